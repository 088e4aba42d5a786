"""Tables of indicators (指标体系): 指标 | 单位 | 2020年 | 2025年, whose cells stand one a line.

The column of a year that lies ahead holds goals, one behind the paper what was reached. A row whose
figures are more or fewer than the columns is left out: nobody can tell which is missing. The unit
may stand in a column of its own, before or behind the figures, behind the name, or with the figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from documents.extraction.figures.candidates import whole_unit
from documents.extraction.figures.figure import Figure
from documents.extraction.figures.horizons import Due
from documents.extraction.numerals import quantities
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.types import Context, ParagraphRole

_NAME = re.compile(r"(?:主要|具体|规划|评价|核心|发展|[一二三]级)?(?:指标|目标)(?:名称|内容)?")
_COLUMN = re.compile(
    r"序号|[二三]级指标|指标名称|类别|领域|分类|(?:计量)?单位|(?:指标)?属性|备注|(?:责任|牵头)(?:单位|部门)"
    r"|(?P<due>完成(?:时限|时间))|(?P<base>(?:现状|基期|基准)(?:值|数)|现状)"
    r"|(?P<goal>(?:目标|规划|预期)(?:值|数)|目标)"
    r"|(?P<year>20\d\d)年?(?:[（(]?(?:基期|现状|目标|规划|实际|预期|完成)?(?:年|值|数)?[）)]?)?"
    r"|(?P<growth>(?:年均|累计)[\u3400-\u9fff%％（()）\[\]〔〕]{0,12})"
)
_FIGURE = re.compile(
    r"[≥≤>＞<＜〔\[（(约]?(?P<number>\d[\d,]{0,11}(?:\.\d{1,4})?)(?P<percent>[%％])?[〕\]）)]?"
    r"(?:以[上下内]|左右)?"
)
# 3800万吨, 50家左右: a figure with its own unit.
_MEASURED = re.compile(
    r"[≥≤>＞<＜约]?(?P<number>\d[\d,]{0,11}(?:\.\d{1,4})?[^\d，。；、]{1,10}?)(?:以[上下内]|左右)?"
)
# 粮食产量（万吨）, 机械化率%
_UNIT_BEHIND = re.compile(
    r"(?P<name>.{2,30})(?:[（(](?P<unit>[^（()）]{1,12})[）)]|(?P<percent>[%％]))"
)
_LABEL = re.compile(r"\A(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s?(?=[^\d\s])")
_KINDS = re.compile(r"(?:预期|约束|导向|指导|引导|参考)性")
_SILENT = re.compile(r"[-—–－/／*]{1,3}")
_DATED = re.compile(r"(?P<year>20\d\d)年?(?:\d{1,2}月)?[底末]?(?:之?前)?")
_BESIDE = frozenset((ParagraphRole.NOISE, ParagraphRole.SIGNATURE))
"""What a cell may be taken for: %, 2027年6月."""

_SHORT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A figure of a table: what it counts, its year, where the row begins and the figure stands.

    `goal` tells it from what is reached where no year does.
    """

    name: str
    year: int | None
    goal: bool
    quantity: Quantity
    row: Span


@dataclass(slots=True)
class _Row:
    """One row while its cells are read; `figures` holds None where a cell says nothing."""

    name: Span
    unit: str = ""
    year: int | None = None
    figures: list[Span | None] = field(default_factory=list)


def tabled_figures(context: Context, year: int | None) -> Iterator[Figure]:
    """Figures of tables of indicators; a column of the paper's own year or later is ahead."""
    starts = [sentence.span.start for sentence in context.sentences]
    entries = list(_entries_of(context)) if starts else []
    last = max((entry.year or 0 for entry in entries), default=0)
    for entry in entries:
        ahead, due = entry.goal, None
        if entry.year is not None:
            ahead = entry.goal and (entry.year >= year if year else entry.year == last)
            due = Due(words=str(entry.year), day=f"{entry.year}-12-31")
        yield Figure(
            quantity=entry.quantity,
            sentence=max(0, bisect_right(starts, entry.row.start) - 1),
            clause=entry.row,
            quote=entry.row,
            indicator=entry.name,
            value=entry.quantity.value or Decimal(0),
            unit=entry.quantity.unit,
            ahead=ahead,
            due=due if ahead else None,
            period=str(entry.year) if entry.year and not ahead else None,
        )


def _entries_of(context: Context) -> Iterator[_Entry]:
    """Entries of all tables of indicators, in order."""
    cells: list[Span] = []
    for paragraph in context.paragraphs:
        short = paragraph.span.end - paragraph.span.start <= _SHORT
        if paragraph.role is ParagraphRole.TABLE or (cells and short and paragraph.role in _BESIDE):
            cells.append(paragraph.span)
        else:
            yield from _entries(context.text.text, cells)
            cells = []
    yield from _entries(context.text.text, cells)


