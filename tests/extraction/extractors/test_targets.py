"""Goals in replies, plans and papers of policies."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Result, Target
from tests.extraction.facts import facts_of

REPLY = (
    "张三代表：\n您提出的《关于加快甲产业发展的建议》收悉，现答复如下：\n"
    "{}\n甲省农业农村厅\n2023年6月8日\n"
)
PLAN = (
    "关于印发甲省产业发展行动计划的通知\n各市人民政府：\n现将《甲省产业发展行动计划》印发给你们，请贯彻执行。\n"
    "甲省人民政府办公厅\n2022年3月1日\n甲省产业发展行动计划\n为加快产业发展，制定本计划。\n{}\n"
)


def goals(text: str) -> list[tuple[int, str, str, str | None]]:
    """Value, unit, comparison and limit of each goal."""
    return [(int(t.value), t.unit, t.op, t.due) for t in facts_of(text, Target)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("下一步，我厅将新增护理型床位2000张。", [(2000, "张", "=", None)]),
        ("力争到2025年全省面积占比达到65%。", [(65, "%", "=", "2025")]),
        ("今年年内，计划新增龙头企业10家。", [(10, "家", "=", "2023")]),
        (
            "预期形成新产品5项，带动企业投入6500万元。",
            [(5, "项", "=", None), (65000000, "元", "=", None)],
        ),
        # Floor and stretch are two rows, a range is one.
        (
            "到2025年产值达到500亿元，力争600亿元。",
            [(50000000000, "元", "=", "2025"), (60000000000, "元", "=", "2025")],
        ),
        ("下一步，计划引进300-400名科研人员。", [(300, "名", "~", None)]),
        # The parts of what is planned are planned too.
        (
            "计划对80个老旧小区进行改造。第一期改造30个小区，建筑面积40万平米。",
            [(80, "个", "=", None), (30, "个", "=", None), (400000, "平米", "=", None)],
        ),
        # A sum under a time limit is ahead too; what has been obtained is not.
        ("到2025年，累计建成基站2万个。", [(20000, "个", "=", "2025")]),
        ("2024年至2025年我局累计投入1500万元。", []),
        # All that follows 目标是 is ahead.
        (
            "今年主要预期目标是：生产总值增长5%以上，失业率控制在5.5%左右。",
            [(5, "%", ">=", "2023"), (5, "%", "~", "2023")],
        ),
        # The goal of a change, not where it starts.
        ("到2025年，占比由2020年的48%提高到60%以上。", [(60, "%", ">=", "2025")]),
        ("力争培育30亿级企业不少于9家。", [(9, "家", ">=", None)]),
        ("2024年全市计划新建充电桩300个。", [(300, "个", "=", "2024")]),
        ("我县计划2024年建设候车亭60个。", [(60, "个", "=", "2024")]),
        # What is planned has its sizes and costs; what grows against last year is still ahead.
        (
            "拟新建服务窗口80个，总建筑面积1.5万平方米，总投资6000万元。",
            [(80, "个", "=", None), (15000, "平方米", "=", None), (60000000, "元", "=", None)],
        ),
        (
            "2024年预算安排支出12亿元，比上年增长5%。",
            [(1200000000, "元", "=", None), (5, "%", "=", None)],
        ),
        # A wish goes on behind ； where a verb begins the next half.
        (
            "2023年规划建设学校，扩充教育资源；开工建设等5所幼儿园；计划配备设备412套。",
            [(5, "所", "=", "2023"), (412, "套", "=", "2023")],
        ),
        # What is compared goes on from what is ahead.
        (
            "到2025年，产量达到5亿吨。相比2020年，产量增加2亿吨。",
            [(500000000, "吨", "=", "2025"), (200000000, "吨", "=", "2025")],
        ),
        # What an act is for is no wish, nor is what is asked for in a month gone by.
        ("为确保验收成功，拨付8万元用于标牌制作。", []),
        ("今年2月，向省厅上报9个项目争取省级资金。", []),
        ("争取用3年时间达到1200亿元规模。", [(120000000000, "元", "=", "3年")]),
        # A share that a policy prescribes.
        ("《意见》中明确提出：定位发展方向。总产值实现全省占比85%以上。", [(85, "%", ">=", None)]),
        # What is required of somebody, whenever; a limit that an item sets is its own.
        ("福利金用于养老服务的比例不低于55%。", [(55, "%", ">=", None)]),
        ("我局已申请，每年招聘不少于60名教师。", [(60, "名", ">=", None)]),
        ("对独居老人每周探访不少于1次。", [(1, "次", ">=", None)]),
        ("目前，覆盖率不低于95%。", []),
        (
            "下一步，一是力争2025年建成8个场站。二是归集数据90万条以上。",
            [(8, "个", "=", "2025"), (900000, "条", ">=", None)],
        ),
        (
            "到2025年，一是建成8个场站。二是力争归集数据90万条。",
            [(8, "个", "=", "2025"), (900000, "条", "=", "2025")],
        ),
        (
            "力争到2025年开通航线90条。在平台建设上，每县布设起降点1处。",
            [(90, "条", "=", "2025")],
        ),
        ("今年招生计划由120人增加到300人。", []),
        # What is done is no goal.
        ("2022年全省建成高标准农田120万亩。", []),
        ("目前，全省共有机构328家。", []),
        # Thresholds and entitlements are none.
        ("下一步，对投资5000万元以上的项目，给予最高200万元奖补。", []),
    ],
)
def test_replies(words: str, expected: list[tuple[int, str, str, str | None]]) -> None:
    """In a reply a goal is what clause or paragraph says is ahead."""
    assert goals(REPLY.format(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "一、目标\n到2024年，产值达到3500亿元以上，利用率不低于95%。\n培育重点企业50户。",
            [(350000000000, "元", ">=", "2024"), (95, "%", ">=", "2024"), (50, "户", "=", "2024")],
        ),
        ("一、任务\n每年遴选20户重点企业给予支持。", [(20, "户", "=", None)]),
        (
            "一、任务\n企业融资成本控制在5%以内，能耗下降13%。",
            [(5, "%", "<", None), (13, "%", "=", None)],
        ),
        ("一、现状\n截至2021年底，全省已建成产能450万吨。", []),
        # What a plan looks back on: a section, a sentence and what goes on from it.
        ("一、2021年计划执行情况\n一般公共预算收入完成120亿元，下降2%。", []),
        ("一、任务\n2021年，全市产值达到120亿元。就业率达到95%。", []),
        (
            "一、任务\n2021年，全市产值达到120亿元。培育企业10家。",
            [(10, "家", "=", None)],
        ),
        (
            "一、任务\n依托已建成的5个基地，培育企业10家。",
            [(10, "家", "=", None)],
        ),
        # Dates one after another head nothing.
        (
            "一、目标\n2022年底前，覆盖率达到80%；2023年底前，覆盖率达到90%。\n产值达到500亿元。",
            [(80, "%", "=", "2022"), (90, "%", "=", "2023"), (50000000000, "元", "=", None)],
        ),
        ("一、目标\n80%以上的许可事项实现网上办理。", [(80, "%", ">=", None)]),
        ("一、目标\n全员劳动生产率由15万元/人提高到20万元/人。", [(200000, "元/人", "=", None)]),
        ("一、支持\n新建存栏600头以上种猪、经营良好的猪场，每场一次性补助100万元。", []),
        (
            "一、任务\n预留30%的号源（其中专家号源不低于20%）。",
            [(30, "%", "=", None), (20, "%", ">=", None)],
        ),
        ("一、目标\n亿元产值死亡率控制在0.01以内。", [(0, "", "<", None)]),
        # Items that are goals themselves; the year of their heading is theirs.
        (
            "一、2022年主要预期目标\n1.生产总值增长8%以上。\n2.粮食产量稳定在23万吨。",
            [(8, "%", ">=", "2022"), (230000, "吨", "=", "2022")],
        ),
        (
            "一、发展目标\n（一）2025年目标\n产值达到500亿元。\n（二）2030年目标\n产值达到800亿元。",
            [(50000000000, "元", "=", "2025"), (80000000000, "元", "=", "2030")],
        ),
        ("一、支持\n对首次突破50亿元的企业，给予500万元一次性奖励。", []),
        ("一、支持\n按照不超过设备投资额的20%给予补助，最高不超过2000万元。", []),
        # A limit goes on behind ；, a year given again is a goal of its own.
        (
            "一、发展目标\n到2025年，增加值年均增长15%；骨干企业达到250家。到2030年，增加值年均增长15%。",
            [(15, "%", "=", "2025"), (250, "家", "=", "2025"), (15, "%", "=", "2030")],
        ),
        ("一、任务\n对生产总值增长6%以上等预期目标进行监测。", [(6, "%", ">=", None)]),
        # A heading that is a goal itself; one that only names what is spoken of.
        (
            "一、任务\n（一）培育10家龙头企业。建立梯度培育库。\n（二）打造8个产业集群。完善链条。",
            [(10, "家", "=", None), (8, "个", "=", None)],
        ),
        ("一、支持\n（一）支持100万元以下项目。加强服务。\n（二）落实25条政策措施。加强服务。", []),
        ("一、任务\n养殖场保有量稳定在1400家以上。", [(1400, "家", ">=", None)]),
        ("一、任务\n预留30%的号源。", [(30, "%", "=", None)]),
        # A ceiling of a count, an index without unit, how many and which.
        ("一、目标\n到2030年，机动车保有量不超过500万辆。", [(5000000, "辆", "<", "2030")]),
        ("一、目标\n到2030年，融合发展水平达到66。", [(66, "", "=", "2030")]),
        ("一、目标\n城乡居民收入比缩小至2以内。", [(2, "", "<", None)]),
        ("一、目标\n草原植被盖度稳定在57%。", [(57, "%", "=", None)]),
        ("一、目标\n通过3年努力，成交总额突破90亿元。", [(9000000000, "元", ">", "3年")]),
        ("一、目标\n每千人3岁以下婴幼儿托位数达到5个。", [(5, "个", "=", None)]),
        ("一、任务\n培育10家以上的龙头企业。", [(10, "家", ">=", None)]),
        ("一、任务\n全市90%的市场主体纳入监管平台。", [(90, "%", "=", None)]),
        ("一、任务\n服务费的80%用于人员分配。", [(80, "%", "=", None)]),
        ("一、任务\n建设新建项目（总投资不低于5000万元）。", []),
        ("一、任务\n培育营收超20亿元的企业6家。", [(6, "家", "=", None)]),
        # Terms of a benefit are no goals.
        ("一、支持\n软件企业年营收首次达到3000万元的，奖励15万元。", []),
        ("一、支持\n设备投入200万元—2000万元，奖励投入额的4%—9%。", []),
        ("一、支持\n投资3000万元以上，实行“一事一议”。", []),
        ("一、支持\n年纳税300万元及以上至900万元、900万元以上的，分档奖励。", []),
        ("一、支持\n技改项目奖励按第4、5条执行。", []),
        ("一、支持\n首次认定的，且入驻率达到65%以上的，分别给予运营管理单位10万元、20万元。", []),
        ("一、支持\n大棚种植面积达到40至60亩的奖励2万元。", []),
        ("一、支持\n每轮评选工匠15名左右，分别给予2万元奖励。", [(15, "名", "~", None)]),
        (
            "一、支持\n每年组织不少于4场对接会，遴选20个示范县，每县补助200万元。",
            [(4, "场", ">=", None), (20, "个", "=", None)],
        ),
        # What is set aside once, not each year without a floor.
        (
            "一、支持\n2022年安排河湖专项资金3500万元，其中对建成的县，每个奖励60万元。",
            [(35000000, "元", "=", "2022")],
        ),
        ("一、对象\n本政策适用于投资2000万元以上、亩均税收不低于8万元的项目。", []),
        ("一、申报条件\n申报条件为年销售收入不低于600万元。", []),
        ("一、支持\n县财政每年安排招商专项资金6000万元。", []),
        ("一、任务\n6月底前清偿率达到80%以上。", [(80, "%", ">=", "2022-06")]),
        ("一、预算\n活动费用总预算55万元。", [(550000, "元", "=", None)]),
        ("一、目标\n2023年政府专项债额度45亿元以上。", [(4500000000, "元", ">=", "2023")]),
        ("一、目标\n公交站点500米覆盖率达到98%。", [(98, "%", "=", None)]),
        # The least that is given in all is one, what each gets is none.
        ("一、支持\n给予重点企业专项奖励不低于2亿元。", [(200000000, "元", ">=", None)]),
        ("一、支持\n全年租金减免总额不低于8000万元。", [(80000000, "元", ">=", "2022")]),
        ("一、支持\n对新建猪场每家给予补助不低于2万元。", []),
        # What a fund is set up with is one, whatever it grants later.
        (
            "一、支持\n设立总规模不低于3亿元的引导资金，按照《管理办法》规定用于企业补助和奖励。",
            [(300000000, "元", ">=", None)],
        ),
        ("一、支持\n继续推进总规模达90亿元的纾困基金运作。", []),
        ("一、支持\n亩均税收不低于18万元，亩均投资不低于200万元，方可入园。", []),
        ("一、任务\n亩均税收不低于18万元，方能实现高质量发展。", [(180000, "元", ">=", None)]),
        ("一、支持\n旅行社每增加800人次奖励4000元。", []),
        ("一、支持\n设立总规模不低于3亿元的产业引导资金。", [(300000000, "元", ">=", None)]),
        ("一、支持\n每年安排不少于800万元的人才专项资金。", [(8000000, "元", ">=", None)]),
        # Clauses in quotation marks are no name.
        (
            "一、目标\n到2030年，实现“技能人才达到9万名，贡献率达到35%”的目标。",
            [(90000, "名", "=", "2030"), (35, "%", "=", "2030")],
        ),
        ("一、目标\n到2030年，实施“技能人才9万名”计划。", []),
    ],
)
def test_plans(words: str, expected: list[tuple[int, str, str, str | None]]) -> None:
    """A plan's figures are goals; the limit that heads a section holds in it."""
    assert goals(PLAN.format(words)) == expected


