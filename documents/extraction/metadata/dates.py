"""The day a paper was made (成文日期), in digits or Chinese numerals."""

from __future__ import annotations

import re
from datetime import date

_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_SIGNED = re.compile(
    r"(?P<year>[12\uff11\uff12一二][\d０-９〇○Ｏ零一二三四五六七八九]{3})\s?[年./-]\s?"
    r"(?P<month>[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}|元)\s?[月./-]\s?"
    r"(?P<day>[\d０-９]{1,2}|[一二三四五六七八九十廿]{1,4})\s?日?"
)


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
    """A number below 32: 7, 七, 十四, 二十八, 廿八, 元 (first)."""
    if word == "元":
        return 1
    word = word.replace("廿", "二十")
    if "十" not in word:
        return int(word.translate(_DIGITS)) if word else 0
    tens, ones = word.split("十", 1)
    return int((tens or "1").translate(_DIGITS)) * 10 + int((ones or "0").translate(_DIGITS))
