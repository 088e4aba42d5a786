"""A table of contents is no outline."""

from __future__ import annotations

import pytest

from tests.extraction.structure.test_roles import roles_of

TEXT = "一、背景\n养老服务需求增加。\n二、任务\n建设日间照料中心。\n三、保障\n落实经费。\n"
CHAPTERS = "第一章 总则\n第一条 制定本规定。\n第二章 附则\n第二条 自印发之日起施行。\n"


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        ("目录\n一、背景\t1\n二、任务\t3\n三、保障\t12\n", TEXT),
        ("目 录\n一、背景……… 1\n二、任务……… 3\n三、保障……… 12\n", TEXT),
        ("目　　次\n第一章 总则 1\n第二章 附则 2\n", CHAPTERS),
    ],
)
def test_entries_are_noise(contents: str, text: str) -> None:
    """Their words come again as headings; those stay what they are."""
    count = len(contents.splitlines())
    found = roles_of(contents + text)

    assert found[:count] == ["noise"] * count
    assert found[count:] == roles_of(text)


@pytest.mark.parametrize(
    "source",
    [
        "目录\n一、电池产业链项目 12\n二、光伏项目 8\n" + TEXT,
        "一、背景 1\n二、任务 3\n" + TEXT,
        "将下列产品列入目录：\n一、背景 1\n二、任务 3\n" + TEXT,
    ],
)
def test_lines_that_end_in_figures_are_text(source: str) -> None:
    """Without the word 目录 above, or where nothing comes again, they are no entries."""
    assert "noise" not in roles_of(source)[1:3]
