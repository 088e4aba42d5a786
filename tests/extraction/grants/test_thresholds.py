"""What bounds are of, and how they compare where figures stand bare or in ranges."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Threshold
from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a dollar behind what is said of the bound
        (
            "对实到外资300万-600万（不含）美元、600万-900万（不含）美元的，分别给予2万元、4万元奖励。",
            [
                "实到外资>=3000000美元 实到外资<6000000美元",
                "实到外资>=6000000美元 实到外资<9000000美元",
            ],
        ),
        # a bare figure is of what the one before of its unit was
        (
            "对油菜种植面积60亩以上的奖励2万元，120亩以上的奖励4万元。",
            ["油菜种植面积>=60亩", "油菜种植面积>=120亩"],
        ),
        # tiers meet: what is 以下 beside 以上 leaves the bound to the next
        (
            "对营业收入在40万元以上的，90万元以下的小店，给予2000元奖励。",
            ["营业收入>=400000元 营业收入<900000元"],
        ),
        ("对营业收入在90万元以下的小店，给予2000元奖励。", ["营业收入<=900000元"]),
        (
            "对营业收入在40万元以上90万元以下（含90万元）的小店，给予2000元奖励。",
            ["营业收入>=400000元 营业收入<=900000元"],
        ),
        # an aside between what it is of and its figure; points above a rate by reference are none
        ("对到账资金（不含借款）超过6000万元的企业，奖励9万元。", ["到账资金>60000000元"]),
        ("对利率不高于LPR加60个基点的贷款，给予贴息。", [""]),
        # a step that is reached
        ("对年营收首次跨上30亿元台阶的企业，奖励9万元。", ["年营收>=3000000000元"]),
        (
            "对年营收首次迈上3亿元、6亿元台阶的企业，分别奖励2万元、9万元。",
            ["年营收>=300000000元", "年营收>=600000000元"],
        ),
        # round figures in words count where they bound, and not where they name a size
        ("对连片种植千亩以上的大户，奖励2万元。", ["连片种植>=1000亩"]),
        ("对固定资产投资亿元以上的项目，奖励9万元。", ["固定资产投资>=100000000元"]),
        ("对存栏万头及以上的猪场，奖励9万元。", ["存栏>=10000头"]),
        ("对建成千亩茶园的合作社，奖励9万元。", [""]),
        ("对进入百亿级行列的企业，奖励90万元。", [""]),
        ("对年产值超过亿元的企业，奖励9万元。", ["年产值>100000000元"]),
        ("对连片种植达到千亩的合作社，奖励2万元。", ["连片种植>=1000亩"]),
        (
            "对企业境外投资，按投资额60万-90万（不含）美元奖励9万元。",
            ["投资额>=600000美元 投资额<900000美元"],
        ),
        # 不含 leaves the bound out; 介于, 大于 are no part of what it is of
        (
            "对年产值在2亿元（不含）到6亿元（含）之间的企业，奖励9万元。",
            ["年产值>200000000元 年产值<=600000000元"],
        ),
        ("对年产值介于2亿元至6亿元的企业，奖励9万元。", ["年产值>=200000000元 年产值<600000000元"]),
        ("对用地面积大于60亩的项目，奖励9万元。", ["用地面积>60亩"]),
        (
            "报废旧农机，30马力以下的每台补贴900元，30马力以上的每台补贴2000元。",
            ["数额<=30马力", "数额>=30马力"],
        ),
        # whose it is stands in the recipient
        ("家政企业年营业额首次达到700万元的，奖励3万元。", ["年营业额>=7000000元"]),
        ("家政企业注册资本达到700万元的，奖励3万元。", ["家政企业注册资本>=7000000元"]),
    ],
)
def test_what_bounds_are_of(text: str, expected: list[str]) -> None:
    """Each with what it is of, its comparison and its unit."""
    rows: list[tuple[tuple[Threshold, ...]]] = rows_of(text, "thresholds")
    shown = [" ".join(f"{t.on}{t.op}{t.value}{t.unit}" for t in row[0]) for row in rows]
    assert shown == expected
