"""What a reader of page images must offer; the readers know this shape, not the library."""

from collections.abc import Callable
from dataclasses import dataclass

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
