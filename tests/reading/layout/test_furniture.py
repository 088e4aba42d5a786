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


def two_pages(*tops: str, at: float = 40.0) -> list[LineRole]:
    """Roles of a line near the top of each of two pages, and of one line of text below it."""
    pages = [
        PageLines(
            number=number,
            width=595,
            height=842,
            lines=[
                PlacedLine(text=top, box=(80, at, 300, at + 9), size=9),
                PlacedLine(text=f"第{number}段的正文", box=(80, 200, 400, 216), size=16),
            ],
        )
        for number, top in enumerate(tops, start=1)
    ]
    return [draft.role for draft in page_drafts(pages)]


def test_two_pages_show_a_running_head_by_the_same_words() -> None:
    """On two sheets alone, lines that differ in a figure are text: 图1 and 图2."""
    assert two_pages("某省科学技术厅文件", "某省科学技术厅文件")[::2] == [LineRole.HEADER] * 2
    assert two_pages("图1", "图2") == [LineRole.BODY] * 4
    assert two_pages("某省科学技术厅文件", "某省科学技术厅文件", at=300.0) == [LineRole.BODY] * 4


@pytest.mark.parametrize(
    "printed",
    [
        "2023/12/2 10:30",
        "12/2/23, 4:19 PM",
        "2024-5-6 上午9:05",
        "http://www.example.gov.cn/zw/a.html",
        "file:///D:/a.html",
    ],
)
def test_what_a_browser_prints_around_a_page_is_furniture(printed: str) -> None:
    """Day and address of a printed page, also where there is one page only."""
    assert two_pages(printed) == [LineRole.HEADER, LineRole.BODY]
    assert two_pages(printed, at=300.0) == [LineRole.BODY] * 2


@pytest.mark.parametrize(
    "words", ["2023年12月2日", "2023/12/2印发", "网址：http://www.example.cn/"]
)
def test_dates_and_addresses_of_the_paper_stay(words: str) -> None:
    """They stand in words, or behind them."""
    assert two_pages(words) == [LineRole.BODY] * 2
