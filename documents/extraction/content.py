"""Where a sentence's content begins, behind an opening formula on the same line.

您提出的…收悉，现答复如下：2016年4月，国家科技部印发了…: text that lost its line ends runs the
opening and the first sentence together.
"""

from __future__ import annotations

import re

from documents.extraction.spans import Span

_OPENING = re.compile(
    r"[^。]{0,240}?(?:现|兹)[^。：:]{0,40}?(?:答复|回复|函复|报告|回覆)(?:意见)?如下[：:]\s*"
)
_LEAST = 12


def content_of(text: str, span: Span) -> Span:
    """The sentence at `span` without an opening formula that is followed by content."""
    if text.find("如下", span.start, span.end) < 0:
        return span
    opening = _OPENING.match(text, span.start, span.end)
    if opening is None or span.end - opening.end() < _LEAST:
        return span
    return Span(opening.end(), span.end)
