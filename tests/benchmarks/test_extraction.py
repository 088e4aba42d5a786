"""Speed of reading, as ratios: on whatever machine, twice the text takes twice the time.

Not part of the suite; run with `pytest tests/benchmarks/test_extraction.py -s`.
"""

from __future__ import annotations

from random import Random
from time import process_time

import pytest

from documents.extraction import analyse
from tests.extraction.layouts import CORPUS, SEEDS, text_of
from tests.extraction.strategies import WORDS

REAL = "\n".join(text_of(path) for path in (*SEEDS, *CORPUS))
PAPER = 5_000
LEAST_A_SECOND = 40
SLACK = 2.0
"""How much more than linear a longer text may take: caches cool down."""


def seconds(source: str) -> float:
    """Time of this process for one reading, the better of two."""
    times = []
    for _ in range(2):
        start = process_time()
        analyse(source)
        times.append(process_time() - start)
    return min(times)


def test_papers_a_second() -> None:
    """Real papers, one after the other."""
    papers = [text_of(path) for path in (*SEEDS, *CORPUS)]
    analyse(papers[0])

    rate = sum(map(len, papers)) / PAPER / sum(seconds(paper) for paper in papers)

    print(f"{rate:.1f} papers of {PAPER} characters a second")  # noqa: T201
    assert rate >= LEAST_A_SECOND


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
