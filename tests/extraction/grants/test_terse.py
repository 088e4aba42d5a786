"""Terse county wordings: sums without a verb, shares of insurance, what is added or waived."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a ladder without verbs behind a benefit that only announces it
        (
            "对达标的果园给予奖励，千亩以上的90万元，300亩至1000亩的30万元。",
            [(900_000, None, "达标，千亩以上"), (300_000, None, "达标，300亩至1000亩")],
        ),
        # items share the unit of the first
        (
            "养老机构收住失能老人的，每床每月补260元，半失能的110元。",
            [(None, 260, "收住失能老人"), (None, 110, "半失能")],
        ),
        (
            "货运航线每班奖3万元，客运航线7万元。",
            [(None, 30_000, "货运航线"), (None, 70_000, "客运航线")],
        ),
        ("藜麦每亩补220元，荞麦90元。", [(None, 220, "藜麦"), (None, 90, "荞麦")]),
        # an item of its own: no sum for each
        (
            "对评为先进的村，奖励8万元，乡镇15万元。",
            [(80_000, None, "评为先进"), (150_000, None, "评为先进")],
        ),
        # no items: who pays, what it costs
        ("对改造合格的农户每户补助1600元，总投资4800元。", [(1600, None, "改造合格")]),
        ("对示范社奖励20万元，带动增收300万元。", [(200_000, None, None)]),
        ("对小微企业补助2万元，注册资金90万元。", [(20_000, None, "小微企业")]),
        ("对农户每户补助3000元，产值20万元。", [(3000, None, None)]),
        ("对参保的农户每头补助36元，自缴12元。", [(None, 36, "参保")]),
    ],
)
def test_sums_without_a_verb(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, amount per unit, condition of each item."""
    assert rows_of(text, "cap", "unit_amount", "condition") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the thing itself stands for who grows or builds it
        ("藜麦每亩补220元，荞麦90元。", ["藜麦", "荞麦"]),
        ("旱厕改造每座补1200元。", ["旱厕改造"]),
        # who is named keeps it
        ("养殖户自繁母羊每产1羔补120元，购买种羊每只补600元。", ["养殖户", "养殖户"]),
        ("省级财政每亩补300元。", [None]),
    ],
)
def test_things_that_are_paid_for(text: str, expected: list[str | None]) -> None:
    """The beneficiary of each row."""
    assert [row[0] for row in rows_of(text, "beneficiary")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对企业按销售额的2%奖励，省外销售过半的按4%，最高60万元。",
            [(2, "销售额", 600_000), (4, "销售额", 600_000)],
        ),
        (
            "对技改项目，按设备投资额的7%给予支持，属于重点链条的提高至9%，最高800万元。",
            [(7, "设备投资额", 8_000_000), (9, "设备投资额", 8_000_000)],
        ),
        (
            "对引荐人按到位资金的2‰给予奖励，外资项目按3‰。",
            [(Decimal("0.2"), "到位资金", None), (Decimal("0.3"), "到位资金", None)],
        ),
        # how it is paid out, who pays how much
        ("对企业按贷款额的3%给予补助，首批按50%，验收后按50%拨付。", [(3, "贷款额", None)]),
        ("对农户按购机价的30%给予补助，省级按20%，县级按10%。", [(30, "购机价", None)]),
    ],
)
def test_another_share_of_the_same_base(text: str, expected: list[tuple[object, ...]]) -> None:
    """Share, base and ceiling of each row."""
    assert rows_of(text, "rate_percent", "rate_base", "cap") == expected


