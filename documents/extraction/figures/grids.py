"""Tables of indicators (指标体系): 指标 | 单位 | 2020年 | 2025年, whose cells stand one a line.

The column of a year that lies ahead holds goals, one behind the paper what was reached. A row whose
figures are more or fewer than the columns is left out: nobody can tell which is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.extraction.figures.figure import Figure
from documents.extraction.figures.horizons import Due
from documents.extraction.numerals import quantities
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.types import Context, ParagraphRole

_NAME = re.compile(r"(?:主要|具体|规划|评价|核心|发展)?(?:指标|目标)(?:名称|内容)?")
_COLUMN = re.compile(
    r"序号|类别|分类|单位|(?:指标)?属性|备注|(?:责任|牵头)(?:单位|部门)"
    r"|(?P<year>20\d\d)年?(?:[（(]?(?:基期|现状|目标|规划|实际|预期|完成)?(?:年|值|数)?[）)]?)?"
    r"|(?P<growth>(?:年均|累计)[\u3400-\u9fff%（()）\[\]〔〕]{0,12})"
)
_FIGURE = re.compile(
    r"[≥≤>＞<＜〔\[（(]?(?P<number>\d[\d,]{0,11}(?:\.\d{1,4})?)(?P<percent>[%％])?[〕\]）)]?"
    r"(?:以[上下内]|左右)?"
)
# 粮食产量（万吨）, 机械化率%
_UNIT_BEHIND = re.compile(
    r"(?P<name>.{2,30})(?:[（(](?P<unit>[^（()）]{1,12})[）)]|(?P<percent>[%％]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A figure of a table: what it counts, its year, where the row begins and the figure stands."""

    name: str
    year: int
    quantity: Quantity
    row: Span


def tabled_figures(context: Context, year: int | None) -> Iterator[Figure]:
    """Figures of tables of indicators; a column of the paper's own year or later is ahead."""
    starts = [sentence.span.start for sentence in context.sentences]
    entries = list(_entries_of(context)) if starts else []
    last = max((entry.year for entry in entries), default=0)
    for entry in entries:
        ahead = entry.year >= year if year else entry.year == last
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
            period=None if ahead else str(entry.year),
        )


def _entries_of(context: Context) -> Iterator[_Entry]:
    """Entries of all tables of indicators, in order."""
    cells: list[Span] = []
    for paragraph in context.paragraphs:
        if paragraph.role is ParagraphRole.TABLE:
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
    columns: list[int | None] = []
    while body < len(words) and (column := _COLUMN.fullmatch(words[body])):
        if column["year"] or column["growth"]:
            columns.append(int(column["year"]) if column["year"] else None)
        body += 1
    if any(columns):
        counted = "序号" in words[:head]
        yield from _rows(text, cells[body:], columns, counted=counted)


def _rows(
    text: str, cells: Sequence[Span], columns: list[int | None], *, counted: bool
) -> Iterator[_Entry]:
    """Entries of the rows; `counted`: each row begins with its number."""
    name, unit, figures = Span(0, 0), "", list[Span]()
    for cell in (*cells, Span(0, 0)):
        words = text[cell.start : cell.end].strip()
        if _FIGURE.fullmatch(words) and (figures or name.end):
            figures.append(cell)
        elif _is_unit(words) and name.end and not figures:
            unit = words
        else:
            spare = counted and len(figures) == len(columns) + 1
            yield from _row(text, name, unit, figures[:-1] if spare else figures, columns)
            name, unit, figures = cell, "", []


def _row(
    text: str, name: Span, unit: str, figures: Sequence[Span], columns: list[int | None]
) -> Iterator[_Entry]:
    """Entries of one row, if each column has its figure."""
    words = text[name.start : name.end].strip()
    behind = _UNIT_BEHIND.fullmatch(words)
    if behind is not None:
        words, unit = behind["name"], behind["unit"] or "%"
    years = [year for year in columns if year is not None]
    if len(figures) == len(years):
        columns = [*years]
    if len(figures) != len(columns):
        return
    for year, cell in zip(columns, figures, strict=True):
        found = _FIGURE.search(text, cell.start, cell.end)
        quantity = _quantity(found, unit) if found else None
        if year is not None and quantity is not None:
            yield _Entry(name=words, year=year, quantity=quantity, row=Span(name.start, cell.end))


def _is_unit(words: str) -> bool:
    """Whether a cell says only in what is counted: 万吨, %, 亿元."""
    found = quantities(f"1{words}") if 0 < len(words) <= 8 else ()  # noqa: PLR2004 - 吨标准煤/万元
    return len(found) == 1 and found[0].span.end == len(words) + 1


def _quantity(found: re.Match[str], unit: str) -> Quantity | None:
    """The figure in its column's unit; 65 of % is 65 %."""
    span = Span(found.start("number"), found.end("percent" if found["percent"] else "number"))
    digits = found["number"].replace(",", "")
    read = quantities(digits + ("%" if found["percent"] else unit))
    if len(read) == 1 and read[0].value is not None:
        return Quantity(span=span, kind=read[0].kind, value=read[0].value, unit=read[0].unit)
    return Quantity(span=span, kind=QuantityKind.COUNT, value=Decimal(digits), unit="")
