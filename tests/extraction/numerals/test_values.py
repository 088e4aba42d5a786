"""Numbers as written become exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.numerals.values import chinese_number, number_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百二十", 120),
        ("两千五百", 2500),
        ("三万", 30_000),
        ("一亿二千万", 120_000_000),
        ("二〇二三", 2023),
        ("伍拾", None),
        ("若干", None),
        ("", None),
    ],
)
def test_chinese_number(words: str, expected: int | None) -> None:
    """Chinese numerals read by place value, bare digits one by one, all else is no number."""
    assert chinese_number(words) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("digits", "scale", "expected"),
    [("1,200", "", "1200"), ("0.57", "亿", "57000000"), ("3", "千万", "30000000")],
)
def test_number_of(digits: str, scale: str, expected: str) -> None:
    """Digits may hold commas, scales multiply."""
    assert number_of(digits, scale) == Decimal(expected)
