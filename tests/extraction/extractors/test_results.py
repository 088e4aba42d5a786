"""Achievements in replies."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Result
from tests.extraction.facts import facts_of

REPLY = (
    "张三委员：\n您提出的《关于加快甲产业发展的提案》收悉，现答复如下：\n"
    "{}\n吉林省科学技术厅\n2023年6月8日\n"
)


def reached(words: str) -> list[tuple[float, str, str | None]]:
    """Value, unit and period of each achievement of a reply."""
    found = facts_of(REPLY.format(words), Result)
    return [(float(r.value), r.unit, r.period) for r in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2022年全省建成高标准农田120万亩。", [(1200000, "亩", "2022")]),
        (
            "截至2022年底，装机规模达到156万千瓦/315万千瓦时，总投资约48亿元。",
            [
                (1560000, "千瓦", "截至2022年底"),
                (3150000, "千瓦时", "截至2022年底"),
                (4800000000, "元", "截至2022年底"),
            ],
        ),
        (
            "两支基金规模分别达到8.8亿元和8亿元。",
            [(880000000, "元", None), (800000000, "元", None)],
        ),
        ("占比近三分之一。", [(33.3, "%", None)]),
        ("吸引3万余人次线上学习。", [(30000, "人次", None)]),
        ("发行总额1279.40亿元，全国排名第8位。", [(127940000000, "元", None), (8, "位", None)]),
        ("产值达1.2万亿元，位居全国第三位。", [(1200000000000, "元", None), (3, "位", None)]),
        (
            "为沿黄九省区安排专项资金234.3亿元（其中甘肃5.6亿元）。",
            [(23430000000, "元", None), (560000000, "元", None)],
        ),
        # A period stands until a new date.
        ("2021年签订合同230份，成交额15亿元。", [(230, "份", "2021"), (1500000000, "元", "2021")]),
        # A date of what is planned dates nothing behind it.
        (
            "省财政厅将从2024年起加大倾斜力度。甲市有7个县为重点生态功能区。",
            [(7, "个", None)],
        ),
        # Where a change starts is reached too, if the text says when.
        (
            "覆盖率从2021年的27%提升至55%，由40%提高到45%。",
            [(27, "%", "2021"), (55, "%", None), (45, "%", None)],
        ),
        ("目前95%的路段已建成通车。", [(95, "%", "目前")]),
        ("2022年完成渠道3.79千米。", [(3.79, "千米", "2022")]),
        # What a project that is begun will cost is as real as the project.
        (
            "2020年以来，实施项目8个，概算投资5290万元。",
            [(8, "个", "2020年以来"), (52900000, "元", "2020年以来")],
        ),
        # Years dealt out.
        ("2021年新建8所、2022年新建10所。", [(8, "所", "2021"), (10, "所", "2022")]),
        (
            "2021年、2022年，分别安排资金3000万元、5000万元。",
            [(30000000, "元", "2021"), (50000000, "元", "2022")],
        ),
        # A rule that was changed, but not what a borrower may obtain.
        ("我省已将财政补助标准由580元提高到610元。", [(610, "元", None)]),
        ("贷款最高额度由15万元提高到25万元。", []),
        ("2018年，购买新能源汽车补贴2万元。", []),
        ("按LPR减150个基点给予贴息，再按每吸纳1人给予2000元奖励。", []),
        ("可在户籍所在村申请小额信贷（5万元）。", []),
        (
            "2021年度享受优惠的企业达3万户，减免税额86亿元。",
            [(30000, "户", "2021"), (8600000000, "元", "2021")],
        ),
        ("每增加1个学位需2万元，尚需新增学位800个。", []),
        ("该村位于县城以东3公里处，道路设计时速40公里。", []),
        ("研发费用按100%加计扣除。", []),
        ("今年1—4月，进出口总额增长6.8%。", [(6.8, "%", "今年1—4月")]),
        ("甲率和乙率分别提高10个和15个百分点。", [(10, "个百分点", None), (15, "个百分点", None)]),
        ("目前，六成以上的企业建立了研发机构。", [(60, "%", "目前")]),
        ("今年，新建公厕、停车场各20座。", [(20, "座", None)] * 2),
        ("按照脱贫的总体思路，扶持5931户建立产业。", [(5931, "户", None)]),
        # One rank after another, said in the same words.
        (
            "生产总值增长8%，增幅全省排第7位；固定资产投资增长9%，增幅全省排第7位。",
            [(8, "%", None), (7, "位", None), (9, "%", None), (7, "位", None)],
        ),
        # A unit that is left to the last, a class of villages, a road far away.
        (
            "一产和三产占比分别下降0.5和0.7个百分点。",
            [(0.5, "个百分点", None), (0.7, "个百分点", None)],
        ),
        ("下达30户以上自然村通硬化路项目305公里。", [(305, "公里", None)]),
        ("该村距离县城208公里，有村民小组7个。", [(7, "个", None)]),
        ("截至6月13日，可用水总量40.5亿立方米。", [(4050000000, "立方米", "截至6月13日")]),
        ("2022年发布视频20条，出台人才新政26条。", [(20, "条", "2022")]),
        ("启动道路改建工程，全长约60公里。", [(60, "公里", None)]),
        ("该河道全长约60公里。", []),
        ("您在建议中反映：乙水库供3个村饮用，管网漏损。", []),
        # Ranks: where they end, and where they start if the text says when.
        ("2022年，创新水平从全国第13位跃升至第9位。", [(9, "位", "2022")]),
        ("综合实力由2018年的第12名提升至第7名。", [(12, "名", "2018"), (7, "名", None)]),
        ("人均预期寿命达81.2岁。", [(81.2, "岁", None)]),
        ("均保持全省第三，入选全国6个试点县之一。", [(3, "位", None)]),
        ("空气质量综合指数3.62，在全省16个市中排名第5。", [(3.62, "", None), (5, "位", None)]),
        (
            "基金（总规模40亿元，首期8亿元）已投项目6个。",
            [(6, "个", None), (4000000000, "元", None), (800000000, "元", None)],
        ),
        ("今年招生计划由120人增加到300人。", [(300, "人", None)]),
        ("满意度得分由88.6分提高到93.4分。", [(93.4, "分", None)]),
        ("参保人支付比例分别为70%、60%、50%。", []),
        ("入选企业各奖80万元、40万元。", []),
        ("统筹基金支出门诊费用7.3亿元。", [(730000000, "元", None)]),
        ("优良天数310天，同比增加12天。", [(310, "天", None), (12, "天", None)]),
        ("覆盖率从2018年的5.4%提升到2022年的40.9%。", [(5.4, "%", "2018"), (40.9, "%", "2022")]),
        # What stands before the words that turn to a plan is no plan.
        (
            "市公路局批复项目6个，建设里程69公里，拟申请补助1.5亿元。",
            [(6, "个", None), (69, "公里", None)],
        ),
        ("全县现有床位3000张，将新增500张。", [(3000, "张", None)]),
        ("全市投诉4700件，同比（3900件）增加800件。", [(4700, "件", None), (800, "件", None)]),
        ("村道路面不低于4米，主干道路面不低于6米。", []),
        ("今年一季度组织培训3期。", [(3, "期", "今年一季度")]),
        # Nothing reached.
        ("下一步，我厅将新增床位2000张。", []),
        ("预期新增营业收入6500万元。", []),
        ("三期项目已经完成，8部门联合印发方案。", []),
        ("民办机构每张床位给予一次性建设补助1万元。", []),
        ("平均补偿标准为每年每亩5元。", []),
        ("连片新建50亩以上的大棚，补贴每亩5万元。", []),
        ("贷款额度为300万元。", []),
        ("每家企业金额不超过30万元。", []),
        # A name of size, a change told twice, days that are counted.
        ("全省形成5个产值10万亿元级的支柱产业。", [(5, "个", None)]),
        ("2022年优良天数168天。", [(168, "天", "2022")]),
        ("我市仍有约300个小区尚未改造，资金缺口约25亿元。", []),
    ],
)
def test_results(words: str, expected: list[tuple[float, str, str | None]]) -> None:
    """One row a figure that is reached; prices, problems and ordinals give none."""
    assert reached(words) == expected


PLAN = (
    "关于印发甲市充电设施实施细则的通知\n各区人民政府：\n现印发给你们，请贯彻执行。\n"
    "甲市人民政府办公室\n2022年3月1日\n甲市充电设施实施细则\n{}\n"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("一、实施背景\n2021年，我市开展试点，建成充电站32座。", [(32, "座")]),
        ("一、基本情况\n全市现有充电桩4200个，占比达60%。", [(4200, "个"), (60, "%")]),
        ("一、发展现状\n利用率提高了12%。", [(12, "%")]),
        # What is compared with last year has been counted.
        (
            "近年来，经济向好。2021年，全市实现总产值120亿元，同比增长8.7%。",
            [(12000000000, "元"), (8.7, "%")],
        ),
        ("一、资金\n2021年全县到位衔接资金5.6亿元，较上年增长6%。", [(560000000, "元"), (6, "%")]),
        # A long heading is a sentence, and what grants something sets terms.
        (
            "一、支持\n（1）对于不同完成情况的用户将在价格基础上乘以系数：低于申报量的80%，按照20%进行补贴。",
            [],
        ),
        ("一、支持\n规模达到3000万元且投资期已满1年的，按不超过1%的比例给予奖励。", []),
    ],
)
def test_what_a_plan_looks_back_on(words: str, expected: list[tuple[float, str]]) -> None:
    """Background and present state of a plan tell what is reached; its terms tell nothing."""
    found = facts_of(PLAN.format(words), Result)
    assert [(float(r.value), r.unit) for r in found] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("省科技厅建设了9个国际合作实验室。", "吉林省科学技术厅"),
        ("2022年围绕新材料领域，支持3家科技企业。", "吉林省科学技术厅"),
        ("我厅下达补助资金8.6亿元。", "吉林省科学技术厅"),
        ("省政府高度重视，省农业农村厅开展治理，总投资402万元。", "吉林省农业农村厅"),
        ("全省现有技术转移机构100家。", None),
        ("我厅开展调研，实现产值12亿元。", "吉林省科学技术厅"),
        ("实现财政总收入12亿元。", None),
        ("国家发改委补助资金1.2亿元。", None),
        ("2021年重点研发计划申报指南中，支持项目30项。", "吉林省科学技术厅"),
        ("截至目前，已分三批批复中试基地51家。", "吉林省科学技术厅"),
        ("2022年对高新园区的19个项目出具审查意见。", "吉林省科学技术厅"),
        ("小微机构按每张3000元给予补贴。2022年兑付补贴864万元。", "吉林省科学技术厅"),
        ("吉林大学在全省9个市设立了分中心。", None),
        ("共同体已发展会员单位118家。", None),
        ("2022年由各乡镇建设道路工程62个。", None),
    ],
)
def test_whose(words: str, expected: str | None) -> None:
    """The body that did it; others' and nobody's achievements have none."""
    (found, *_) = facts_of(REPLY.format(words), Result)
    assert found.agency == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2022年全省建成高标准农田120万亩。", ()),
        ("建成高标准农田120万亩。", ("time_unsaid",)),
        ("2022年投资规模达5亿元。", ()),
        ("2022年规模达5亿元。", ("name_unclear",)),
        ("2022年仅大新镇就安排了3万亩。", ("name_unclear",)),
        ("2022年注册总量突破5亿。", ("unit_unsaid",)),
    ],
)
def test_doubts(words: str, expected: tuple[str, ...]) -> None:
    """What stayed unresolved is said, so that it is looked at first."""
    (found, *_) = facts_of(REPLY.format(words), Result)
    assert found.doubts == expected


def test_a_treasury_s_own_paper() -> None:
    """市财政拨付 in a paper of the treasury is its own act; banks lend, nobody else."""
    paper = REPLY.replace("吉林省科学技术厅", "吉林市财政局")
    (paid,) = facts_of(paper.format("2021年，市财政拨付奖补资金1180万元。"), Result)
    assert paid.agency == "吉林市财政局"
    (lent,) = facts_of(paper.format("截至目前，发放创业担保贷款2400万元。"), Result)
    assert lent.agency is None


def test_scope_is_kept() -> None:
    """医药健康领域 at the head of a list belongs to every figure of it."""
    text = REPLY.format("医药健康领域建有国家级中心9个，省级实验室57个。")
    assert [r.indicator for r in facts_of(text, Result)] == [
        "医药健康领域建有国家级中心",
        "医药健康领域省级实验室",
    ]
