"""Targets and results: two lists and one row of each (目标与成效)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.filters import ResultFilter, TargetFilter
from documents.selectors.library import results_shown, targets_shown
from documents.views.lists import listing_build


@require_safe
def target_list(request: HttpRequest) -> HttpResponse:
    """Goals by due date."""
    listing = listing_build(request, TargetFilter, targets_shown())
    return render(request, "pages/targets.html", {"listing": listing})


@require_safe
def target_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One goal at its permanent address."""
    target = get_object_or_404(targets_shown(), pk=pk)
    return render(request, "pages/target.html", {"fact": target})


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
