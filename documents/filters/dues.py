"""Measures by the year in which they are to be done (期限)."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, QuerySet, Value, When
from django.db.models.functions import Substr

from documents.filters.base import FacetField
from documents.filters.fields import TextFilter

_DATED = r"^\d{4}(-|$)"
_OTHER = "other"
_OTHER_WORD = "5年内、年底前等"


class DueFilter(TextFilter):
    """By the year of the deadline, or those whose deadline names no year."""

    def __init__(self) -> None:
        super().__init__(label="完成期限", field_name="due")

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Measures due then."""
        if not value:
            return queryset
        if value == _OTHER:
            return queryset.exclude(due="").exclude(due__regex=_DATED)
        return queryset.filter(due__startswith=value)


def dues_facet() -> FacetField:
    """The years met, latest first; rows without a deadline are not counted."""
    year = Case(
        When(due="", then=Value("")),
        When(due__regex=_DATED, then=Substr("due", 1, 4)),
        default=Value(_OTHER),
        output_field=CharField(),
    )
    return FacetField(path=year, words=_word, newest_first=True)


def _word(value: str) -> str:
    return _OTHER_WORD if value == _OTHER else f"{value}年"
