"""From a search's address to a `SearchRequest`: whatever was typed, never an error (检索条件)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from django.http import QueryDict

from documents.amounts import amount_parse, amount_text
from documents.search.codes import CAP_BANDS, FacetName
from documents.search.request import PAGE_SIZES, Scope, SearchRequest, Sort

FACET_PARAMETERS = {
    FacetName.DEPARTMENT: "department",
    FacetName.YEAR: "year",
    FacetName.KIND: "kind",
    FacetName.STATUS: "status",
    FacetName.REGION: "region",
    FacetName.FORM: "form",
    FacetName.CAP: "cap",
}
MAX_LENGTH = 2_000  # characters that are kept; `query` reads fewer and says so
MAX_VALUE = 500  # characters of a value to filter by
MAX_DIGITS = 18  # of a number: what the database holds as one
MAX_VALUES = 50  # of one condition

_Choice = TypeVar("_Choice", bound=Enum)


def request_read(data: QueryDict) -> SearchRequest:
    """The search that an address asks for; what cannot be read is left out."""
    return SearchRequest(
        text=_text(data.get("q", "")),
        within=_text(data.get("within", "")),
        scope=_choice(Scope, data.get("scope", "")) or Scope.ALL,
        departments=_numbers(data.getlist("department")),
        years=_numbers(data.getlist("year")),
        kinds=_texts(data.getlist("kind")),
        statuses=_texts(data.getlist("status")),
        regions=_texts(data.getlist("region")),
        forms=_texts(data.getlist("form")),
        cap_bands=tuple(n for n in _numbers(data.getlist("cap")) if n < len(CAP_BANDS)),
        cap_min=amount_parse(data.get("cap_min", "")),
        cap_max=amount_parse(data.get("cap_max", "")),
        issued_from=_day(data.get("from", "")),
        issued_to=_day(data.get("to", "")),
        exact=data.get("exact") == "1",
        synonyms=data.get("synonyms") != "0",
        sort=_choice(Sort, data.get("sort", "")),
        page=next(iter(_numbers([data.get("page", "")])), 1),
        page_size=_size(data.get("size", "")),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A condition besides the words, and the address without it."""

    label: str
    text: str
    query: str


def chosen_read(data: QueryDict, labels: dict[tuple[str, str], tuple[str, str]]) -> list[Chosen]:
    """Conditions in use; `labels` words the facets: (parameter, value) -> (label, text)."""
    chosen = []
    for (parameter, value), (label, text) in labels.items():
        if value in data.getlist(parameter):
            query = address(data, drop=(parameter, value))
            chosen.append(Chosen(label=label, text=text, query=query))
    asked = request_read(data)
    plain = {
        "within": ("结果中检索", asked.within),
        "cap_min": ("上限不低于", amount_text(asked.cap_min) if asked.cap_min else ""),
        "cap_max": ("上限不高于", amount_text(asked.cap_max) if asked.cap_max else ""),
        "from": ("成文日期起", str(asked.issued_from or "")),
        "to": ("成文日期止", str(asked.issued_to or "")),
    }
    chosen += [
        Chosen(label=label, text=text, query=address(data, **{name: None}))
        for name, (label, text) in plain.items()
        if text
    ]
    return chosen


def kept_read(data: QueryDict) -> Iterator[tuple[str, str]]:
    """Conditions that the search box does not show and must not lose: names and values."""
    for name in (*FACET_PARAMETERS.values(), "from", "to", "sort", "size", "exact", "synonyms"):
        for value in data.getlist(name):
            yield name, value


def address(
    data: QueryDict,
    *,
    drop: tuple[str, str] | None = None,
    **changes: object,
) -> str:
    """The query of this search with some parameters changed, one value dropped."""
    changed = data.copy()
    for name in ("page", *changes):
        changed.pop(name, None)
    for name, value in changes.items():
        if value is not None:
            changed[name] = str(value)
    if drop is not None:
        left = [value for value in changed.getlist(drop[0]) if value != drop[1]]
        changed.setlist(drop[0], left)
    return f"?{changed.urlencode()}"


def _choice(kind: type[_Choice], value: str) -> _Choice | None:
    return next((choice for choice in kind if choice.value == value), None)


def _text(value: str) -> str:
    """A text as the database can hold it."""
    return value.replace("\0", "").strip()[:MAX_LENGTH]


def _texts(values: list[str]) -> tuple[str, ...]:
    return tuple(_text(value)[:MAX_VALUE] for value in values[:MAX_VALUES])


def _numbers(values: list[str]) -> tuple[int, ...]:
    typed = (value for value in values if len(value) <= MAX_DIGITS and value.isascii())
    return tuple(int(value) for value in typed if value.isdecimal())[:MAX_VALUES]


def _size(value: str) -> int:
    return int(value) if value in {str(size) for size in PAGE_SIZES} else 20


def _day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value.strip())
    except ValueError:
        return None
