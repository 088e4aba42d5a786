"""Workbooks (.xlsx) of many rows, written as they come (工作簿): pure, no Django.

A list of 50,000 rows is a million cells; a general library makes an object of each, which takes
five times as long as the rows take to read. What is written here is little: texts, numbers, days,
a bold head that stays in sight, wrapped columns, filters.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from xml.sax.saxutils import escape

Cell = str | int | Decimal | dt.date | None

_CELL_LIMIT = 32_767  # characters of one cell, by the file format
_ROWS_AT_ONCE = 1_000
_FIRST_DAY = dt.date(1899, 12, 30).toordinal()  # day 0 of a sheet
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no file of an office suite can hold."""
_BOLD, _WRAP, _DAY = 1, 2, 3  # places in `cellXfs` below

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: widths of its columns in characters, its rows, and what its head is, if it has one.

    Columns of `wrapped` hold sentences.
    """

    name: str
    widths: Sequence[int]
    rows: Iterable[Sequence[Cell]]
    head: Sequence[str] = ()
    wrapped: frozenset[int] = frozenset()


def workbook_write(sheets: Iterable[Sheet]) -> bytes:
    """The file; each sheet's rows are drawn when its turn comes."""
    buffer = io.BytesIO()
    names = []
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as package:
        for number, sheet in enumerate(sheets, start=1):
            names.append(sheet.name)
            with package.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
                for words in _sheet_parts(sheet):
                    part.write(words.encode())
        for path, words in _frame(names):
            package.writestr(path, words)
    return buffer.getvalue()


def _sheet_parts(sheet: Sheet) -> Iterable[str]:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(sheet.widths, start=1)
    )
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield f"{frozen if sheet.head else ''}</sheetView></sheetViews><cols>{columns}</cols>"
    yield "<sheetData>"
    letters = [_letters(n) for n in range(len(sheet.widths))]
    styles = [_WRAP if n in sheet.wrapped else 0 for n in range(len(letters))]
    number = 1 if sheet.head else 0
    if sheet.head:
        yield _row(1, sheet.head, letters, [_BOLD] * len(letters))
    rows = iter(sheet.rows)
    while part := list(islice(rows, _ROWS_AT_ONCE)):
        yield "".join(_row(n, row, letters, styles) for n, row in enumerate(part, number + 1))
        number += len(part)
    filters = f'<autoFilter ref="A1:{letters[-1]}{number}"/>' if sheet.head else ""
    yield f"</sheetData>{filters}</worksheet>"


def _row(number: int, row: Sequence[Cell], letters: Sequence[str], styles: Sequence[int]) -> str:
    cells = []
    for letter, value, style in zip(letters, row, styles, strict=True):
        if value is None or value == "":
            continue
        place = f'<c r="{letter}{number}"'
        if isinstance(value, str):
            styled = f' s="{style}"' if style else ""
            words = f'<is><t xml:space="preserve">{_text(value)}</t></is>'
            cells.append(f'{place}{styled} t="inlineStr">{words}</c>')
        elif isinstance(value, dt.date):
            cells.append(f'{place} s="{_DAY}"><v>{value.toordinal() - _FIRST_DAY}</v></c>')
        else:
            number_text = f"{value:f}" if isinstance(value, Decimal) else str(value)
            cells.append(f"{place}><v>{number_text}</v></c>")
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(value: str) -> str:
    """A text as a cell holds it; of type text, so that it is never run as a formula."""
    return escape(UNPRINTABLE.sub("", value)[:_CELL_LIMIT])


def _letters(column: int) -> str:
    """A, B … Z, AA, AB."""
    high, low = divmod(column, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


def _frame(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The parts that say what the package holds."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, names, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    style = f'<Relationship Id="rId0" Type="{_LINKS}/styles" Target="styles.xml"/>'
    kinds = "".join(
        f'<Override PartName="/xl/{path}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for path, kind in (
            ("workbook", "sheet.main"),
            ("styles", "styles"),
            *((f"worksheets/sheet{n}", "worksheet") for n in numbers),
        )
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    root = f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    opened = f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'
    )
    yield "[Content_Types].xml", types
    yield "_rels/.rels", f"{opened}{root}</Relationships>"
    yield (
        "xl/workbook.xml",
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{sheets}</sheets></workbook>',
    )
    yield "xl/_rels/workbook.xml.rels", f"{opened}{style}{links}</Relationships>"
    yield "xl/styles.xml", _STYLES
