"""Characters become lines whatever order a program draws them in."""

import pytest

from documents.reading.layout.lines import glyph_lines, line_text
from documents.reading.layout.types import Glyph

SIZE = 16.0


def drawn(*pieces: tuple[str, float], y: float = 100.0) -> list[Glyph]:
    """Pieces of text in the order they are drawn, each from its own left edge."""
    glyphs = []
    for text, left in pieces:
        x = left
        for character in text:
            width = SIZE if character >= "\u2e80" else SIZE / 2
            glyphs.append(Glyph(character, x, x + width, y, SIZE))
            x += width
    return glyphs


def lines(glyphs: list[Glyph]) -> list[str]:
    """Words of the lines outside tables."""
    found = glyph_lines(glyphs, [None] * len(glyphs))
    return [line_text(line, drop_calls=False) for line in found]


@pytest.mark.parametrize(
    "pieces",
    [
        # Both marks after the words they enclose
        (("支持", 0.0), ("双创", 40.0), ("平台", 80.0), ("“", 32.0), ("”", 72.0)),
        # Both before
        (("“", 32.0), ("”", 72.0), ("支持", 0.0), ("双创", 40.0), ("平台", 80.0)),
        # Both between what stands before and the rest
        (("支持", 0.0), ("“", 32.0), ("”", 72.0), ("双创", 40.0), ("平台", 80.0)),
    ],
)
def test_marks_of_another_font_stand_where_they_belong(
    pieces: tuple[tuple[str, float], ...],
) -> None:
    """Programs that take “ and ” from a second font draw them apart from the line."""
    assert lines(drawn(*pieces)) == ["支持“双创”平台"]


def test_a_line_drawn_in_leaps_is_one_line() -> None:
    """相应的股权 “ ”,并按照: back to the gap, then on behind the line's end."""
    glyphs = drawn(("相应的", 0.0), ("股权", 56.0), ("“", 48.0), ("”", 88.0), ("并按照", 96.0))

    assert lines(glyphs) == ["相应的“股权”并按照"]


def test_columns_side_by_side_stay_apart() -> None:
    """A gutter is wider than any gap inside a line."""
    glyphs = [
        *drawn(("左栏一", 0.0)),
        *drawn(("左栏二", 0.0), y=120.0),
        *drawn(("右栏一", 80.0)),
        *drawn(("右栏二", 80.0), y=120.0),
    ]

    assert lines(glyphs) == ["左栏一", "左栏二", "右栏一", "右栏二"]


def test_words_printed_over_each_other_are_not_mixed() -> None:
    """A watermark over a line fits into none of its gaps."""
    assert lines(drawn(("对企业给予补助", 0.0), ("内部", 40.0))) == ["对企业给予补助", "内部"]


@pytest.mark.parametrize(
    ("words", "left", "right"),
    [
        ("　　正文", 32.0, 64.0),
        ("  正文", 16.0, 48.0),
        ("正文　　", 0.0, 32.0),
        ("正　文", 0.0, 48.0),
    ],
)
def test_typed_blanks_are_no_part_of_the_box(words: str, left: float, right: float) -> None:
    """A paragraph that is let in by two blanks stands in, whatever the file draws."""
    (line,) = glyph_lines(drawn((words, 0.0)), [None] * len(words))

    assert (line.box[0], line.box[2]) == (left, right)
