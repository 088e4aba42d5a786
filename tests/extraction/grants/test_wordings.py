"""Further wordings of sums, shares, times and lists, negatives beside positives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what qualifies stands straight before the verb
        ("投资额20亿元至30亿元奖励40万元。", [(None, None, None, 400_000)]),
        ("投资额60亿元以上（含60亿元）奖励90万元。", [(None, None, None, 900_000)]),
        # each dollar, each hundred thousand dollars, each deed
        ("对出口企业按每1美元给予0.04元奖励。", [(None, Decimal("0.04"), "元/1美元", None)]),
        ("对服务外包企业，执行额每50万美元给予3万元补助。", [(None, 30_000, "元/50万美元", None)]),
        ("对屠宰企业，每屠宰1头补助6元。", [(None, 6, "元/头", None)]),
        ("对航空公司每周执飞3班以上的，给予9万元补贴。", [(None, None, None, 90_000)]),
        # a share waits for its verb
        ("对企业新购设备，一次性给予15%，最高70万元补助。", [(15, None, None, 700_000)]),
        ("对企业，第三年至第五年按留存部分的40%，由县财政奖励给企业。", [(40, None, None, None)]),
        ("对物流企业，每辆补贴购置价的12%，每辆最高3万元。", [(12, None, None, 30_000)]),
        # a sum for each item under a higher ceiling of its owner
        (
            "新认定新产品给予4万元奖补，每个企业最高奖补不超过16万元。",
            [(None, 40_000, "元/个", 160_000)],
        ),
        ("对新产品给予最高4万元奖补，每个企业最高不超过16万元。", [(None, None, None, 40_000)]),
        # the bound of an area is no ceiling of the sum for each metre
        (
            "对企业按最高不超过90平方米、每平方米每月18元给予租金补助。",
            [(None, 18, "元/平方米/月", None)],
        ),
        # the whole, then half
        (
            "对入驻企业，前三年给予租金全额补贴，后两年给予租金50%补贴。",
            [(100, None, None, None), (50, None, None, None)],
        ),
        # what is given elsewhere is the ground
        ("对高新技术企业，在省级奖励20万元基础上，市级再奖励8万元。", [(None, None, None, 80_000)]),
        ("对获得质量奖的组织奖励90万元。", [(None, None, None, 900_000)]),
    ],
)
def test_sums(text: str, expected: list[tuple[object, ...]]) -> None:
    """Rate, amount per unit, unit and ceiling."""
    assert rows_of(text, "rate_percent", "unit_amount", "unit", "cap") == expected


@pytest.mark.parametrize(
    ("text", "base", "form"),
    [
        ("对获奖单位，按国家奖励1:1配套奖励。", "国家奖励", "奖励"),
        ("对首台套项目，给予省级补助资金1:1配套奖励。", "省级补助资金", "奖励"),
        ("对科技企业，按照国家拨付资金1:0.5的比例给予配套。", "国家拨付资金", "资助"),
        (
            "对入驻企业，两年内按所得税留存部分的同等比例，由县财政补助给企业。",
            "所得税留存部分",
            "补助",
        ),
        ("对入驻企业提供免费办公用房。", None, "减免"),
    ],
)
def test_matched_and_free(text: str, base: str | None, form: str) -> None:
    """What is matched is the base; what is free is waived."""
    assert rows_of(text, "rate_base", "form") == [(base, form)]


@pytest.mark.parametrize(
    ("words", "frequency"),
    [
        ("给予5万元补助，单个企业年度补助金额最高不超过20万元", "每年"),
        ("按每架次90元给予补贴，全年累计不超过80万元", "每年"),
        ("连续三年给予5万元补助", "每年"),
        ("给予5万元补助，3年累计不超过10万元", None),
        ("分年度给予5万元补助", "分年度"),
        ("给予5万元一次性补助，分三年拨付", "分三年"),
    ],
)
def test_times(words: str, frequency: str | None) -> None:
    """How often is said by yearly ceilings and by how it is paid out."""
    assert rows_of(f"对养老机构，{words}。", "frequency") == [(frequency,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对日处理快件达到4万件、9万件、18万件以上的企业，分别奖励3万元、6万元、9万元。",
            ["日处理快件达到4万件以上", "日处理快件达到9万件以上", "日处理快件达到18万件以上"],
        ),
        (
            "对承办国家级、省级赛事活动的单位，分别给予90万元、40万元补助。",
            ["承办国家级赛事活动", "承办省级赛事活动"],
        ),
        (
            "对获技能大赛金、银、铜牌的选手，分别给予9万元、6万元、3万元奖励。",
            ["获技能大赛金牌", "获技能大赛银牌", "获技能大赛铜牌"],
        ),
    ],
)
def test_items(text: str, expected: list[str]) -> None:
    """Each row keeps the words that all items share."""
    assert [row[0] for row in rows_of(text, "condition")] == expected


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ("10亿元至20亿元", [(">=", 1_000_000_000), ("<", 2_000_000_000)]),
        ("10亿元至20亿元（含）", [(">=", 1_000_000_000), ("<=", 2_000_000_000)]),
        ("8万元（不含）以下", [("<", 80_000)]),
        ("8万元（含）以下", [("<=", 80_000)]),
        ("8万元（不含）以上", [(">", 80_000)]),
        ("8万元（人民币，下同）及以上", [(">=", 80_000)]),
    ],
)
def test_bounds(bounds: str, expected: list[tuple[str, int]]) -> None:
    """Both ends of a range bind; 不含 leaves the end out."""
    found = rows_of(f"对投资额{bounds}的项目，给予5万元奖励。", "thresholds")

    assert [(one.op, one.value) for one in found[0][0]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我省出台了奖补办法，对成效突出、管理规范的市县给予一次性奖励。", ["市县"]),
        ("我省出台了奖补办法，对5户企业给予补助90万元。", []),
    ],
)
def test_a_policy_that_was_set(text: str, expected: list[str]) -> None:
    """What was set out stays in force; what was paid is no entitlement."""
    reply = "关于省政协第1号提案的答复\n\n张三委员：\n您提出的提案收悉，现答复如下：\n{}\n"

    assert [row[0] for row in rows_of(text, "beneficiary", paper=reply)] == expected
