"""A page of few documents, and below them those that have not all words in one sentence (相近).

Terms that few passages have are looked up one by one; the papers they lead to are then read for all
terms, so that common words cost nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from documents.search import fetch
from documents.search.database import Row
from documents.search.plan import Plan
from documents.search.ranking import Wanted, passage_score
from documents.search.request import COUNT_LIMIT, Match, Sort
from documents.search.results import READ, Found, Matched, found_in
from documents.search.statistics import statistics
from documents.search.tree import All, Any, Node, Phrase

_EACH = 1_000  # passages looked up of one term
_SOUGHT = 12  # terms looked up
_NEAR, _NEAR_MANY = 60, 20  # papers read for all terms; for more terms than are looked up


def few_documents(made: Plan, *, documents: int) -> tuple[list[Found], list[Found]]:
    """Documents that match, all of them, and those that nearly do; each best first."""
    terms = made.wanted.terms if _may_be_near(made) else ()
    sought = _rarest(terms)
    wishes = [(made.wish, COUNT_LIMIT)] if documents else []
    wishes += [(_narrowed(made, terms[number]), _EACH) for number in sought]
    if not wishes:
        return [], []
    keys = fetch.documents_of(wishes)
    full = keys.pop(0) if documents else []
    weights = [1 / math.log(3 + _EACH)] * len(terms)
    for number, found in zip(sought, keys, strict=True):
        weights[number] = 1 / math.log(3 + len(found))
    near = _likely(keys, [weights[number] for number in sought], without=full)
    near = near[: _NEAR if len(terms) <= _SOUGHT else _NEAR_MANY]
    any_of = _narrowed(made, [name for names in terms for name in names]) if near else made.wish
    full_rows, near_rows = fetch.passages_of_documents(
        [(made.wish, full), (any_of, near)],
        limit=READ,
        dearest=made.request.order is Sort.AMOUNT,
    )
    return _full(made, full_rows), _near(made, near_rows, weights)


def _rarest(terms: Sequence[Sequence[str]]) -> list[int]:
    """Places of the terms that tell most, in the order of the query: of a pasted page, a few."""
    known = statistics()

    def share(number: int) -> float:
        words = Any(parts=tuple(Phrase(text=name) for name in terms[number]))
        return known.estimate(words).share

    return sorted(sorted(range(len(terms)), key=share)[:_SOUGHT])


def _full(made: Plan, rows: Iterable[Row]) -> list[Found]:
    dearest = made.request.order is Sort.AMOUNT
    found = list(found_in(rows, made.wanted, dearest=dearest).values())
    return sorted(found, key=lambda entry: (-entry.score, -entry.key))


def _may_be_near(made: Plan) -> bool:
    """One term is there or not; nothing is near what is asked for to the letter."""
    return len(made.wanted.terms) > 1 and not made.request.exact


def _likely(
    keys: Sequence[Sequence[int]], weights: Sequence[float], *, without: Iterable[int]
) -> list[int]:
    """Papers with the most of the terms, by their weight."""
    worth: dict[int, float] = defaultdict(float)
    for found, weight in zip(keys, weights, strict=True):
        for key in found:
            worth[key] += weight
    for key in without:
        worth.pop(key, None)
    return sorted(worth, key=lambda key: (-worth[key], -key))


def _near(made: Plan, rows: Sequence[Row], weights: Sequence[float]) -> list[Found]:
    """The papers weighed by all terms they have, where they stand, and in how many passages."""
    best: dict[int, dict[int, float]] = defaultdict(dict)
    often: dict[int, Counter[int]] = defaultdict(Counter)
    wanted = [Wanted(terms=(names,)) for names in made.wanted.terms]
    for document, role, _, _, day, _, _, folded, _ in rows:
        for number, one in enumerate(wanted):
            if any(name in folded for name in one.terms[0]):
                gain = passage_score(folded, one, role=role, day=day)
                best[document][number] = max(gain, best[document].get(number, 0.0))
                often[document][number] += 1
    found = found_in(rows, made.wanted)
    for key, gains in best.items():
        found[key].match = Match.SPREAD if len(gains) == len(wanted) else Match.PARTIAL
        found[key].best = _each_word_first(found[key].best, made.wanted.terms)
    worth = {key: _worth(gains, often[key], weights) for key, gains in best.items()}
    return sorted(
        (entry for key, entry in found.items() if key in worth),
        key=lambda entry: (entry.match is not Match.SPREAD, -worth[entry.key], -entry.key),
    )


def _each_word_first(best: list[Matched], terms: Sequence[Sequence[str]]) -> list[Matched]:
    """Passages best first, but before all others the best one for each word not yet shown."""
    missing = list(terms)
    chosen: list[Matched] = []
    for passage in best:
        held = [names for names in missing if any(name in passage.folded for name in names)]
        if held:
            chosen.append(passage)
            missing = [names for names in missing if names not in held]
    return [*chosen, *(passage for passage in best if passage not in chosen)]


def _worth(gains: Mapping[int, float], often: Counter[int], weights: Sequence[float]) -> float:
    share = sum(weights[number] for number in gains) / sum(weights)
    return share * sum(
        weights[number] * (2 + gain + math.log(often[number])) for number, gain in gains.items()
    )


def _narrowed(made: Plan, names: Sequence[str]) -> fetch.Wish:
    """Passages with any of the names, within the same filters and fields."""
    words = Any(parts=tuple(Phrase(text=name) for name in names))
    return fetch.wish(All(parts=(words, *made.filters, *_conditions(made.root))))


def _conditions(root: Node) -> Iterator[Node]:
    """What the query asks besides words, fields and what it rules out: these hold nearby too."""
    if isinstance(root, All):
        for part in root.parts:
            yield from _conditions(part)
    elif not _has_words(root):
        yield root


def _has_words(node: Node) -> bool:
    match node:
        case Phrase():
            return True
        case All(parts=parts) | Any(parts=parts):
            return any(map(_has_words, parts))
        case _:
            return False
