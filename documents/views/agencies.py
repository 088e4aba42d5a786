"""Public bodies: the directory and one body (部门)."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from documents.charts import Chart, bar_chart
from documents.models import Agency
from documents.selectors.agencies import agency_read, directory_read, sums_read
from documents.selectors.tallies import tally
from documents.views.columns import NOTHING_HIDDEN
from documents.views.pictures import picture_answer


@require_safe
def agency_list(request: HttpRequest) -> HttpResponse:
    """All bodies by place; typing narrows by name, alias or pinyin."""
    name = request.GET.get("name", "").replace("\0", "").strip()
    places = tally(("directory", name), lambda: directory_read(name=name))
    return render(request, "pages/agencies.html", {"places": places, "name": name})


@require_safe
def agency_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What the body promised, did, pays and must reach."""
    agency = get_object_or_404(Agency.objects.prefetch_related("aliases"), pk=pk)
    work = agency_read(agency)
    context = {
        "agency": agency,
        "work": work,
        "chart": _chart(agency, work.years),
        "listing": {"hidden": NOTHING_HIDDEN},
    }
    return render(request, "pages/agency.html", context)


@require_safe
def agency_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart of a body as a picture."""
    agency = get_object_or_404(Agency, pk=pk)
    _, years = sums_read(agency)
    chart = _chart(agency, years)
    title = f"{agency.canonical}：{chart.title}（条）"
    return picture_answer(request, chart, title=title, source="吉策库，本部门负责的举措")


def _chart(agency: Agency, years: Iterable[tuple[int | None, int]]) -> Chart:
    """The body's measures by year."""
    address = f"{reverse('measures')}?agency={agency.pk}"
    rows = [
        (str(year or "未注明"), number, f"{address}&year={year}" if year else "")
        for year, number in years
    ]
    return bar_chart("分年度举措", rows)
