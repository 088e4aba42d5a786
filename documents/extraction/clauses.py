"""Clauses of a sentence (分句): between commas, with asides in brackets as clauses of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.spans import Span

_MARK = re.compile(r"[，,；;：:。！？!?（()）《》“”]")
_DIGITS_AROUND = re.compile(r"\d[,:]\d")
_STOPS = "，,；;：:。！？!?"
_OPENERS = "（(《“"
_CLOSERS = {"）": "（(", ")": "（(", "》": "《", "”": "“"}
_DEEPEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch between two stops.

    `aside` marks the inside of a bracket.
    """

    span: Span
    aside: bool = False


def clauses_of(text: str, sentence: Span) -> tuple[Clause, ...]:
    """Clauses in order, each before the asides that stand in it.

    Nothing is split inside 《》 and “”; marks that are never closed count for nothing.
    """
    return tuple(_split(text, sentence, _closed(text, sentence), aside=False))


def _split(text: str, span: Span, closed: dict[int, int], *, aside: bool) -> Iterator[Clause]:
    begin = place = span.start
    insides: list[Span] = []
    for _ in range(span.end - span.start):
        mark = _MARK.search(text, place, span.end)
        if mark is None:
            break
        place = mark.end()
        end = closed.get(mark.start())
        if end is not None:
            if mark.group() in "（(" and not aside:
                insides.append(Span(place, end))
            place = end + 1
        elif mark.group() in _STOPS and not _DIGITS_AROUND.match(text, mark.start() - 1):
            yield from _whole(text, Span(begin, mark.start()), insides, closed, aside=aside)
            begin, insides = mark.end(), []
    yield from _whole(text, Span(begin, span.end), insides, closed, aside=aside)


def _whole(
    text: str, span: Span, insides: list[Span], closed: dict[int, int], *, aside: bool
) -> Iterator[Clause]:
    """A clause, then the clauses of its brackets."""
    if text[span.start : span.end].strip():
        yield Clause(span=span, aside=aside)
        for inside in insides:
            yield from _split(text, inside, closed, aside=True)


def _closed(text: str, sentence: Span) -> dict[int, int]:
    """Places of opening marks that are closed inside the sentence -> places of their closers."""
    opened: list[tuple[str, int]] = []
    closed: dict[int, int] = {}
    for mark in _MARK.finditer(text, sentence.start, sentence.end):
        sign = mark.group()
        if sign in _OPENERS:
            opened.append((sign, mark.start()))
        elif sign in _CLOSERS:
            for depth in range(len(opened) - 1, max(-1, len(opened) - 1 - _DEEPEST), -1):
                if opened[depth][0] in _CLOSERS[sign]:
                    closed[opened[depth][1]] = mark.start()
                    del opened[depth:]
                    break
    return closed
