"""Page numbers by their form."""

import pytest

from documents.reading.layout.furniture import is_page_number


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
