"""A clean text cut into the passages that search finds (检索段落). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from documents.extraction.spans import Span

LONGEST = 400  # characters of a passage; longer ones overlap, so that no phrase is cut
OVERLAP = 40
_STOP = re.compile(r"[。！？；]{1,10}[”’」』）)\]]{0,5}|\n{1,20}")


def passage_spans(text: str, paragraphs: Iterable[Span]) -> Iterator[Span]:
    """Sentences and clauses of the paragraphs, without blank edges, in order."""
    for paragraph in paragraphs:
        start = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            yield from _pieces(text, start, stop.end())
            start = stop.end()
        yield from _pieces(text, start, paragraph.end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        yield Span(start, start + LONGEST)
        start += LONGEST - OVERLAP
    if end > start:
        yield Span(start, end)
