"""Page numbers by their form."""

import pytest

from documents.reading.layout import PageLines, PlacedLine, page_drafts
from documents.reading.layout.furniture import is_page_number
from documents.reading.types import LineRole


@pytest.mark.parametrize(
    "text",
    [
        "— 1 —",
        "－12－",
        "-3一",
        "3",
        "· 5 ·",
        "第 3 页 共 8 页",
        "第三页",
        "3/8",
        "Page 2 of 9",
        "iv",
    ],
)
def test_page_numbers(text: str) -> None:
    """What stands below a page in every office."""
    assert is_page_number(text)


@pytest.mark.parametrize(
    "text",
    ["第三条", "2023年", "一、目标", "3.5%", "（公开）", "1.积极引进", "—" * 40, "页"],
)
def test_other_short_lines_are_none(text: str) -> None:
    """Headings, figures and dates are text."""
    assert not is_page_number(text)


def test_a_running_head_of_a_scan_wavers_in_height() -> None:
    """Sheets go through a scanner askew: 55, 63 and 71 points from the top are one height."""
    pages = [
        PageLines(
            number=number,
            width=595,
            height=842,
            lines=[
                PlacedLine(text="某省人民政府公报", box=(200, top, 300, top + 9), size=9),
                PlacedLine(text=f"第{number}段的正文", box=(80, 200, 400, 216), size=16),
            ],
        )
        for number, top in enumerate((55.0, 63.0, 71.0), start=1)
    ]

    roles = [draft.role for draft in page_drafts(pages)]

    assert roles == [LineRole.HEADER, LineRole.BODY] * 3