@pytest.mark.parametrize(
    ("text", "base", "form"),
    [
        ("对特困学生，住宿费全免。", "住宿费", "减免"),
        ("低保户自缴部分全免。", "自缴部分", "减免"),
        ("入住人才公寓的人才，按市场租金的60%收取租金。", "市场租金", "减免"),
        ("接入平台的中小企业，前两年服务费由园区管委会全额承担。", "服务费", "其他"),
        ("对银行发放的科创贷款，不良损失承担30%。", "不良损失", "其他"),
        ("普通农户按脱贫户标准的60%执行。", "脱贫户标准", "补助"),
        ("对参保职工，门诊费用由统筹基金按75%支付。", "门诊费用", "补助"),
    ],
)
def test_what_is_borne_or_waived(text: str, base: str, form: str) -> None:
    """The base of the share or of what is free, and the form."""
    assert rows_of(text, "rate_base", "form") == [(base, form)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 补到, 加发, 加价, 累加
        (
            "新建大棚每座补助8000元，其中脱贫户补到1.5万元。",
            [(None, 8000, "元/座", None, "补助"), (None, 15_000, "元/座", None, "补助")],
        ),
        ("对护林员，考核合格的加发1500元。", [(1500, None, None, None, "奖励")]),
        ("对交售鲜茧的蚕农，每公斤加价3元。", [(None, 3, "元/公斤", None, "奖励")]),
        ("对购置烘干机的合作社，县财政再累加18个百分点。", [(None, None, None, 18, "补助")]),
        # shares of insurance and of a bill
        ("对参保职工，门诊费用由统筹基金按75%的比例支付。", [(None, None, None, 75, "补助")]),
        (
            "对参保居民，普通门诊支付比例分别为65%、55%。",
            [(None, None, None, 65, "补助"), (None, None, None, 55, "补助")],
        ),
        (
            "企业购买检测服务的，凭票报销三分之一，全年限报6万元。",
            [(60_000, None, None, Decimal("33.3"), "补助")],
        ),
        ("普通农户按脱贫户标准的60%执行。", [(None, None, None, 60, "补助")]),
        # what is waived
        ("对特困学生，住宿费全免。", [(None, None, None, None, "减免")]),
        ("小微企业入驻标准厂房，前三年免租。", [(None, None, None, None, "减免")]),
        # up to a sum, as spent
        (
            "对30亩以上的基地，按每亩2000元以内据实补贴，一个基地封顶40万元。",
            [(400_000, 2000, "元/亩", None, "补助")],
        ),
        # any counter
        ("脱贫学生就读技校的，每学期补1600元。", [(None, 1600, "元/学期", None, "补助")]),
        ("养殖户自繁母羊每产1羔补120元。", [(None, 120, "元/羔", None, "补助")]),
        # to whom, behind 给; a ceiling of what is left to pay is none of the benefit
        (
            "年收入首次达到40亿元、90亿元的企业，给管理团队一次性奖励，额度分别为70万元、160万元。",
            [(700_000, None, None, None, "奖励"), (1_600_000, None, None, None, "奖励")],
        ),
        ("村庄通过验收的，另给当地30万元管护经费。", [(300_000, None, None, None, "资助")]),
        (
            "对参保养鸡的农户，保费由衔接资金补贴到70%，每只自缴不高于3元。",
            [(None, None, None, 70, "补助")],
        ),
        ("新建冷棚的，每座（不小于90平方米）奖补3000元。", [(None, 3000, "元/座", None, "奖补")]),
        ("对网格员，按数量每件再计酬0.6元。", [(None, Decimal("0.6"), "元/件", None, "补助")]),
        ("企业可按设备购置额的12%抵免当年应缴税额。", [(None, None, None, 12, "减免")]),
        (
            "对银行贷款损失，由风险补偿资金代偿三成，单户代偿以90万元为限。",
            [(900_000, None, None, 30, "其他")],
        ),
        # none of these grants anything
        ("住院费用平均报销比例为75%。", []),
        ("参保率按目标的95%控制。", []),
        ("厂房免租期满后按市价续租。", []),
    ],
)
def test_terse_verbs(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, amount per unit, unit, share and form."""
    assert rows_of(text, "cap", "unit_amount", "unit", "rate_percent", "form") == expected
