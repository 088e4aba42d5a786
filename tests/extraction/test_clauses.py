"""Clauses of sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.clauses import clauses_of
from documents.extraction.spans import Span


def split(text: str) -> list[str]:
    """Words of the clauses; those of asides in angle brackets."""
    found = clauses_of(text, Span(0, len(text)))
    words = [text[c.span.start : c.span.end] for c in found]
    return [f"<{w}>" if c.aside else w for w, c in zip(words, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增企业50家，带动就业3万人。", ["新增企业50家", "带动就业3万人"]),
        # An aside follows the clause it stands in.
        (
            "安排234.3亿元（其中甘肃5.6亿元），重点支持",
            ["安排234.3亿元（其中甘肃5.6亿元）", "<其中甘肃5.6亿元>", "重点支持"],
        ),
        # Nothing is split in titles, quotation marks and numbers.
        ("落实《关于甲，乙的意见》", ["落实《关于甲，乙的意见》"]),
        ("实施“甲，乙”工程，见效", ["实施“甲，乙”工程", "见效"]),
        ("成交1,000万元", ["成交1,000万元"]),
        # A mark that is never closed counts for nothing.
        ("甲（乙，丙", ["甲（乙", "丙"]),
        ("", []),
        ("，，。", []),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    """A clause stands between two stops."""
    assert split(text) == expected


@given(st.text(alphabet="，。；：（）()《》“”1,甲乙"))
def test_laws(text: str) -> None:
    """Clauses lie in the sentence, in order, and those outside brackets never overlap."""
    found = clauses_of(text, Span(0, len(text)))
    top = [clause.span for clause in found if not clause.aside]
    assert all(0 <= c.span.start < c.span.end <= len(text) for c in found)
    assert all(a.end <= b.start for a, b in pairwise(top))
