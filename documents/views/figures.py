"""Targets and results: two lists and one row of each (目标与成效)."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.amounts import figure_text
from documents.charts import Chart, Timeline, bar_chart, timeline_chart
from documents.filters import ResultFilter, TargetFilter
from documents.filters.base import Facet
from documents.models import Figure, Result, Target
from documents.selectors.facts import check_read
from documents.selectors.library import results_shown, targets_shown
from documents.selectors.progress import later_figures, progress_read, series_of
from documents.templatetags.policy import whole_line
from documents.views.lists import listing_build
from documents.views.pictures import picture_answer


@require_safe
def target_list(request: HttpRequest) -> HttpResponse:
    """Goals by due date; or the goals that are a budget."""
    listing = listing_build(request, "targets", TargetFilter, targets_shown(replaced=True))
    context = {
        "listing": listing,
        "rows": progress_read(listing.page),
        "chart": _due_chart(listing.facets),
        "book": listing.filter.chosen.get("book", ""),
    }
    return render(request, "pages/targets.html", context)


@require_safe
def target_list_picture(request: HttpRequest) -> HttpResponse:
    """The chart of the filtered list of goals as a picture."""
    listed = TargetFilter(request.GET, targets_shown(replaced=True), request=request)
    chart = _due_chart([listed.facet("due")])
    asked = "；".join(f"{chip.label}：{chip.text}" for chip in listed.chips())
    source = f"吉策库，目标（{asked or '全部'}）"
    return picture_answer(request, chart, title=f"{chart.title}（条）", source=source)


@require_safe
def target_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """What later papers report of a goal as a picture."""
    target = get_object_or_404(targets_shown(replaced=True), pk=pk)
    chart = _target_chart(target, later_figures(target))
    source = f"吉策库，目标：{whole_line(target.document)}；数值：此后的文件"
    return picture_answer(request, chart, title=chart.title, source=source)


@require_safe
def target_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One goal at its permanent address, with what later papers report."""
    target = get_object_or_404(targets_shown(replaced=True), pk=pk)
    (made,) = progress_read([target])
    later = later_figures(target)
    context = {
        "fact": target,
        "check": check_read(target),
        "made": made,
        "series": later,
        "timeline": _target_chart(target, later),
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


@require_safe
def result_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures of an indicator as a picture."""
    result = get_object_or_404(results_shown(replaced=True), pk=pk)
    chart = _timeline(result, series_of(result))
    source = f"吉策库，{result.document.region or '同一地区'}各年文件的同一指标，按成文日期"
    return picture_answer(request, chart, title=chart.title, source=source)


def _due_chart(facets: Iterable[Facet]) -> Chart:
    """Goals by the time they name; nothing without that facet."""
    due = next((facet for facet in facets if facet.name == "due"), None)
    options = sorted(due.options, key=lambda option: option.text)[:16] if due else []
    rows = [(option.text, option.count, option.query) for option in options]
    return bar_chart("写明期限的目标数", rows)


def _target_chart(target: Target, later: Iterable[Result]) -> Timeline:
    goal = figure_text(target.value, target.unit, op=target.op, upper=target.value_max)
    return _timeline(target, later, goal=target, goal_text=f"目标 {goal}")


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
