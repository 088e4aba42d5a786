"""Word files (.docx, and .wps that is docx inside), walked by hand.

The known libraries lose what officials do use: automatic numbers, accepted insertions, text moved,
content controls, text boxes, notes, nested tables. Deleted and moved-away text is dropped, hidden
text is put aside and reported, field results are kept without their codes.
"""

from dataclasses import dataclass, field, replace

from lxml import etree

from documents.reading import limits
from documents.reading.errors import DamagedFile
from documents.reading.grid import Grid
from documents.reading.layout import page_drafts
from documents.reading.lines import Draft, assemble
from documents.reading.numbering import Numbering
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
from documents.reading.picture import recognised_pictures
from documents.reading.recognition import Progress, Recognition
from documents.reading.types import Cell, LineRole, SourceFormat, SourceText
from documents.reading.wordml import SKIPPED, cells, goes_on, is_hidden, leaf, pictures, rows

READER = "docx 1"

_FEW = 20
"""Characters below which a file with pictures is taken for a scan."""


@dataclass(slots=True)
class _Paragraph:
    """What one paragraph is gathering: its lines so far and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    lines: list[tuple[str, int]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    page: int = 1


class _Walker:
    """Collects the lines of one document, part by part."""

    def __init__(self, numbering: Numbering) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[tuple[str, str]] = []
        self.page = 1
        self.has_pages = False
        self.hidden = 0
        self.tables = 0
        self.role = LineRole.BODY
        self._numbering = numbering
        # One entry an open field: True while its code is being read, False in its result.
        self._fields: list[bool] = []
        # What stands before a paragraph mark that is deleted: it goes on in the next paragraph.
        self._begun: _Paragraph | None = None

    def blocks(self, container: etree._Element, cell: Cell | None = None, depth: int = 0) -> None:
        """Collect paragraphs and tables in reading order."""
        if depth > limits.NESTING:
            raise unsafe("嵌套层数异常")
        for item in container:
            if len(self.drafts) > limits.BLOCKS:
                raise unsafe("段落数量异常")
            name = local(item)
            if name == "p":
                self._paragraph(item, cell, depth)
            elif name == "tbl":
                self._table(item, cell, depth)
            elif name == "AlternateContent":
                chosen = child(item, "Choice")
                self.blocks(item if chosen is None else chosen, cell, depth + 1)
            elif name not in SKIPPED:
                self.blocks(item, cell, depth + 1)

    def _paragraph(self, item: etree._Element, cell: Cell | None, depth: int) -> None:
        paragraph = self._begun or _Paragraph(page=self.page)
        self._begun = None
        properties = child(item, "pPr")
        self._inline(item, paragraph)
        if goes_on(item):
            self._begun = paragraph
            return
        label = self._numbering.of(properties)
        self._end_line(paragraph)
        for text, page in paragraph.lines:
            if text.strip():
                self.drafts.append(
                    Draft(
                        text=label + text,
                        page=page if self.role is LineRole.BODY else None,
                        cell=cell,
                        role=self.role,
                    )
                )
                label = ""
        for box in paragraph.boxes:
            self.blocks(box, cell, depth + 1)

    def _end_line(self, paragraph: _Paragraph) -> None:
        paragraph.lines.append(("".join(paragraph.parts), paragraph.page))
        paragraph.parts.clear()
        paragraph.page = self.page

    def _inline(self, container: etree._Element, paragraph: _Paragraph) -> None:
        """Collect characters; recursion is bounded by the XML parser's own depth limit."""
        for item in container:
            name = local(item)
            if name == "txbxContent":
                paragraph.boxes.append(item)
            elif name in SKIPPED:
                continue
            elif name == "r" and is_hidden(item):
                self.hidden += any(local(text) == "t" for text in item)
            elif name == "AlternateContent":
                chosen = child(item, "Choice")
                if chosen is not None:
                    self._inline(chosen, paragraph)
            elif not self._character(item, name, paragraph):
                self._inline(item, paragraph)

    def _character(self, item: etree._Element, name: str, paragraph: _Paragraph) -> bool:
        """Take one leaf; False for anything that has to be entered."""
        if name == "fldChar":
            self._field(value(item, "fldCharType"))
        elif name == "lastRenderedPageBreak":
            self._next_page(paragraph)
        elif name in {"footnoteReference", "endnoteReference"}:
            self.notes.append((name.removesuffix("Reference"), value(item, "id") or ""))
        elif name in {"br", "cr"}:
            if value(item, "type") not in {"page", "column"}:
                self._end_line(paragraph)
        elif name in {"t", "tab", "ptab", "noBreakHyphen", "sym"}:
            if not any(self._fields):
                paragraph.parts.append(leaf(item, name))
        else:
            return False
        return True

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _next_page(self, paragraph: _Paragraph) -> None:
        """Word notes where its last print began a page; before any words the line moves along."""
        self.has_pages = True
        self.page += 1
        if not paragraph.parts:
            paragraph.page = self.page

    def _table(self, table: etree._Element, outer: Cell | None, depth: int) -> None:
        """Collect a table; one in a cell, or of one column (a frame, 版记), gives plain lines."""
        found = rows(table, depth)
        is_frame = outer is not None or all(len(cells(row)) <= 1 for row in found)
        grid = None if is_frame else Grid(self.tables)
        self.tables += not is_frame
        for row in found:
            if grid:
                grid.next_row()
                before = number(value(child(row, "trPr", "gridBefore")))
                if before > 0:
                    grid.place(columns=before)
            for item in cells(row):
                properties = child(item, "tcPr")
                place = outer
                if grid:
                    span = number(value(child(properties, "gridSpan")), default=1)
                    place = grid.place(columns=span)
                merged = child(properties, "vMerge")
                if merged is None or value(merged) == "restart":
                    self.blocks(item, place, depth + 1)


