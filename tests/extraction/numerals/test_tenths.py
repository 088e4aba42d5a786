"""Shares in tenths."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.numerals import quantities


@pytest.mark.parametrize(
    ("text", "words", "value", "op"),
    [
        ("占比达到六成以上", "六成", 60, ">="),
        ("超过八成五，", "八成五", 85, ">"),
        ("六成五的乡镇", "六成五", 65, "="),
        ("近九成行政村通了公交", "九成", 90, "~"),
        ("全市四成的社区", "四成", 40, "="),
        ("七成学校配备校医", "七成", 70, "="),
        ("增速达两成半。", "两成半", 25, ">="),
        ("下降两成多", "两成", 20, "="),
        ("不到三成农户", "三成", 30, "<"),
        ("约6成企业", "6成", 60, "~"),
        ("三成五个小组", "三成", 30, "="),  # 五 counts the groups
    ],
)
def test_one_share(text: str, words: str, value: int, op: str) -> None:
    """Tenths are percent, a half of one too."""
    (found,) = quantities(text)
    assert text[found.span.start : found.span.end] == words
    assert (found.value, found.unit, found.op) == (Decimal(value), "%", op)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("六至七成农户", (60, 70)), ("七八成企业", (70, 80)), ("2至3成", (20, 30))],
)
def test_a_range(text: str, ends: tuple[int, int]) -> None:
    """六至七成 and 七八成 are one share with both ends."""
    (found,) = quantities(text)
    low, high = map(Decimal, ends)
    assert (found.value, found.value_max, found.op) == (low, high, "~")


@pytest.mark.parametrize(
    "text",
    [
        "一成不变",
        "二成员单位",
        "三五成群",
        "五成本下降",
        "二八成交",
        "第三成",
        "两成果",
        "四成年人",
    ],
)
def test_other_words(text: str) -> None:
    """成 begins and ends many other words."""
    assert quantities(text) == ()
