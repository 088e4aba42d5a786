"""Lists behind an announcement, kinds joined by 以及, levels before kinds, and what they leave."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import REPLY, rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "新引进人才在本市购房，参照下列标准给予购房补贴：甲类人才最高90万元；乙类人才8万元。",
            [("甲类人才", "在本市购房", 900_000, None), ("乙类人才", "在本市购房", 80_000, None)],
        ),
        (
            "未购房的按照以下标准发放租房补贴：博士3000元/月，发放5年；硕士800元/月，发放1年。",
            [("博士", "未购房", None, 3000), ("硕士", "未购房", None, 800)],
        ),
        (
            "新办养老机构的企业，按下列标准给予建设补助：城区每张床9000元；山区每张床7000元。",
            [
                ("企业", "新办养老机构，城区", None, 9000),
                ("企业", "新办养老机构，山区", None, 7000),
            ],
        ),
        # no list of sums: ways, papers
        ("企业按照以下标准申报奖励：营业执照；承诺书。", []),
        ("按以下标准给予奖励：另行制定。", []),
    ],
)
def test_announced_lists(text: str, expected: list[tuple[object, ...]]) -> None:
    """Who, when, ceiling and amount per unit of each item."""
    assert rows_of(text, "beneficiary", "condition", "cap", "unit_amount") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对使用良种的肉牛养殖场，以及存栏母羊40只以上的养殖户进行适当补助。",
            [("肉牛养殖场", "使用良种"), ("养殖户", "存栏母羊40只以上")],
        ),
        (
            "对开设早餐点的餐饮企业，以及承接老年餐的社区食堂，给予2万元补助。",
            [("餐饮企业", "开设早餐点"), ("社区食堂", "承接老年餐")],
        ),
        # of one kind: a second test of the same recipient
        (
            "对在境内上市的企业，以及在境外上市的企业，给予80万元奖励。",
            [("企业", "在境内上市"), ("企业", "在境外上市")],
        ),
        # a list of objects is no second recipient
        ("对购置收割机以及烘干机的合作社，给予3万元补助。", [("合作社", "购置收割机以及烘干机")]),
        # levels part the sums, not the kinds of thing
        (
            "对获评省、市级示范项目、绿色工厂的企业，分别奖励9万元、4万元。",
            [("企业", "获评省级示范项目、绿色工厂"), ("企业", "获评市级示范项目、绿色工厂")],
        ),
        # a thing that was graded
        (
            "民宿被评定为甲级、乙级的，分别奖励50万元、30万元。",
            [("民宿", "被评定为甲级"), ("民宿", "被评定为乙级")],
        ),
        # a word that only begins like a preposition's exception
        ("对标杆企业，给予30万元奖励。", [("标杆企业", "标杆企业")]),
        ("对口腔医院，给予30万元奖励。", [("口腔医院", "口腔医院")]),
        ("对标国际先进水平，给予企业30万元奖励。", [("企业", None)]),
        # what a firm does, with words of many trades
        ("企业发行绿色债券的，给予9万元奖励。", [("企业", "发行绿色债券")]),
        ("商业综合体引入首店的，给予9万元奖励。", [("商业综合体", "引入首店")]),
        ("合作社配备仓储设施的，给予9万元补助。", [("合作社", "配备仓储设施")]),
        # both sides of a deal
        (
            "对技术交易，给予输出方5万元补助，给予吸纳方3万元补助。",
            [("输出方", "技术交易"), ("吸纳方", "技术交易")],
        ),
        # places with what is written in brackets
        ("对入选百强的县（市、区），奖励90万元。", [("县（市、区）", "入选百强")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[object, ...]]) -> None:
    """One row a kind of recipient or level."""
    assert rows_of(text, "beneficiary", "condition") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对通过复核的企业，减半奖励。", [("奖励", 50)]),
        ("对续建项目，减半给予补助。", [("补助", 50)]),
        ("对小微企业，减半征收房产税。", [("减免", 50)]),
        ("对产业化项目，按照设备投入的一定比例给予支持，最高300万元。", [("资助", None)]),
        ("对研发机构，按研发费用的适当比例予以补助。", [("补助", None)]),
        ("第一年入驻企业的租金全部补贴。", [("补助", 100)]),
    ],
)
def test_forms(text: str, expected: list[tuple[object, ...]]) -> None:
    """What halves and unsaid shares are called."""
    found = [(form, rate and int(rate)) for form, rate in rows_of(text, "form", "rate_percent")]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # what was paid and received, what is handed back, what lapses
        ("2020年某机械公司获得奖补资金900万元。", 0),
        ("受理申报1200人，核发奖励补贴1.1亿元。", 0),
        ("其中，2021年某酒业公司获得奖励资金60万元。", 0),
        ("对符合条件的，应当场受理、当日返还有关材料。", 0),
        ("举报人逾期未领取奖励的，视为放弃。", 0),
        ("对获得驰名商标的企业，给予20万元奖励。", 1),
        ("对不裁员的企业，返还失业保险费的50%。", 1),
    ],
)
def test_what_is_told(text: str, count: int) -> None:
    """A reply tells of what was done; what is in force stays."""
    assert len(rows_of(text, "cap", paper=REPLY)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对入选专家，给予最高40万元安家补助和20万元至60万元岗位激励。",
            [(400_000, None), (600_000, 200_000)],
        ),
        ("对引进的博士，给予20万元购房补贴、5万元科研启动费。", [(200_000, None), (50_000, None)]),
        ("对创新团队，给予90万元项目资助和20万元工作经费。", [(900_000, None), (200_000, None)]),
        ("持证职工可分别申领800元、1600元技能补贴。", [(800, None), (1600, None)]),
        ("对县级、乡级站点，分别给予9万元奖励、3万元奖励。", [(90_000, None), (30_000, None)]),
        ("省财政安排6亿元科研经费和2亿元专项经费支持高校建设。", []),
    ],
)
def test_sums_joined(text: str, expected: list[tuple[int, int | None]]) -> None:
    """Two benefits under one verb are two rows; sums dealt out are the recipients'."""
    assert rows_of(text, "cap", "cap_min") == expected