def test_a_table_that_repeats_the_tasks_gives_no_second_row() -> None:
    """The same words with the same figure are one goal."""
    words = "一、任务\n培养不少于3500名基层医生队伍。\n二、分工\n培养不少于3500名基层医生队伍。"
    assert goals(PLAN.format(words)) == [(3500, "名", ">=", None)]


def test_last_day_of_a_limit() -> None:
    """The limit's last day is kept beside its words."""
    (goal,) = facts_of(REPLY.format("力争到2025年面积占比达到65%。"), Target)
    assert goal.due_on == "2025-12-31"
    assert goal.quote in "力争到2025年面积占比达到65%。"


UNSIGNED = "能源发展主要任务\n（一）总体要求\n{}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "2015年，单位能耗下降到0.9吨标准煤/万元，煤炭消费控制在2亿吨以内，比2010年下降16%。",
            [
                (0, "吨标准煤/万元", "=", "2015"),
                (200000000, "吨", "<", "2015"),
                (16, "%", "=", "2015"),
            ],
        ),
        ("2015年，实际煤炭消费2亿吨，比2010年下降16%。", []),
    ],
)
def test_without_head_and_day(words: str, expected: list[tuple[int, str, str, str | None]]) -> None:
    """A fragment looks ahead from the years that it speaks of."""
    assert goals(UNSIGNED.format(words)) == expected


def test_a_report_says_each_task_and_then_how_far_it_is() -> None:
    """Under 任务完成情况 what stands before 上半年 is the task, what follows is reached."""
    text = (
        "关于重点工作的通报\n一、重点任务完成情况\n"
        "1.新建学校不少于10所。上半年，新建6所。培训教师80名。\n2.改造道路。\n"
    )
    assert goals(text) == [(10, "所", ">=", None)]
    assert [int(r.value) for r in facts_of(text, Result)] == [6, 80]


MEASURES = "若干政策措施\n一、支持企业做大做强\n{}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("零售企业年销售额达到2亿元、6亿元，分别给予奖励4万元、12万元。", []),
        ("零售企业年销售额达到2亿元的，给予补贴4万元。", []),
        ("到2027年，培育年销售额2亿元以上的零售企业30家。", [(30, "家", "=", "2027")]),
    ],
)
def test_what_a_reward_takes_is_no_goal(
    words: str, expected: list[tuple[int, str, str, str | None]]
) -> None:
    """给予奖励4万元 grants, whatever the sum follows directly."""
    assert goals(MEASURES.format(words)) == expected
