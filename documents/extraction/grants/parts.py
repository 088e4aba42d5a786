"""A benefit and the clauses that belong to it: head, basis, core, terms (惠企条款的组成)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from documents.extraction.grants.rules import Rule
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Span


class Part(StrEnum):
    """What a clause that waits for its benefit will be to it."""

    BASIS = "basis"
    HEAD = "head"


@dataclass(slots=True, kw_only=True)
class Grant:
    """One benefit: where its core stands and which clauses speak of it.

    `head` are the clauses before the core that say who and when; `terms` those after with limits.
    """

    segment: Segment
    rule: Rule
    clause: Span
    core: Span
    form_word: str
    head: list[Span] = field(default_factory=list)
    basis: list[Span] = field(default_factory=list)
    terms: list[Span] = field(default_factory=list)
    tail: list[Span] = field(default_factory=list)  # clauses behind: 所需资金从…列支
    before: Grant | None = None  # the benefit before it in the same sentence
    listed: bool = False  # an item of the list that the benefit before it opens
    each: str | None = None  # the unit of the benefit before, where the list shares it
    opening: Grant | None = None  # the benefit that only announces the list that this is of
    announces: bool = False  # whether only what follows says how much

    @property
    def lead(self) -> Span:
        """The core clause up to the core."""
        return Span(self.clause.start, self.core.start)

    @property
    def body(self) -> Span:
        """The core and what follows in its clause."""
        return Span(self.core.start, self.clause.end)
