"""Content behind an opening formula."""

from __future__ import annotations

import pytest

from documents.extraction.content import content_of
from documents.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我厅进行了研究，现答复如下：2016年4月，国家科技部印发了通知。",
            "2016年4月，国家科技部印发了通知。",
        ),
        # Nothing follows the formula.
        ("建议收悉，现答复如下：", "建议收悉，现答复如下："),
        # A body that speaks keeps its words: they say whose the points are.
        (
            "省财政厅提出答复意见如下：一、我省已成立基金。",
            "省财政厅提出答复意见如下：一、我省已成立基金。",
        ),
        ("", ""),
    ],
)
def test_content_begins_behind_the_opening(text: str, expected: str) -> None:
    """Only an opening that ends a greeting is cut off."""
    span = content_of(text, Span(0, len(text)))

    assert text[span.start : span.end] == expected
