"""What stands beside a benefit: further sums in its list, limits, titles, conditions, services."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two kinds of benefit under one verb
        (
            "引进的博士，给予一次性安家补助20万元、购房补贴10万元，每年发放2万元津贴。",
            [(200_000, None, "补助"), (100_000, None, "补助"), (20_000, None, "补助")],
        ),
        (
            "对毕业3年内创业的学生，提供最高30万元、最长2年贷款期限和全额贴息支持。",
            [(300_000, None, "贷款"), (None, 100, "贴息")],
        ),
        (
            "入园企业，第一、二年厂房租金全部补贴、第三、四年租金补贴50%。",
            [(None, 100, "补助"), (None, 50, "补助")],
        ),
        # limits of what was granted, in whatever words
        (
            "对新建产线项目，按设备投入的8%给予贴息，贴息年限不超过3年，单个项目贴息总额不超过1亿元。",
            [(100_000_000, 8, "贴息")],
        ),
        (
            "对投保的企业，可使用服务券按照保费的70%抵扣，最高抵扣3万元。",
            [(30_000, 70, "减免")],
        ),
        (
            "资金采取“以奖代补”方式，每个项目补助资金不得超过总投入的60%，最高20万元。",
            [(200_000, 60, "奖补")],
        ),
        (
            "用房购置的，按房价的5%给予补贴，租赁的，按租金的30%补贴，最高均不超过90万元。",
            [(900_000, 5, "补助"), (900_000, 30, "补助")],
        ),
        ("对通过验收的基地，按投入的50%补助，不超过60万元/个。", [(600_000, 50, "补助")]),
        (
            "总部企业高管，个人所得地方留成部分，前三年100%奖励，后两年50%奖励。",
            [(None, 100, "奖励"), (None, 50, "奖励")],
        ),
        # paid for them, free for them
        ("对承租国有资产的商户，免租3个月。", [(None, None, "减免")]),
        ("新生儿疾病筛查全额免费。", [(None, None, "减免")]),
        ("创业券制度下，企业可凭券免费获得价值最高5000元的法务服务。", [(5000, None, "减免")]),
        ("对参展的企业，由政府部门支付展位费。", [(None, None, "其他")]),
        ("对外省毕业生来市应聘的，提供5天内免费入住。", [(None, None, "减免")]),
        ("对有创业愿望的居民提供免费培训。", [(None, None, "减免")]),
        # titles, conditions, ways of paying out, services for all
        (
            "贷款贴息：毕业生创办的企业，获取不超过10万元贷款用于经营的，可申请区财政给予的100%贴息。",
            [(None, 100, "贴息")],
        ),
        (
            "对减免租金的业主，减免租金2个月以上的，按减免额的20%给予补助。",
            [(None, 20, "补助")],
        ),
        (
            "对实验室给予最高200万元的经费支持，采取“先期投入+绩效考核”方式逐年拨付。",
            [(2_000_000, None, "资助")],
        ),
        ("由企业提出申请，审核通过后，予以兑现奖励，所需资金由县财政列支。", []),
        ("为企业提供免费培训。", []),
        ("举办招聘会90场，提供免费培训5万人次。", []),
        ("县级以上财政按人均不低于2元标准安排应急经费。", []),
        ("所需展位费由企业支付。", []),
    ],
)
def test_beside(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, share and form."""
    assert rows_of(text, "cap", "rate_percent", "form") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进的博士，给予购房补贴10万元。", ("博士", "引进")),
        ("企业参加展会，人员费用每次补贴3000元。", ("企业", "参加展会")),
        ("对重点实验室，市财政在建设期内每年给予50万元运行经费。", ("重点实验室", "重点实验室")),
        ("本科毕业生住房租赁补贴每月900元。", ("本科毕业生", "本科毕业生")),
        ("对外省毕业生来市应聘的，提供5天内免费入住。", ("外省毕业生", "来市应聘")),
        ("给予新增软件著作权每件奖励900元。", ("新增软件著作权", "新增软件著作权")),
        (
            "新获批工业部认定的国家级中心、国家级开放平台的，给予90万元资金支持。",
            (
                "工业部认定的国家级中心、国家级开放平台",
                "新获批工业部认定的国家级中心、国家级开放平台",
            ),
        ),
        ("对符合导向的企业，可申报认定为示范点，并给予财政扶持。", ("企业", "符合导向")),
    ],
)
def test_who_and_when(text: str, expected: tuple[object, ...]) -> None:
    """What a benefit is called after is no condition."""
    assert rows_of(text, "beneficiary", "condition") == [expected]


def test_share_of_what_was_said_above_has_no_ceiling_of_its_own() -> None:
    """上述标准的40%: the ceiling behind bounds all together."""
    text = "对新药给予最高90万元奖励；对改良药，按上述标准的40%奖励。每家企业最高300万元。"
    assert rows_of(text, "cap", "rate_percent", "rate_base")[-1] == (None, 40, "上述标准")


def test_ceiling_of_each_owner_bounds_all_sums_of_a_list() -> None:
    """水稻每亩100元，油菜每亩150元，每户最高5万元: whichever it grows."""
    text = "补贴对象：种植大户。\n补贴标准：水稻每亩100元，油菜每亩150元，每户最高不超过5万元。"
    assert rows_of(text, "unit_amount", "cap") == [(100, 50_000), (150, 50_000)]


def test_share_and_sum_for_each_acre() -> None:
    """每亩不超过2万元 beside a share pays by the acre: one recipient has many."""
    text = "对新建冷棚，按建设成本的40%、每亩不超过2万元给予补助。"
    assert rows_of(text, "rate_percent", "unit_amount", "unit", "cap") == [
        (40, 20_000, "元/亩", None)
    ]
