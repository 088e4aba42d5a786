"""Targets and results: two lists and one row of each (目标与成效)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.charts import bar_chart
from documents.filters import ResultFilter, TargetFilter
from documents.selectors.facts import later_figures
from documents.selectors.library import results_shown, targets_shown
from documents.views.lists import listing_build


@require_safe
def target_list(request: HttpRequest) -> HttpResponse:
    """Goals by due date."""
    listing = listing_build(request, TargetFilter, targets_shown())
    due = next((facet for facet in listing.facets if facet.name == "due"), None)
    options = sorted(due.options, key=lambda option: option.text)[:16] if due else []
    rows = [(option.text, option.count, option.query) for option in options]
    chart = bar_chart("按期限的目标数", rows)
    return render(request, "pages/targets.html", {"listing": listing, "chart": chart})


@require_safe
def target_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One goal at its permanent address."""
    target = get_object_or_404(targets_shown(), pk=pk)
    context = {"fact": target, "later": later_figures(target)}
    return render(request, "pages/target.html", context)


@require_safe
def result_list(request: HttpRequest) -> HttpResponse:
    """Figures reached, newest paper first."""
    listing = listing_build(request, ResultFilter, results_shown())
    return render(request, "pages/results.html", {"listing": listing})


@require_safe
def result_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One figure at its permanent address."""
    result = get_object_or_404(results_shown(), pk=pk)
    return render(request, "pages/result.html", {"fact": result})
