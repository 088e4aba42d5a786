"""Steps of a benefit, by amount or by year, and the thresholds that part them."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


def test_steps_with_bounds_keep_them() -> None:
    """Each step's condition and thresholds are its own."""
    text = (
        "对投资额2000万元以下、2000万元（含）至6000万元、6000万元（含）以上的项目，"
        "分别按5%、6%、7%给予补助。"
    )

    assert rows_of(text, "rate_percent", "condition") == [
        (5, "投资额2000万元以下"),
        (6, "投资额2000万元（含）至6000万元"),
        (7, "投资额6000万元（含）以上"),
    ]
    assert [[(one.op, one.value) for one in row[0]] for row in rows_of(text, "thresholds")] == [
        [("<=", 20_000_000)],
        [(">=", 20_000_000), ("<", 60_000_000)],
        [(">=", 60_000_000)],
    ]


def test_steps_that_are_ranges_stay_whole() -> None:
    """A step from one bound to another is one item, and binds by both."""
    text = (
        "对设备投资300万元及以上至900万元、900万元以上至3000万元、3000万元以上的项目，"
        "分别按设备投资的4%、6%、8%给予补助。"
    )

    assert rows_of(text, "rate_percent", "condition") == [
        (4, "设备投资300万元及以上至900万元"),
        (6, "设备投资900万元以上至3000万元"),
        (8, "设备投资3000万元以上"),
    ]
    assert [[(one.op, one.value) for one in row[0]] for row in rows_of(text, "thresholds")] == [
        [(">=", 3_000_000), ("<", 9_000_000)],
        [(">=", 9_000_000), ("<", 30_000_000)],
        [(">=", 30_000_000)],
    ]


def test_one_ceiling_for_all_years() -> None:
    """Steps by year share the base named before them and the yearly ceiling behind them."""
    text = (
        "对新落户企业，按其地方贡献额给予四年奖励，其中前两年给予90%的奖励，"
        "后两年给予45%的奖励，每年最高不超过300万元。"
    )

    assert rows_of(text, "year", "rate_percent", "rate_base", "cap") == [
        ("前两年", 90, "地方贡献额", 3_000_000),
        ("后两年", 45, "地方贡献额", 3_000_000),
    ]
    other = "对企业前两年给予90%的租金补贴，对协会给予5万元补助，每年最高不超过10万元。"
    assert [row[0] for row in rows_of(other, "cap")] == [None, 50_000]


def test_levels_of_which_the_first_is_short() -> None:
    """国家 before 省级 is a level, not a recipient."""
    text = "对新组建的国家、省级实验中心，分别给予40万元、20万元奖励。"

    assert rows_of(text, "cap", "beneficiary") == [
        (400_000, "国家实验中心"),
        (200_000, "省级实验中心"),
    ]


def test_steps_of_people_and_heads() -> None:
    """人次 and 头 end the figures they stand behind."""
    text = "旅行社年引进游客3000人次、6000人次、9000人次以上的，分别奖励1万元、2万元、3万元。"

    assert rows_of(text, "condition") == [
        ("年引进游客3000人次以上",),
        ("年引进游客6000人次以上",),
        ("年引进游客9000人次以上",),
    ]


def test_rates_each_with_its_spend() -> None:
    """The label of a rate may be what it is a share of; the label of a sum is who gets it."""
    text = "对参加境外展览的企业，按展位费70%、人员费40%给予补助。"

    assert rows_of(text, "rate_percent", "rate_base", "condition") == [
        (70, "展位费", "参加境外展览"),
        (40, "人员费", "参加境外展览"),
    ]


def test_what_was_had_already_is_no_benefit() -> None:
    """A clause that refuses what others paid before grants nothing."""
    assert rows_of("已获得市级同类资金补助的，不再给予奖励。", "cap") == []
    assert rows_of("获得市级补助的企业，再给予5万元奖励。", "cap") == [(50_000,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对固定资产投资2000万元及以上且亩均税收不低于15万元的项目，给予30万元奖励。",
            [("固定资产投资", ">=", 20_000_000), ("亩均税收", ">=", 150_000)],
        ),
        (
            "对产值和利润均增长10%以上的企业，给予30万元奖励。",
            [("产值增长", ">=", 10), ("利润增长", ">=", 10)],
        ),
        (
            "对亩均税收18万元（含）—26万元的企业，给予9万元奖励。",
            [("亩均税收", ">=", 180_000), ("亩均税收", "<", 260_000)],
        ),
        (
            "对年纳税首次达到400万元（含400万元）以上的企业，给予9万元奖励。",
            [("年纳税", ">=", 4_000_000)],
        ),
        ("对投资强度达到每亩200万元以上的项目，给予9万元奖励。", [("投资强度", ">=", 2_000_000)]),
        (
            "对仓储项目（不含冷库）总投资3000万元以上的，给予30万元奖励。",
            [("总投资", ">=", 30_000_000)],
        ),
    ],
)
def test_what_thresholds_are_of(text: str, expected: list[tuple[object, ...]]) -> None:
    """亩均 measures one thing, 均 binds two; an aside is part of neither."""
    found = [one for row in rows_of(text, "thresholds") for one in row[0]]

    assert [(one.on, one.op, one.value) for one in found] == expected


def test_ranks_are_steps() -> None:
    """Places behind an announced prize are its steps; a prize without sums has none."""
    text = "对竞赛获奖的学生给予重奖，第一名4万元，第二至五名2万元，其余学生表扬。"
    assert rows_of(text, "cap") == [(40_000,), (20_000,)]
    assert rows_of("排名第一名的县投入9万元。", "cap") == []
