"""The visible lines of an HTML element, with the cell of each; no recursion, whatever the nesting.

A line is what a browser would begin on a new line: a block, the text after `<br>`, a table cell.
"""

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from documents.reading import limits
from documents.reading.errors import UnsafeFile
from documents.reading.grid import Grid
from documents.reading.lines import Draft
from documents.reading.types import Cell

INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em"),
        *("font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp"),
        *("small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"),
        # What Word leaves in pages saved from it
        *("o:p", "st1:chsdate"),
    }
)
"""Elements that do not begin a new line."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(r"\r\n|[\r\n]")
# A blank that only stands for a line end of the source, between two characters that need none.
_IDLE_BLANK = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
# 一、 （一） 1. ① 第一条: the list item already carries its number in words.
_NUMBERED = re.compile(r"[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）).．、]|[①-⑳]|第")
_COUNT = re.compile(r"[0-9]{1,4}")


@dataclass(slots=True)
class _Writer:
    """Gathers characters into the current line; `flush` ends it."""

    lines: list[Draft] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    cell: Cell | None = None
    prefix: str = ""

    def write(self, text: str, *, as_is: bool) -> None:
        if not as_is:
            self.parts.append(_BLANKS.sub(" ", text))
            return
        first, *rest = _BREAKS.split(text)
        self.parts.append(first)
        for line in rest:
            self.flush()
            self.parts.append(line)

    def flush(self) -> None:
        text = _IDLE_BLANK.sub("", _BLANKS.sub(" ", "".join(self.parts)).strip(" "))
        self.parts.clear()
        if not text.strip():
            return
        if self.prefix and not _NUMBERED.match(text):
            text = self.prefix + text
        self.prefix = ""
        self.lines.append(Draft(text=text, cell=self.cell))
        if len(self.lines) > limits.BLOCKS:
            raise UnsafeFile(
                "网页的段落数量异常，可能是恶意构造的文件，已停止读取。请向来文单位核实后重新索取。"
            )


@dataclass(slots=True)
class _Tables:
    """The table cells that are open, innermost last; only data tables give cells."""

    grids: list[Grid | None] = field(default_factory=list)
    cells: list[Cell | None] = field(default_factory=list)
    count: int = 0

    def begin(self, element: HtmlElement) -> None:
        """Open a table; one inside a cell stays part of that cell."""
        inside = bool(self.cells and self.cells[-1])
        if inside or not is_data_table(element):
            self.grids.append(None)
            return
        self.grids.append(Grid(self.count))
        self.count += 1

    def row(self) -> None:
        """Begin a row of the innermost table."""
        if self.grids and (grid := self.grids[-1]):
            grid.next_row()

    def enter(self, element: HtmlElement) -> None:
        """Open a cell."""
        if self.grids and (grid := self.grids[-1]):
            self.cells.append(
                grid.place(columns=_span(element, "colspan"), rows=_span(element, "rowspan"))
            )
        else:
            self.cells.append(self.cells[-1] if self.cells else None)

    def leave(self) -> None:
        """Close a cell."""
        if self.cells:
            self.cells.pop()

    def end(self) -> None:
        """Close a table."""
        if self.grids:
            self.grids.pop()

    @property
    def cell(self) -> Cell | None:
        """The cell a line would now belong to."""
        return self.cells[-1] if self.cells else None


def element_lines(container: HtmlElement) -> list[Draft]:
    """Give the lines of `container` in reading order, blank ones left out."""
    writer, tables = _Writer(), _Tables()
    pre = 0
    for event, element in etree.iterwalk(container, events=("start", "end")):
        tag = element.tag
        pre += (tag == "pre") * (1 if event == "start" else -1)
        if event == "start":
            _open(element, writer, tables)
            tail = element.text
        else:
            _close(element, writer, tables)
            tail = element.tail if element is not container else None
        if tail:
            writer.write(tail, as_is=pre > 0)
    writer.flush()
    return writer.lines


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data (任务分工表) and is not there to lay out the page.

    At least two rows with two filled cells each, and no cell that holds most of the words.
    """
    sizes = []
    rows = 0
    for row in table.iter("tr"):
        filled = [size for size in map(_size, row.iterchildren("td", "th")) if size]
        rows += len(filled) > 1
        sizes.extend(filled)
    return rows > 1 and max(sizes) < max(200, 0.6 * sum(sizes))


def _size(cell: HtmlElement) -> int:
    return sum(len(text.strip()) for text in cell.itertext())


def _open(element: HtmlElement, writer: _Writer, tables: _Tables) -> None:
    tag = element.tag
    if tag in INLINE:
        return
    writer.flush()
    if tag == "table":
        tables.begin(element)
    elif tag == "tr":
        tables.row()
    elif tag in {"td", "th"}:
        tables.enter(element)
    elif tag == "li":
        writer.prefix = _list_number(element)
    writer.cell = tables.cell


def _close(element: HtmlElement, writer: _Writer, tables: _Tables) -> None:
    tag = element.tag
    if tag in INLINE:
        return
    writer.flush()
    if tag == "table":
        tables.end()
    elif tag in {"td", "th"}:
        tables.leave()
    elif tag == "li":
        writer.prefix = ""
    writer.cell = tables.cell


def _list_number(item: HtmlElement) -> str:
    """Give the number a browser shows before an item of an ordered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "none" in (parent.get("style") or ""):
        return ""
    before = sum(1 for _ in zip(item.itersiblings("li", preceding=True), range(999), strict=False))
    return f"{_number(parent.get('start'), default=1) + before}."


def _span(element: HtmlElement, name: str) -> int:
    return _number(element.get(name), default=1)


def _number(value: str | None, *, default: int) -> int:
    found = _COUNT.search(value or "")
    return int(found.group()) if found else default
