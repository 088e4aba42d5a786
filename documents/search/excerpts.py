"""Texts in pieces, with what matches told apart (摘录). Pure; nothing here is HTML."""

from __future__ import annotations

from collections.abc import Iterable

from documents.search.fold import fold_map

# A text in pieces, True where it matches: templates escape each piece, then mark.
Segments = tuple[tuple[str, bool], ...]
SNIPPET = 160  # characters of a snippet; a longer passage is cut at its clauses
_CLAUSE = "，、；：,;:。"


def segments(text: str, wanted: Iterable[str]) -> Segments:
    """`text` in pieces; those that fold to one of the `wanted` are True."""
    folded, origins = fold_map(text)
    ranges = sorted(
        (origins[start], origins[end - 1] + 1)
        for word in wanted
        if word
        for start, end in _places(folded, word)
    )
    pieces: list[tuple[str, bool]] = []
    position = 0
    for start, end in ranges:
        if end <= position:
            continue
        if start > position:
            pieces.append((text[position:start], False))
        elif pieces and pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + text[max(start, position) : end], True)
            position = end
            continue
        pieces.append((text[max(start, position) : end], True))
        position = end
    if position < len(text):
        pieces.append((text[position:], False))
    return tuple(pieces)


def snippet(text: str, wanted: Iterable[str]) -> Segments:
    """Whole clauses of `text` around the first match, at most about SNIPPET characters."""
    words = tuple(wanted)
    clean = " ".join(text.split())
    if len(clean) <= SNIPPET:
        return segments(clean, words)
    folded, origins = fold_map(clean)
    found = [folded.find(word) for word in words if word and word in folded]
    first = origins[min(found)] if found else 0
    start = _clause_start(clean, max(0, first - SNIPPET // 3))
    end = _clause_end(clean, min(len(clean), start + SNIPPET))
    head, tail = "…" if start else "", "…" if end < len(clean) else ""
    return segments(f"{head}{clean[start:end]}{tail}", words)


def _clause_start(text: str, position: int) -> int:
    """Start of the clause that holds `position`, unless it is too far back."""
    cut = max(text.rfind(mark, max(0, position - 40), position) for mark in _CLAUSE)
    return cut + 1 if cut >= 0 else position if position > 40 else 0  # noqa: PLR2004 - as above


def _clause_end(text: str, position: int) -> int:
    """End of the clause that holds `position`, unless it is too far on."""
    found = [text.find(mark, position, position + 40) for mark in _CLAUSE]
    near = [place for place in found if place >= 0]
    return min(near) + 1 if near else position


def _places(folded: str, word: str) -> Iterable[tuple[int, int]]:
    start = folded.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = folded.find(word, start + len(word))
