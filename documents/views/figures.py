"""Targets and results: two lists and one row of each (目标与成效)."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.amounts import figure_text
from documents.charts import Timeline, bar_chart, timeline_chart
from documents.filters import ResultFilter, TargetFilter
from documents.models import Figure, Result, Target
from documents.selectors.facts import check_read
from documents.selectors.library import results_shown, targets_shown
from documents.selectors.progress import later_figures, progress_read, series_of
from documents.views.lists import listing_build


@require_safe
def target_list(request: HttpRequest) -> HttpResponse:
    """Goals by due date; or the goals that are a budget."""
    listing = listing_build(request, "targets", TargetFilter, targets_shown(replaced=True))
    due = next((facet for facet in listing.facets if facet.name == "due"), None)
    options = sorted(due.options, key=lambda option: option.text)[:16] if due else []
    rows = [(option.text, option.count, option.query) for option in options]
    context = {
        "listing": listing,
        "rows": progress_read(listing.page),
        "chart": bar_chart("写明期限的目标数", rows),
        "book": listing.filter.chosen.get("book", ""),
    }
    return render(request, "pages/targets.html", context)


@require_safe
def target_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One goal at its permanent address, with what later papers report."""
    target = get_object_or_404(targets_shown(replaced=True), pk=pk)
    (made,) = progress_read([target])
    later = later_figures(target)
    goal = figure_text(target.value, target.unit, op=target.op, upper=target.value_max)
    context = {
        "fact": target,
        "check": check_read(target),
        "made": made,
        "series": later,
        "timeline": _timeline(target, later, goal=target, goal_text=f"目标 {goal}"),
    }
    return render(request, "pages/target.html", context)


@require_safe
def result_list(request: HttpRequest) -> HttpResponse:
    """Figures reached, newest paper first; or those of a book of money."""
    listing = listing_build(request, "results", ResultFilter, results_shown(replaced=True))
    context = {"listing": listing, "book": listing.filter.chosen.get("book", "")}
    return render(request, "pages/results.html", context)


@require_safe
def result_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One figure at its permanent address, with those of the same indicator."""
    result = get_object_or_404(results_shown(replaced=True), pk=pk)
    series = series_of(result)
    context = {
        "fact": result,
        "check": check_read(result),
        "series": series,
        "timeline": _timeline(result, series),
    }
    return render(request, "pages/result.html", context)


def _timeline(
    figure: Figure, series: Iterable[Result], *, goal: Target | None = None, goal_text: str = ""
) -> Timeline:
    rows = [
        (day, max(row.value, Decimal(0)), figure_text(row.value, row.unit), row.get_absolute_url())
        for row in series
        if (day := row.document.issued_on) is not None
    ]
    value = None if goal is None else goal.value
    return timeline_chart(figure.indicator, rows, goal=value, goal_text=goal_text)
