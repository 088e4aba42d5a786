"""Lines of recognised pages in the order of their columns."""

import pytest

from documents.reading.layout import PlacedLine
from documents.reading.layout.columns import in_columns

WIDTH = 600.0


def line(text: str, left: float, right: float, top: float) -> PlacedLine:
    """Place a line."""
    return PlacedLine(text=text, box=(left, top, right, top + 10), size=10)


def rows(count: int, *, first: float = 100.0, short: int = 0) -> list[PlacedLine]:
    """Two columns of lines, row by row; the right one lacks the last `short`."""
    found = []
    for row in range(count):
        top = first + 15 * row
        found.append(line(f"左{row}", 60, 285, top))
        if row < count - short:
            found.append(line(f"右{row}", 315, 540, top))
    return found


@pytest.mark.parametrize(("count", "short"), [(5, 0), (12, 0), (9, 6)])
def test_the_left_column_is_read_before_the_right_one(count: int, short: int) -> None:
    """A title over both stands before them, a page number behind."""
    title, number = line("标题", 150, 450, 50), line("— 1 —", 270, 330, 800)
    found = [item.text for item in in_columns([title, *rows(count, short=short), number], WIDTH)]

    left = [f"左{row}" for row in range(count)]
    right = [f"右{row}" for row in range(count - short)]
    assert found == ["标题", *left, *right, "— 1 —"]


def test_a_line_over_both_columns_parts_the_page() -> None:
    """Two papers on one page of a gazette."""
    lines = [*rows(6), line("第二份文件的标题", 150, 450, 200), *rows(6, first=230)]
    found = [item.text for item in in_columns(lines, WIDTH)]

    assert found.index("右5") < found.index("第二份文件的标题") == 12


@pytest.mark.parametrize(
    "lines",
    [
        rows(2),
        [
            item
            for row in range(9)
            for item in (line("全宽", 60, 540, 15 * row), line("末", 60, 200, 9))
        ],
        [
            item
            for row in range(9)
            for item in (line("项", 60, 120, 15 * row), line("值", 400, 460, 9))
        ],
        [*[line("全宽的一行", 60, 540, 15 * row) for row in range(9)], *rows(3)],
    ],
    ids=["few rows", "one column", "short pieces", "a text with a few pieces"],
)
def test_other_pages_stay_as_they_are(lines: list[PlacedLine]) -> None:
    """Single columns, and lists of names and figures, are read row by row."""
    assert in_columns(lines, WIDTH) == lines
