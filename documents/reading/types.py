"""What every reader hands on: the words of a file, line by line, with the place of each line."""

from dataclasses import dataclass
from enum import StrEnum

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the top left corner of the page."""

Cell = tuple[int, int, int]
"""Table, row, column, each counted from 0; a merged cell has the place of its first corner."""


class SourceFormat(StrEnum):
    """What a file is by its content; the value is also the usual suffix."""

    TEXT = "txt"
    HTML = "html"
    MHT = "mht"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PDF = "pdf"
    OFD = "ofd"
    IMAGE = "image"


class LineRole(StrEnum):
    """What a line is on its page."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page_number"
    NOTE = "note"
    SEAL = "seal"

    @property
    def is_furniture(self) -> bool:
        """Whether the line belongs to the sheet (页眉、页脚、页码、印章), not to the text."""
        return self not in {LineRole.BODY, LineRole.NOTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of the text: a line of the page, a paragraph of a flowing format, or a cell's one.

    `start` and `end` are half-open offsets into `SourceText.text`; `page` counts from 1 and is
    None where a format has no pages. Lines of one cell that holds several share its `cell`.
    """

    start: int
    end: int
    page: int | None = None
    box: Box | None = None
    cell: Cell | None = None
    role: LineRole = LineRole.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One page as its boxes are measured: upright and straight, in points.

    To lay the boxes over a picture of the page, turn the picture `quarters` times by 90 degrees
    against the clock, then by `turn` degrees with the clock about its middle.
    """

    width: float
    height: float
    quarters: int = 0
    turn: float = 0.0
    is_recognised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    r"""The words of one file.

    `text` is its lines, each but the last ended by "\n", cells by "\x1e\n"; `lines` cover all but
    these ends, in order. Notes (脚注) stand behind the body. Furniture (页眉、页脚、页码、印章)
    is in neither: it is kept in `furniture`. `warnings` are sentences in Chinese about what could
    not be read surely. `layout` has one entry a page where the format keeps pages, else none.
    """

    text: str
    lines: tuple[SourceLine, ...]
    format: SourceFormat
    pages: int | None
    reader: str
    furniture: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    layout: tuple[SourcePage, ...] = ()
