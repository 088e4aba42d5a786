"""Tables of sums whose cells are paragraphs: 类别 | 补助标准（万元） | 发放方式.

The rows of a table in bars or tabs abut; where each cell is a line of its own the columns are
counted off. A row that lacks its first cells goes on under those of the row above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.extraction.clean.column_heads import (
    NAMED,
    SAID_UNIT,
    Column,
    column_of,
    heads_sums,
)
from documents.extraction.spans import CleanText, Span
from documents.extraction.structure.labels import label_at
from documents.extraction.structure.tables import TEXT_LABELS

_MAY_HEAD = re.compile(
    r"标准|金额|额度|数额|上限|限额|比例|补|奖|资助|津贴|安家|房票|[元%％][）)\]]?\Z"
)
_BARE = re.compile(
    r"[≥≤<＜约]?\d[\d,]{0,9}(?:\.\d{1,4})?(?:[-—–~～至]\d[\d,]{0,9}(?:\.\d{1,4})?)?(?:以[内下])?"
)
_SUM_CELL = re.compile(r"[^。；]{0,40}?\d[\d,.]{0,10}(?:万|千|百)?(?:元|[%％])[^。；]{0,40}")
_SILENT = re.compile(r"[-—–－/／*无]{1,3}|一事一议|一人一策|一企一策|面议|另行.{2,6}|不.{1,4}")
_STOP = re.compile(r"[。；]")
_GIVEN = re.compile(r"补|奖|资助|津贴|扶持|给予|救助|安家|慰问|贴息|房票|券")
# Lists of those paid, money set aside, prices.
_NO_LEAD = re.compile(
    r"名单|公示|分配|下达|拨付如下|拨付情况|发放情况|兑现情况|预算|支出|明细|收费|价格|统计|处罚|罚款|到位|投资估算|获得.{0,8}(?:奖励|补助)的"
)
_LONGEST, _LONGEST_SUM, _LEAST_ROWS, _LACKING = 60, 40, 2, 2
_LEAD = 4
"""Paragraphs above a table that may announce it: its caption, 单位：万元, the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells by column, None where the row has none; `own` are those that stand in it."""

    cells: tuple[Span | None, ...]
    own: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A table of sums: its columns, their heads, units of bare figures, rows.

    `first`, `end`: its paragraphs; `lead`: the paragraph that announces it, its index or -1.
    """

    columns: tuple[Column, ...]
    heads: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[Row, ...]
    first: int
    end: int
    lead: int


def boards_of(text: CleanText) -> list[Board]:
    """All tables of sums of a text, in order."""
    if not any(_MAY_HEAD.search(text.text, span.start, span.end) for span in text.paragraphs):
        return []
    words = [text.text[span.start : span.end].strip() for span in text.paragraphs]
    found: list[Board] = []
    at = 0
    while at < len(words):
        board = _board(text, words, at) if column_of(words[at]) else None
        if board is not None:
            found.append(board)
        at = at + 1 if board is None else board.end
    return found


def _board(text: CleanText, words: Sequence[str], first: int) -> Board | None:
    """The table whose first head is a paragraph, if one begins there.

    A first cell may read like a head (高新技术企业): the heads are those whose rows are whole.
    """
    heads = [column_of(words[first])]
    while first + len(heads) < len(words) and (head := column_of(words[first + len(heads)])):
        if _ends_row(text.paragraphs, first, first + len(heads) - 1):
            break
        heads.append(head)
    abutting = _ends_row(text.paragraphs, first, first + len(heads) - 1)
    shortest = len(heads) if abutting else 2
    best: Board | None = None
    for count in range(len(heads), shortest - 1, -1):
        board = _headed(text, words, first, [head for head in heads[:count] if head])
        if board is not None and (best is None or _whole(board) > _whole(best)):
            best = board
    return best


def _whole(board: Board) -> float:
    """The share of rows that have all their cells."""
    whole = sum(row.own.contains(row.cells[0]) for row in board.rows if row.cells[0])
    return whole / len(board.rows)


def _ends_row(spans: Sequence[Span], first: int, number: int) -> bool:
    """Whether a row of abutting cells that begins at `first` ends with a paragraph."""
    return _abuts(spans, first) and not _abuts(spans, number)


