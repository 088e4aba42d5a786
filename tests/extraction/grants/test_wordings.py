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
        ("对每艘木质渔船转产补助3万元。", [(None, 30_000, "元/艘", None)]),
        ("对航空公司每周执飞3班以上的，给予9万元补贴。", [(None, None, None, 90_000)]),
        # ceilings by other names
        ("对投保企业，按保费的45%补贴，每单补贴额不得超过7万元。", [(45, None, None, 70_000)]),
        ("对租用仓库的企业，按租金的35%给予补助，年度限额90万元。", [(35, None, None, 900_000)]),
        ("对参展企业，按展位费的55%给予补助，一家企业封顶6万元。", [(55, None, None, 60_000)]),
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
        # a total is not added to who pays how much of it
        (
            "对改造合格的农户每户补助1600元，其中省级补助700元，市县补助900元。",
            [(None, None, None, 1600)],
        ),
        # what is paid for each of a large number; a share by the thousand dollars
        ("对企业运营每增加3万架次给予50万元奖励。", [(None, 500_000, "元/3万架次", None)]),
        ("对固定资产投资6亿元以上的项目，按投资额的3%予以扶持。", [(3, None, None, None)]),
        # what is counted in a condition is no step; a ceiling behind a sum for each metre bounds it
        ("旅游专列每趟不少于400人的，奖励3万元。", [(None, None, None, 30_000)]),
        ("对新建冷库的，每立方米补贴90元，最高补贴20万元。", [(None, 90, "元/立方米", 200_000)]),
        ("对货运班列企业，按每标箱不超过1800元的标准予以补贴。", [(None, 1800, "元/标箱", None)]),
        # waived: the share that is said, never the rate that is left
        ("对困难家庭，公租房租金减免60%。", [(60, None, None, None)]),
        ("对小微企业，按照50%的税额幅度减征资源税。", [(50, None, None, None)]),
        ("阶段性降低失业保险费率至1%。", [(None, None, None, None)]),
        ("对技术先进型服务企业减按15%的税率征收企业所得税。", [(None, None, None, None)]),
        (
            "企业招用退役士兵的，按实际招用人数予以定额依次扣减增值税，定额标准为每人每年9000元。",
            [(None, 9000, "元/人/年", None)],
        ),
    ],
)
def test_sums(text: str, expected: list[tuple[object, ...]]) -> None:
    """Rate, amount per unit, unit and ceiling."""
    assert rows_of(text, "rate_percent", "unit_amount", "unit", "cap") == expected


