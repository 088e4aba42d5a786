"""One page from glyphs and rules to lines: table cells in order, notes told from the body."""

from collections import Counter
from dataclasses import replace

from documents.reading.layout.columns import in_columns
from documents.reading.layout.lines import GlyphLine, glyph_lines, line_text
from documents.reading.layout.tables import Lattice, find_tables
from documents.reading.layout.types import PageGlyphs, PageLines, PlacedLine, Rule
from documents.reading.types import Cell

_NOTE_SIZE = 0.86
_CELL_ROOM = 1.6
"""Em between a full line and its cell's right rule: padding and less than one character."""

_ROW_STEP = 6.0
"""Points by which pieces of one row in a cell may differ in height."""

_NOTE_RULE = 0.5
"""A note rule is shorter than this share of the page, and lies below this share of its height."""


def page_lines(page: PageGlyphs) -> PageLines:
    """Lines of a page in reading order; cells count tables from 0 on each page."""
    tables = find_tables(page.rules)
    cells = [_cell(tables, glyph.x0, glyph.x1, glyph.y, glyph.size) for glyph in page.glyphs]
    found = glyph_lines(page.glyphs, cells)
    body = _body_size(found)
    rule = _note_rule(page, tables)
    lines = []
    has_notes = False
    for line in reversed(found):
        head = line.head
        is_note = (
            rule is not None
            and line.cell is None
            and head.y > rule
            and head.size <= _NOTE_SIZE * body
        )
        has_notes = has_notes or is_note
        lines.append(
            PlacedLine(
                text=line_text(line, drop_calls=has_notes and not is_note),
                box=line.box,
                size=head.size,
                cell=line.cell,
                is_note=is_note,
            )
        )
    lines.reverse()
    return _page(page.number, page.width, page.height, lines, tables)


def placed_page(
    lines: list[PlacedLine], rules: list[Rule], *, number: int, width: float, height: float
) -> PageLines:
    """Lines that come with their boxes (recognised ones), sorted into the tables of the page."""
    tables = find_tables(rules)
    inside = [
        replace(line, cell=_cell(tables, line.box[0], line.box[2], line.box[3], line.size))
        for line in lines
    ]
    return _page(number, width, height, in_columns(inside, width), tables)


def _page(
    number: int, width: float, height: float, lines: list[PlacedLine], tables: list[Lattice]
) -> PageLines:
    return PageLines(
        number=number,
        width=width,
        height=height,
        lines=_joined_in_cells(_in_order(lines), tables),
        tables=len(tables),
        first_columns=tables[0].xs if tables else (),
        last_columns=tables[-1].xs if tables else (),
    )


def _cell(tables: list[Lattice], x0: float, x1: float, y: float, size: float) -> Cell | None:
    middle, height = (x0 + x1) / 2, y - 0.35 * size
    for number, table in enumerate(tables):
        place = table.cell_at(middle, height)
        if place is not None:
            return (number, *place)
    return None


def _in_order(lines: list[PlacedLine]) -> list[PlacedLine]:
    """Gather each table where its first word stands, its cells row by row.

    Programs draw cells in any order, and a cell's second line often after the next cell.
    """
    ordered: list[PlacedLine] = []
    done: set[int] = set()
    by_table: dict[int, list[PlacedLine]] = {}
    for line in lines:
        if line.cell is not None:
            by_table.setdefault(line.cell[0], []).append(line)
    for line in lines:
        if line.cell is None:
            ordered.append(line)
        elif line.cell[0] not in done:
            done.add(line.cell[0])
            ordered.extend(sorted(by_table[line.cell[0]], key=_place_in_table))
    return ordered


def _place_in_table(line: PlacedLine) -> tuple[Cell, int, float]:
    return (line.cell or (0, 0, 0), round(line.box[3] / _ROW_STEP), line.box[0])


def _joined_in_cells(lines: list[PlacedLine], tables: list[Lattice]) -> list[PlacedLine]:
    """Join lines that were only broken because the cell is narrow: 省科 / 技厅.

    A line that leaves room for the next one's first character was ended on purpose.
    """
    joined: list[PlacedLine] = []
    edges: dict[Cell, float] = {}
    for line in lines:
        cell = line.cell
        last = joined[-1] if joined else None
        if cell is None or last is None or last.cell != cell:
            joined.append(line)
            continue
        if cell not in edges:
            edges[cell] = tables[cell[0]].right_of(cell[1:])
        if edges[cell] - last.box[2] > _CELL_ROOM * line.size:
            joined.append(line)
            continue
        blank = " " if last.text[-1:].isascii() and line.text[:1].isascii() else ""
        box = (
            min(last.box[0], line.box[0]),
            last.box[1],
            max(last.box[2], line.box[2]),
            line.box[3],
        )
        joined[-1] = replace(last, text=last.text + blank + line.text, box=box)
    return joined


def _body_size(lines: list[GlyphLine]) -> float:
    """Type size of most characters outside tables."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.cell is None:
            sizes[round(line.head.size, 1)] += len(line.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _note_rule(page: PageGlyphs, tables: list[Lattice]) -> float | None:
    """Height of the short rule above the notes (脚注线); None without one."""
    found = [
        rule.y0
        for rule in page.rules
        if _is_note_rule(rule, page)
        and not any(table.ys[0] - 3 <= rule.y0 <= table.ys[-1] + 3 for table in tables)
    ]
    return min(found, default=None)


def _is_note_rule(rule: Rule, page: PageGlyphs) -> bool:
    length = rule.x1 - rule.x0
    return (
        rule.y1 - rule.y0 <= 1
        and 0.1 * page.width < length < _NOTE_RULE * page.width
        and rule.y0 > _NOTE_RULE * page.height
        and rule.x0 < 0.3 * page.width
    )
