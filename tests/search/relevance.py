"""Judged queries and the measures of an order of papers: nDCG@10 and MRR."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_DEPTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A query, and the grade of each paper that answers it, by the start of its file name."""

    text: str
    grades: dict[str, int]

    def grade(self, file_name: str) -> int:
        """Grade of a paper; 0 if it does not answer."""
        return self.grades.get(file_name.partition("_")[0], 0)


def judged_queries() -> list[Judged]:
    """The set of `relevance.tsv`."""
    lines = Path(__file__).with_name("relevance.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        Judged(
            text=text,
            grades={key: int(grade) for key, grade in (p.split(":") for p in papers.split())},
        )
        for text, papers in rows
    ]


def ndcg(query: Judged, files: Sequence[str]) -> float:
    """Gain of the first ten papers against the best order there could be."""
    best = sorted(query.grades.values(), reverse=True)[:_DEPTH]
    ideal = sum(_gain(grade, place) for place, grade in enumerate(best))
    reached = (query.grade(name) for name in files[:_DEPTH])
    return sum(_gain(grade, place) for place, grade in enumerate(reached)) / ideal


def reciprocal_rank(query: Judged, files: Sequence[str]) -> float:
    """One over the place of the first paper that is about the query."""
    top = max(query.grades.values())
    places = (place for place, name in enumerate(files, 1) if query.grade(name) == top)
    return 1 / next(places, math.inf)


def measured(order: Callable[[str], Sequence[str]]) -> tuple[float, float, list[tuple[str, float]]]:
    """Mean nDCG@10 and MRR of an order of file names, and nDCG by query."""
    queries = judged_queries()
    found = [(query, order(query.text)) for query in queries]
    scores = [(query.text, ndcg(query, files)) for query, files in found]
    ranks = [reciprocal_rank(query, files) for query, files in found]
    return sum(score for _, score in scores) / len(scores), sum(ranks) / len(ranks), scores


def _gain(grade: int, place: int) -> float:
    return float((2**grade - 1) / math.log2(place + 2))