def _headed(
    text: CleanText, words: Sequence[str], first: int, heads: list[tuple[Column, str]]
) -> Board | None:
    """The table below heads, if it is one of sums that are given."""
    columns = tuple(head[0] for head in heads)
    begin = first + len(heads)
    if not heads_sums(columns) or any(NAMED.fullmatch(word) for word in words[first:begin]):
        return None
    if Column.SUM not in columns:
        columns = tuple(Column.SUM if one is Column.MONEY else one for one in columns)
    lead, unit = _lead(words, first)
    units = tuple(head[1] or unit for head in heads)
    rows = _rows(text, words, begin, columns, units)
    named = "".join((*words[first:begin], words[lead] if lead >= 0 else ""))
    if len(rows) < _LEAST_ROWS or not _GIVEN.search(named):
        return None
    return Board(
        columns=columns,
        heads=tuple(words[first:begin]),
        units=units,
        rows=tuple(row for row, _ in rows),
        first=first,
        end=rows[-1][1],
        lead=lead,
    )


def _abuts(spans: Sequence[Span], number: int) -> bool:
    """Whether a paragraph ends where the next one begins."""
    return number + 1 < len(spans) and spans[number].end == spans[number + 1].start


def _lead(words: Sequence[str], first: int) -> tuple[int, str]:
    """The paragraph that announces a table, or -1, and the unit said above its heads."""
    lead, unit = -1, ""
    for number in range(first - 1, max(-1, first - 1 - _LEAD), -1):
        said = SAID_UNIT.search(words[number])
        unit = unit or (said["unit"] if said else "")
        if words[number].endswith(("：", ":", "。", "）", ")")) and not words[number].startswith(
            ("单位", "（单位", "(单位")
        ):
            lead = number
            break
        if label_at(words[number], 0, len(words[number])) is not None:
            lead = number
            break
    if any(_NO_LEAD.search(words[number][-_LONGEST:]) for number in range(max(0, lead), first)):
        return -1, ""
    return lead, unit


def _rows(
    text: CleanText,
    words: Sequence[str],
    begin: int,
    columns: tuple[Column, ...],
    units: tuple[str, ...],
) -> list[tuple[Row, int]]:
    """The rows below the heads, each with the paragraph behind it."""
    rows: list[tuple[Row, int]] = []
    spans = text.paragraphs
    at = begin
    held: tuple[Span | None, ...] = (None,) * len(columns)
    while at < len(words):
        for size in range(len(columns), max(1, len(columns) - _LACKING) - 1, -1):
            cells = words[at : at + size]
            places = _aligned(cells, columns, units) if len(cells) == size else None
            if places is None or _is_torn(spans, begin, at, size):
                continue
            own = dict(zip(places, spans[at : at + size], strict=True))
            lacking = range(places[0])
            held = tuple(
                own.get(column) or (held[column] if column in lacking else None)
                for column in range(len(columns))
            )
            rows.append(
                (Row(cells=held, own=Span(spans[at].start, spans[at + size - 1].end)), at + size)
            )
            at += size
            break
        else:
            break
    return rows


def _is_torn(spans: Sequence[Span], begin: int, at: int, size: int) -> bool:
    """Whether a row of abutting cells would end inside the table's row.

    A table that is one run of cells, heads and all, has no rows.
    """
    if _abuts(spans, begin - 1) or not _abuts(spans, begin) or not _abuts(spans, at):
        return False
    inside = all(_abuts(spans, number) for number in range(at, at + size - 1))
    return not inside or _abuts(spans, at + size - 1)


def _aligned(
    cells: Sequence[str], columns: tuple[Column, ...], units: tuple[str, ...]
) -> tuple[int, ...] | None:
    """The column of each cell; what a row lacks are its first columns, else its last."""
    lacking = len(columns) - len(cells)
    for shift in (lacking, 0) if lacking else (0,):
        places = tuple(range(shift, shift + len(cells)))
        fits = all(
            _fits(cell, columns[place], units[place])
            for cell, place in zip(cells, places, strict=True)
        )
        if fits and any(columns[place] is Column.SUM for place in places):
            return places
    return None


def _fits(cell: str, column: Column, unit: str) -> bool:
    """Whether a cell may stand in a column."""
    if column is Column.REST:
        return len(cell) <= _LONGEST and _STOP.search(cell) is None
    if _SILENT.fullmatch(cell):
        return column is not Column.WHO
    label = label_at(cell, 0, len(cell))
    if not cell or len(cell) > _LONGEST or "。" in cell or (label and label.kind in TEXT_LABELS):
        return False
    bare = _BARE.fullmatch(cell) is not None
    if column is Column.MONEY:
        return bare
    if column is not Column.SUM:
        return not bare
    return (
        bool(unit) if bare else len(cell) <= _LONGEST_SUM and _SUM_CELL.fullmatch(cell) is not None
    )
