"""What a reader of page images must offer; the readers know this shape, not the library."""

from collections.abc import Callable
from dataclasses import dataclass

from documents.reading.errors import UnsupportedFile
from documents.reading.layout.types import PlacedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """Pixels of one page, three bytes each (blue, green, red), row by row.

    `points` is the size of one pixel in points, so that lines come out in the page's own measure.
    """

    width: int
    height: int
    pixels: bytes
    points: float


Recogniser = Callable[[PageImage], list[PlacedLine]]
"""Lines of a page image (文字识别), from top to bottom."""

Progress = Callable[[int, int], None]
"""Told the number of the page about to be recognised, and how many there are (第 n/m 页)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The installed recognition: `images` opens a picture file, one image for each of its pages."""

    images: Callable[[bytes], list[PageImage]]
    lines: Recogniser


def scan_unsupported() -> UnsupportedFile:
    """Name the outcome for a scan where recognition is not installed."""
    return UnsupportedFile(
        "这是扫描件或照片，里面没有可直接读取的文字，而本系统没有安装文字识别组件。"
        "请管理员安装识别组件（可选依赖 ocr），或上传该文件的 Word、文字版 PDF 或 OFD。"
    )
