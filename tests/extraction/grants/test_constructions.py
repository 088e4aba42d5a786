"""Wordings of entitlements met across provinces, each with what it gives and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # paid for each step of a sum, a rate or a deed
        (
            "对企业年出口额每增加50万美元，奖励2万元，最高不超过40万元。",
            [(None, 20_000, "元/50万美元", 400_000)],
        ),
        (
            "对营业收入增速每提高1个百分点的商贸企业，给予3万元奖励，最高60万元。",
            [(None, 30_000, "元/1个百分点", 600_000)],
        ),
        ("每培养1名首席技师，给予企业6000元补贴。", [(None, 6000, "元/名", None)]),
        # the step is as long as it is said
        (
            "旅行社年接待游客达到3000人次的，每增加500人次奖励2000元。",
            [(None, 2000, "元/500人次", None)],
        ),
        ("对组织体检的企业，每满一百人奖励一千元。", [(None, 1000, "元/一百人", None)]),
        (
            "对产值增速超过12%的企业，每增加1个百分点奖励1万元，最高奖励30万元。",
            [(None, 10_000, "元/1个百分点", 300_000)],
        ),
        ("对民营医院，按每张床每年1500元给予运营补贴。", [(None, 1500, "元/张/年", None)]),
        ("对浇筑冰场的，每块奖励6000元。", [(None, 6000, "元/块", None)]),
        # shares that the verb itself governs, vouchers, the whole, one to one
        ("对技改项目，奖励设备投资额的4%—9%。", [(9, None, None, None)]),
        ("对企业购买检测服务，按合同金额的20%发放服务券。", [(20, None, None, None)]),
        ("对入驻企业，前2年租金全额补贴。", [(100, None, None, None)]),
        ("财政按1:1比例对企业研发投入给予配套，最高80万元。", [(100, None, None, 800_000)]),
        # what is measured is paid by unit, what is only counted is capped
        ("对新建冷库每立方米补助200元。", [(None, 200, "元/立方米", None)]),
        ("对租赁厂房的，给予每平方米12元/月补贴。", [(None, 12, "元/平方米/月", None)]),
        ("对参展企业每个标准展位最高补助8000元。", [(None, None, None, 8000)]),
        ("对监测点工作人员，按每月不高于300元给予补贴。", [(None, None, None, 300)]),
        # several ceilings: the first is the benefit's
        (
            "对出栏大户每头补助150元，单个主体补助不超过30万元。",
            [(None, 150, "元/头", 300_000)],
        ),
        # parts of a whole
        ("对承办单位按会务费用的1/4给予补助。", [(25, None, None, None)]),
        ("对购置农机的合作社，省级再按20%比例累加补贴。", [(20, None, None, None)]),
        ("对贷款银行按新增额的万分之三给予奖励。", [(Decimal("0.03"), None, None, None)]),
        ("对农机合作社，按照15元/亩·年的标准补贴。", [(None, 15, "元/亩·年", None)]),
        ("对组团社，按每人次8元给予奖励。", [(None, 8, "元/人次", None)]),
        # the rate beside the verb, not the one that only computes
        ("对投保企业，按照固定费率3%计算保费，财政按照50%给予补贴。", [(50, None, None, None)]),
    ],
)
def test_steps_units_and_shares(text: str, expected: list[tuple[object, ...]]) -> None:
    """Rate, amount per unit, unit and ceiling are told apart."""
    assert rows_of(text, "rate_percent", "unit_amount", "unit", "cap") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # items of one sign, items with bounds of their own
        (
            "对引进的A、B、C类专家，分别给予90万元、60万元、30万元补贴。",
            [(900_000, "A类专家"), (600_000, "B类专家"), (300_000, "C类专家")],
        ),
        (
            "对获得一、二、三等奖的团队，分别奖励9万元、6万元、3万元。",
            [(90_000, "团队"), (60_000, "团队"), (30_000, "团队")],
        ),
    ],
)
def test_grades_by_one_sign(text: str, expected: list[tuple[object, ...]]) -> None:
    """The noun behind the last sign belongs to all."""
    assert rows_of(text, "cap", "beneficiary") == expected


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        # what acts may be told of by its figures
        ("软件企业年营收首次突破3000万元的，奖励15万元。", "软件企业", "年营收首次突破3000万元"),
        ("对县内工业企业回用水率达到90%以上的，奖励5万元。", "县内工业企业", "回用水率达到90%以上"),
        # a topic leaves the recipient to what stands behind it
        (
            "支持软件产业发展，信息服务企业年营收首次突破1亿元的，奖励20万元。",
            "信息服务企业",
            "年营收首次突破1亿元",
        ),
        # what is brought about
        (
            "对成功创建省级旅游度假区的，给予80万元奖励。",
            "成功创建省级旅游度假区的",
            "成功创建省级旅游度假区",
        ),
        ("对成功创建省级示范基地的，给予80万元奖励。", "省级示范基地", "成功创建省级示范基地"),
        # behind the verb; a title or a thing won receives nothing
        ("对新获得驰名商标的，给予企业20万元奖励。", "企业", "新获得驰名商标"),
        ("对新设立的省级检测中心，给予企业20万元奖励。", "企业", "省级检测中心，新设立"),
        ("对企业引进的硕士，给予企业4000元补贴。", "企业", "硕士，企业引进"),
        (
            "对产值达到8亿元的工厂，一次性奖励经营团队5万元。",
            "经营团队",
            "工厂，产值达到8亿元",
        ),
        ("对达标的商贸企业，给予企业法人代表3万元奖励。", "企业法人代表", "商贸企业，达标"),
        ("生猪养殖场年出栏达到600头的，奖励2万元。", "生猪养殖场", "年出栏达到600头"),
        ("每认定一个示范村奖励村集体3万元。", "村集体", "每认定一个示范村"),
        (
            "重点产业新上项目（不含采矿）固定资产投资4000万元以上，给予9万元奖励。",
            "重点产业新上项目（不含采矿）",
            "固定资产投资4000万元以上",
        ),
        ("对入库的科技型企业，给予企业2万元奖励。", "科技型企业", "入库"),
        ("对获得驰名商标的合作社奖励8万元。", "合作社", "获得驰名商标"),
        # what must be reached, without 的
        ("年纳税额达到80万元以上，一次性奖励4万元。", None, "年纳税额达到80万元以上"),
        ("对稳定就业满6个月的，按每人900元标准给予用人单位补贴。", "用人单位", "稳定就业满6个月"),
        ("给予入选团队300万元项目资助。", "入选团队", "入选团队"),
        # a size, a part in something, an aside behind 的
        ("对果园集中连片100亩以上，给予10万元补助。", "果园", "集中连片100亩以上"),
        (
            "家庭农场参加政府组织的农产品展销活动，补助2000元。",
            "家庭农场",
            "参加政府组织的农产品展销活动",
        ),
        (
            "新认定为省级龙头企业的（含产业化联合体），给予20万元奖励。",
            "省级龙头企业",
            "新认定为省级龙头企业",
        ),
        # the spend before the verb is neither
        ("对参加境外展会的企业，展位费按70%给予补贴。", "企业", "参加境外展会"),
        # a fund that pays is none
        (
            "鼓励小微企业吸收脱贫劳动力就业，就业补助资金按每人2500元给予补贴。",
            "小微企业",
            "吸收脱贫劳动力就业",
        ),
        ("对新建冷库的合作社，乡村振兴专项资金按每立方米90元给予补助。", "合作社", "新建冷库"),
        # who does it stands before 对
        (
            "支持规模茶场对集中连片的茶园开展绿色防控示范，给予10万元补助。",
            "规模茶场",
            "对集中连片的茶园开展绿色防控示范",
        ),
        # 其对 leads to nobody
        # titles, deeds, what stands behind 给予 with words of its own
        ("对获得省级示范社区称号的，给予5万元奖励。", "省级示范社区", "获得省级示范社区称号"),
        ("高校毕业生来我市就业的，给予1万元补贴。", "高校毕业生", "来我市就业"),
        ("居民提出的建议被采纳的，每条奖励500元。", "居民", "提出的建议被采纳"),
        ("支持企业在境外设立研发中心，给予80万元资助。", "企业", "在境外设立研发中心"),
        ("给予大赛获奖的项目团队8万元奖励。", "项目团队", "大赛获奖"),
        (
            "组织毕业生参加就业见习的用人单位，给予1万元补贴。",
            "用人单位",
            "组织毕业生参加就业见习",
        ),
        # 以上 is no 以
        ("对连片30亩以上的良种茶园仍按每亩300元补助。", "良种茶园", "连片30亩以上"),
        ("对总部企业，前三年按其对地方贡献的60%给予奖励。", "总部企业", "总部企业"),
    ],
)
def test_recipients(text: str, beneficiary: str | None, condition: str | None) -> None:
    """Who receives is found wherever it stands; what it must be is the rest."""
    assert rows_of(text, "beneficiary", "condition") == [(beneficiary, condition)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a ceiling in a sentence of its own bounds what stands before it
        (
            "对投保的企业，内销按保费的30%给予补助；外销，按保费的40%给予补助。单个企业补助总额不超过50万元。",
            [(30, 500_000, "企业"), (40, 500_000, "企业")],
        ),
        # and none that has its own
        (
            "对投保的企业按保费的30%给予补助，最高20万元。单个园区累计不超过100万元。",
            [(30, 200_000, "企业")],
        ),
        # a benefit without recipient goes on from the sentence before
        (
            "支持合作社对连片茶园开展示范建设。给予实际投资额60%、最高不超过70万元补助。",
            [(60, 700_000, "合作社")],
        ),
    ],
)
def test_sentences_that_belong_together(text: str, expected: list[tuple[object, ...]]) -> None:
    """What a sentence leaves open is said by the one beside it."""
    assert rows_of(text, "rate_percent", "cap", "beneficiary") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("个人创业担保贷款额度由10万元提高到20万元。", [("贷款", 200_000)]),
        ("支持中试平台建设，单个平台最高支持300万元。", [("资助", 3_000_000)]),
        # announced and then dealt out: one row a grade, none for the announcement
        (
            "对示范企业进行奖励，设一等奖2名、二等奖4名，分别奖励60万元、30万元。",
            [("奖励", 600_000), ("奖励", 300_000)],
        ),
        # what may not be had twice is no benefit
        ("同一事项不得重复享受奖励。", []),
        ("该奖励与市级贷款贴息不重复享受。", []),
        # what a proposal asks for
        ("您提出的关于给予农民每人100元补贴的建议收悉。", []),
        ("可申请最高200万元的“科创贷”。", [("贷款", 2_000_000)]),
        ("减免在四板市场挂牌的科技企业挂牌手续费。", [("减免", None)]),
    ],
)
def test_forms(text: str, expected: list[tuple[object, ...]]) -> None:
    """Loans and plain support have their sums; clauses that only forbid give nothing."""
    assert rows_of(text, "form", "cap") == expected


@pytest.mark.parametrize(
    ("text", "base", "per"),
    [
        ("对参展企业，展位费按70%给予补贴。", "展位费", None),
        ("对参展企业，展位费按70%给予补贴，每个标准展位最高1万元。", "展位费", "每个标准展位"),
        ("对获批上市的新药，单品种奖励60万元。", None, "单品种"),
        ("设备投入200万元—2000万元的，奖励投入额的4%—9%。", "投入额", None),
        ("财政按1:1比例对企业给予配套，最高80万元。", None, None),
        ("对新购公交车，按国家补助标准的40%给予配套补贴。", "国家补助标准", None),
        ("对淘汰企业，按设备评估价值的20%或按产能给予补助。", "设备评估价值", None),
        ("对节能项目，按300元/吨给予奖励。", None, "每吨"),
        ("入驻企业前三年免收房租，后两年减半收取。", None, None),  # 后两年 is no base
    ],
)
def test_bases_and_units_of_payment(text: str, base: str | None, per: str | None) -> None:
    """The base is a spend or price, never a time; what is paid by unit is paid for each."""
    assert rows_of(text, "rate_base", "per")[-1] == (base, per)


def test_a_heading_that_grants_is_read() -> None:
    """A list item without a stop is a heading, and still a benefit."""
    assert rows_of("1.获得省级节水称号的医院，奖励10万元", "cap", "beneficiary") == [
        (100_000, "医院")
    ]


def test_a_dated_rate_is_not_paid_by_year() -> None:
    """按年度保费 names the base, 按年 the rhythm."""
    text = "对投保企业按年度保费的60%给予补贴。"

    assert rows_of(text, "frequency", "rate_base", "condition") == [(None, "年度保费", "投保企业")]
    assert rows_of("对投保企业按年给予补贴10万元。", "frequency") == [("每年",)]


def test_foreign_currency_and_plain_renminbi() -> None:
    """200万人民币 is money, not people."""
    assert rows_of("对外贸企业奖励200万人民币。", "cap") == [(Decimal(2_000_000),)]
