"""Targets by the year they fall due in, seen from today (到期): what a supervisor asks first."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db import models
from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.db.models.functions import ExtractYear, Now

from documents.filters.base import FacetField


class Horizon(models.TextChoices):
    """When a target falls due."""

    PAST = "past", "往年到期"
    THIS = "this", "今年到期"
    NEXT = "next", "明年到期"
    LATER = "later", "后年及以后"
    NONE = "none", "未写明日期"


_YEAR = ExtractYear(Now())
_WHEN = {
    Horizon.PAST: Q(due_on__year__lt=_YEAR),
    Horizon.THIS: Q(due_on__year=_YEAR),
    Horizon.NEXT: Q(due_on__year=_YEAR + 1),
    Horizon.LATER: Q(due_on__year__gt=_YEAR + 1),
    Horizon.NONE: Q(due_on__isnull=True),
}


class HorizonFilter(django_filters.ChoiceFilter):  # type: ignore[misc]
    """By the year of the last day of a target."""

    def __init__(self) -> None:
        super().__init__(label="到期", choices=Horizon.choices)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Targets that fall due then."""
        return queryset.filter(_WHEN[Horizon(value)]) if value else queryset


def horizon_facet() -> FacetField:
    """The horizons met, counted, in the order of time."""
    cases = (When(when, then=Value(horizon.value)) for horizon, when in _WHEN.items())
    words = {horizon.value: horizon.label for horizon in Horizon}
    return FacetField(path=Case(*cases, output_field=CharField()), words=words, as_worded=True)
