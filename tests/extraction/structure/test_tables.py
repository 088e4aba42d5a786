"""Tables with a cell a line."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.structure import paragraphs_of, sentences_of
from documents.extraction.types import ParagraphRole

BODY = "一、主要任务\n（一）扩大供给。加大公开招聘力度。\n"


def cells_of(source: str) -> list[str]:
    """The paragraphs taken for cells."""
    text = clean(source)
    return [
        text.text[paragraph.span.start : paragraph.span.end]
        for paragraph in paragraphs_of(text)
        if paragraph.role is ParagraphRole.TABLE
    ]


@pytest.mark.parametrize(
    "header",
    [
        ("序号", "工作事项", "主要内容", "牵头单位", "配合单位"),
        ("一级指标", "二级指标", "评价标准"),
        ("序号", "重点任务", "责任部门", "完成时限"),
        ("任务分工", "责任单位", "市卫健委内牵头处室"),
    ],
)
def test_table_begins_at_its_header(header: tuple[str, ...]) -> None:
    """From the words that head the columns on, all is cells, sentences among them."""
    cells = [*header, "扩大供给。", "加大公开招聘力度。", "市卫生健康委"]
    source = f"{BODY}附件\n工作任务分工表\n" + "\n".join(cells)

    assert cells_of(source) == cells


def test_task_tables_double_nothing() -> None:
    """A task that stands in the body and in the table is one sentence."""
    source = f"{BODY}附件\n分工表\n序号\n任务\n责任单位\n加大公开招聘力度。\n市人社局"
    text = clean(source)

    sentences = sentences_of(text, paragraphs_of(text), ())

    assert len([s for s in sentences if "招聘" in text.text[s.span.start : s.span.end]]) == 1


@pytest.mark.parametrize(
    "source",
    [
        f"{BODY}（二）任务\n1.单位\n甲乙丙。\n丁戊己。\n庚辛壬。",
        "一、项目名称\n二、建设内容\n三、责任单位\n支持甲。\n支持乙。\n支持丙。",
    ],
)
def test_headings_are_no_header(source: str) -> None:
    """Numbered headings of like words begin no table."""
    assert cells_of(source) == []


TABLE = "序号\n指标名称\n单位\n2024年\n2027年\n营业收入\n亿元\n210\n300\n入园企业\n户"


@pytest.mark.parametrize(
    ("below", "cells"),
    [
        ("二、重点任务\n（一）培育企业。支持甲。", ""),
        ("（二）保障机制\n支持甲。", ""),
        ("合计\n二、重点任务\n支持甲。", "合计"),
        ("一、产业\n产值\n二、企业\n户数", "一、产业 产值 二、企业 户数"),  # its own numbers
        ("三、企业\n户数", "三、企业 户数"),  # not the number that follows
    ],
)
def test_text_goes_on_below_a_table(below: str, cells: str) -> None:
    """一、（一） its table 二、: what follows the last label above is text again."""
    source = f"一、总体要求\n（一）主要指标\n到2027年实现翻番。\n{TABLE}\n{below}"

    assert cells_of(source) == [*TABLE.split("\n"), *cells.split()]


def test_a_second_table() -> None:
    """Below the text that goes on, another table may stand."""
    source = f"一、要求\n到年底翻番。\n{TABLE}\n二、任务\n支持甲。\n{TABLE}\n三、保障\n落实责任。"

    assert cells_of(source) == 2 * TABLE.split("\n")
