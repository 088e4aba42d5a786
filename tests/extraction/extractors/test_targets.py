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
        ("福利金投入养老事业的比例不低于60%。", [(60, "%", ">=", None)]),
        ("我局已申请，每年招聘不少于60名教师。", [(60, "名", ">=", None)]),
        ("对独居老人每周探访不少于1次。", [(1, "次", ">=", None)]),
        ("目前，覆盖率不低于95%。", []),
        (
            "下一步，一是力争2025年建成8个场站。二是归集数据90万条以上。",
            [(8, "个", "=", "2025"), (900000, "条", ">=", None)],
        ),
        # A limit inside a sentence is its own, a date that heads one goes on.
        (
            "力争到2025年建成8个场站。计划培训技师600名。",
            [(8, "个", "=", "2025"), (600, "名", "=", None)],
        ),
        (
            "到2025年，力争建成8个场站。计划培训技师600名。",
            [(8, "个", "=", "2025"), (600, "名", "=", "2025")],
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
        # A rule that is to change is a goal, one that has changed a result.
        ("下一步，将最低标准由每月600元提高到650元。", [(650, "元", "=", None)]),
        ("我省已将财政补助标准由580元提高到610元。", []),
        # What a plan in the making estimates.
        ("目前正在编制水网规划，概算投资80亿元。", [(8000000000, "元", "=", None)]),
        # What a plan that a reply names says.
        (
            "我省印发行动方案，明确三年新增种植面积30万亩，改造低产林40万亩。",
            [(300000, "亩", "=", "三年"), (400000, "亩", "=", "三年")],
        ),
        (
            "今年，省财政拟安排1亿元，支持32个县。",
            [(100000000, "元", "=", "2023"), (32, "个", "=", "2023")],
        ),
        ("剩余2处将于12月底前建成。", [(2, "处", "=", "2023-12")]),
        # A year that a later part of a clause names for itself.
        (
            "计划“十四五”期间新建学校30所，其中2023年新建8所、2024年新建10所。",
            [(30, "所", "=", "十四五"), (8, "所", "=", "2023"), (10, "所", "=", "2024")],
        ),
        # As many of each.
        (
            "力争新增示范企业、改造老旧厂房、培育工匠各10家。",
            [(10, "家", "=", None)] * 3,
        ),
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
