"""Filters of papers and of proposals (文件库, 提案建议)."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.db.models.functions import ExtractYear
from django.utils import timezone

from documents.filters.base import FacetField, ListFilter
from documents.filters.fields import TextFilter, YearFilter, text_box
from documents.filters.in_force import InForceFilter, in_force_facet
from documents.models import Agency, Document, DocumentStatus, Proposal
from documents.models.document import KIND_NAMES

KIND_WORDS = {kind.value: name for kind, name in KIND_NAMES.items()}
STATUS_WORDS = dict(DocumentStatus.choices)
THIS_YEAR = "0"
RECENT = [(THIS_YEAR, "今年"), ("1", "近一年"), ("3", "近三年")]
_NUMBER_PARTS = re.compile(r"[\u4e00-\u9fff]+|\d+")


def title_search(queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
    """Papers whose title or proposal's title holds every word typed."""
    for word in value.split():
        found = Q(title__icontains=word) | Q(proposal__title__icontains=word)
        queryset = queryset.filter(found | Q(file_name__icontains=word))
    return queryset


def number_search(queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
    """Papers by 发文字号, whatever brackets or spaces were typed: 吉科发医[2022]97号."""
    parts = _NUMBER_PARTS.findall(unicodedata.normalize("NFKC", value).removesuffix("号"))
    # A figure matches whole: 97 is not 197.
    pieces = [rf"(?<!\d){part}(?!\d)" if part.isdecimal() else part for part in parts]
    if not pieces:
        return queryset.none()
    return queryset.filter(document_number__regex=".*".join(pieces))


def recent_search(queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
    """Papers signed this year, or within the years just past."""
    today = timezone.localdate()
    if value == THIS_YEAR:
        return queryset.filter(issued_on__year=today.year)
    return queryset.filter(issued_on__gt=today - timedelta(days=365 * int(value)))


def proposer_search(queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
    """Proposals of a person or party whose name holds the words typed."""
    return queryset.filter(proposers__icontains=value)


def case_search(queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
    """Proposals by number, also one of several that share a letter: 15 of 12、15、18."""
    typed = unicodedata.normalize("NFKC", value).strip().removeprefix("第").removesuffix("号")
    number = re.escape(typed.strip().lstrip("0"))
    return queryset.filter(number__regex=rf"(^|、){number}(、|$)") if number else queryset.none()


def year_word(year: object) -> str:
    """A year as a facet shows it."""
    return f"{year}年"


class DocumentFilter(ListFilter):
    """Papers by kind, issuer, year, session, number, status, in force or not."""

    title = TextFilter(
        label="标题", method=title_search, widget=text_box("标题中的词，空格表示并且")
    )
    number = TextFilter(
        label="发文字号", method=number_search, widget=text_box("如 吉科发医 2022 97")
    )
    after = django_filters.DateFilter(
        label="成文日期起",
        field_name="issued_on",
        lookup_expr="gte",
        widget=text_box("2022-01-01", half=True),
    )
    before = django_filters.DateFilter(
        label="成文日期止",
        field_name="issued_on",
        lookup_expr="lte",
        widget=text_box("2025-12-31", half=True),
    )
    recent = django_filters.ChoiceFilter(
        label="成文时间", empty_label="全部", choices=RECENT, method=recent_search
    )
    kind = django_filters.ChoiceFilter(label="公文种类", choices=list(KIND_WORDS.items()))
    year = YearFilter("issued_on")
    issuer = django_filters.ModelChoiceFilter(label="发文机关", queryset=Agency.objects.all())
    session = TextFilter(label="会议届次", field_name="proposal__session")
    region = TextFilter(label="地区", field_name="region")
    in_force = InForceFilter()
    status = django_filters.ChoiceFilter(label="状态", choices=list(STATUS_WORDS.items()))

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "kind": FacetField(path="kind", words=KIND_WORDS),
        "year": FacetField(path=ExtractYear("issued_on"), words=year_word, newest_first=True),
        "issuer": FacetField(path="issuer", name_path="issuer__canonical"),
        "session": FacetField(path="proposal__session"),
        "region": FacetField(path="region"),
        "in_force": in_force_facet(),
        "status": FacetField(path="status", words=STATUS_WORDS),
    }
    sorts: ClassVar[Mapping[str, str]] = {
        "date": "issued_on",
        "received": "received_at",
        "title": "title",
    }
    default_sort = ("-issued_on",)

    class Meta:
        """The table behind."""

        model = Document
        fields: tuple[str, ...] = ()


class ProposalFilter(ListFilter):
    """Proposals by title, proposer, number, session, body."""

    title = TextFilter(
        label="题目", field_name="title", lookup_expr="icontains", widget=text_box("题目中的词")
    )
    number = TextFilter(label="案号", method=case_search, widget=text_box("如 224"))
    proposer = TextFilter(label="提案人", method=proposer_search, widget=text_box("姓名或党派团体"))
    session = TextFilter(label="会议届次", field_name="session")
    body = TextFilter(label="类别", field_name="body")
    handling = TextFilter(label="办理方式", field_name="handling")
    issuer = django_filters.ModelChoiceFilter(
        label="答复单位", field_name="document__issuer", queryset=Agency.objects.all()
    )
    year = YearFilter("document__issued_on")

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "year": FacetField(
            path=ExtractYear("document__issued_on"), words=year_word, newest_first=True
        ),
        "session": FacetField(path="session"),
        "body": FacetField(path="body", words={"政协": "政协提案", "人大": "人大建议"}),
        "handling": FacetField(path="handling"),
        "issuer": FacetField(path="document__issuer", name_path="document__issuer__canonical"),
    }
    sorts: ClassVar[Mapping[str, str]] = {"date": "document__issued_on", "number": "number"}
    default_sort = ("-document__issued_on", "number")

    class Meta:
        """The table behind."""

        model = Proposal
        fields: tuple[str, ...] = ()
