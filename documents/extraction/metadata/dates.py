"""The day a paper was made (成文日期), in digits or Chinese numerals."""

from __future__ import annotations

import re
from datetime import date

from documents.extraction.numerals.values import chinese_number, half_width

# A year digit by digit, in one hand or mixed: 二〇二2; ○ and Ｏ stand for 〇 in typed papers.
_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_SIGNED = re.compile(
    r"(?P<year>[12\uff11\uff12一二][\d０-９〇○Ｏ零一二三四五六七八九]{3})\s?[年./-]\s?"
    r"(?P<month>[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}|元)\s?[月./-]\s?"
    r"(?P<day>[\d０-９]{1,2}|[一二三四五六七八九十廿]{1,4})\s?日?"
)
# What the classes above let through in a wrong order (十十, 一二十) is a damaged day.
_SMALL = re.compile(r"(?:[一二三]?十|廿)?[一二三四五六七八九]?|[一二三四五六七八九]{2}")


def day_in(words: str) -> tuple[str, int, int] | None:
    """The first day in a line as ISO with its start and end; None for none or a damaged one.

    2022年 6月28日, 二〇〇五年七月十四日, 2019-08-30. A day that is in no calendar is damaged.
    """
    for found in _SIGNED.finditer(words):
        year = int(found["year"].translate(_DIGITS))
        month, day = _small(found["month"]), _small(found["day"])
        try:
            return date(year, month, day).isoformat(), found.start(), found.end()
        except ValueError:
            continue
    return None


def _small(word: str) -> int:
    """A number below 100: 7, 七, 十四, 二十八, 廿八, 元 (first); 0 for what is none."""
    if word == "元":
        return 1
    plain = half_width(word)
    if plain.isdecimal():
        return int(plain)
    if _SMALL.fullmatch(word) is None:
        return 0
    return int(chinese_number(word.replace("廿", "二十")) or 0)
