"""Counts to a bound, and sums kept in a large library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from documents.models import Document, OriginalFile
from documents.selectors import tallies
from documents.selectors.tallies import count_bounded, library_large, tally

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nothing kept before, nothing kept after."""
    tallies._kept.clear()
    yield
    tallies._kept.clear()


def papers_create(number: int) -> None:
    """So many papers without a word."""
    originals = OriginalFile.objects.bulk_create(
        OriginalFile(checksum=f"tally{n}", content=b"", size=0) for n in range(number)
    )
    Document.objects.bulk_create(Document(original=original) for original in originals)


def test_counts_stop_one_above_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five papers are five to a bound of five, and "more" to a bound of three."""
    papers_create(5)

    monkeypatch.setattr(tallies, "EXACT", 5)
    assert count_bounded(Document.objects.all()) == 5
    monkeypatch.setattr(tallies, "EXACT", 3)
    assert count_bounded(Document.objects.all()) == 4


def test_small_library_counts_every_time() -> None:
    """Below the limit nothing is kept: the answer is always that of now."""
    answers = iter([1, 2])

    assert not library_large()
    assert [tally(("x",), lambda: next(answers)) for _ in range(2)] == [1, 2]


def test_large_library_keeps_sums_by_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the limit on, a sum is counted once for each key."""
    monkeypatch.setattr(tallies, "LARGE", 3)
    papers_create(3)
    answers = iter([1, 2])

    assert library_large()
    assert [tally((key,), lambda: next(answers)) for key in ("x", "x", "y")] == [1, 1, 2]


def test_old_sum_is_counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sum past its time is counted again; who comes meanwhile gets the one before."""
    monkeypatch.setattr(tallies, "FRESH", -1)
    meanwhile: list[int] = []

    def again() -> int:
        meanwhile.append(tally(("x",), lambda: 9, large=True))
        return 2

    assert tally(("x",), lambda: 1, large=True) == 1
    assert tally(("x",), again, large=True) == 2
    assert meanwhile == [1]
