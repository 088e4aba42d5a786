"""The first page (首页)."""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from documents.charts import Chart, bar_chart
from documents.models import DocumentStatus
from documents.selectors.agencies import Body, busiest_read
from documents.selectors.checking import papers_waiting
from documents.selectors.home import Year, totals_read, years_read
from documents.selectors.library import documents_counted
from documents.selectors.tallies import tally
from documents.views.pictures import picture_answer

RECENT, WAITING_SHOWN = 8, 5
UNREAD = (DocumentStatus.RECEIVED, DocumentStatus.FAILED)
"""Papers that have no title to show yet: their uploader sees them under 我的上传."""


@require_safe
def home_picture(request: HttpRequest) -> HttpResponse:
    """The chart of the first page as a picture."""
    _, years, _ = _tallies()
    chart = _chart(years)
    return picture_answer(request, chart, title=f"{chart.title}（条）", source="吉策库，全部文件")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """One search box, figures, what waits for a check, the latest papers, the busiest bodies."""
    totals, years, busiest = _tallies()
    checks = request.user.has_perm("documents.change_document")
    context = {
        "waiting": papers_waiting().filter(status=DocumentStatus.PENDING)[:WAITING_SHOWN]
        if checks
        else (),
        "totals": totals,
        "years": years,
        "chart": _chart(years),
        "recent": documents_counted()
        .exclude(status__in=UNREAD)
        .order_by("-received_at", "-pk")[:RECENT],
        "agencies": busiest,
    }
    return render(request, "pages/home.html", context)


def _tallies() -> tuple[Mapping[str, int], list[Year], list[Body]]:
    return tally(("home",), lambda: (totals_read(), years_read(), busiest_read()))


def _chart(years: Iterable[Year]) -> Chart:
    """Measures of the latest years."""
    dated = sorted((y for y in years if y.year), key=lambda y: y.year or 0)
    rows = [(str(y.year), y.measures, f"{reverse('measures')}?year={y.year}") for y in dated]
    return bar_chart("分年度举措", rows[-12:])
