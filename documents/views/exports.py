"""Lists and briefs as files (导出)."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from documents.briefs import agency_brief, document_brief
from documents.exports import COLUMNS, csv_bytes, rows_drawn, workbook_bytes
from documents.filters import (
    DocumentFilter,
    MeasureFilter,
    ProposalFilter,
    ResultFilter,
    SubsidyFilter,
    TargetFilter,
)
from documents.filters.base import ListFilter
from documents.models import Agency
from documents.selectors.agencies import agency_read
from documents.selectors.library import (
    documents_counted,
    measures_shown,
    proposals_shown,
    results_shown,
    subsidies_shown,
    targets_shown,
)
from documents.selectors.reading import document_get, facts_read

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _lists() -> dict[str, tuple[str, type[ListFilter], QuerySet[Any]]]:
    return {
        "documents": ("文件", DocumentFilter, documents_counted(replaced=True)),
        "measures": ("举措", MeasureFilter, measures_shown(replaced=True)),
        "subsidies": ("补贴政策", SubsidyFilter, subsidies_shown(replaced=True)),
        "targets": ("目标", TargetFilter, targets_shown(replaced=True)),
        "results": ("成效", ResultFilter, results_shown(replaced=True)),
        "proposals": ("提案建议", ProposalFilter, proposals_shown(replaced=True)),
    }


@require_safe
def list_export(request: HttpRequest, name: str, suffix: str) -> HttpResponse:
    """Exactly the filtered rows of a list, in its order, as .xlsx or .csv."""
    word, filter_class, queryset = _lists()[name]
    listed = filter_class(request.GET, queryset, request=request)
    rows = rows_drawn(listed.sorted())
    columns = COLUMNS[queryset.model]
    now = timezone.localtime()
    title = f"{word}_{now:%Y%m%d_%H%M}.{suffix}"
    if suffix == "csv":
        return file_answer(csv_bytes(columns, rows), title, "text/csv; charset=utf-8")
    conditions = "；".join(f"{chip.label}：{chip.text}" for chip in listed.chips())
    about = [
        ("内容", word),
        ("条件", conditions or "无"),
        ("地址", request.build_absolute_uri(f"/{name}/{listed.query()}")),
        ("导出时间", f"{now:%Y-%m-%d %H:%M:%S}"),
        ("导出人", request.user.get_username() or "未登录"),
        ("说明", "内容由程序从原文识别，引用前请核对原文。金额单位见表头。"),
    ]
    return file_answer(workbook_bytes(columns, rows, about=about), title, EXCEL)


@require_safe
def document_word(_request: HttpRequest, pk: int) -> HttpResponse:
    """A brief of one paper in the layout of official papers."""
    if (document := document_get(pk)) is None:
        raise Http404("没有这份文件，或已下架。")
    data = document_brief(document, facts_read(document))
    return file_answer(data, f"摘要_{document.display_title[:40]}.docx", WORD)


@require_safe
def agency_word(_request: HttpRequest, pk: int) -> HttpResponse:
    """A brief of one body's work in the layout of official papers."""
    agency = get_object_or_404(Agency, pk=pk)
    data = agency_brief(agency, agency_read(agency, handful=500))
    return file_answer(data, f"部门情况_{agency.canonical[:40]}.docx", WORD)


def file_answer(data: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to be saved under a Chinese name."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response
