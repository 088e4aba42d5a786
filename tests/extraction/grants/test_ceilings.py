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
