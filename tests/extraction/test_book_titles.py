"""Titles in 《》 with nested and unbalanced marks."""

from __future__ import annotations

import pytest

from documents.extraction.book_titles import book_titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《甲》《乙》", ["甲", "乙"]),
        ("《关于印发《甲方案》的通知》", ["关于印发《甲方案》的通知"]),
        ("《甲 《乙方案》。", ["乙方案"]),  # the first mark is never closed
        ("甲》《乙》", ["乙"]),
        ("《国家发展改革委 国家能源局\n关于甲的通知》", ["国家发展改革委国家能源局关于甲的通知"]),
        ("《" + "长" * 300 + "》", []),  # too long for a title
        ("《AI Plan 方案》", ["AI Plan方案"]),
        ("", []),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    """Outermost titles, blanks beside Chinese characters removed."""
    assert [title.words for title in book_titles(text, 0, len(text))] == expected


def test_spans_cover_the_marks() -> None:
    """A span runs from 《 to 》."""
    (title,) = book_titles("见《甲方案》。", 0, 7)
    assert (title.span.start, title.span.end) == (1, 6)
