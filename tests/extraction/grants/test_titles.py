"""What wins a title receives, and what only goes with a name does not."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        # a thing of any noun that wins a title for the first time
        ("车规级模组首次通过认证的，给予90万元资助。", "车规级模组", "首次通过认证"),
        ("高新技术产品获评后，每件奖励6000元。", "高新技术产品", "获评后"),
        # what is reached is of somebody
        ("年产值首次突破3亿元的，奖励9万元。", "年产值首次突破3亿元的", "年产值首次突破3亿元"),
        # whom one takes on, hires or asks does not receive
        (
            "对招用失业青年，签订合同并缴纳保险费1个月以上的企业，给予9000元补贴。",
            "企业",
            "招用失业青年，签订合同并缴纳保险费1个月以上",
        ),
        (
            "对委托高校开展技术开发的，按合同额的9%给予补助。",
            "委托高校开展技术开发的",
            "委托高校开展技术开发",
        ),
        # 个人所得税, 银行贷款, 中介服务费 name nobody
        ("个人所得税留成部分全额奖励。", None, "个人所得税留成部分"),
        ("对企业获得的银行贷款，按利息的40%给予贴息。", "企业", "获得的银行贷款"),
        ("对中介服务费用，按支出的40%给予补助，单个企业最高90万元。", "企业", "中介服务费用"),
        # who was named before
        ("对其为小企业提供服务的，给予9万元奖励。", "为小企业提供服务的", "为小企业提供服务"),
        # a benefit's own name says nothing of who and when
        ("一次性创业补贴：返乡农民工首次创业的，给予6000元补贴。", "返乡农民工", "首次创业"),
        ("本科毕业生住房租赁补贴每月900元。", "本科毕业生", "本科毕业生"),
        # what is looked at, changed or has something inside is of any noun
        (
            "社区照料中心年度评估为优秀的，给予9万元补贴。",
            "社区照料中心",
            "年度评估为优秀",
        ),
        ("乳品小工坊升级改造达到条件的，给予9万元奖补。", "乳品小工坊", "升级改造达到条件"),
        ("对养老机构内设医务室的，给予9万元补贴。", "养老机构", "内设医务室"),
        ("设置家庭养老床位的，每张补贴3000元。", "家庭养老床位", "设置家庭养老床位"),
        # behind 通过, 对向: a recipient of no list, and nobody whom a deed goes to
        ("对通过备案的自研模组，给予90万元奖励。", "自研模组", "通过备案"),
        ("对通过招商的方式，给予90万元奖励。", None, "通过招商的方式"),
        (
            "对向电网企业直接报装的充电站，给予9万元奖励。",
            "充电站",
            "向电网企业直接报装",
        ),
        # counted one by one, and what the sum goes by
        ("每个示范旗县给予900万元支持。", "示范旗县", "示范旗县"),
        (
            "对新引进的创业人才，根据企业运营绩效，给予奖励最高9万元。",
            "创业人才",
            "新引进，根据企业运营绩效",
        ),
        # the sentence's own subject behind what the policy supports
        (
            "支持新型储能应用场景：纳入国家试点的项目一次性给予90万元奖励。",
            "项目",
            "纳入国家试点",
        ),
        # works are no recipient of no list
        (
            "对林业系统管理的湿地鸟类保护给予9万元补偿。",
            "林业系统管理的湿地鸟类保护",
            "林业系统管理的湿地鸟类保护",
        ),
        # whose use it is
        (
            "对工业企业当季用电量增长6%以上部分，按每千瓦时0.06元给予补贴。",
            "工业企业",
            "当季用电量增长6%以上部分",
        ),
        # a size behind 按 is a test
        (
            "对企业，按实际投资额60万-90万美元奖励9万元。",
            "企业",
            "实际投资额60万-90万美元",
        ),
        ("对企业，按每人900元奖励。", "企业", None),
        ("根据《办法》对灵活就业的毕业生，给予9000元补贴。", "毕业生", "灵活就业"),
    ],
)
def test_who_and_when(text: str, beneficiary: str | None, condition: str | None) -> None:
    """Recipient and condition of the only row."""
    assert rows_of(text, "beneficiary", "condition") == [(beneficiary, condition)]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("对见习单位，补贴标准提高至最低工资标准的120%。", "最低工资标准"),
        ("对见习青年，给予不低于最低工资标准的基本生活费。", "最低工资标准"),
        ("对人才按照其贡献给予不超过其年度收入6%的奖励。", "年度收入"),
        ("对考取资格证的给予全额补助培训费。", "培训费"),
        ("对新获批的实验室，根据建设投入给予最高900万元支持。", "建设投入"),
        ("对参展的企业，展位费由企业承担，并给予每个企业9000元补助。", None),
        ("对工业企业用电量增长6%以上部分，按每千瓦时0.06元给予补贴。", None),
    ],
)
def test_base(text: str, base: str | None) -> None:
    """What the rate or the sum is of."""
    assert rows_of(text, "rate_base") == [(base,)]


@pytest.mark.parametrize(
    ("text", "source", "per"),
    [
        ("对个人购车，给予9000元补贴，用于自用充电设施安装费用。", None, None),
        ("客车按照中央财政单车补贴标准的40%给予配套补贴。", None, None),
        ("客车由市级财政按车价的40%给予补贴。", "市级财政", None),
    ],
)
def test_source(text: str, source: str | None, per: str | None) -> None:
    """自用 and a standard of other purses pay for nothing."""
    assert rows_of(text, "source", "per") == [(source, per)]


def test_who_a_list_is_opened_for() -> None:
    """An opening that only tells who qualifies stands for who receives in its items."""
    text = "对从业并获奖的，给予奖励，具体标准为：\n1.获一、二等奖的分别奖励9万元、6万元。"
    expected = [
        ("从业并获奖的", "从业并获奖，获一等奖"),
        ("从业并获奖的", "从业并获奖，获二等奖"),
    ]
    assert rows_of(text, "beneficiary", "condition") == expected


def test_kinds_of_growers_in_a_list() -> None:
    """Each kind of grower with its own sum."""
    text = "玉米种植者每亩补贴30元、油料作物种植者每亩补贴20元。"
    assert rows_of(text, "beneficiary") == [("玉米种植者",), ("油料作物种植者",)]
