"""Ranges inside brackets and quotation marks: a 。 or ； there ends nothing outside."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_MARKS = re.compile(r"[《》“”\"（）()「」]")
_OPENERS = {"》": "《", "”": "“", '"': "“", "）": "（", ")": "(", "」": "「"}
_MIXED = {"（": "(", "(": "（"}
_LONGEST = 300
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Brackets:
    """The outermost bracketed ranges of a stretch of text, ascending.

    Marks without a partner count for nothing: “蒙速办" closes with an ASCII mark, “海洋 never.
    """

    ranges: tuple[tuple[int, int], ...]

    def hold(self, place: int) -> bool:
        """Whether a place lies inside one of them."""
        at = bisect_right(self.ranges, (place, place)) - 1
        return at >= 0 and self.ranges[at][0] < place < self.ranges[at][1]


def brackets_of(text: str, start: int, end: int) -> Brackets:
    """All of [start, end); pairs further apart than any aside or title are no pairs."""
    opened: list[tuple[str, int]] = []
    held: list[tuple[int, int]] = []
    for mark in _MARKS.finditer(text, start, end):
        opener = _OPENERS.get(mark.group())
        if opener is None:
            opened.append((mark.group(), mark.start()))
            continue
        depth = _partner(opened, opener)
        if depth is None:
            continue
        begun = opened[depth][1]
        del opened[depth:]
        if mark.start() - begun <= _LONGEST:
            while held and held[-1][0] > begun:
                held.pop()
            held.append((begun, mark.start()))
    return Brackets(tuple(held))


def _partner(opened: list[tuple[str, int]], opener: str) -> int | None:
    """Index of the last open mark that fits; full and half width brackets may be mixed."""
    fitting = {opener, _MIXED.get(opener, opener)}
    for depth in range(len(opened) - 1, max(-1, len(opened) - _DEEPEST), -1):
        if opened[depth][0] in fitting:
            return depth
    return None
