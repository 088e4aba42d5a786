"""Tables of tasks with owners: read as text where the paper tells the tasks nowhere else."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Measure, Target
from documents.extraction.structure.task_tables import mark_task_tables
from documents.extraction.types import ParagraphRole
from tests.extraction.extractors.test_subsidies import PAPER
from tests.extraction.facts import facts_of

HEADS = ["序号", "重点任务", "责任单位", "完成时限"]
ROWS = [
    ["1", "建设物流配送中心2个", "县商务局、县交通运输局", "2024年12月底前"],
    ["2", "改造农贸市场6家", "县市场监管局", "长期"],
]


def roles_of(words: list[str]) -> list[str]:
    """The roles that a table's cells get, all text before."""
    roles = [ParagraphRole.BODY] * len(words)
    mark_task_tables(words, roles, 0)
    return [role.value for role in roles]


def test_tasks_are_text_and_owners_notes() -> None:
    """Numbers and limits stay cells."""
    found = roles_of(["任务分工如下：", *HEADS, *ROWS[0], *ROWS[1], "以上任务按月调度。"])

    row = ["table", "body", "owners", "table"]
    assert found == ["body", *["table"] * 4, *row, *row, "body"]


@pytest.mark.parametrize(
    "words",
    [
        [
            "一、改造农贸市场6家，由县市场监管局负责。",
            *HEADS,
            *ROWS[0],
            *ROWS[1],
        ],
        ["任务分工如下：", *HEADS, *ROWS[0], "各单位要高度重视。"],
        [
            "任务分工如下：",
            "重点任务",
            "完成时限",
            "改造市场6家",
            "2024年底",
            "新建2家",
            "2025年底",
        ],
    ],
)
def test_other_tables(words: list[str]) -> None:
    """One that repeats the body, a single row and one without owners are left."""
    assert set(roles_of(words)) == {"body"}


@pytest.mark.parametrize("sign", ["\t", "  ", "\n", "|"])
def test_each_task_is_its_owners(sign: str) -> None:
    """In tabs, blanks, bars or one cell a line."""
    rows = [f"| {' | '.join(row)} |" if sign == "|" else sign.join(row) for row in (HEADS, *ROWS)]
    text = PAPER.format(
        "\n".join(("任务分工如下：", *rows, "二、附则", "本方案自印发之日起施行。"))
    )

    found = {one.quote: [name for name, _ in one.agencies] for one in facts_of(text, Measure)}
    assert found["改造农贸市场6家"] == ["县市场监督管理局"]
    assert found["建设物流配送中心2个"] == ["县商务局", "县交通运输局"]
    assert {one.indicator for one in facts_of(text, Target)} >= {"改造农贸市场"}
