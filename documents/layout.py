"""Where words stand on the pages of an original (版面): kept as plain JSON, asked for by range."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from documents.extraction.spans import Span
from documents.reading import SourceText
from documents.source_map import clean_map

_WIDE_FROM = "\u2e80"

Layout = dict[str, list[list[float]]]
"""`pages`: [width, height, quarters, turn, recognised]; `lines`: [start, end, page, *box].

Measures are points, starts and ends offsets into the source text. Empty where the format keeps no
pages.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box on a page, counted from 1, in points from the top left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float


def layout_of(source: SourceText) -> Layout:
    """The layout of a text just read."""
    if not source.layout:
        return {}
    pages: list[list[float]] = [
        [page.width, page.height, page.quarters, page.turn, int(page.is_recognised)]
        for page in source.layout
    ]
    lines: list[list[float]] = [
        [line.start, line.end, line.page, *line.box]
        for line in source.lines
        if line.page is not None and line.box is not None and line.end > line.start
    ]
    return {"pages": pages, "lines": lines}


def boxes_of(layout: Layout, source_map: list[Any], source: str, span: Span) -> list[Box]:
    """Boxes of the words in `span` of the clean text, one a line; part of a line by its share.

    `source` is the source text, of which `layout` tells the lines.
    """
    lines = layout.get("lines", [])
    clean = clean_map(source_map)
    length = len(clean.text)
    if not lines or not length or span.end <= span.start:
        return []
    words = clean.to_source(Span(min(span.start, length - 1), min(span.end, length)))
    # Notes stand behind the body; lines ascend by their start all the same.
    first = bisect_right(lines, float(words.start), key=itemgetter(1))
    found = []
    for line in lines[first:]:
        if line[0] >= words.end:
            break
        found.append(_part(line, words, source))
    return found


def _ems(text: str) -> float:
    return sum(1.0 if character >= _WIDE_FROM else 0.5 for character in text)


def _part(line: list[float], words: Span, source: str) -> Box:
    start, end, page, left, top, right, bottom = line
    whole = source[int(start) : int(end)].lstrip()  # an indent lies before the box
    start = end - len(whole)
    first, last = max(0, words.start - int(start)), max(0, words.end - int(start))
    em = (right - left) / max(_ems(whole), 0.5)
    begin, stop = _ems(whole[:first]) * em, _ems(whole[last:]) * em
    return Box(
        page=int(page),
        left=round(left + begin, 1),
        top=top,
        width=round(max(right - left - begin - stop, 1.0), 1),
        height=round(max(bottom - top, 1.0), 1),
    )
