"""Tables of indicators."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Result, Target
from tests.extraction.facts import facts_of

PLAN = (
    "关于印发甲省乡村振兴规划的通知\n各市人民政府：\n现将《甲省乡村振兴规划》印发给你们，请贯彻执行。\n"
    "甲省人民政府\n2021年4月1日\n甲省乡村振兴规划\n一、发展目标\n到2025年，取得进展。\n"
    "{}\n二、任务\n加快发展。\n"
)


def read(table: str) -> tuple[list[tuple[str, int, str, str | None]], list[int]]:
    """Name, value, unit and year of the goals of a table; values reached."""
    text = PLAN.format(table)
    targets = [(t.indicator, int(t.value), t.unit, t.due) for t in facts_of(text, Target)]
    return targets, [int(r.value) for r in facts_of(text, Result)]


@pytest.mark.parametrize(
    ("table", "targets", "results"),
    [
        # A cell a line, as documents with tables are read; the number of a row is none of its.
        (
            (
                "序号\n指标\n单位\n2020年\n2025年\n属性\n1\n粮食产能\n万吨\n3500\n3800\n约束性\n"
                "2\n机械化率\n%\n90\n93\n预期性\n3\n农田面积\n万亩\n4330\n5000以上\n约束性"
            ),
            [
                ("粮食产能", 38000000, "吨", "2025"),
                ("机械化率", 93, "%", "2025"),
                ("农田面积", 50000000, "亩", "2025"),
            ],
            [35000000, 90, 43300000],
        ),
        (
            (
                "| 序号 | 指标名称 | 单位 | 2020年 | 2025年 |\n| --- | --- | --- | --- | --- |\n"
                "| 1 | 粮食产能 | 万吨 | 3500 | 3800 |\n| 2 | 居民收入 | 元 | 16067 | 23000 |"
            ),
            [("粮食产能", 38000000, "吨", "2025"), ("居民收入", 23000, "元", "2025")],
            [35000000, 16067],
        ),
        # The unit behind the name, a column of growth.
        (
            (
                "| 指标 | 2020年基期值 | 2025年目标值 | 年均增长 |\n| --- | --- | --- | --- |\n"
                "| 粮食产量（万吨） | 3500 | 3800 | 1.6% |"
            ),
            [("粮食产量", 38000000, "吨", "2025")],
            [35000000],
        ),
        # The unit behind the figures, with the figure or in no row; what a cell leaves out.
        (
            (
                "序号\n指标\n2020年\n2025年\n单位\n属性\n1\n粮食产能\n3500\n3800\n万吨\n约束性\n"
                "2\n机械化率\n90\n93\n%\n预期性"
            ),
            [("粮食产能", 38000000, "吨", "2025"), ("机械化率", 93, "%", "2025")],
            [35000000, 90],
        ),
        (
            "主要指标\n2025年目标\n粮食产能\n3800万吨\n机械化率\n≥93%\n龙头企业\n50家左右",
            [
                ("粮食产能", 38000000, "吨", "2025"),
                ("机械化率", 93, "%", "2025"),
                ("龙头企业", 50, "家", "2025"),
            ],
            [],
        ),
        (
            "指标\n单位\n2020年\n2025年\n1.床位\n张/千人\n6\n7\n环境指数\n—\n80\n85\n能耗下降\n%\n—\n13",
            [
                ("床位", 7, "张/千人", "2025"),
                ("环境指数", 85, "", "2025"),
                ("能耗下降", 13, "%", "2025"),
            ],
            [6, 80],
        ),
        (
            (
                "| 指标 | 现状值 | 目标值 | 完成时限 |\n| --- | --- | --- | --- |\n"
                "| 机械化率（%） | 90 | 93 | 2024年 |\n| 产能（万吨） | 35 | 38 | 2025年底 |"
            ),
            [("机械化率", 93, "%", "2024"), ("产能", 380000, "吨", "2025")],
            [90, 350000],
        ),
        (
            "指标\n现状\n目标\n水产产量\n12万吨\n15万吨\n机采率\n61%\n70%以上\n大棚面积（万亩）\n3\n5",
            [
                ("水产产量", 150000, "吨", None),
                ("机采率", 70, "%", None),
                ("大棚面积", 50000, "亩", None),
            ],
            [120000, 61, 30000],
        ),
        (
            "一级指标\n二级指标\n单位\n2020年\n2025年\n综合\n城镇化率\n%\n60\n65\n创新\n研发强度\n%\n1\n2",
            [("城镇化率", 65, "%", "2025"), ("研发强度", 2, "%", "2025")],
            [60, 1],
        ),
        # Nobody can tell which figure of a row is missing; a table of tasks has no indicators.
        (
            "| 指标 | 单位 | 2020年 | 2025年 |\n| --- | --- | --- | --- |\n| 产能 | 万吨 | | 3 |",
            [],
            [],
        ),
        (
            (
                "| 序号 | 工作任务 | 责任单位 | 2025年 |\n| --- | --- | --- | --- |\n"
                "| 1 | 建设基地 | 农业厅 | 30 |"
            ),
            [],
            [],
        ),
    ],
)
def test_tables(
    table: str, targets: list[tuple[str, int, str, str | None]], results: list[int]
) -> None:
    """The column of a year ahead holds goals, the base year's what was reached."""
    assert read(table) == (targets, results)
