"""Old Word files (.doc, and .wps of Kingsoft, Word 97 and later): text by the piece table.

Automatic numbers are not in the text; `doc_lists` rebuilds them, and the reader warns where it
cannot.
"""

import io
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

import olefile  # type: ignore[import-untyped]

from documents.reading import limits
from documents.reading.doc_lists import DocLists
from documents.reading.doc_tables import (
    DELETED,
    HIDDEN,
    IN_TABLE,
    ROW_END,
    Listing,
    Ranges,
    read_ranges,
)
from documents.reading.errors import DamagedFile, UnsupportedFile
from documents.reading.grid import Grid
from documents.reading.lines import Draft, assemble
from documents.reading.package import unsafe
from documents.reading.sniff import encrypted
from documents.reading.types import Cell, LineRole, SourceFormat, SourceText

READER = "doc 1"

_MAGIC = 0xA5EC
_WORD_97 = 0xC1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COMPRESSED = 0x40000000
_CLX, _CHARACTERS, _PARAGRAPHS = 0x01A2, 0x00FA, 0x0102
_LENGTHS = 0x4C
_SMALLEST = 0x01AA
_MOST_PIECES = 500_000
# Main text, notes, headers, macros, comments, end notes, text boxes, those of headers.
_STORIES = (
    LineRole.BODY,
    LineRole.NOTE,
    LineRole.HEADER,
    None,
    None,
    LineRole.NOTE,
    LineRole.BODY,
    LineRole.HEADER,
)

_PARAGRAPH, _CELL, _LINE, _PAGE = "\r", "\x07", "\x0b", "\x0c"
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_REPLACED = {"\x1e": "-", "\x1f": "", "\t": "\t", "\xa0": "\xa0"}
_BLANK = " "


@dataclass(frozen=True, slots=True)
class _Character:
    """One character with what its run and paragraph say about it; ends of paragraphs know both."""

    text: str
    run: frozenset[int]
    paragraph: frozenset[int]
    listing: Listing | None = None


@dataclass(slots=True)
class _Story:
    """Turns characters into lines; the words of a table are kept until its row ends."""

    role: LineRole
    lists: DocLists
    drafts: list[Draft] = field(default_factory=list)
    tables: int = 0
    hidden: int = 0
    unnumbered: bool = False
    _parts: list[str] = field(default_factory=list)
    _broken: list[str] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _row: list[list[str]] = field(default_factory=list)
    _grid: Grid | None = None
    _fields: list[bool] = field(default_factory=list)

    def add(self, character: _Character) -> None:
        """Take the next character."""
        text = character.text
        if DELETED in character.run:
            return
        if HIDDEN in character.run:
            self.hidden += 1
            return
        if text == _FIELD_BEGIN:
            self._fields.append(True)
        elif text == _FIELD_RESULT and self._fields:
            self._fields[-1] = False
        elif text == _FIELD_END and self._fields:
            self._fields.pop()
        elif text == _LINE:
            self._broken.append("".join(self._parts))
            self._parts.clear()
        elif text in {_PARAGRAPH, _PAGE}:
            self._end_line(character, in_table=IN_TABLE in character.paragraph)
        elif text == _CELL:
            self._end_cell(character)
        elif (text >= _BLANK or text in _REPLACED) and not any(self._fields):
            self._parts.append(_REPLACED.get(text, text))

    def finish(self) -> None:
        """Close what is open."""
        self._end_line(None, in_table=False)
        self._end_table()

    def _lines(self, end: _Character | None) -> list[str]:
        """Give the lines of the paragraph that ends, its number before the first with words."""
        lines = [*self._broken, "".join(self._parts)]
        self._broken.clear()
        self._parts.clear()
        listing = end.listing if end else None
        label = self.lists.of(listing) if listing else ""
        self.unnumbered |= label is None
        first = next((at for at, line in enumerate(lines) if line.strip()), None)
        if first is not None and label:
            lines[first] = label + lines[first]
        return lines

    def _end_line(self, end: _Character | None, *, in_table: bool) -> None:
        lines = self._lines(end)
        if in_table:
            self._cell.extend(lines)
            return
        self._end_table()
        for text in lines:
            self._put(text, None)

    def _end_cell(self, end: _Character) -> None:
        """End a cell; where the file marks the end of a row, place its cells."""
        if ROW_END not in end.paragraph:
            self._cell.extend(self._lines(end))
            self._row.append(self._cell)
            self._cell = []
            return
        if self._grid is None and len(self._row) > 1:
            self._grid = Grid(self.tables)
            self.tables += 1
        if self._grid:
            self._grid.next_row()
        for cell in self._row:
            place = self._grid.place() if self._grid else None
            for text in cell:
                self._put(text, place)
        self._row = []
        self._cell = []
        self._broken.clear()
        self._parts.clear()

    def _end_table(self) -> None:
        """Leave the table; words of a row that never ended become plain lines."""
        for cell in (*self._row, self._cell):
            for text in cell:
                self._put(text, None)
        self._row = []
        self._cell = []
        self._grid = None

    def _put(self, text: str, cell: Cell | None) -> None:
        if text.strip():
            self.drafts.append(Draft(text=text, cell=cell, role=self.role))
        if len(self.drafts) > limits.BLOCKS:
            raise unsafe("段落数量异常")


