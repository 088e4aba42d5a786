"""What lies in a range of the text, or around a place in it; layers ascend, so by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from documents.extraction.spans import Span, starting_in
from documents.extraction.types import AgencyMention, Context, Section, Sentence


def mentions_in(context: Context, span: Span) -> Iterator[AgencyMention]:
    """Mentions that lie inside a range."""
    return (m for m in starting_in(context.mentions, span) if m.span.end <= span.end)


def sentences_in(context: Context, start: int, end: int) -> range:
    """Indices of the sentences that begin in [start, end)."""
    first = bisect_left(context.sentences, start, key=_start)
    return range(first, max(first, bisect_left(context.sentences, end, key=_start)))


def section_at(context: Context, index: int) -> int | None:
    """The deepest section that holds a character."""
    found: int | None = bisect_right(context.sections, index, key=_start) - 1
    while found is not None and found >= 0 and context.sections[found].span.end <= index:
        found = context.sections[found].parent
    return None if found is None or found < 0 else found


def _start(layer: AgencyMention | Sentence | Section) -> int:
    return layer.span.start
