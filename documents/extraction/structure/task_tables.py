"""Tables of tasks with owners (任务分工表): 序号 | 重点任务 | 责任单位 | 完成时限.

Where their tasks stand nowhere else in the paper they are read as its text, and the owners as
notes; a table that only repeats the body stays a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.extraction.clean.column_heads import TaskColumn, heads_tasks, task_column_of
from documents.extraction.types import ParagraphRole

_CELLS = {
    TaskColumn.NUMBER: re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}"),
    TaskColumn.OWNER: re.compile(
        r"[^。；\d]{1,80}(?:[局委办厅部院会府社行组团]|中心|公司|集团|队|镇|街道|乡|企业|单位|部门)(?:等|[）)])?"
    ),
    TaskColumn.TIME: re.compile(r"[^。；]{0,12}(?:[年月底前日季度]|长期|全年|持续.{0,4})"),
    TaskColumn.NOTE: re.compile(r"[^。]{0,60}"),
    TaskColumn.TASK: re.compile(r"(?!\d{1,3}\Z).{3,300}"),
}
_LEAST_ROWS = 2
_REPEATED = 8
"""Characters of a task by which it is found in the body."""


def mark_task_tables(words: Sequence[str], roles: list[ParagraphRole], start: int) -> None:
    """Tasks that are told in a table only become text, their owners notes."""
    at = start
    while at < len(words):
        columns = list(_columns(words, at))
        rows = list(_rows(words, at + len(columns), columns)) if heads_tasks(columns) else []
        end = at + len(columns) * (len(rows) + 1)
        if len(rows) >= _LEAST_ROWS and not _repeats(words, range(at, end), columns):
            for number in range(at, end):
                kind = columns[(number - at) % len(columns)]
                roles[number] = _role(kind) if number >= at + len(columns) else ParagraphRole.TABLE
        at = end if rows else at + 1


def _columns(words: Sequence[str], first: int) -> Iterator[TaskColumn]:
    """What the run of heads that begins at a paragraph heads."""
    for word in words[first:]:
        kind = task_column_of(word)
        if kind is None:
            return
        yield kind


def _rows(words: Sequence[str], first: int, columns: Sequence[TaskColumn]) -> Iterator[int]:
    """Where rows begin whose cells fit their columns."""
    size = len(columns)
    while first + size <= len(words):
        cells = words[first : first + size]
        if not all(_CELLS[kind].fullmatch(cell) for kind, cell in zip(columns, cells, strict=True)):
            return
        yield first
        first += size


def _repeats(words: Sequence[str], table: range, columns: Sequence[TaskColumn]) -> bool:
    """Whether tasks of a table stand in the text around it too."""
    body = "\n".join((*words[: table.start], *words[table.stop :]))
    tasks = [
        words[number]
        for number in table[len(columns) :]
        if columns[(number - table.start) % len(columns)] is TaskColumn.TASK
    ]
    return any(task[:_REPEATED] in body for task in tasks if len(task) >= _REPEATED)


def _role(kind: TaskColumn) -> ParagraphRole:
    if kind is TaskColumn.TASK:
        return ParagraphRole.BODY
    return ParagraphRole.OWNERS if kind is TaskColumn.OWNER else ParagraphRole.TABLE
