"""A figure that counts something, as both kinds of fact are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from documents.extraction.figures.horizons import Due
from documents.extraction.spans import Quantity, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that counts something; `quote` spans its part of the clause."""

    quantity: Quantity
    sentence: int
    clause: Span
    quote: Span
    indicator: str
    value: Decimal
    unit: str
    ahead: bool
    due: Due | None = None
    period: str | None = None
    doubts: tuple[str, ...] = ()
