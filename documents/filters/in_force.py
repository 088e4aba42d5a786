"""Papers by whether they are in force today (效力): 现行, 已失效, 未知."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Case, CharField, QuerySet, Value, When
from django.db.models.functions import Now, TruncDate
from django.utils import timezone

from documents.filters.base import FacetField
from documents.models import InForce

_WORDS = {state.value: state.label for state in InForce}


class InForceFilter(django_filters.ChoiceFilter):  # type: ignore[misc]
    """By the last day in force, which `field_name` leads to."""

    def __init__(self, *, field_name: str) -> None:
        super().__init__(label="效力", field_name=field_name, choices=InForce.choices)

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Rows of papers in that state."""
        if not value:
            return queryset
        today, name = timezone.localdate(), self.field_name
        wanted: dict[str, dict[str, object]] = {
            InForce.CURRENT.value: {f"{name}__gte": today},
            InForce.EXPIRED.value: {f"{name}__lt": today},
            InForce.UNKNOWN.value: {f"{name}__isnull": True},
        }
        return queryset.filter(**wanted[value])


def in_force_facet(field_name: str) -> FacetField:
    """The states met, counted."""
    today = TruncDate(Now())
    state = Case(
        When(**{f"{field_name}__lt": today}, then=Value(InForce.EXPIRED.value)),
        When(**{f"{field_name}__gte": today}, then=Value(InForce.CURRENT.value)),
        default=Value(InForce.UNKNOWN.value),
        output_field=CharField(),
    )
    return FacetField(path=state, words=_WORDS)
