"""Amounts as typed and as shown."""

from decimal import Decimal

import pytest

from documents.amounts import amount_parse, amount_text, figure_text, percent_parse, wan_text


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("200万", 2_000_000),
        ("200 万元", 2_000_000),
        ("0.02亿", 2_000_000),
        ("２００万元", 2_000_000),
        ("2000000", 2_000_000),
        ("2,000,000元", 2_000_000),
        ("8.8亿", 880_000_000),
        ("1千万", 10_000_000),
        ("0", 0),
        ("二百万", 2_000_000),
        ("三千万", 30_000_000),
        ("五百万元", 5_000_000),
        ("两亿", 200_000_000),
        ("十五万", 150_000),
        ("一亿零五百万元", 105_000_000),
        ("三千五百二十万", 35_200_000),
        ("两万亿", 2_000_000_000_000),
        ("三万五", None),  # 35,000 or 30,005
        ("三千五", None),
        ("三百五万", None),
        ("三三万", None),
        ("千万", None),
        ("五万人", None),
        ("元", None),
        ("-5万", None),
        ("约200万", None),
        ("200万人", None),
        ("", None),
        ("万", None),
        ("9" * 40, None),
    ],
)
def test_amount_parse(typed: str, yuan: int | None) -> None:
    """All ways of writing two million yuan are one number; anything else is no amount."""
    assert amount_parse(typed) == yuan


@pytest.mark.parametrize(
    ("yuan", "shown"),
    [
        ("2000000.00", "200 万元"),
        ("880000000", "8.8 亿元"),
        ("300000", "30 万元"),
        ("5000.00", "5,000 元"),
        ("0.50", "0.5 元"),
        ("57000000", "5700 万元"),
        ("100000000", "1 亿元"),
        ("12345600", "1234.56 万元"),
    ],
)
def test_amount_text(yuan: str, shown: str) -> None:
    """万元 below a hundred million, 亿元 from there, plain yuan below ten thousand."""
    assert amount_text(Decimal(yuan)) == shown


def test_wan_text_groups_from_ten_thousand() -> None:
    """A column headed 万元 has no comma below 10,000."""
    assert [wan_text(Decimal(n)) for n in (2_000_000, 5_000, 880_000_000)] == [
        "200",
        "0.5",
        "88,000",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "op", "upper", "shown"),
    [
        ("50000000000", "元", "=", None, "500 亿元"),
        ("85.000000", "%", ">=", None, "≥ 85%"),
        ("2.500000", "%", "=", None, "2.5%"),
        ("50", "个", "=", None, "50 个"),
        ("3", "家", "~", "5", "约 3–5 家"),
        ("2400000000", "剂", "=", None, "2,400,000,000 剂"),
    ],
)
def test_figure_text(value: str, unit: str, op: str, upper: str | None, shown: str) -> None:
    """A figure keeps its sign and unit, percent as written."""
    high = Decimal(upper) if upper else None

    assert figure_text(Decimal(value), unit, op=op, upper=high) == shown


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        *(("10%", "10"), ("２.5％", "2.5"), (".5", ".5"), ("x", None), ("-1", None)),
        *(("NaN", None), ("1e999999", None), ("1e2", None), ("9" * 20, None)),
    ],
)
def test_percent_parse(typed: str, percent: str | None) -> None:
    """A rate with or without its sign, full-width too."""
    assert percent_parse(typed) == (Decimal(percent) if percent else None)
