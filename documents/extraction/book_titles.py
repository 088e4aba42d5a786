"""Titles in 《》 wherever they stand, with nested and unbalanced marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.spans import Span
from documents.extraction.words import unspaced

_MARK = re.compile("[《》]")
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BookTitle:
    """A title: `span` covers the outer marks, `words` is what stands between them."""

    span: Span
    words: str


def book_titles(text: str, start: int, end: int) -> Iterator[BookTitle]:
    """Outermost titles in order.

    《关于印发《A》的通知》 is one title. A mark that is never closed is passed over, so that
    《A 《B》 gives B; a title is at most 200 characters long.
    """
    opened: list[int] = []
    for mark in _MARK.finditer(text, start, end):
        if opened and mark.start() - opened[0] > _LONGEST:
            opened = opened[1:] if mark.group() == "》" else []
        if mark.group() == "《":
            opened.append(mark.start())
            continue
        if not opened:
            continue
        begun = opened.pop()
        if opened and not _closes_later(text, mark.end(), min(end, opened[0] + _LONGEST)):
            opened = []
        if not opened:
            span = Span(begun, mark.end())
            yield BookTitle(span=span, words=unspaced(text[begun + 1 : mark.start()]))


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether an opened title is closed before the next one is opened."""
    following = _MARK.search(text, start, end)
    return following is not None and following.group() == "》"
