"""OpenDocument text (.odt): paragraphs, tables and list numbers from `content.xml`."""

from dataclasses import dataclass, field

from lxml import etree

from documents.reading import limits
from documents.reading.grid import Grid
from documents.reading.lines import Draft, assemble
from documents.reading.numerals import list_number
from documents.reading.package import (
    Package,
    child,
    children,
    damaged,
    local,
    number,
    unsafe,
    value,
)
from documents.reading.sniff import encrypted
from documents.reading.types import Cell, LineRole, SourceFormat, SourceText

READER = "odt 1"

_SKIPPED = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "note"),
        *("variable-decls", "user-field-decls", "title", "desc", "event-listeners", "ruby-text"),
        *("table-of-content-source", "object", "script", "dde-connection-decls"),
    }
)
_BLANKS = {"tab": "\t", "s": " "}
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
}
_LEVELS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """How one level of a list is numbered; `shown` counts the levels in a number like 1.2."""

    numbering: str
    prefix: str
    suffix: str
    start: int
    shown: int


@dataclass(slots=True)
class _Walker:
    """Collects the lines of one document."""

    lists: dict[str, dict[int, _Level]]
    drafts: list[Draft] = field(default_factory=list)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    page: int = 1
    tables: int = 0
    role: LineRole = LineRole.BODY

    def blocks(self, container: etree._Element, cell: Cell | None, depth: int) -> None:
        """Collect paragraphs, lists and tables in reading order."""
        if depth > limits.NESTING:
            raise unsafe("嵌套层数异常")
        for item in container:
            if len(self.drafts) > limits.BLOCKS:
                raise unsafe("段落数量异常")
            name = local(item)
            if name in {"p", "h"}:
                self._paragraph(item, cell, depth, label="")
            elif name == "list":
                self._list(item, cell, depth, style=None, level=1)
            elif name == "table":
                self._table(item, cell, depth)
            elif name == "soft-page-break":
                self.page += 1
            elif name not in _SKIPPED:
                self.blocks(item, cell, depth + 1)

    def _paragraph(
        self, item: etree._Element, cell: Cell | None, depth: int, *, label: str
    ) -> None:
        page = self.page
        parts: list[str] = []
        aside: list[etree._Element] = []
        self._inline(item, parts, aside, depth)
        for text in "".join(parts).split("\n"):
            if text.strip():
                self.drafts.append(Draft(text=label + text, page=page, cell=cell, role=self.role))
                label = ""
        for box in aside:
            own, self.role = self.role, LineRole.NOTE if local(box) == "note-body" else self.role
            self.blocks(box, cell, depth + 1)
            self.role = own

    def _inline(
        self, item: etree._Element, parts: list[str], aside: list[etree._Element], depth: int
    ) -> None:
        """Collect characters; text boxes and notes go `aside`, to follow the paragraph."""
        if depth > 4 * limits.NESTING:
            raise unsafe("嵌套层数过多")
        parts.append(item.text or "")
        for part in item:
            name = local(part)
            if name in _BLANKS:
                parts.append(_BLANKS[name] * max(1, min(number(value(part, "c"), default=1), 99)))
            elif name == "line-break":
                parts.append("\n")
            elif name == "soft-page-break":
                self.page += 1
            elif name == "text-box":
                aside.append(part)
            elif name == "note":
                aside.extend(children(part, "note-body"))
            elif name not in _SKIPPED:
                self._inline(part, parts, aside, depth + 1)
            parts.append(part.tail or "")

    def _list(
        self, item: etree._Element, cell: Cell | None, depth: int, *, style: str | None, level: int
    ) -> None:
        """Number the items; a list that continues another of the same style counts on."""
        if depth > limits.NESTING:
            raise unsafe("嵌套层数过多")
        style = value(item, "style-name") or style or ""
        counts = self.counts.setdefault(style, {})
        if (
            level == 1
            and value(item, "continue-numbering") != "true"
            and not value(item, "continue-list")
        ):
            counts.clear()
        for entry in item:
            if local(entry) not in {"list-item", "list-header"}:
                continue
            label = ""
            if local(entry) == "list-item":
                label = self._number(style, level, value(entry, "start-value"))
            for part in entry:
                if local(part) in {"p", "h"}:
                    self._paragraph(part, cell, depth + 1, label=label)
                    label = ""
                elif local(part) == "list":
                    self._list(part, cell, depth + 1, style=style, level=level + 1)

    def _number(self, style: str, level: int, start: str | None) -> str:
        levels, counts = self.lists.get(style, {}), self.counts[style]
        found = levels.get(level)
        if found is None:
            return ""
        first = number(start, default=found.start)
        counts[level] = first if start or level not in counts else counts[level] + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        if not found.numbering:
            return ""
        shown = range(max(1, level - found.shown + 1), level + 1)
        digits = [
            list_number(counts.get(place, 1), levels[place].numbering)
            for place in shown
            if place in levels
        ]
        return found.prefix + ".".join(digits) + found.suffix

    def _table(self, table: etree._Element, outer: Cell | None, depth: int) -> None:
        """Collect a table; one in a cell, or of one column, gives plain lines."""
        rows = [row for row in table.iter() if local(row) == "table-row" and _owner(row) is table]
        is_frame = outer is not None or all(
            sum(local(cell) == "table-cell" for cell in row) <= 1 for row in rows
        )
        grid = None if is_frame else Grid(self.tables)
        self.tables += not is_frame
        for row in rows:
            if grid:
                grid.next_row()
            for item in row:
                if local(item) != "table-cell":
                    continue
                place = outer
                if grid:
                    repeated = number(value(item, "number-columns-repeated"), default=1)
                    columns = number(value(item, "number-columns-spanned"), default=1)
                    spanned = number(value(item, "number-rows-spanned"), default=1)
                    place = grid.place(columns=max(repeated, columns), rows=spanned)
                self.blocks(item, place, depth + 1)


