"""The year from which a paper looks ahead."""

from __future__ import annotations

import pytest

from documents.extraction.figures.standpoint import end_of, standpoint_of
from documents.extraction.pipeline import trace


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A title says it: a year, the first of several planned, the first year of a plan.
        ("甲省2024年政府工作报告\n一、工作回顾\n去年，产值增长5%。", 2024),
        ("甲省产业发展行动计划（2023—2027年）\n一、目标\n到2027年，产值增长5%。", 2023),
        ("甲省“十三五”能源发展规划\n一、目标\n到2020年，产值增长5%。", 2016),
        # The latest that is told as reached; its end is written down the year after.
        ("截至2022年底，建成基地5家。到2025年，建成10家。", 2023),
        ("2021年，全市已建成基地5家。", 2021),
        ("自2019年以来，建成基地5家。", 2019),
        # What is still to come lies ahead of the paper.
        ("到2015年，建成基地5家。", 2014),
        ("2015年，能源消费总量控制在3亿吨以内，比2010年下降16%。", 2014),
        ("截至2019年底，建成基地5家。到2019年，建成10家。", 2020),
        # What is compared with the year before has been counted.
        ("自2010年以来，产量增长。2014年末，牛存栏90万头，同比增长5%。", 2014),
        ("到2015年，产量达到90万吨，同比增长5%。", 2014),
        ("研发投入达到2000万元的企业增加到2050家。", None),
        (
            "张三代表：\n您提出的提案收悉，现答复如下：\n2022年产量70万吨。到2025年，产量达到90万吨。",
            2022,
        ),
        ("张三代表：\n您提出的提案收悉，现答复如下：\n2023年建成5座，2024年将建设8座。", 2023),
        # A year that only heads a clause or is compared with tells nothing.
        ("2015年，产值达到500亿元，比2010年增长16%。", None),
        ("建成基地5家。", None),
    ],
)
def test_unsigned_papers(text: str, expected: int | None) -> None:
    """What neither day nor number says is told by title and tense."""
    assert standpoint_of(trace(text + "\n", strict=True).context) == expected


def test_a_signed_paper() -> None:
    """The day of the signature goes before all else."""
    text = (
        "关于印发甲省2020年行动计划的通知\n各市人民政府：\n现将计划印发给你们，请贯彻执行。\n"
        "甲省人民政府办公厅\n2019年12月1日\n"
    )
    assert standpoint_of(trace(text, strict=True).context) == 2019


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("甲省产业发展行动计划（2023—2027年）", 2027),
        ("甲省“十五五”能源发展规划", 2030),
        ("甲省2024年政府工作报告", None),
    ],
)
def test_the_last_year_of_a_plan(title: str, expected: int | None) -> None:
    """A title names the years of its plan."""
    paper = trace(f"{title}\n一、目标\n建成基地5家。")
    assert end_of(paper.context) == expected
