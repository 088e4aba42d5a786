"""A list is reduced to the one item that a figure goes with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.grants.tiers import Tier, chosen
from documents.extraction.spans import Quantity, QuantityKind, Span

FIGURE = Quantity(span=Span(0, 1), kind=QuantityKind.MONEY, value=Decimal(1))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the last item carries what is common to all
        (
            "评定为国家级、省级、市级的载体",
            ["评定为国家级的载体", "评定为省级的载体", "评定为市级的载体"],
        ),
        ("国家级、省级企业技术中心", ["国家级企业技术中心", "省级企业技术中心"]),
        # figures as items
        ("收入突破5000万元、1亿元以上", ["收入突破5000万元以上", "收入突破1亿元以上"]),
        ("评估在3A、4A、5A级", ["评估在3A级", "评估在4A级", "评估在5A级"]),
        # whole names as items
        ("数字化车间、智能工厂", ["数字化车间", "智能工厂"]),
        ("国有林、集体和个人林", ["国有林", "集体和个人林"]),
        ("实现“小升规”“股上市”目标", ["实现“小升规”目标", "实现“股上市”目标"]),
        # no list of that length
        ("单独一项", [None, None]),
    ],
)
def test_chosen(words: str, expected: list[str | None]) -> None:
    """Each place of the list gives the words with that item alone."""
    places = len(expected)
    found = [
        chosen(words, Tier(figure=FIGURE, label=None, place=place, places=places))
        for place in range(places)
    ]

    assert found == expected
