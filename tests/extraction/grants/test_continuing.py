"""Benefits that go on after another: halves, years, rises, sums without a verb (承前省略)."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # half of what stands before it is called as that is
        (
            "新认定的总部，按实缴资本的1%给予落户奖，最高900万元；职能型总部减半执行。",
            [(9_000_000, 1, "奖励"), (None, 50, "奖励")],
        ),
        ("入园企业，租金前两年免收；后两年减半收取。", [(None, None, "减免"), (None, 50, "减免")]),
        # shares and sums by year
        (
            "对初创企业，给予三年场租补贴，第一年100%，第二年80%。",
            [(None, 100, "补助"), (None, 80, "补助")],
        ),
        # rises under a title
        (
            "稳岗返还比例，中小企业由60%提高到80%，大型企业由30%提高到40%。",
            [(None, 80, "其他"), (None, 40, "其他")],
        ),
        ("全省森林覆盖率，山区由60%提高到65%。", []),
        # another share on a condition of its own
        (
            "对担保机构，按年度担保额的1%给予补助，费率低于1%的，补助比例提高至1.5%。",
            [(None, 1, "补助"), (None, 1.5, "补助")],
        ),
        # sums without a verb behind ；
        (
            "对示范项目最高补贴90万元；超低能耗建筑最高60万元；公共建筑改造最高30万元。",
            [(900_000, None, "补助"), (600_000, None, "补助"), (300_000, None, "补助")],
        ),
        ("对示范项目最高补贴90万元；项目总投资最高6000万元。", [(900_000, None, "补助")]),
        # who pays how much of what was granted
        (
            "企业完成改造的，按投入的20%给予补助，最高90万元，其中市级承担60%，县级承担40%。",
            [(900_000, 20, "补助")],
        ),
        # a title with its list
        (
            "纪念馆免费开放补助：省级馆每年90万元，市级馆每年60万元。",
            [(900_000, None, "补助"), (600_000, None, "补助")],
        ),
        (
            "特殊家庭每人每月扶助金：甲类家庭不低于590元，乙类家庭不低于460元。",
            [(None, None, "补助"), (None, None, "补助")],
        ),
        # an article that is a heading without a stop
        (
            "第十三条 对制定国际标准的企业给予50万元奖励；对制定国家标准的企业给予30万元奖励",
            [(500_000, None, "奖励"), (300_000, None, "奖励")],
        ),
        ("对揭榜项目，财政资助比例不超过总投入的30%，最高90万元。", [(900_000, 30, "资助")]),
        # loans whose size stands in a clause of its own
        ("对符合条件的个人创业担保贷款，额度最高30万元。", [(300_000, None, "贷款")]),
        ("单个项目支持经费一般不低于90万元、最高可达600万元。", [(6_000_000, None, "资助")]),
    ],
)
def test_going_on(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, share and form."""
    assert [
        (cap, None if rate is None else float(rate), form)
        for cap, rate, form in rows_of(text, "cap", "rate_percent", "form")
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对主体按每亩700元标准分期给予补贴，首年补贴400元、第二年补贴200元。",
            [(700, "元/亩"), (400, "元/亩"), (200, "元/亩")],
        ),
        (
            "对养老机构，按照新建每张床位不低于9000元、改建每张床位不低于6000元给予补贴。",
            [(9000, "元/张"), (6000, "元/张")],
        ),
        (
            "对普通床位每张补贴8000元，失能床位在此基础上每张增加2000元。",
            [(8000, "元/张"), (2000, "元/张")],
        ),
        ("对养殖户，每支冻精补贴90元。", [(90, "元/支")]),
        ("支持社会力量申请专项，每张床位可获预算内投资1万元补助。", [(10_000, "元/张")]),
        ("对完成任务的企业，每淘汰一台锅炉补助8万元。", [(80_000, "元/台")]),
        ("退役士兵经济补助，义务兵服役每满一年补助4500元。", [(4500, "元/年")]),
        ("对种粮农民，每亩补贴标准80元。", [(80, "元/亩")]),
        ("老年人每月发放津贴：80至89周岁100元。", [(None, None)]),
    ],
)
def test_for_one_of_what(text: str, expected: list[tuple[object, ...]]) -> None:
    """Amount and unit."""
    assert rows_of(text, "unit_amount", "unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("利用旧校舍改建设施的，5年内可不增收土地租金。", 1),
        ("将闲置房产无偿提供给养老机构使用，期限不少于5年。", 1),
        ("对企业建设海外仓的，按实际投入的30%给予一次性扶持。", 1),
        ("为企业无偿提供咨询。", 0),
        ("该项目不征收耕地。", 0),
    ],
)
def test_counts(text: str, expected: int) -> None:
    """How many benefits a sentence holds."""
    assert len(rows_of(text, "form")) == expected


def test_prizes_are_cases_of_their_own() -> None:
    """二等奖2名 holds figures and is no step of 一等奖."""
    text = "入选的参赛项目，一等奖1名，奖励20万元；二等奖2名，各奖励10万元。"
    assert rows_of(text, "condition", "cap") == [
        ("入选，一等奖1名", 200_000),
        ("入选，二等奖2名", 100_000),
    ]


def test_firm_that_won_is_no_prize() -> None:
    """企业奖100万元: the verb stands behind who receives."""
    text = "对获得质量奖的企业奖90万元。"
    assert rows_of(text, "beneficiary", "condition", "cap") == [("企业", "获得质量奖", 900_000)]


def test_labels_of_equipment_are_no_owners() -> None:
    """单台设备最高…: a kind of thing among others, not each recipient."""
    text = "对研制企业，按售价的10%给予奖励，成套装备最高90万元，单台设备最高60万元。"
    assert rows_of(text, "cap", "condition") == [(900_000, "成套装备"), (600_000, "单台设备")]