def read_odt(data: bytes) -> SourceText:
    """Read an OpenDocument text; one line for each paragraph or line break.

    Raises DamagedFile, EncryptedFile, UnsafeFile, EmptyFile, TooLargeFile.
    """
    package = Package(data)
    if package.has("META-INF/manifest.xml") and b"encryption-data" in package.read(
        "META-INF/manifest.xml"
    ):
        raise encrypted()
    content = package.xml("content.xml")
    styles = package.xml("styles.xml") if package.has("styles.xml") else None
    body = child(content, "body", "text")
    if body is None:
        raise damaged()
    walker = _Walker(lists={**_lists(styles), **_lists(content)})
    try:
        walker.blocks(body, None, 0)
        pages = walker.page
        _furniture(styles, walker)
    except RecursionError as error:
        raise unsafe("嵌套层数过多") from error
    return assemble(
        walker.drafts,
        source_format=SourceFormat.ODT,
        reader=READER,
        pages=pages if pages > 1 else None,
    )


def _owner(row: etree._Element) -> etree._Element | None:
    """Give the table a row belongs to, through groups of rows."""
    parent = row.getparent()
    while parent is not None and local(parent) != "table":
        parent = parent.getparent()
    return parent


def _furniture(styles: etree._Element | None, walker: _Walker) -> None:
    """Collect headers and footers of the master pages."""
    if styles is None:
        return
    for item in styles.iter():
        name = local(item)
        if name in {"header", "footer"}:
            walker.role = LineRole(name)
            walker.blocks(item, None, 0)


def _lists(part: etree._Element | None) -> dict[str, dict[int, _Level]]:
    """Give the levels of each list style by name."""
    if part is None:
        return {}
    found = {}
    for style in part.iter():
        if local(style) != "list-style":
            continue
        levels = {}
        for item in style:
            place = number(value(item, "level"))
            if 0 < place <= _LEVELS:
                levels[place] = _level(item)
        found[value(style, "name") or ""] = levels
    return found


def _level(item: etree._Element) -> _Level:
    is_number = local(item) == "list-level-style-number"
    kind = (value(item, "num-format") or "")[:1] if is_number else ""
    return _Level(
        numbering=_FORMATS.get(kind, "decimal") if kind else "",
        prefix=value(item, "num-prefix") or "",
        suffix=value(item, "num-suffix") or "",
        start=number(value(item, "start-value"), default=1),
        shown=number(value(item, "display-levels"), default=1),
    )
