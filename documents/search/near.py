"""Papers that have the words, only not all in one sentence: shown below the exact ones (相近).

Terms that few passages have are looked up one by one; the papers they lead to are then read for all
terms, so that common words cost nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.search import fetch
from documents.search.plan import Plan
from documents.search.ranking import Wanted, passage_score
from documents.search.request import DocumentHit, Match
from documents.search.results import hits_build
from documents.search.tree import All, Any, Node, Not, Phrase

_EACH = 1_000  # passages looked up of one term
_READ = 120  # papers read for all terms
_PASSAGES = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A paper with its share of the terms, by their weight, and its score."""

    document: int
    full: bool
    score: float


def near_hits(made: Plan, *, without: Sequence[int], limit: int) -> tuple[DocumentHit, ...]:
    """Hits of papers that have all terms in several sentences, then of those that have some."""
    ranked = near_documents(made, without=without)[:limit]
    widened = _any_of(made)
    full = {near.document for near in ranked if near.full}
    hits = hits_build(widened, [near.document for near in ranked])
    return tuple(
        replace(hit, match=Match.SPREAD if hit.document.pk in full else Match.PARTIAL)
        for hit in hits
    )


def near_documents(made: Plan, *, without: Sequence[int]) -> list[Near]:
    """Papers in order of what they have of the terms."""
    terms = made.wanted.terms
    if len(terms) < 2 or made.request.exact:  # noqa: PLR2004 - one term is there or not
        return []
    held: dict[int, set[int]] = defaultdict(set)
    weights = []
    for number, names in enumerate(terms):
        keys = fetch.documents_of(_narrowed(made, names), limit=_EACH)
        weights.append(1 / math.log(3 + len(keys)))
        for key in keys:
            held[key].add(number)
    for key in without:
        held.pop(key, None)
    first = sorted(held, key=lambda key: (-sum(weights[n] for n in held[key]), -key))[:_READ]
    return _read(made, first, weights)


def _read(made: Plan, keys: Sequence[int], weights: Sequence[float]) -> list[Near]:
    """The papers weighed by all terms they have, where they stand, and in how many passages."""
    best: dict[int, dict[int, float]] = defaultdict(dict)
    often: dict[int, Counter[int]] = defaultdict(Counter)
    wanted = [Wanted(terms=(names,)) for names in made.wanted.terms]
    rows = fetch.passages_of_documents(_any_of(made).wish, keys, limit=_PASSAGES)
    for _, document, role, _, _, day, _, folded in rows:
        for number, one in enumerate(wanted):
            if any(name in folded for name in one.terms[0]):
                gain = passage_score(folded, one, role=role, day=day)
                best[document][number] = max(gain, best[document].get(number, 0.0))
                often[document][number] += 1
    near = []
    for document, gains in best.items():
        share = sum(weights[number] for number in gains) / sum(weights)
        score = share * sum(
            weights[number] * (2 + gain + math.log(often[document][number]))
            for number, gain in gains.items()
        )
        near.append(Near(document=document, full=len(gains) == len(wanted), score=score))
    return sorted(near, key=lambda one: (-one.full, -one.score, -one.document))


def _any_of(made: Plan) -> Plan:
    """The plan for passages that have any of the terms, within the same filters."""
    names = tuple(name for names in made.wanted.terms for name in names)
    return replace(made, wish=_narrowed(made, names))


def _narrowed(made: Plan, names: Sequence[str]) -> fetch.Wish:
    words = Any(parts=tuple(Phrase(text=name) for name in names))
    return fetch.wish(All(parts=(words, *made.filters, *_excluded(made.root))))


def _excluded(root: Node) -> tuple[Node, ...]:
    """What the query rules out stays out."""
    parts = root.parts if isinstance(root, All) else (root,)
    return tuple(part for part in parts if isinstance(part, Not))
