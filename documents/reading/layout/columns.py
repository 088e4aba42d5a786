"""The order of lines on a recognised page of two columns, as gazettes (公报) are set.

Recognition gives lines from top to bottom, which mixes columns line by line.
"""

from collections.abc import Sequence

from documents.reading.layout.types import PlacedLine

# All in shares of the page's width.
_WIDE = 0.27
_LEFT_END = 0.56
_RIGHT_START = 0.44
_CROSSING = 0.02

_LEAST_LEFT, _LEAST_RIGHT = 5, 3
"""Lines of a column's width on either side that make columns."""

_MOST_CROSSING = 0.5
"""Lines over both columns, as a share of those in one; a page of one column has more."""


def in_columns(lines: Sequence[PlacedLine], width: float) -> list[PlacedLine]:
    """Lines in reading order: between lines over the whole width the left column, then the right.

    `lines` come from top to bottom; those of a page without columns stay as they are.
    """
    gutter = _gutter(lines, width)
    if gutter is None:
        return list(lines)
    ordered: list[PlacedLine] = []
    sides: tuple[list[PlacedLine], list[PlacedLine]] = ([], [])
    for line in lines:
        if _crosses(line, gutter, width):
            ordered += [*sides[0], *sides[1], line]
            sides = ([], [])
        else:
            sides[(line.box[0] + line.box[2]) / 2 > gutter].append(line)
    return [*ordered, *sides[0], *sides[1]]


def _gutter(lines: Sequence[PlacedLine], width: float) -> float | None:
    """Middle of the room between two columns; None without columns."""
    wide = [
        line
        for line in lines
        if line.box[2] - line.box[0] > _WIDE * width and line.cell is None and not line.is_stamp
    ]
    left = sorted(line.box[2] for line in wide if line.box[2] < _LEFT_END * width)
    right = sorted(line.box[0] for line in wide if line.box[0] > _RIGHT_START * width)
    if len(left) < _LEAST_LEFT or len(right) < _LEAST_RIGHT:
        return None
    end, start = left[-1 - len(left) // 10], right[len(right) // 10]
    gutter = (end + start) / 2
    crossing = sum(_crosses(line, gutter, width) for line in lines)
    is_parted = start > end and crossing <= _MOST_CROSSING * (len(left) + len(right))
    return gutter if is_parted else None


def _crosses(line: PlacedLine, gutter: float, width: float) -> bool:
    room = _CROSSING * width
    return line.cell is not None or (line.box[0] < gutter - room and line.box[2] > gutter + room)
