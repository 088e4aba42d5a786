"""Numbers as written, to exact values."""

from __future__ import annotations

import re
from decimal import Decimal

_WIDTHS = tuple(zip("０１２３４５６７８９．％，－～", "0123456789.%,-~", strict=True))
_WIDE = re.compile("[０-９．％，－～]")


SCALES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}


def half_width(text: str) -> str:
    """The text with signs of figures in half width, one for one, so that offsets stay true."""
    if _WIDE.search(text):
        for wide, narrow in _WIDTHS:
            text = text.replace(wide, narrow)
    return text


def number_of(digits: str, scale: str = "") -> Decimal:
    """`digits` (ASCII, commas allowed) times 万, 亿, 千万, 百亿."""
    value = Decimal(digits.replace(",", ""))
    for char in scale:
        value *= SCALES[char]
    return value


def chinese_number(words: str) -> Decimal | None:
    """三, 十二, 二十, 一百二十, 两千五百, 三万 to a number; None for what is no number.

    二〇二三, digits without units, reads digit by digit.
    """
    if not words or any(char not in _DIGITS and char not in SCALES for char in words):
        return None
    if all(char in _DIGITS for char in words):
        return Decimal("".join(str(_DIGITS[char]) for char in words))
    total = section = digit = Decimal(0)
    for char in words:
        if char in _DIGITS:
            digit = Decimal(_DIGITS[char])
        elif char == "亿":  # 三万亿, 万亿
            total = (total + section + digit or 1) * SCALES[char]
            section = digit = Decimal(0)
        elif char == "万":
            total += (section + digit or 1) * SCALES[char]
            section = digit = Decimal(0)
        else:
            section += (digit or 1) * SCALES[char]
            digit = Decimal(0)
    return total + section + digit
