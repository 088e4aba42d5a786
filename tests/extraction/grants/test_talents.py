"""Rewards of people, sums without a verb, and what stands beside sums."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two sums, each with its own frequency
        (
            "入选市级英才工程的（A类），每人一次性30万元奖励，每年发放1.5万元人才津贴。",
            [("入选市级英才工程", "一次性"), ("入选市级英才工程", "每年")],
        ),
        (
            "入选省级领军人才计划，每人一次性50万元奖励，每年发放2万元人才津贴。",
            [("入选省级领军人才计划", "一次性"), ("入选省级领军人才计划", "每年")],
        ),
        (
            "全职引进的国家级人才，给予90万元安家补贴、每年20万元岗位津贴。",
            [("全职引进", None), ("全职引进", "每年")],
        ),
        # a list behind its announcement
        (
            "向在本市工作的人才发放租房补贴，其中博士研究生每月2400元，本科生每月600元。",
            [("在本市工作", "每月"), ("在本市工作", "每月")],
        ),
        # no benefit of its own: a sum put in, a spell
        ("每年投入3000万元补助资金用于农业。", []),
        ("对引进的博士，给予30万元安家费，发放3年。", [("引进", None)]),
    ],
)
def test_people(text: str, expected: list[tuple[object, ...]]) -> None:
    """Condition and frequency of each sum."""
    assert rows_of(text, "condition", "frequency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a ceiling of what stands before it
        (
            "对出口企业，按实缴保费的60%给予补助，单家企业全年享受的补助不超过80万元。",
            [(60, 800_000, None)],
        ),
        (
            "对购置农机的合作社，按购机价的20%补助，单个合作社最高给予10万元补助。",
            [(20, 100_000, None)],
        ),
        # sums and shares in one list
        (
            (
                "实到外资300万美元、600万美元以上的，分别按20万元、实到外资额的5‰给予奖励，"
                "每个项目累计不超过200万元。"
            ),
            [(None, 200_000, None), (0.5, 2_000_000, None)],
        ),
        ("对担保机构，按担保余额的1%、5‰分别给予补助。", [(1, None, None), (0.5, None, None)]),
        # one to one
        ("对获奖团队，按市级奖励1:1额度给予配套奖励。", [(100, None, None)]),
        ("对创新平台，按照国拨经费给予1:0.5配套支持。", [(50, None, None)]),
        # paid for several at a time, by the month
        ("对种植水稻的农户，每50公斤补贴6元。", [(None, None, "元/50公斤")]),
        ("对公益岗位人员，每月补贴900元。", [(None, None, "元/月")]),
        ("对公益岗位人员，每月最高补贴900元。", [(None, 900, None)]),
        # by year, in metres
        (
            "对租用厂房的企业，前两年按每平方米每月10元、后三年按每平方米每月5元给予补贴。",
            [(None, None, "元/平方米/月"), (None, None, "元/平方米/月")],
        ),
        # the portion is the base, its bound no share
        ("软件企业年税收超60万元的，对新增贡献超过15%部分奖励40%。", [(40, None, None)]),
        ("单个工程补助资金不得超过总造价的60%。", []),
        ("对示范村，单个项目补助资金不得超过总投资的60%。", [(60, None, None)]),
    ],
)
def test_figures(text: str, expected: list[tuple[object, ...]]) -> None:
    """Share, ceiling and unit."""
    rows = [
        (None if rate is None else float(rate), cap, unit)
        for rate, cap, unit in rows_of(text, "rate_percent", "cap", "unit")
    ]
    assert rows == expected


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        # its own subject behind what is supported
        (
            "支持商贸企业做大做强，批发企业年销售额达5亿元的，奖励8万元。",
            "批发企业",
            "年销售额达5亿元",
        ),
        ("批发企业年销售额达到2亿元，给予奖励6万元。", "批发企业", "年销售额达到2亿元"),
        # two who are addressed: what the first does is the condition
        ("对于在本区举办论坛的，对主办单位给予8万元奖励。", "主办单位", "在本区举办论坛"),
        # toward whom, in a later clause
        (
            "向在本县就业，无住房的毕业生发放租房补贴500元。",
            "毕业生",
            "在本县就业，无住房",
        ),
        # the last of a list is no known kind
        (
            "年销售收入达300万元以上的养殖场、放蜂点（户），奖励1万元。",
            "养殖场、放蜂点（户）",
            "年销售收入达300万元以上",
        ),
        # what was set up, and where; what was honoured; what happened
        ("支持在商会内设立人才联络站，给予建站补助2万元。", "人才联络站", "在商会内设立"),
        ("建筑项目被评为国家级工法，给予奖励10万元。", "建筑项目", "被评为国家级工法"),
        ("企业上市材料获受理后，予以奖励90万元。", "企业", "上市材料获受理后"),
        # a test behind a wish, where the recipient stands behind the verb
        (
            "鼓励单位发布攻关项目，验收合格的，给予承接方最高300万元支持。",
            "承接方",
            "验收合格",
        ),
        # a share of what goes to the treasury addresses nobody
        ("建筑企业外出施工的，按项目对本区贡献的80%给予奖励。", "建筑企业", "外出施工"),
    ],
)
def test_who(text: str, beneficiary: str, condition: str) -> None:
    """Recipient and condition."""
    assert rows_of(text, "beneficiary", "condition") == [(beneficiary, condition)]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("参加境外展的企业，每家给予1万元人员费补助。", "人员费"),
        ("管护满一年的，每亩补助管护费150元。", "管护费"),
        ("对紧缺人才，享受政府薪酬补贴。", "薪酬"),
        ("地方贡献比上年增长12%的新增部分，按照40%的比例奖励。", "地方贡献比上年增长12%的新增部分"),
        ("对金融机构，给予一定的工作经费补助。", None),
        ("对投用的驿站，每个奖励50万元，不高于其建设投入的40%。", "建设投入"),
    ],
)
def test_what_is_paid_for(text: str, base: str | None) -> None:
    """The spend that a benefit's name says it pays for."""
    assert rows_of(text, "rate_base") == [(base,)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("年销售额1亿元以上、增速10%的", ["年销售额>=100000000元", "增速>=10%"]),
        ("年销售额达5亿元（年增速10%）以上的", ["年销售额>=500000000元", "年增速>=10%"]),
        ("组团6家单位以上的", ["软件企业组团>=6家"]),
        (
            "上云费用首次达1万元、5万元以上的，分别",
            ["软件企业上云费用>=10000元", "软件企业上云费用>=50000元"],
        ),
        ("工作满3年的", []),
    ],
)
def test_bounds(words: str, expected: list[str]) -> None:
    """Bare growth, bounds in brackets, a noun between figure and bound."""
    sums = "1万元、5万元" if words.endswith("分别") else "1万元"
    rows = rows_of(f"软件企业{words}奖励{sums}。", "thresholds")

    assert [f"{t.on}{t.op}{t.value}{t.unit}" for row in rows for t in row[0]] == expected
