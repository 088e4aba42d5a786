"""Which words of a text are cells of a table, and the table they make (表格): plain JSON, pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, TypeVar

from documents.extraction.spans import Span
from documents.reading import SourceText
from documents.source_map import clean_map

Cells = list[list[int]]
"""[start, end, table, row, column] of each cell in the order of the text: offsets into the source
text, places counted from 0."""

Place = tuple[int, int, int]
"""Table, row, column."""

_Line = TypeVar("_Line")
_LEAST_BARS = 2  # as `extraction.clean` has it: | 指标 | 数值 |
_RULE = re.compile(r"[\s|:—-]*")  # | --- | --- |
_FIGURE = re.compile(r"[\d０-９.,，．%％+±—–~-]{1,20}")
_WIDEST = 40  # columns; what claims more is no table that anybody reads
_LONGEST_HEAD = 20  # characters of the head of a column


def cells_of(source: SourceText) -> Cells:
    """The cells of a text just read: told by its format, else by the bars of its rows."""
    told: Cells = []
    for line in source.lines:
        if line.cell is None or line.end <= line.start:
            continue
        if told and tuple(told[-1][2:]) == line.cell:
            told[-1][1] = line.end
        else:
            told.append([line.start, line.end, *line.cell])
    return told or list(_barred(source.text))


def places_of(cells: Cells, source_map: Sequence[Any], spans: Iterable[Span]) -> list[Place | None]:
    """The cell in which each range of the clean text begins; None outside of tables."""
    clean = clean_map(source_map)
    if not cells or not clean.runs:
        return [None for _ in spans]
    starts = [cell[0] for cell in cells]
    places: list[Place | None] = []
    for span in spans:
        at = clean.source_index(span.start) if span.start < len(clean.text) else -1
        cell = cells[max(bisect_right(starts, at) - 1, 0)]
        places.append((cell[2], cell[3], cell[4]) if cell[0] <= at < cell[1] else None)
    return places


def figures_left_out(
    cells: Cells, places: Iterable[Place | None], source: str
) -> Iterator[tuple[Place, str]]:
    """Bare figures in cells of which the clean text has nothing: alone they look like page numbers.

    `places` are those of the paragraphs, as `places_of` gives them.
    """
    kept = set(places)
    tables = {place[0] for place in kept if place is not None}
    for start, end, table, row, column in cells:
        words = source[start:end].strip()
        is_lost = table in tables and (table, row, column) not in kept
        if is_lost and _FIGURE.fullmatch(words):
            yield (table, row, column), words


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Generic[_Line]):
    """A cell with its lines and the columns it covers."""

    lines: list[_Line]
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[_Line]):
    """Rows of cells, all `width` columns wide; `head` where the first row names the columns."""

    rows: list[list[Box[_Line]]]
    width: int
    head: bool


def table_of(placed: Sequence[tuple[Place, _Line, str]]) -> Table[_Line] | None:
    """The table that lines make, each with its place and words; None if they make none."""
    width = 1 + max(place[2] for place, _, _ in placed)
    rows: dict[int, dict[int, list[_Line]]] = {}
    words: dict[int, list[str]] = {}
    for (_, row, column), line, text in placed:
        rows.setdefault(row, {}).setdefault(column, []).append(line)
        words.setdefault(row, []).append(text.strip())
    if width == 1 or width > _WIDEST:
        return None
    first = words[min(rows)]
    is_head = len(rows) > 1 and len(first) == width and max(map(len, first)) <= _LONGEST_HEAD
    ordered = [_row(rows[number], width) for number in sorted(rows)]
    return Table(rows=ordered, width=width, head=is_head)


def _row(row: dict[int, list[_Line]], width: int) -> list[Box[_Line]]:
    if list(row) == [0]:  # 专栏1 over all columns
        return [Box(lines=row[0], columns=width)]
    return [Box(lines=row.get(column, [])) for column in range(width)]


def _barred(text: str) -> Iterator[list[int]]:
    """Cells of rows that are written with bars: | 指标 | 2025年 |."""
    table, row, at = -1, -1, 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        if line.count("|") < _LEAST_BARS or not line.rstrip().endswith("|"):
            if line.strip():
                row = -1
            continue
        if _RULE.fullmatch(line):
            continue
        if row < 0:
            table += 1
        row += 1
        for column, (first, last) in enumerate(_between_bars(line)):
            yield [start + first, start + last, table, row, column]


def _between_bars(line: str) -> list[tuple[int, int]]:
    """What stands between the bars of a row; none before the first bar or behind the last."""
    bars = [bar.start() for bar in re.finditer(r"\|", line)]
    if line[: bars[0]].strip():
        bars = [-1, *bars]
    return [(first + 1, last) for first, last in pairwise(bars)]
