"""Public bodies: the directory and one body (部门)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from documents.charts import bar_chart
from documents.models import Agency
from documents.selectors.agencies import agency_read, directory_read
from documents.selectors.tallies import tally
from documents.views.columns import NOTHING_HIDDEN


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
    address = f"{reverse('measures')}?agency={pk}"
    rows = [
        (str(year or "未注明"), number, f"{address}&year={year}" if year else "")
        for year, number in work.years
    ]
    context = {
        "agency": agency,
        "work": work,
        "chart": bar_chart("分年度举措", rows),
        "listing": {"hidden": NOTHING_HIDDEN},
    }
    return render(request, "pages/agency.html", context)
