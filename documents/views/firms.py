"""Which entitlements may fit a firm (企业匹配): on a page and as Excel."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from documents.amounts import figure_text
from documents.calculator_forms import FirmForm
from documents.exports import FIT_COLUMNS, workbook_bytes
from documents.selectors.firms import Fits, fits_read, regions_read
from documents.selectors.tallies import tally
from documents.views.exports import EXCEL, file_answer

SHOWN = 100  # clauses of one group on the page; the file holds all


@require_safe
def firm(request: HttpRequest) -> HttpResponse:
    """Clauses that may fit a firm, ranked by upper bound, each with its working."""
    form = _form(request)
    fits = _fits(form)
    context: dict[str, object] = {"form": form, "fits": fits}
    if fits is not None:
        asked = FirmForm(request.GET, regions=_regions(), asked=fits.asked)
        asked.is_valid()
        context |= {
            "form": asked,
            "given": _given(form),
            "groups": _groups(form, fits),
            "shown": SHOWN,
            "first": f":{SHOWN}",
            "query": request.GET.urlencode(),
        }
    return render(request, "pages/firm.html", context)


@require_safe
def firm_export(request: HttpRequest) -> HttpResponse:
    """All clauses tried on the firm, with the verdict and its working, as .xlsx."""
    form = _form(request)
    fits = _fits(form)
    if fits is None:
        return redirect("firm")
    now = timezone.localtime()
    about = [
        ("内容", "企业匹配"),
        ("所填数据", "；".join(f"{name}：{value}" for name, value in _given(form)) or "无"),
        ("地址", request.build_absolute_uri(f"/subsidies/firm/?{request.GET.urlencode()}")),
        ("导出时间", f"{now:%Y-%m-%d %H:%M:%S}"),
        ("导出人", request.user.get_username() or "未登录"),
        (
            "说明",
            "“不超过”是试算的上限，不是可得金额；内容由程序识别，引用前请核对原文。",
        ),
    ]
    data = workbook_bytes(FIT_COLUMNS, fits.everything, about=about)
    return file_answer(data, f"企业匹配_{now:%Y%m%d_%H%M}.xlsx", EXCEL)


def _regions() -> list[str]:
    return tally(("regions",), regions_read)


def _form(request: HttpRequest) -> FirmForm:
    return FirmForm(request.GET or None, regions=_regions(), home=settings.HOME_REGION)


def _fits(form: FirmForm) -> Fits | None:
    """The clauses, None where nothing or nonsense was typed."""
    if not form.is_bound or not form.is_valid():
        return None
    return fits_read(
        form.profile(),
        words=form.cleaned_data["words"],
        region=form.cleaned_data["region"],
        boxes=form.names(),
    )


def _given(form: FirmForm) -> list[tuple[str, str]]:
    """What was filled in, as it was understood."""
    told = [("行业或事项", form.cleaned_data["words"]), ("所在地区", form.cleaned_data["region"])]
    figures = [(q.name, figure_text(value, q.unit)) for q, value in form.profile().items()]
    return [(name, value) for name, value in (*told, *figures) if value]


def _groups(form: FirmForm, fits: Fits) -> list[dict[str, object]]:
    """The groups with their headings; those that need no look at first are closed."""
    words = form.cleaned_data["words"].strip()
    first = "点明所填行业或事项的条款" if words else "可能适用的条款"
    return [
        {"head": first, "fits": fits.named, "open": True},
        {"head": "不限行业的条款（对象为企业、中小微企业等）", "fits": fits.general, "open": True},
        {"head": "未写明金额的条款（减免、贴息等）", "fits": fits.unsized, "open": False},
        {"head": "所填数据不达门槛的条款", "fits": fits.failed, "open": False},
    ]
