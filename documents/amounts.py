"""Money and figures as staff write and read them (金额): pure, no Django."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from documents.extraction.numerals.values import chinese_number

WAN = Decimal(10_000)
YI = Decimal(100_000_000)
_UNITS = {"": Decimal(1), "千": Decimal(1000), "百万": Decimal(1_000_000), "千万": WAN * 1000}
_UNITS |= {"万": WAN, "亿": YI, "万亿": WAN * YI}
# 200万, 200 万元, 0.02亿, 1,000,000元, 2000000
_AMOUNT = re.compile(r"(?P<number>\d{1,15}(?:\.\d{1,8})?)(?P<unit>千万|百万|万亿|千|万|亿)?元?")
# 三千万, 五百万元, 两亿, 一亿零五百万. Not 三万五, spoken for 35,000, nor 千万 alone, no sum.
_DIGIT = "[一二两三四五六七八九]"
_BELOW_WAN = f"(?:{_DIGIT}千)?(?:零?{_DIGIT}百)?(?:零?{_DIGIT}?十{_DIGIT}?|零{_DIGIT})?"
_COUNTED = f"(?:{_DIGIT}|(?=[^万亿元]){_BELOW_WAN})"
_HAN_AMOUNT = re.compile(
    rf"(?=[^元])(?P<number>(?:{_COUNTED}万?亿)?(?:{_COUNTED}万)?{_BELOW_WAN}|{_DIGIT})元?"
)
RELATION_WORDS = {
    "=": "达到",
    "~": "约",
    ">=": "不低于",
    "<=": "不高于",
    ">": "高于",
    "<": "低于",
}
"""How a goal's figure is meant, in words: for files and forms, where a sign alone says little."""
# Never more than a column of the database takes, and no exponents: 1e999999 is no rate.
_PERCENT = re.compile(r"\d{1,5}(?:\.\d{0,8})?|\.\d{1,8}")
_FIGURE_SIGNS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "~": "约 "}


def amount_parse(text: str) -> Decimal | None:
    """Yuan of a typed amount, None if it is not one; a bare number is yuan."""
    plain = re.sub(r"[\s,，￥¥]", "", unicodedata.normalize("NFKC", text))
    if (spelled := _HAN_AMOUNT.fullmatch(plain)) is not None:
        return chinese_number(spelled["number"])
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        return None
    return Decimal(match["number"]) * _UNITS[match["unit"] or ""]


def amount_text(yuan: Decimal) -> str:
    """An amount in the unit staff would write it: 200 万元, 8.8 亿元, 5,000 元."""
    if abs(yuan) >= YI:
        return f"{number_text(yuan / YI)} 亿元"
    if abs(yuan) >= WAN:
        return f"{number_text(yuan / WAN)} 万元"
    return f"{number_text(yuan, grouped=True)} 元"


def wan_text(yuan: Decimal) -> str:
    """An amount for a column headed 万元, commas only from 10,000 万."""
    wan = yuan / WAN
    return number_text(wan, grouped=abs(wan) >= WAN)


def number_text(value: Decimal, *, grouped: bool = False) -> str:
    """A number without trailing zeros or exponent."""
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure_text(value: Decimal, unit: str, *, op: str = "=", upper: Decimal | None = None) -> str:
    """A target's or result's figure with its sign and unit: ≥ 85%, 500 亿元, 3–5 个."""
    sign = _FIGURE_SIGNS.get(op, "")
    if unit == "元":
        low, high = amount_text(value), amount_text(upper) if upper is not None else ""
        return f"{sign}{low} – {high}" if high else f"{sign}{low}"
    number = number_text(value, grouped=abs(value) >= WAN)
    if upper is not None:
        number = f"{number}–{number_text(upper, grouped=abs(upper) >= WAN)}"
    return (
        f"{sign}{number}{unit}" if unit in {"%", "％", "‰"} else f"{sign}{number} {unit}".rstrip()
    )


def percent_parse(text: str) -> Decimal | None:
    """Percent of a typed rate (10, 10%, ２.5％), None if it is not one."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("%").strip()
    return Decimal(plain) if _PERCENT.fullmatch(plain) else None
