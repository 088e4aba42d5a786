"""What lies on a page. All measures are points from the top left corner, y growing downwards."""

from dataclasses import dataclass
from typing import NamedTuple

from documents.reading.types import Box, Cell


class Glyph(NamedTuple):
    """One character: left and right edge, baseline, and type size."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


class Rule(NamedTuple):
    """A ruling line, horizontal (y0 == y1) or vertical (x0 == x1)."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGlyphs:
    """One page as it was drawn; `glyphs` in the order in which the file draws them."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """One line of a page.

    `is_note` where it stands below a note rule in small type, `is_stamp` where it belongs to a
    seal or watermark, `is_doubtful` where recognition was not sure of it.
    """

    text: str
    box: Box
    size: float
    cell: Cell | None = None
    is_note: bool = False
    is_stamp: bool = False
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLines:
    """One page in lines; `tables` is how many tables their `cell`s are of.

    `first_columns` and `last_columns` are the rule positions of the first and the last table, by
    which one that goes on over the page break is known; `quarters`, `turn` and `is_recognised` are
    those of `SourcePage`.
    """

    number: int
    width: float
    height: float
    lines: list[PlacedLine]
    tables: int = 0
    first_columns: tuple[float, ...] = ()
    last_columns: tuple[float, ...] = ()
    quarters: int = 0
    turn: float = 0.0
    is_recognised: bool = False