def read_doc(data: bytes) -> SourceText:
    """Read an old Word file; one line for each paragraph or cell paragraph.

    Raises DamagedFile, EncryptedFile, UnsupportedFile, UnsafeFile, EmptyFile, TooLargeFile.
    """
    try:
        main, table = _streams(data)
        characters, lengths = _characters(main, table)
        lists = DocLists(main, table)
    except (OSError, struct.error, IndexError, ValueError, TypeError, KeyError) as error:
        raise _damaged() from error
    stories = _stories(characters, lengths, lists)
    drafts = [draft for story in stories for draft in story.drafts]
    warnings = []
    if any(story.hidden for story in stories):
        warnings.append("有隐藏文字未计入正文，请在 Word 中核对。")
    if any(story.unnumbered for story in stories):
        warnings.append(
            "旧版 Word 文件中有自动编号无法读出，标题可能缺少序号。"
            "请用 Word 或 WPS 另存为 .docx 后重新上传。"
        )
    return assemble(drafts, source_format=SourceFormat.DOC, reader=READER, warnings=warnings)


def _stories(
    characters: list[_Character], lengths: tuple[int, ...], lists: DocLists
) -> list[_Story]:
    """Those parts of the file that are read; tables are counted through all of them."""
    stories: list[_Story] = []
    start = tables = 0
    for role, length in zip(_STORIES, lengths, strict=True):
        if role is not None:
            story = _Story(role=role, lists=lists, tables=tables)
            for character in characters[start : start + length]:
                story.add(character)
            story.finish()
            tables = story.tables
            stories.append(story)
        start += length
    return stories


def _streams(data: bytes) -> tuple[bytes, bytes]:
    """Give the main stream and the table stream it names."""
    with olefile.OleFileIO(io.BytesIO(data)) as container:
        main = container.openstream("WordDocument").read()
        if len(main) < _SMALLEST:
            raise _damaged()
        magic, version = struct.unpack_from("<HH", main)
        (flags,) = struct.unpack_from("<H", main, 0x0A)
        if magic != _MAGIC or version < _WORD_97:
            raise UnsupportedFile(
                "不支持 Word 97 以前的文件格式。请用 Word 或 WPS 打开后另存为 .docx，再重新上传。"
            )
        if flags & _ENCRYPTED:
            raise encrypted()
        table = container.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
    return main, table


def _characters(main: bytes, table: bytes) -> tuple[list[_Character], tuple[int, ...]]:
    """Give all characters in order of the text, and the lengths of its stories."""
    lengths = tuple(max(0, length) for length in struct.unpack_from("<8i", main, _LENGTHS))
    if sum(lengths) > limits.TOTAL_CHARACTERS:
        raise unsafe("所称的文字数量异常")
    runs = read_ranges(main, table, *_place(main, _CHARACTERS), paragraphs=False)
    paragraphs = read_ranges(main, table, *_place(main, _PARAGRAPHS), paragraphs=True)
    characters: list[_Character] = []
    for offset, count, width in _pieces(table, *_place(main, _CLX)):
        if len(characters) > limits.TOTAL_CHARACTERS:
            raise unsafe("文字数量异常")
        raw = main[offset : offset + count * width]
        text = raw.decode("utf-16-le" if width > 1 else "cp1252", errors="replace")
        characters.extend(_marked(text, offset, width, runs, paragraphs))
    return characters, lengths


def _marked(
    text: str, offset: int, width: int, runs: Ranges, paragraphs: Ranges
) -> Iterable[_Character]:
    for index, character in enumerate(text):
        place = offset + index * width
        if character in {_PARAGRAPH, _CELL, _PAGE}:
            marks, listing = paragraphs.at(place), paragraphs.listing(place)
            yield _Character(character, runs.at(place), marks, listing)
        else:
            yield _Character(character, runs.at(place), frozenset())


def _place(main: bytes, at: int) -> tuple[int, int]:
    """Give offset and length of a structure in the table stream."""
    offset, length = struct.unpack_from("<II", main, at)
    return offset, length


def _pieces(table: bytes, offset: int, length: int) -> list[tuple[int, int, int]]:
    """Give stream offset, number of characters and bytes a character of each piece."""
    clx = table[offset : offset + length]
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at >= len(clx) or clx[at] != 2:  # noqa: PLR2004 - the piece table's own mark
        raise _damaged()
    (size,) = struct.unpack_from("<I", clx, at + 1)
    plc = clx[at + 5 : at + 5 + size]
    count = (len(plc) - 4) // 12
    if not 0 < count < _MOST_PIECES:
        raise _damaged()
    bounds = struct.unpack_from(f"<{count + 1}i", plc)
    pieces = []
    for index in range(count):
        (place,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)
        characters = max(0, bounds[index + 1] - bounds[index])
        if place & _COMPRESSED:
            pieces.append(((place & ~_COMPRESSED) // 2, characters, 1))
        else:
            pieces.append((place, characters, 2))
    return pieces


def _damaged() -> DamagedFile:
    return DamagedFile(
        "Word 文件已损坏：内部结构不完整。请用 Word 或 WPS 打开后另存为 .docx，再重新上传。"
    )
