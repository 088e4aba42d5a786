"""Days, months, years and plan periods are read with their ISO form."""

from __future__ import annotations

import pytest

from documents.extraction.numerals import quantities
from documents.extraction.spans import QuantityKind


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("2022年6月28日印发", "2022年6月28日", "2022-06-28"),
        ("2022年 11 月", "2022年 11 月", "2022-11"),
        ("到2025年底", "2025年底", "2025"),
        ("２０２３年", "２０２３年", "2023"),
        ("“十四五”期间", "“十四五”期间", "十四五"),
        ("在5年内", "5年内", "5年内"),
        ("二〇二三年十二月一日", "二〇二三年十二月一日", "2023-12-01"),
        ("2023—2025年", "2023—2025年", "2023/2025"),
        ("3月底前", "3月底", "--03"),
        ("今年年内", "今年年内", "今年年内"),
    ],
)
def test_date(text: str, words: str, iso: str) -> None:
    """A date has its words and its ISO form, partial where the text is."""
    (found,) = quantities(text)

    assert text[found.span.start : found.span.end] == words
    assert (found.kind, found.iso, found.value) == (QuantityKind.DATE, iso, None)


@pytest.mark.parametrize("text", ["2年", "连续3年", "12个月", "45周岁"])
def test_spell_of_time_is_a_count(text: str) -> None:
    """A spell of time is counted, it is no date."""
    assert [one.kind for one in quantities(text)] == [QuantityKind.COUNT]
