"""Numbers as written become exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.numerals.values import chinese_number, half_width, number_of


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("补助５０％，共１．２万元", "补助50%,共1.2万元"),
        ("２０２１～２０２３年，增－３", "2021~2023年,增-3"),
        ("补助50%、共1.2万元。", "补助50%、共1.2万元。"),
        ("", ""),
    ],
)
def test_half_width(text: str, expected: str) -> None:
    """Signs of figures become narrow, one for one; all else stays."""
    assert half_width(text) == expected
    assert len(expected) == len(text)
