"""Ranges of a text, the clean text with its way back to the source, and typed figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of characters."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether the other range lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """Text without layout: a subsequence of its source, with the way back.

    `runs` are (clean start, source start, length), ascending, covering `text` exactly.
    Paragraphs are ranges of `text`; a break may or may not be a kept newline.
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]
    paragraphs: tuple[Span, ...]

    def source_index(self, index: int) -> int:
        """Place in the source of clean character `index` (0 <= index < len(text))."""
        run = self.runs[bisect_right(self.runs, (index, 1 << 62, 0)) - 1]
        return run[1] + index - run[0]

    def to_source(self, span: Span) -> Span:
        """Smallest range of the source that holds all characters of `span`."""
        if span.end <= span.start:
            start = self.source_index(span.start) if span.start < len(self.text) else 0
            return Span(start, start)
        return Span(self.source_index(span.start), self.source_index(span.end - 1) + 1)


class QuantityKind(StrEnum):
    """What a figure measures."""

    MONEY = "money"  # value in yuan
    PERCENT = "percent"  # value in percent, 0.5‰ -> 0.05
    COUNT = "count"  # value in `unit` (家, 个, 亩, 万千瓦 -> 千瓦 …)
    DATE = "date"  # a day, month, year or plan period; `iso` holds it


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One figure as written: 200万元, 300—400名, 10％以上, 2022年6月28日, “十四五”."""

    span: Span
    kind: QuantityKind
    value: Decimal | None
    value_max: Decimal | None = None
    unit: str = ""
    op: str = "="  # '=', '>=', '>', '<=', '<', '~' (about, or a range)
    iso: str = ""  # dates: 2022-06-28, 2022-06, 2022, 十四五, 5年内


class Placed(Protocol):
    """Anything that stands at a range of the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


_P = TypeVar("_P", bound=Placed)


def starting_in(layer: Sequence[_P], span: Span) -> Sequence[_P]:
    """What of a layer in ascending order begins inside a range."""
    if not layer:
        return layer
    first = bisect_left(layer, span.start, key=_start)
    return layer[first : bisect_left(layer, span.end, lo=first, key=_start)]


_start = attrgetter("span.start")
