"""Figures that a page has set on lines of their own."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.clean.torn import torn_lines

PAGE = """\
一、工作背景
2019~2021
年，全市开展电力试点，建成站点
35
座，总规模为
60
万千瓦，投资增长
12%
，其中甲区按《办法》（甲发〔
2020
〕
3
号）执行。
（
1
）对用户给予补助。
2022
年
3
月
1
日
"""


def test_figures_go_back_into_their_sentences() -> None:
    """A heading before a year and a date behind a stop stay paragraphs of their own."""
    assert clean(PAGE).text.split("\n") == [
        "一、工作背景",
        "2019~2021年，全市开展电力试点，建成站点35座，总规模为60万千瓦，投资增长12%，其中甲区按《办法》（甲发〔2020〕3号）执行。",
        "（1）对用户给予补助。",
        "2022年3月1日",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # Page numbers, cells of a table, a single figure.
        ["加快建设。", "12", "推进改革。", "13", "开展试点。", "14", "完成任务。", "15", ""],
        [
            "粮食产量",
            "3500",
            "万吨",
            "肉类产量",
            "800",
            "万吨",
            "水产",
            "90",
            "万吨",
            "蛋",
            "20",
            "万吨",
        ],
        ["总规模为", "60", "万千瓦，投资增长"],
    ],
)
def test_other_lone_figures_are_none(lines: list[str]) -> None:
    """Only several figures whose next line goes on are taken for torn ones."""
    assert torn_lines(lines) == frozenset()
