"""How common things are, by PostgreSQL's own statistics, and so which of two ways (估计)."""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce

from django.db import connection

from documents.models import Passage
from documents.search import codes
from documents.search.tokens import phrase_grams
from documents.search.tree import All, AmountRange, Any, DateRange, Facet, Field, Node, Not, Phrase

_KEPT_SECONDS = 300.0
_YEAR = codes.code(codes.FacetName.YEAR, "")
_FIRST_YEAR, _LAST_YEAR, _YEARS = 1990, 2060, 100
_ROW_WALKED, _ROW_FOUND, _POSTING = 1.2, 2.0, 0.08  # microseconds each, measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Of all passages: the share that match, and the share the index must go through to tell."""

    share: float
    scanned: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Rows of the table and the shares of the commonest lexemes; `floor` bounds all others.

    `years` are the codes of the years among the commonest, latest first; `first` tells of single
    characters how often they begin a gram, for each passage.
    """

    rows: float = 0.0
    shares: Mapping[str, float] = field(default_factory=dict)
    floor: float = 0.0
    years: tuple[str, ...] = ()
    first: Mapping[str, float] = field(default_factory=dict)

    def share(self, lexeme: str) -> float:
        """Share of the passages that have a lexeme."""
        return self.shares.get(lexeme, self.floor)

    def estimate(self, node: Node) -> Estimate:  # noqa: PLR0911 - one a kind of node
        """How common a tree is, its parts taken for independent."""
        match node:
            case Phrase(text=text) if len(text) == 1:
                postings = self.first.get(text, self.floor)
                return Estimate(share=1 - math.exp(-postings), scanned=postings)
            case Phrase(text=text):
                shares = [self.share(gram) for gram in phrase_grams(text)] or [1.0]
                return Estimate(share=min(shares), scanned=min(shares))
            case Facet(codes=values):
                # Of all unknown ones no more than of one: a walk for what is rare has no end.
                known = sum(self.shares.get(value, 0.0) for value in values)
                unknown = any(value not in self.shares for value in values)
                share = min(1.0, known + (self.floor if unknown else 0.0))
                return Estimate(share=share, scanned=share)
            case AmountRange(field=Field.RATE):
                found = self.estimate(Facet(codes=(codes.Part.SUBSIDY.value,)))
                return Estimate(share=found.share / 10, scanned=found.scanned)
            case AmountRange(field=Field.CAP, low=low, high=high):
                return self.estimate(Facet(codes=codes.cap_band_codes(low, high)))
            case DateRange(field=name, low=low, high=high):
                facet = codes.FacetName.DUE if name is Field.DUE else codes.FacetName.YEAR
                first = low.year if low else _FIRST_YEAR
                last = min(high.year if high else _LAST_YEAR, first + _YEARS)
                years = range(first, last + 1)
                return self.estimate(Facet(codes=tuple(codes.code(facet, y) for y in years)))
            case All(parts=parts) if parts:
                return _both([self.estimate(part) for part in parts])
            case Any(parts=parts):
                return _either([self.estimate(part) for part in parts])
            case Not(part=part):
                return Estimate(share=1.0 - self.estimate(part).share, scanned=1.0)
            case _:
                return Estimate(share=1.0, scanned=1.0)

    def walk_is_better(self, node: Node, limit: int) -> bool:
        """Whether a walk meets `limit` matching rows sooner than the index can tell them all."""
        guess = self.estimate(node)
        matching = guess.share * self.rows
        walked = min(self.rows, limit / guess.share if guess.share else self.rows)
        found = min(limit, matching) * _ROW_FOUND + guess.scanned * self.rows * _POSTING
        return walked * _ROW_WALKED < found


def statistics() -> Statistics:
    """Today's statistics, read at most every few minutes; none until the first ANALYZE."""
    database = str(connection.settings_dict["NAME"])
    now = time.monotonic()
    held = _held.get(database)
    if held is None or now - held[0] > _KEPT_SECONDS:
        held = _held[database] = (now, _read())
    return held[1]


def statistics_forget() -> None:
    """Read them anew next time: after a rebuild or a load."""
    _held.clear()


_held: dict[str, tuple[float, Statistics]] = {}


def _read() -> Statistics:
    table = Passage._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [table])
        (rows,) = cursor.fetchone()
        # Statistics of an index over an expression stand under the name of the index.
        cursor.execute(
            "SELECT most_common_elems::text::text[], most_common_elem_freqs FROM pg_stats"
            " WHERE tablename = 'passage_lexemes' AND schemaname = ANY (current_schemas(false))"
        )
        found = cursor.fetchone()
    if not found or not found[0]:
        return Statistics(rows=max(0.0, rows))
    lexemes, shares = found
    first: dict[str, float] = defaultdict(float)
    for lexeme, share in zip(lexemes, shares, strict=False):
        if len(lexeme) <= 2:  # noqa: PLR2004 - a gram, no code
            first[lexeme[0]] += share
    return Statistics(
        rows=max(0.0, rows),
        first=dict(first),
        shares=dict(zip(lexemes, shares, strict=False)),
        floor=min(shares[: len(lexemes)]) / 2,
        years=tuple(sorted((one for one in lexemes if one.startswith(_YEAR)), reverse=True)),
    )


def _both(parts: list[Estimate]) -> Estimate:
    return Estimate(
        share=reduce(lambda share, part: share * part.share, parts, 1.0),
        scanned=min(part.scanned for part in parts),
    )


def _either(parts: list[Estimate]) -> Estimate:
    return Estimate(
        share=min(1.0, sum(part.share for part in parts)),
        scanned=min(1.0, sum(part.scanned for part in parts)),
    )
