"""From a range of the clean text to boxes on the pages of the original."""

from documents.extraction.spans import Span
from documents.layout import Box, boxes_of, layout_of
from documents.reading import SourceFormat, SourceLine, SourcePage, SourceText

SOURCE = "　　对企业给予\n最高五十万元"
RUNS = [[0, 2, 5], [5, 8, 6]]
"""The clean text is 对企业给予最高五十万元: the indent and the line end are left out."""


def a_source(**values: object) -> SourceText:
    """Two lines on the second page of a scan."""
    lines = (
        SourceLine(start=0, end=7, page=2, box=(100.0, 200.0, 240.0, 216.0)),
        SourceLine(start=8, end=14, page=2, box=(80.0, 220.0, 200.0, 236.0)),
    )
    sheet = SourcePage(width=595.0, height=842.0, turn=1.5, is_recognised=True)
    whole = {
        "text": SOURCE,
        "lines": lines,
        "format": SourceFormat.PDF,
        "pages": 2,
        "reader": "pdf 1",
        "layout": (sheet, sheet),
    }
    return SourceText(**{**whole, **values})  # type: ignore[arg-type]


def test_a_range_over_two_lines_has_two_boxes_with_its_share_of_each() -> None:
    """给予 of 对企业给予 behind its indent, and 最高五十 of 最高五十万元."""
    found = boxes_of(layout_of(a_source()), RUNS, SOURCE, Span(3, 9))

    assert found == [
        Box(page=2, left=184.0, top=200.0, width=56.0, height=16.0),
        Box(page=2, left=80.0, top=220.0, width=80.0, height=16.0),
    ]


def test_letters_and_figures_take_half_the_width() -> None:
    """In R&D投入50万元 the figure begins after three halves and two wholes."""
    line = SourceLine(start=0, end=9, page=1, box=(0.0, 0.0, 65.0, 10.0))
    layout = layout_of(a_source(lines=(line,)))

    (box,) = boxes_of(layout, [[0, 0, 9]], "R&D投入50万元", Span(5, 9))

    assert (box.left, box.width) == (35.0, 30.0)


def test_a_format_without_pages_has_no_boxes() -> None:
    """Text and Word show their words, not a picture."""
    layout = layout_of(a_source(layout=()))

    assert layout == {}
    assert boxes_of(layout, RUNS, SOURCE, Span(0, 5)) == []


def test_a_range_beyond_the_text_is_cut() -> None:
    """Rows that an older reading left behind must not break a page."""
    assert [box.page for box in boxes_of(layout_of(a_source()), RUNS, SOURCE, Span(9, 99))] == [2]
    assert boxes_of(layout_of(a_source()), [], SOURCE, Span(0, 5)) == []
