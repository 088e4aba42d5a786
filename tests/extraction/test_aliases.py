"""Short names that a paper gives itself stand for what it named before them."""

from __future__ import annotations

import pytest

from documents.extraction.aliases import aliases_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "通过省级科技创新专项资金（以下简称专项资金）给予支持",
            {"专项资金": "省级科技创新专项资金"},
        ),
        ("印发《某省实施意见》（以下简称《实施意见》）", {"实施意见": "某省实施意见"}),
        ("新型冠状病毒肺炎（以下简称“新冠肺炎”）", {"新冠肺炎": "新型冠状病毒肺炎"}),
        (
            "创业孵化基地、青年之家总部基地（以下统称“基地”）",
            {"基地": "青年之家总部基地"},
        ),
        ("一、政策\n统筹使用省级专项资金（以下简称资金池）", {"资金池": "省级专项资金"}),
        # a bracket between the name and its short form
        (
            "某集团（股份）公司（以下简称某公司）与某银行",
            {"某公司": "某集团（股份）公司"},
        ),
        # the first meaning stays
        ("甲资金（以下简称资金）和乙资金（以下简称资金）", {"资金": "甲资金"}),
        ("简称是名称的缩写", {}),
        ("（以下简称专项资金）", {}),
    ],
)
def test_aliases(text: str, expected: dict[str, str]) -> None:
    """The full name stands before the bracket, without the verb that governs it."""
    assert aliases_of(text) == expected
