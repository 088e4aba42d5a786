"""Tables of sums whose line ends were lost."""

from __future__ import annotations

from itertools import pairwise

import pytest

from documents.extraction.clean.folded_tables import cell_blanks, cell_cuts


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("如下： 类别 补助标准（万元） 省级 30 市级 10 二、附则 本办法施行。", 6),
        ("如下： 等级 奖励金额 方式 特级 一事一议 —— 甲级 50 分期 乙级 20 分期 其他从低。", 12),
        ("参加对象 机关干部 企业职工 20 名，活动标准 从简 3 天。", 0),
        ("类别 标准 另行制定。", 0),
    ],
)
def test_words_between_blanks(text: str, cells: int) -> None:
    """Heads and the short words below them, up to a sentence or a label."""
    assert len(cell_blanks(text.split())) == cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "类别补助标准（万元）省级30市级10",
            ["类别", "补助标准（万元）", "省级", "30", "市级", "10"],
        ),
        (
            "等级奖励金额发放方式甲级50分3年乙级20一次性另有规定的除外。",
            ["等级", "奖励金额", "发放方式", "甲级", "50", "分3年", "乙级", "20", "一次性"],
        ),
        (
            "类别标准（元/亩）责任单位水稻80县农业局玉米60县农业局",
            [
                "类别",
                "标准（元/亩）",
                "责任单位",
                "水稻",
                "80",
                "县农业局",
                "玉米",
                "60",
                "县农业局",
            ],
        ),
        ("类别补助标准（万元）备注省级30验收后市级10验收后", []),
        ("各类别补助标准按年度调整，省级30个、市级10个。", []),
        ("项目补助标准1.省级30万元。2.市级10万元。", []),
    ],
)
def test_cells_glued_to_each_other(text: str, cells: list[str]) -> None:
    """Cut where a figure stands between the names; notes cannot be told from names."""
    cuts = sorted(set(cell_cuts(text)))
    assert [text[a:b] for a, b in pairwise(cuts)] == cells
