"""Measures: by department and status, and one measure (举措)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.filters import MeasureFilter
from documents.models import MeasureAgency
from documents.selectors.agencies import Place, tree_chosen, tree_read
from documents.selectors.facts import check_read, status_tabs
from documents.selectors.library import measures_shown
from documents.views.lists import listing_build

GROUPS = {"document": "按文件", "year": "按年份"}


@require_safe
def measure_list(request: HttpRequest) -> HttpResponse:
    """All measures with the department tree and a tab a status."""
    listing = listing_build(request, "measures", MeasureFilter, measures_shown(replaced=True))
    listed = listing.filter
    group = request.GET.get("group", "")
    agency = listed.chosen.get("agency")
    tree = listed.tally("tree", lambda: _tree(listed), skip="agency")
    context = {
        "listing": listing,
        "tabs": listed.tally(
            "tabs", lambda: status_tabs(listed.narrowed(skip="status")), skip="status"
        ),
        "tree": tree_chosen(tree, agency),
        "agency": agency,
        "groups": GROUPS,
        "group": group if group in GROUPS else "",
    }
    return render(request, "pages/measures.html", context)


def _tree(listed: MeasureFilter) -> list[Place]:
    """Bodies of the measures that all other conditions leave."""
    measures = listed.narrowed(skip="agency").order_by().values("pk")
    return tree_read(MeasureAgency.objects.filter(measure__in=measures))


@require_safe
def measure_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One measure at its permanent address."""
    measure = get_object_or_404(measures_shown(replaced=True), pk=pk)
    return render(request, "pages/measure.html", {"fact": measure, "check": check_read(measure)})