def read_docx(
    data: bytes, *, recognition: Recognition | None = None, on_page: Progress | None = None
) -> SourceText:
    """Read a Word file; one line for each paragraph or forced line break.

    Scans pasted into a file without words are recognised. Raises DamagedFile, EncryptedFile,
    UnsafeFile, EmptyFile, TooLargeFile; UnsupportedFile for scans when `recognition` is None.
    """
    package = Package(data)
    broken: list[str] = []
    main = _main_part(package)
    folder = main.rpartition("/")[0]
    walker = _Walker(
        Numbering(
            _optional(package, f"{folder}/numbering.xml", broken),
            _optional(package, f"{folder}/styles.xml", broken),
        )
    )
    pages = _walk(package, main, walker, broken)
    warnings = []
    if walker.hidden:
        warnings.append(f"有 {walker.hidden} 处隐藏文字未计入正文，请在 Word 中核对。")
    words = sum(len(draft.text.strip()) for draft in walker.drafts)
    can_recognise = recognition is not None or not words
    if words < _FEW and can_recognise and (found := pictures(package, folder)):
        scans, told = recognised_pictures(found, recognition=recognition, on_page=on_page)
        walker.drafts.extend(page_drafts(scans))
        warnings.extend(told)
        pages = len(scans)
    if broken:
        warnings.append("文件的部分内容（编号、脚注或页眉页脚）已损坏，没有读取，请对照原件核对。")
    drafts = walker.drafts
    if pages is None:
        drafts = [replace(draft, page=None) for draft in drafts]
    return assemble(
        drafts,
        source_format=SourceFormat.DOCX,
        reader=READER,
        pages=pages,
        warnings=warnings,
    )


def _walk(package: Package, main: str, walker: _Walker, broken: list[str]) -> int | None:
    """Collect the body, then notes and furniture; the body's pages, None where none are noted."""
    folder = main.rpartition("/")[0]
    body = child(package.xml(main), "body")
    if body is None:
        raise damaged()
    try:
        walker.blocks(body)
        pages = walker.page if walker.has_pages else None
        _notes(package, folder, walker, broken)
        _furniture(package, folder, walker, broken)
    except RecursionError as error:
        raise unsafe("嵌套层数过多") from error
    return pages


def _main_part(package: Package) -> str:
    """Name of the part with the body, by the package's relations; else where Word puts it."""
    relations = _optional(package, "_rels/.rels", [])
    for relation in children(relations, "Relationship"):
        if (value(relation, "Type") or "").endswith("/officeDocument"):
            target = (value(relation, "Target") or "").lstrip("/")
            if package.has(target):
                return target
    return "word/document.xml"


def _optional(package: Package, name: str, broken: list[str]) -> etree._Element | None:
    """Parse a part the body can do without; its name goes to `broken` where that fails."""
    if not package.has(name):
        return None
    try:
        return package.xml(name)
    except DamagedFile:
        broken.append(name)
        return None


def _notes(package: Package, folder: str, walker: _Walker, broken: list[str]) -> None:
    """Collect foot- and endnotes in the order in which the text calls them."""
    walker.role = LineRole.NOTE
    for kind in ("footnote", "endnote"):
        part = _optional(package, f"{folder}/{kind}s.xml", broken)
        notes = {value(note, "id"): note for note in children(part, kind)}
        for called, key in list(walker.notes):
            if called == kind and key in notes:
                walker.blocks(notes.pop(key))


def _furniture(package: Package, folder: str, walker: _Walker, broken: list[str]) -> None:
    for role in (LineRole.HEADER, LineRole.FOOTER):
        walker.role = role
        prefix = f"{folder}/{role.value}".lower()
        for name in package.names:
            if name.startswith(prefix) and name.endswith(".xml"):
                part = _optional(package, name, broken)
                if part is not None:
                    walker.blocks(part)