def _entries(text: str, cells: Sequence[Span]) -> Iterator[_Entry]:
    """Entries of one run of cells, if its first cells head a table of indicators."""
    words = [text[cell.start : cell.end].strip() for cell in cells]
    head = next((number for number, word in enumerate(words) if _NAME.fullmatch(word)), None)
    if head is None:
        return
    body = head + 1
    columns: list[re.Match[str]] = []
    dated = measured = False
    while body < len(words) and (column := _COLUMN.fullmatch(words[body])):
        if any(column[kind] for kind in ("year", "base", "goal", "growth")):
            columns.append(column)
        dated = dated or column["due"] is not None
        measured = measured or (column[0].endswith("单位") and not columns)
        body += 1
    if any(not column["growth"] for column in columns):
        counted = "序号" in words[:head]
        for row in _rows(text, cells[body:], measured=measured, dated=dated):
            yield from _row(text, row, columns, counted=counted)


def _rows(text: str, cells: Sequence[Span], *, measured: bool, dated: bool) -> Iterator[_Row]:
    """The rows of a table; `measured`: it has a column of units, `dated`: one of limits."""
    row = _Row(Span(0, 0))
    for cell in cells:
        words = text[cell.start : cell.end].strip()
        silent = _SILENT.fullmatch(words) is not None
        when = _DATED.fullmatch(words) if dated and row.figures else None
        if when is not None:
            row.year = int(when["year"])
        elif silent and not row.figures and measured and not row.unit:
            continue  # an index has no unit
        elif row.name.end and (silent or _is_figure(words)):
            row.figures.append(None if silent else cell)
        elif row.name.end and not row.unit and _is_unit(words):
            row.unit = words
        elif not _KINDS.fullmatch(words):
            yield row
            row = _Row(cell)
    yield row


def _row(
    text: str, row: _Row, columns: Sequence[re.Match[str]], *, counted: bool
) -> Iterator[_Entry]:
    """Entries of one row, if each column has its figure; `counted`: rows have numbers."""
    words, unit = _LABEL.sub("", text[row.name.start : row.name.end].strip()), row.unit
    behind = _UNIT_BEHIND.fullmatch(words)
    if behind is not None and (behind["percent"] or _is_unit(behind["unit"])):
        words, unit = behind["name"], behind["unit"] or "%"
    valued = [column for column in columns if not column["growth"]]
    figures = row.figures
    # The number of the next row stands behind the last figure of this one.
    if counted and len(figures) in {len(columns) + 1, len(valued) + 1}:
        figures = figures[:-1]
    if len(figures) == len(valued):
        columns = valued
    if len(figures) != len(columns):
        return
    for column, cell in zip(columns, figures, strict=True):
        quantity = _quantity(text, cell, unit) if cell and not column["growth"] else None
        if cell is not None and quantity is not None:
            year = int(column["year"]) if column["year"] else row.year
            whole = Span(row.name.start, cell.end)
            goal = column["base"] is None
            yield _Entry(name=words, year=year, goal=goal, quantity=quantity, row=whole)


def _is_unit(words: str) -> bool:
    """Whether a cell says only in what is counted: 万吨, %, 亿元, 张/千人."""
    return 0 < len(words) <= _SHORT and _read(f"1{words}") is not None


def _is_figure(words: str) -> bool:
    """Whether a cell is a figure, alone or with its unit."""
    found = _MEASURED.fullmatch(words)
    return _FIGURE.fullmatch(words) is not None or bool(found and _read(found["number"]))


def _read(words: str) -> Quantity | None:
    """The figure that words are, with all of its unit."""
    read = quantities(words)
    whole = whole_unit(words, read[0]) if len(read) == 1 and read[0].value is not None else None
    return whole if whole and whole.span == Span(0, len(words)) else None


def _quantity(text: str, cell: Span, unit: str) -> Quantity | None:
    """The figure in its column's unit; 65 of % is 65 %."""
    words = text[cell.start : cell.end]
    alone, measured = _FIGURE.fullmatch(words.strip()), _MEASURED.fullmatch(words.strip())
    found = alone or measured
    if found is None:
        return None
    start = cell.start + words.index(found["number"])
    digits = found["number"].replace(",", "")
    own = ("%" if alone["percent"] else "") if alone else ""
    span = Span(start, start + len(found["number"]) + len(own))
    read = _read(digits + (own or unit if alone else ""))
    if read is None:
        return Quantity(span=span, kind=QuantityKind.COUNT, value=Decimal(digits), unit=unit)
    return replace(read, span=span)
