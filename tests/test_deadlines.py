"""Deadlines in words."""

import pytest

from documents.deadlines import due_text


@pytest.mark.parametrize(
    ("due", "text"),
    [
        ("--03", "3月"),
        ("--06-30", "6月30日"),
        ("2020-03", "2020-03"),
        ("2028", "2028"),
        ("十四五", "十四五"),
        ("", ""),
        ("--3", "--3"),
    ],
)
def test_due_text(due: str, text: str) -> None:
    """A month without its year is written out; all else is as it is."""
    assert due_text(due) == text
