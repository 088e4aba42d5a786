"""Premiums and costs shared out: a purse's share is what the one who pays the rest obtains."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "农业保险保费由中央、省、市县财政分别承担40%、25%、15%，其余由农户自缴。",
            [("农户", 40, "中央财政"), ("农户", 25, "省财政"), ("农户", 15, "市县财政")],
        ),
        (
            "养殖保险保费由省级财政补贴40%，县级财政补贴30%，养殖户自筹30%。",
            [("养殖户", 40, "省级财政"), ("养殖户", 30, "县级财政")],
        ),
        (
            "保险费由省级补助30%、市级补助20%，农户自缴50%。",
            [("农户", 30, "省级财政"), ("农户", 20, "市级财政")],
        ),
        (
            "对参加保险的养殖场，中央财政补贴50%，省级财政补贴25%，投保人承担25%。",
            [("养殖场", 50, "中央财政"), ("养殖场", 25, "省级财政")],
        ),
        ("对种植户，保费按5∶3∶2分摊，其中财政承担80%。", [("种植户", 80, "财政")]),
        ("设施保险保费由县财政和农户按7:3比例分担。", [("农户", 70, "县财政")]),
        (
            "农房保费由省、县财政按1:3比例承担。",
            [(None, 25, "省财政"), (None, 75, "县财政")],
        ),
        ("保费由财政和企业各承担50%。", [("企业", 50, "财政")]),
        ("林业保险保费由各级财政负担90%，林农负担10%。", [("林农", 90, "各级财政")]),
        # purses only agree between themselves; losses are no dues
        ("所需资金由省财政承担60%，市县财政承担40%。", []),
        ("建设资金由中央财政承担40%，地方财政承担60%。", []),
        ("项目总投资由省、市、县按5:3:2比例分担。", []),
        ("贷款损失由市县政府、银行按4:6比例分担。", []),
        ("保费按5∶3∶2分摊。", []),
    ],
)
def test_public_shares(text: str, expected: list[tuple[object, ...]]) -> None:
    """Recipient, share and purse."""
    assert rows_of(text, "beneficiary", "rate_percent", "source") == expected


def test_what_is_shared_out() -> None:
    """The base is what has to be paid; the parts of a ratio need not add up to ten."""
    text = "农业保险保费由省、市、县财政按1:1:1比例承担，农户不再缴纳。"
    rates = [(Decimal(100) / 3, "农业保险保费")] * 3
    assert rows_of(text, "rate_percent", "rate_base") == rates
