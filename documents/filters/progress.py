"""Targets by what later papers report of their indicator (后续进展)."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import (
    CharField,
    DecimalField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
)
from django.utils import timezone

from documents.models import Result
from documents.selectors.progress import FALLING, State, newest_of

_OPS = ExpressionWrapper(OuterRef("op"), output_field=CharField())
_GOAL = ExpressionWrapper(OuterRef("value"), output_field=DecimalField())
_REACHED = Q(goal_op__in=FALLING, value__lte=F("goal")) | (
    ~Q(goal_op__in=FALLING) & Q(value__gte=F("goal"))
)


class ProgressFilter(django_filters.ChoiceFilter):  # type: ignore[misc]
    """By the states of `progress_read`. No facet: to count all states is to try every target."""

    def __init__(self) -> None:
        super().__init__(label="后续进展", empty_label="全部", choices=State.choices)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Targets in that state."""
        if not value:
            return queryset
        later = _later()
        if value == State.REACHED:
            return queryset.filter(Exists(later.filter(_REACHED)))
        if value == State.BELOW:
            return queryset.filter(Exists(later.exclude(_REACHED)))
        past = Q(due_on__lt=timezone.localdate())
        due = past if value == State.OVERDUE else ~past | Q(due_on__isnull=True)
        return queryset.filter(~Exists(later), due)


def _later() -> QuerySet[Result]:
    """The latest figure of a target's indicator, if its paper is later than the target's.

    One condition, so that the database joins all targets to it at once.
    """
    return Result.objects.filter(
        pk__in=newest_of(Result.objects.current()),
        indicator_key=OuterRef("indicator_key"),
        unit=OuterRef("unit"),
        document__region=OuterRef("document__region"),
        document__issued_on__gt=OuterRef("document__issued_on"),
    ).annotate(goal_op=_OPS, goal=_GOAL)
