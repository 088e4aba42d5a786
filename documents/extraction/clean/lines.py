"""The lines of a source text: what stands on each, how wide it is, how far it is indented.

Reads: source text. Yields: `Line`s in order, without blank lines, rules and page numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.extraction.clean.columns import Columns

BLANK = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Characters that only leave room."""

MARKUP = (
    r"\*\*|__(?=[^_])|\\(?=[\[\]()*_#.~>-])"  # markdown emphasis and escapes: \[2022\]
    r"|&(?:nbsp|emsp|ensp|#160|#12288);"
    r"|</?(?:b|strong|i|em|u|span|font|p|div|a|td|tr|table|tbody|center)\b[^<>]{0,200}>"
    r"|[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]"
)
"""What tells a program how to show the text and is no part of it."""

_LINE_END = re.compile(
    r"\r\n|\x1e\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|<br\s{0,3}/?>"
    r"|</?(?:p|div|tr|li|h[1-6])(?:\s[^<>]{0,200})?>",
    re.IGNORECASE,
)
CELL_END = "\x1e\n"
"""What a reader of files puts behind a cell."""

_BLANKS = re.compile(f"{BLANK}+")
_LAYOUT = re.compile(f"{BLANK}|{MARKUP}", re.IGNORECASE)
# A bar at an edge is a table's, of which the line is one cell: …2019年7月18日 |
_EDGE = re.compile(rf"(?:{BLANK}|{MARKUP}|\||(?<![^\s\u3000])#{{1,6}}(?={BLANK}))+", re.IGNORECASE)
_TAIL = re.compile(rf"(?:{BLANK}|{MARKUP}|\|)+\Z", re.IGNORECASE)
_NARROW = re.compile(r"[\x21-\x7e\u00a1-\u00ff\uff61-\uff9f]")
_CELL = re.compile(r"\|")

# "- 3 -", "— 12 —", "第 3 页 共 9 页", "* * *", "-----", "| --- |", a markdown picture.
_FURNITURE = re.compile(
    r"[-—–－─·•.]{0,3}\d{1,4}[-—–－─·•.]{0,3}(?:/\d{1,4})?"
    r"|第\d{1,4}页(?:[,，]?共\d{1,4}页)?|[*＊]{3,9}|[-—–－─_=＝]{3,200}|[|:\-]{2,200}"
    r"|(?:!\[[^\[\]]{0,40}\]\([^()]{0,200}\)){1,4}"
)
_LEAST_BARS = 2
_BARE_FIGURE = re.compile(r"\d{1,4}")
# 万吨, %, 3500, 4.2%: what stands before a figure in a table of indicators, no page number.
_VALUED = re.compile(
    r"[百千万亿]{0,2}(?:元|吨|吨标准煤|亩|公顷|人|人次|家|个|户|件|张|公里|千瓦|千瓦时|平方米|立方米)"
    r"|[%％]|\d{1,9}(?:\.\d{1,4})?[%％]?(?:以[上下内]|左右)?"
)
_LONGEST_FURNITURE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with something on it.

    `start`, `end`: its range in the source without blanks and markup at the edges; `text`: its
    characters without any layout; `indent`, `width`: in em, half-width characters count 0.5;
    `gap`: blank lines before it; `page`: whether a new page begins; `cell`: a cell of a table.
    """

    start: int
    end: int
    text: str
    indent: float
    width: float
    gap: int
    page: bool = False
    cell: bool = False


def lines_of(source: str) -> list[Line]:
    """All lines that carry text, in order."""
    lines: list[Line] = []
    gap = 0
    page = False
    columns = Columns(_BLANKS)
    for start, end, ended in _ranges(source):
        valued = bool(lines) and gap == 0 and _VALUED.fullmatch(lines[-1].text) is not None
        row = [(start, end)] if ended == CELL_END else columns.cells(source, start, end)
        cells = row or _cells(source, start, end)
        in_table = bool(row) or len(cells) > 1
        made = list(_made(source, cells, gap=gap, valued=valued, in_table=in_table))
        for line in made:
            columns.pass_by(line.text)
        if made:
            lines += (replace(made[0], page=True), *made[1:]) if page else made
            gap, page = 0, False
        else:
            gap += 1
        page = page or ended == "\f"
    return lines


def width_of(text: str) -> float:
    """Width in em of text without blanks."""
    return len(text) - 0.5 * len(_NARROW.findall(text))


def _ranges(source: str) -> Iterator[tuple[int, int, str]]:
    """Ranges between line ends, and the line end behind each."""
    start = 0
    for found in _LINE_END.finditer(source):
        yield start, found.start(), found.group()
        start = found.end()
    yield start, len(source), ""


def _made(
    source: str, cells: list[tuple[int, int]], *, gap: int, valued: bool, in_table: bool
) -> Iterator[Line]:
    """The line in a range, or the cells of a table row; nothing for blank lines and furniture.

    `valued`: the line before is a unit or a figure of a table whose cells stand one a line.
    """
    for number, (first, last) in enumerate(cells):
        edge = _EDGE.match(source, first, last)
        begin = edge.end() if edge else first
        tail = _TAIL.search(source[begin:last][-_LONGEST_FURNITURE:])
        finish = last - (len(tail.group()) if tail else 0)
        text = _LAYOUT.sub("", source[begin:finish])
        if not text or _is_furniture(text, in_table=valued or in_table):
            continue
        yield Line(
            start=begin,
            end=finish,
            text=text,
            indent=_indent(source[first:begin]),
            width=width_of(text),
            gap=0 if number else gap,
            cell=in_table,
        )


def _cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a markdown table row, or the whole range."""
    if source.count("|", start, end) < _LEAST_BARS or not source[start:end].rstrip().endswith("|"):
        return [(start, end)]
    cells = []
    for bar in _CELL.finditer(source, start, end):
        cells.append((start, bar.start()))
        start = bar.end()
    return [*cells, (start, end)]


def _is_furniture(text: str, *, in_table: bool) -> bool:
    """Rules, page numbers, pictures; a bare figure in a table is a value."""
    if len(text) > _LONGEST_FURNITURE or (in_table and _BARE_FIGURE.fullmatch(text)):
        return False
    return _FURNITURE.fullmatch(text) is not None


def _indent(blanks: str) -> float:
    """Width in em of leading blanks."""
    wide = blanks.count("\u3000") + 4 * 0.5 * blanks.count("\t")
    return wide + 0.5 * (blanks.count(" ") + blanks.count("\u00a0"))
