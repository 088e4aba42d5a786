"""Words that head the columns of a table of sums."""

from __future__ import annotations

import pytest

from documents.extraction.clean.column_heads import Column, column_of, heads_sums


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("补助标准（万元）", (Column.SUM, "万元")),
        ("补贴标准(元/人·月)", (Column.SUM, "元/人·月")),
        ("标准（元/亩）", (Column.SUM, "元/亩")),
        ("补贴比例（%）", (Column.SUM, "%")),
        ("奖励金额/万元", (Column.SUM, "万元")),
        ("安家费", (Column.SUM, "")),
        ("最高补贴额（元）", (Column.SUM, "元")),
        ("省级（万元）", (Column.MONEY, "万元")),
        ("发放方式", (Column.WAY, "")),
        ("申报条件", (Column.WHEN, "")),
        ("评定标准", (Column.WHEN, "")),
        ("名次", (Column.WHEN, "")),
        ("人才类别", (Column.WHO, "")),
        ("补贴对象", (Column.WHO, "")),
        ("牵头部门", (Column.REST, "")),
        ("序号", (Column.REST, "")),
        ("总投资（万元）", None),
        ("收费标准（元）", None),
        ("2025年", None),
        ("对符合条件的企业给予奖励。", None),
    ],
)
def test_heads(words: str, expected: tuple[Column, str] | None) -> None:
    """The last word tells the column, brackets its unit; what is asked for or charged is none."""
    assert column_of(words) == expected


def test_a_table_of_sums_needs_a_sum_and_someone() -> None:
    """类别 | 标准 is one; 标准 | 方式 and 类别 | 备注 are none."""
    assert heads_sums([Column.WHO, Column.SUM])
    assert heads_sums([Column.WHEN, Column.MONEY, Column.WAY])
    assert not heads_sums([Column.SUM, Column.WAY])
    assert not heads_sums([Column.WHO, Column.REST])
