"""Ceilings and rates in a clause of their own: 单个项目支持额度一般不超过…, 贴息比例为…."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持联合攻关，单个项目支持金额原则上不超过900万元。", [("单个项目", 9_000_000)]),
        ("支持中试平台建设，每个平台资助额度一般不超过80万元。", [("每个平台", 800_000)]),
        ("对中试企业，单户原则上最高补助60万元。", [("单户", 600_000)]),
        ("支持金额原则上不超过900万元。", []),
        ("单个项目总投资原则上不超过900万元。", []),
    ],
)
def test_usual_ceiling(text: str, expected: list[tuple[str, int]]) -> None:
    """原则上 and 一般 weaken a ceiling; each project is a recipient, a bare sum has none."""
    assert rows_of(text, "per", "cap") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对农户贷款给予贴息，贴息比例为应付利息的60%。", [(60, "应付利息")]),
        ("对农户购机给予补贴，补贴比例为机价的35%。", [(35, "机价")]),
        ("对企业贷款给予贴息，贴息率不超过2%。", [(2, "贷款")]),
        ("对企业研发设备给予补助，补助额度不超过购置费的15%。", [(15, "购置费")]),
        ("对农户贷款按1%贴息，对企业贷款按2%贴息。", [(1, "贷款"), (2, "贷款")]),
    ],
)
def test_rate_told_behind(text: str, expected: list[tuple[int, str]]) -> None:
    """The clause that names rate and base makes one row with the benefit before it."""
    assert rows_of(text, "rate_percent", "rate_base") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对建设中心的企业，按投资额15%给予补助，其中大型企业最高900万元，小微企业最高400万元。",
            [("大型企业", 9_000_000, 15), ("小微企业", 4_000_000, 15)],
        ),
        (
            "企业购买成果的，按成交额的12%奖励企业，同时按3%奖励技术经纪人，最高分别为80万元和9万元。",
            [("企业", 800_000, 12), ("技术经纪人", 90_000, 3)],
        ),
        (
            "企业购买成果的，按成交额的12%奖励企业，同时按3%奖励技术经纪人，最高9万元。",
            [("企业", None, 12), ("技术经纪人", 90_000, 3)],
        ),
        (
            "引进的A类人才安家费90万元，B类40万元。",
            [("A类人才", 900_000, None), ("B类人才", 400_000, None)],
        ),
        (
            "对企业按研发投入的4%给予补助；对小微企业，比例可提高至9%。",
            [("企业", None, 4), ("小微企业", None, 9)],
        ),
        ("对小微企业，比例可提高至9%。", []),
    ],
)
def test_by_class(text: str, expected: list[tuple[object, ...]]) -> None:
    """Each class, each benefit and each raised share has its own figures."""
    assert rows_of(text, "beneficiary", "cap", "rate_percent") == expected
