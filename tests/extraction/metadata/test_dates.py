"""Days of signatures."""

from __future__ import annotations

import pytest

from documents.extraction.metadata.dates import day_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2022年6月28日", "2022-06-28"),
        ("2022 年 6月 28 日", "2022-06-28"),
        ("二〇〇五年七月十四日", "2005-07-14"),
        ("二○二三年十一月二十日", "2023-11-20"),
        ("二零一九年十二月三十一日", "2019-12-31"),
        ("二〇二〇年元月廿八日", "2020-01-28"),
        ("２０２０年２月１６日", "2020-02-16"),
        ("2019-08-30", "2019-08-30"),
        ("吉林省科学技术厅2022年7月6日", "2022-07-06"),
    ],
)
def test_days(words: str, expected: str) -> None:
    """A day is read in digits and in Chinese numerals."""
    found = day_in(words)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize(
    "words",
    [
        "2020916",
        "9月9日",
        "2022年6月",
        "2021年13月40日",
        "2023年2月30日",
        "2023年十十月1日",
        "二〇二三年十月二十十日",
        "二〇二三年五月一二十日",
        "",
    ],
)
def test_damaged_days_are_none(words: str) -> None:
    """What names no day of the calendar is no date."""
    assert day_in(words) is None