@pytest.mark.parametrize(
    ("text", "base", "form"),
    [
        ("对获奖单位，按国家奖励1:1配套奖励。", "国家奖励", "奖励"),
        ("对首台套项目，给予国家补助资金1:1配套奖励。", "国家补助资金", "奖励"),
        ("对科技企业，按照国家拨付资金1:0.5的比例给予配套。", "国家拨付资金", "资助"),
        (
            "对入驻企业，两年内按所得税留存部分的同等比例，由县财政补助给企业。",
            "所得税留存部分",
            "补助",
        ),
        ("对入驻企业提供免费办公用房。", None, "减免"),
        ("对参展企业，每个展位最高资助不超过6000元摊位费。", "摊位费", "资助"),
        ("对创新团队给予20万元运行经费。", None, "资助"),
        ("对创业者，财政按LPR-150BP给予贴息。", "LPR-150BP", "贴息"),
        ("新办企业缴纳的增值税留成部分，前2年按100%奖励给企业。", "增值税留成部分", "奖励"),
        ("对参加农业保险的农户，保费由县财政承担80%。", "保费", "补助"),
        ("对企业引进高端人才的，给予不超过5年最高50%的薪酬补助。", "薪酬", "补助"),
        ("购买企业继续经营的，由县政府按契税额度给予资金扶持。", "契税额度", "资助"),
        (
            "新建的生产型企业，缴纳所得税留成部分的50%，由财政扶持企业。",
            "缴纳所得税留成部分",
            "资助",
        ),
        ("酒店建成后，由县财政安排给予企业实际支付地价款80%的资金。", "实际支付地价款", "资助"),
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
        # the list stands in the basis, or is one of portions
        (
            "对引进的专家，按A、B、C类分别给予90万元、60万元、30万元补贴。",
            ["引进，A类", "引进，B类", "引进，C类"],
        ),
        (
            "对设备投资额300万元-900万元部分按5%、900万元以上部分按8%给予补助。",
            ["设备投资额300万元-900万元部分", "900万元以上部分"],
        ),
        (
            "对供养人员，城市按每人每月900元、农村按每人每月600元的标准发放生活补贴。",
            ["城市", "农村"],
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
        # wishes, sums paid, who bears what share, prices
        ("建议对养殖户每头牛补贴1900元。", []),
        ("全市新建养老床位900张，发放运营补贴800万元。", []),
        ("项目资金按照中央补助60%、省级配套20%、市县自筹20%的比例分担。", []),
        ("污水处理费按每立方米0.9元收取，不足部分由财政补贴。", []),
        ("对养殖户每头牛补贴1900元。", ["养殖户"]),
        ("我省出台了奖补办法，对成效突出、管理规范的市县给予一次性奖励。", ["市县"]),
        ("我省出台了奖补办法，对5户企业给予补助90万元。", []),
    ],
)
def test_a_policy_that_was_set(text: str, expected: list[str]) -> None:
    """What was set out stays in force; what was paid is no entitlement."""
    reply = "关于省政协第1号提案的答复\n\n张三委员：\n您提出的提案收悉，现答复如下：\n{}\n"

    assert [row[0] for row in rows_of(text, "beneficiary", paper=reply)] == expected


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        ("养老机构收住失能老年人的，每人每月补贴90元。", "养老机构", "收住失能老年人"),
        ("柔性引进人才按年薪的20%给予用人单位引才补贴。", "用人单位", "柔性引进人才，按年薪的20%"),
        ("对家庭经济困难寄宿生，小学每生每年补助900元。", "家庭经济困难寄宿生", "小学"),
        ("对贫困户子女就读高中的，每年资助900元。", "贫困户子女", "就读高中"),
        (
            "固定资产投资2000万元以上的，补贴42%。",
            "固定资产投资2000万元以上的",
            "固定资产投资2000万元以上",
        ),
        ("引荐外来投资900万元以上的，按0.5%奖励引荐人。", "引荐人", "引荐外来投资900万元以上"),
        ("对符合条件的新建仓储设施，给予9万元补助。", "新建仓储设施", "符合条件"),
        ("对承担国家计划的单位，按国家实际到位经费的30%给予补助。", "单位", "承担国家计划"),
        ("旅游包车80至120座，每架次补贴9000元。", None, "旅游包车80至120座"),
        (
            "新建并存栏700头以上能繁母猪的种猪场，每场补助90万元。",
            "种猪场",
            "新建并存栏700头以上能繁母猪",
        ),
        (
            "高龄津贴标准：70-79周岁老年人每人每月40元，80周岁以上每人每月90元。",
            "老年人",
            "高龄，70-79周岁老年人",
        ),
    ],
)
def test_who_and_when(text: str, beneficiary: str | None, condition: str) -> None:
    """Recipient and condition of the first row."""
    assert rows_of(text, "beneficiary", "condition")[0] == (beneficiary, condition)


def test_ceilings_of_several_are_no_benefit() -> None:
    """以上两项奖励每个企业每年不超过…: a ceiling of what stands before it."""
    text = "对新开航线给予9万元奖励。以上两项奖励每个企业每年合计不超过200万元。"

    assert [row[0] for row in rows_of(text, "cap")] == [90_000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # recipients of one kind in a row share what the first must be
        (
            "对新入统的批发企业奖励8万元，零售企业奖励6万元。",
            [("批发企业", "新入统"), ("零售企业", "新入统")],
        ),
        (
            "对全职引进的A类人才给予90万元补贴；B类人才给予60万元补贴。",
            [("A类人才", "全职引进"), ("B类人才", "全职引进")],
        ),
        ("对新入统的企业奖励8万元，协会奖励6万元。", [("企业", "新入统"), ("协会", None)]),
        # recipients in the list behind the verb
        (
            "大学生来我市实习的，给予本科生每月900元、研究生每月1500元补贴。",
            [("本科生", "大学生，来我市实习"), ("研究生", "大学生，来我市实习")],
        ),
        (
            "对国家5A级、4A级旅游景区，分别给予90万元、40万元奖励。",
            [
                ("国家5A级旅游景区", "国家5A级旅游景区"),
                ("4A级旅游景区", "4A级旅游景区"),
            ],
        ),
    ],
)
def test_recipients_in_a_row(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Each with its own name and the condition of all."""
    assert rows_of(text, "beneficiary", "condition") == expected
