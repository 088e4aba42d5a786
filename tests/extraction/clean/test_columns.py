"""Tables of indicators in plain text."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean


def paragraphs(source: str) -> list[str]:
    """Words of each paragraph."""
    text = clean(source)
    return [text.text[span.start : span.end] for span in text.paragraphs]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("指标\t单位\t2025年\t2027年", "粮食产能\t万吨\t\t3800"),
        ("指标    单位    2025年    2027年", "粮食产能    万吨    3500    3800"),
        ("序号 指标名称 2025年 2027年 属性", "1 粮食产能 3500 3800 预期性"),
    ],
)
def test_rows_parted_by_blanks(head: str, row: str) -> None:
    """Below the words that head columns each part of a line is a cell; text ends the table."""
    found = paragraphs(f"发展目标如下。\n{head}\n{row}\n要做到 稳粮 稳产 稳收，守住底线。\n")
    assert found[1:-1] == head.split() + row.split()
    assert found[-1] == "要做到稳粮稳产稳收，守住底线。"


def test_figures_alone_are_cells_below_the_heads_of_columns() -> None:
    """3500 under 粮食产能 is no page number there; below the table 3 is one again."""
    cells = ["指标", "2025年", "2027年", "粮食产能", "3500", "3800", "%"]
    found = paragraphs("\n".join([*cells, "二、任务", "加快发展。", "3", "守住底线。"]))
    assert found[: len(cells)] == cells
    assert "3" not in found


@pytest.mark.parametrize(
    "source",
    [
        "单位 姓名 备注\n甲局 张三 3号\n",  # heads no values
        "2025年 2027年\n甲 3 5\n",  # two columns
        "甲县 乙县 丙县\n3 5 8\n",
    ],
)
def test_other_lines_stay_whole(source: str) -> None:
    """Blanks part nothing where no words head columns of values."""
    assert len(paragraphs(source)) <= len(source.splitlines())
