"""Codes of what passages are filtered and counted by (分面): `d:12`, `y:2022`, `f:奖补`. Pure.

A code is three characters or longer, a gram at most two, so that both live in one index.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum


class Part(StrEnum):
    """What a passage is part of; scopes of the search box and filters of `sql`."""

    TEXT = "h:text"
    HEADING = "h:heading"
    TITLE = "h:title"
    NUMBER = "h:number"
    CASE = "h:case"
    PROPOSAL = "h:proposal"
    PROPOSER = "h:proposer"
    FACT = "h:fact"
    MEASURE = "h:measure"
    SUBSIDY = "h:subsidy"
    TARGET = "h:target"
    RESULT = "h:result"


class FacetName(StrEnum):
    """Facets of a result, by the letter of their codes."""

    DEPARTMENT = "d"  # pk of an agency that issued the paper or answers for the sentence
    YEAR = "y"  # 成文
    KIND = "k"  # DocumentKind
    STATUS = "s"  # MeasureStatus
    STAMP = "z"  # DocumentStatus
    REGION = "r"
    FORM = "f"  # of a subsidy
    CAP = "c"  # index of a band
    CASE = "a"  # number of the proposal
    DUE = "u"  # year a target or measure is due


# Lower ends of the bands of caps in yuan; a band reaches to below the next.
CAP_BANDS = tuple(
    Decimal(wan) * 10_000 for wan in (0, 1, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000)
)
CAP_BAND_NAMES = (
    *("1 万元以下", "1–5 万元", "5–10 万元", "10–20 万元", "20–50 万元", "50–100 万元"),
    *(
        "100–200 万元",
        "200–500 万元",
        "500–1000 万元",
        "1000–5000 万元",
        "5000 万–1 亿元",
        "1 亿元以上",
    ),
)


def code(facet: FacetName, value: object) -> str:
    """The code of a facet's value."""
    return f"{facet.value}:{value}"


def cap_band(cap: Decimal) -> int:
    """Index of the band a cap (yuan) lies in."""
    return max(index for index, low in enumerate(CAP_BANDS) if cap >= low) if cap >= 0 else 0


def cap_band_codes(low: Decimal | None, high: Decimal | None) -> tuple[str, ...]:
    """Codes of the bands that a range of caps touches."""
    first = cap_band(low) if low is not None else 0
    last = cap_band(high) if high is not None else len(CAP_BANDS) - 1
    return tuple(code(FacetName.CAP, band) for band in range(first, last + 1))
