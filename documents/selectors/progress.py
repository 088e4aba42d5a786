"""Targets against figures that later papers report for the same indicator (后续进展)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

from documents.models import Figure, Result, Target
from documents.selectors.library import results_shown, rows_listed

FALLING = ("<", "<=")
"""Relations of a goal that is reached from above."""
_MOST = 20  # figures of one indicator on a page


class State(models.TextChoices):
    """What later papers say of a target; silence is a state of its own."""

    REACHED = "reached", "已达到"
    BELOW = "below", "未达到"
    OVERDUE = "overdue", "到期未见"
    UNSEEN = "unseen", "未见后续"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The latest figure reported after a target was set, None if there is none."""

    target: Target
    state: State
    latest: Result | None = None


def progress_read(targets: Iterable[Target]) -> list[Progress]:
    """Each target with the latest later figure of its indicator, unit and place; one query."""
    asked = list(targets)
    figures = Result.objects.current().filter(
        indicator_key__in={target.indicator_key for target in asked},
        unit__in={target.unit for target in asked},
        document__region__in={target.document.region for target in asked},
    )
    newest = newest_of(figures)
    # Keys first: whole rows of all figures would be sorted to find the latest of each.
    rows = rows_listed(results_shown()).filter(pk__in=newest) if asked else []
    latest = {_scope(row): row for row in rows}
    return [_progress(target, latest.get(_scope(target))) for target in asked]


def newest_of(figures: QuerySet[Result]) -> QuerySet[Result, Any]:
    """Keys of the latest dated figures, one of each indicator, unit and place."""
    scope = ("indicator_key", "unit", "document__region")
    dated = figures.filter(document__issued_on__isnull=False)
    return dated.order_by(*scope, "-document__issued_on", "-pk").distinct(*scope).values("pk")


def later_figures(target: Target) -> list[Result]:
    """Figures that later papers report for the target's indicator, oldest first."""
    if target.document.issued_on is None:
        return []
    return _by_day(_alike(target).filter(document__issued_on__gt=target.document.issued_on))


def series_of(result: Result) -> list[Result]:
    """Dated figures of the result's indicator, oldest paper first."""
    return _by_day(_alike(result).filter(document__issued_on__isnull=False))


def _by_day(figures: QuerySet[Result]) -> list[Result]:
    """The last of the figures, oldest first."""
    return list(figures.order_by("-document__issued_on", "-pk")[:_MOST])[::-1]


def _alike(figure: Figure) -> QuerySet[Result]:
    return rows_listed(results_shown()).filter(
        indicator_key=figure.indicator_key,
        unit=figure.unit,
        document__region=figure.document.region,
    )


def _scope(figure: Figure) -> tuple[str, str, str]:
    return figure.indicator_key, figure.unit, figure.document.region


def _progress(target: Target, found: Result | None) -> Progress:
    set_on = target.document.issued_on
    day = found.document.issued_on if found else None
    if found is None or set_on is None or day is None or day <= set_on:
        past = target.due_on is not None and target.due_on < timezone.localdate()
        return Progress(target=target, state=State.OVERDUE if past else State.UNSEEN)
    falling = target.op in FALLING
    reached = found.value <= target.value if falling else found.value >= target.value
    return Progress(target=target, state=State.REACHED if reached else State.BELOW, latest=found)
