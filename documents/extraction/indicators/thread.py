"""What a sentence has counted so far, from which its later figures get their names (承上)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from documents.extraction.clauses import Clause
from documents.extraction.indicators.dealing import is_level
from documents.extraction.indicators.heads import is_works, subject_of
from documents.extraction.indicators.naming import Around, last_in
from documents.extraction.indicators.owners import without_lead
from documents.extraction.spans import Quantity

_PART = re.compile(r"\s{0,2}(?:其中|含|包括|包含)")


# 建成一批示范项目，其中省级10个
_SOME = re.compile(r"\A.*(?:一批|若干个?|一系列|多个)(?=[^，。；]{2,})")


def _some_of(owner: str) -> str:
    """What a subject says there are some of."""
    found = _SOME.match(owner)
    return owner[found.end() :] if found else ""


class _Counted(NamedTuple):
    """A figure that was named; `end`: where it ends."""

    name: str
    unit: str
    end: int


class Thread:
    """Goes along with the clauses of one sentence.

    The subject of a clause without figures owns the costs and sizes behind it, else what was
    counted first does; a part (其中) is of what was counted in its unit, one in brackets of what
    stands before the bracket.
    """

    def __init__(self, before: Thread | None = None, above: str = "") -> None:
        """`before`: the thread of the sentence before in the same paragraph; `above`: a cell."""
        self._earlier = before.told if before else []
        self._owner = self._whole = ""
        self._before = above
        self._silent = True
        self.told: list[_Counted] = []
        self._outer = (0, "")  # the clause in which brackets stand, and its place
        self._inner = _Counted("", "", -1)  # the last that brackets counted

    def around(self, clause: Clause, words: str, inside: Sequence[Quantity], after: str) -> Around:
        """What names the figures `inside` a clause beside its own words."""
        part = clause.aside or _PART.match(words) is not None
        told = tuple((one.name, one.unit) for one in self.told)
        earlier = tuple((one.name, one.unit) for one in self._earlier)
        whole = self._whole
        if clause.aside:
            whole = self._enclosing(clause) or whole
        elif part:
            whole = last_in(told, inside[0].unit) or whole or _some_of(self._owner)
        return Around(
            owner=self._owner,
            whole=whole,
            before=self._before,
            silent=self._silent,
            after=after,
            part=part,
            told=told,
            earlier=earlier,
        )

    def _enclosing(self, clause: Clause) -> str:
        """What stands before a bracket, or before in it."""
        if clause.span.start == self._inner.end + 1:
            return self._inner.name
        place, words = self._outer
        outer = (one for one in reversed(self.told) if place <= one.end < clause.span.start)
        counted = next(outer, None)
        if counted is not None:
            return counted.name
        # 推动引导基金（总规模40亿元，首期8亿元）运作
        return without_lead(subject_of(words[: max(0, clause.span.start - 1 - place)]))

    def add(
        self, clause: Clause, words: str, inside: Sequence[Quantity], names: Sequence[str]
    ) -> None:
        """Takes in what a clause counts; words alone may leave a subject."""
        if clause.aside:
            if inside:
                self._inner = _Counted(names[-1], inside[-1].unit, clause.span.end)
            return
        self._outer = (clause.span.start, words)
        if inside:
            kept = self._whole or is_works(self._owner)
            self._owner = self._owner if kept else names[0]
            self.told += (
                _Counted(name, quantity.unit, quantity.span.end)
                for name, quantity in zip(names, inside, strict=True)
            )
            levels = (one.name for one in reversed(self.told) if is_level(one.name))
            self._whole = next(levels, self._owner or names[-1])
        elif not self._whole:
            self._owner = subject_of(words) or self._owner
        self._before, self._silent = words, not inside
