"""Speed of reading, as ratios: to the length of a text, and to cutting it into words.

Not part of the suite; run with `pytest tests/benchmarks/test_extraction.py -s`.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from time import process_time

import pytest

from documents.extraction import analyse
from documents.search.words import cut
from tests.extraction.layouts import CORPUS, SEEDS, text_of
from tests.extraction.strategies import WORDS

REAL = "\n".join(text_of(path) for path in (*SEEDS, *CORPUS))
PAPER = 5_000
MOST_TO_SEGMENTING = 6.0
"""Reading a paper to cutting it into words, the least that any search over Chinese must pay; 3.3
as measured.
"""
SLACK = 2.0
"""How much more than linear a longer text may take: caches cool down."""


def seconds(source: str, work: Callable[[str], object] = analyse) -> float:
    """Time of this process for `work` on one text, the better of two."""
    times = []
    for _ in range(2):
        start = process_time()
        work(source)
        times.append(process_time() - start)
    return min(times)


def test_papers_cost_little_more_than_their_words() -> None:
    """Real papers, one after the other, against the same papers cut into words."""
    papers = [text_of(path) for path in (*SEEDS, *CORPUS)]
    analyse(papers[0])
    cut(papers[0])

    reading = sum(seconds(paper) for paper in papers)
    cutting = sum(seconds(paper, cut) for paper in papers)

    rate = sum(map(len, papers)) / PAPER / reading
    print(f"{rate:.0f} papers of {PAPER} characters a second, {reading / cutting:.1f} × words")  # noqa: T201
    assert reading <= MOST_TO_SEGMENTING * cutting


def test_time_is_linear_in_length() -> None:
    """Ten times the text takes at most about ten times as long, up to 500,000 characters."""
    text = REAL * (500_000 // len(REAL) + 1)
    short, long = seconds(text[:50_000]), seconds(text[:500_000])

    print(f"50,000: {short:.2f} s, 500,000: {long:.2f} s")  # noqa: T201
    assert long <= 10 * SLACK * short


@pytest.mark.parametrize("seed", range(40))
def test_repetition_does_not_blow_up(seed: int) -> None:
    """Words of the grammar repeated without end are read in linear time."""
    random = Random(seed)  # noqa: S311
    unit = "".join(random.choices(WORDS, k=random.choice((1, 2, 3, 6, 12))))
    short, long = unit * (5_000 // len(unit) + 1), unit * (40_000 // len(unit) + 1)

    assert seconds(long) <= 8 * SLACK * seconds(short) + 0.1
