"""Papers by whether they are in force today (效力): 现行, 已废止, 已失效, 未知."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.db.models.functions import Now, TruncDate
from django.utils import timezone

from documents.filters.base import FacetField
from documents.models import InForce

_WORDS = {state.value: state.label for state in InForce}


class InForceFilter(django_filters.ChoiceFilter):  # type: ignore[misc]
    """By what a paper and later ones say; `path` leads to the paper."""

    def __init__(self, *, path: str = "") -> None:
        super().__init__(label="效力", choices=InForce.choices)
        self.path = path

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Rows of papers in that state."""
        if not value:
            return queryset
        return queryset.filter(_conditions(self.path, timezone.localdate())[value])


def in_force_facet(path: str = "") -> FacetField:
    """The states met, counted."""
    states = _conditions(path, TruncDate(Now()))
    state = Case(
        *(When(condition, then=Value(name)) for name, condition in states.items()),
        default=Value(InForce.UNKNOWN.value),
        output_field=CharField(),
    )
    return FacetField(path=state, words=_WORDS)


def _conditions(path: str, today: object) -> dict[str, Q]:
    """What makes each state, repeal before all else; as `Document.in_force` has it."""
    repealed = Q(**{f"{path}repealed_by__isnull": False, f"{path}repealed_on__lte": today})
    standing = Q(**{f"{path}repealed_by__isnull": True}) | Q(**{f"{path}repealed_on__gt": today})
    return {
        InForce.REPEALED.value: repealed,
        InForce.EXPIRED.value: standing & Q(**{f"{path}in_force_until__lt": today}),
        InForce.CURRENT.value: standing & Q(**{f"{path}in_force_until__gte": today}),
        InForce.UNKNOWN.value: standing & Q(**{f"{path}in_force_until__isnull": True}),
    }
