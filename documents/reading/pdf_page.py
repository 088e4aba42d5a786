"""One PDF page as glyphs and rules in page measure, upright whatever its rotation."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from documents.reading import limits
from documents.reading.errors import TooLargeFile
from documents.reading.layout.types import Glyph, PageGlyphs, Rule
from documents.reading.pdf_objects import page_drawing

_LEVEL = 0.2
_SAMPLE = 400
_LATIN1 = range(0x80, 0x100)
_PRIVATE = range(0xE000, 0xF900)
_LARGEST = 0x10FFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """One page as read.

    `stamp` is text that stands askew (印章、水印), `strange` the share of characters without a
    sensible meaning, `picture` the share of the page that pictures cover, `quarters` how often its
    picture has to be turned against the clock so that its words stand upright.
    """

    glyphs: PageGlyphs
    stamp: str
    strange: float
    picture: float
    quarters: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns page space into points from the top left corner; `turn` counts quarters clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:  # noqa: PLR2004 - upside down
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def direction(self, a: float, b: float) -> tuple[float, float]:
        return ((a, -b), (b, a), (-a, b), (-b, -a))[self.turn]

    def is_level(self, a: float, b: float) -> bool:
        across, down = self.direction(a, b)
        return across > 0 and abs(down) <= _LEVEL * across

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)


class _Characters:
    """Reads one character after the other from a text page, with reused C structures."""

    def __init__(self, textpage: Any) -> None:  # noqa: ANN401 - pypdfium2 has no types
        self._textpage = textpage
        self.count = max(0, pdfium.FPDFText_CountChars(textpage))
        self.strange = 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()

    def matrix(self, index: int) -> Any:  # noqa: ANN401 - as above
        pdfium.FPDFText_GetMatrix(self._textpage, index, ctypes.byref(self._matrix))
        return self._matrix

    def text(self, index: int) -> str:
        """Character at `index`; "" for those pdfium made up itself and for control characters."""
        code = pdfium.FPDFText_GetUnicode(self._textpage, index)
        if code < 32 or code > _LARGEST or pdfium.FPDFText_IsGenerated(self._textpage, index) == 1:  # noqa: PLR2004
            return ""
        is_strange = code in _LATIN1 or code in _PRIVATE
        if is_strange or pdfium.FPDFText_HasUnicodeMapError(self._textpage, index) == 1:
            self.strange += 1
        return chr(code)

    def glyph(self, index: int, text: str, frame: _Frame) -> Glyph | None:
        """Place a character; None where it has no finite place."""
        textpage, matrix = self._textpage, self._matrix
        pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(self._x), ctypes.byref(self._y))
        pdfium.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(self._box))
        size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        box = self._box
        _, baseline = frame.point(self._x.value, self._y.value)
        left, _ = frame.point(box.left, box.bottom)
        right, _ = frame.point(box.right, box.top)
        if not math.isfinite(left + right + baseline + size):
            return None
        return Glyph(text, min(left, right), max(left, right), baseline, max(size, 0.1))


def read_page(page: Any, *, number: int) -> PdfPage:  # noqa: ANN401 - as above
    """Read one page; raises TooLargeFile for an absurd number of characters."""
    textpage = page.get_textpage()
    characters = _Characters(textpage)
    if characters.count > limits.PAGE_CHARACTERS:
        raise TooLargeFile(
            f"第 {number} 页的文字超过 {limits.PAGE_CHARACTERS // 10_000} 万字，超出单页的上限。"
            "请检查文件，或另存为纯文本后上传。"
        )
    frame = _frame(page, characters)
    glyphs, stamp = _glyphs(characters, frame)
    textpage.close()
    width, height = frame.size
    drawing = page_drawing(page)
    return PdfPage(
        glyphs=PageGlyphs(
            number=number,
            width=width,
            height=height,
            glyphs=glyphs,
            rules=[_turned(rule, frame) for rule in drawing.rules],
        ),
        stamp=stamp,
        strange=characters.strange / max(1, len(glyphs)),
        picture=drawing.picture_area / max(1.0, width * height),
        quarters=(page.get_rotation() // 90 - frame.turn) % 4,
    )


def _glyphs(characters: _Characters, frame: _Frame) -> tuple[list[Glyph], str]:
    glyphs: list[Glyph] = []
    stamp: list[str] = []
    for index in range(characters.count):
        text = characters.text(index)
        if not text:
            continue
        matrix = characters.matrix(index)
        if not frame.is_level(matrix.a, matrix.b):
            stamp.append(text)
        elif glyph := characters.glyph(index, text, frame):
            glyphs.append(glyph)
    return glyphs, "".join(stamp).strip()


def _frame(page: Any, characters: _Characters) -> _Frame:  # noqa: ANN401 - as above
    """Turn the page so that most of its text is level, as a reader would."""
    left, bottom, right, top = page.get_cropbox()
    own = page.get_rotation() // 90
    frames = [_Frame(left, bottom, right, top, (own + extra) % 4) for extra in range(4)]
    level: Counter[int] = Counter()
    for index in range(min(characters.count, _SAMPLE)):
        matrix = characters.matrix(index)
        for place, frame in enumerate(frames):
            level[place] += frame.is_level(matrix.a, matrix.b)
    best = max(range(4), key=lambda place: (level[place], -place))
    return frames[best]


def _turned(rule: Rule, frame: _Frame) -> Rule:
    x0, y0 = frame.point(rule.x0, rule.y0)
    x1, y1 = frame.point(rule.x1, rule.y1)
    return Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
