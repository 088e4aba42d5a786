"""Days, months, years, plan periods and spans of years, with their ISO form (日期)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.numerals.values import chinese_number
from documents.extraction.spans import Quantity, QuantityKind, Span

_S = r"\s{0,3}"
_DAY = re.compile(
    rf"(?P<y>(?:19|20)\d\d){_S}年{_S}"
    rf"(?:(?P<m>1[0-2]|0?[1-9]){_S}月{_S}(?:(?P<d>[12]\d|3[01]"
    rf"|0?[1-9]){_S}[日号])?)?(?P<end>年?[底末])?"
)
# 2023年 within 2023—2025年; the first year stands without 年.
_YEARS = re.compile(
    r"(?P<a>(?:19|20)\d\d)年?\s?[-—–~至到]{1,2}\s?(?P<b>(?:19|20)\d\d)(?=\s?年)\s?年"
)
_HAN_DAY = re.compile(
    r"(?P<y>[二一][〇○零九]?[〇○零一二三四五六七八九]{2})年"
    r"(?:(?P<m>十[一二]?|[一二三四五六七八九])月(?:(?P<d>[一二三]?十[一二三四五六七八九]?"
    r"|[一二三四五六七八九])[日号])?)?"
)
# Asking for a first character first is cheaper than trying what may stand there, at each of a text.
_PLAN = re.compile(r"(?=[“\"十])[“\"]?(?P<n>十[一二三四五六七八九]?)五[”\"](?:时期|期间|末)?")
_WITHIN = re.compile(
    r"(?=[\d一二三四五六七八九十])(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})(?P<u>年|个月)(?:之|以)?内"
)
_MONTH = re.compile(
    r"(?=[1-9])(?<![\d年])(?P<m>1[0-2]|[1-9])月(?:(?P<d>[12]\d|3[01]|[1-9])[日号])?(?:[底末])?"
)
_NOW = re.compile(r"今年(?:年内|年底|内|底)?|年内|年底前?|(?:本|当)年底|明年(?:底)?|去年")


def dates(plain: str) -> Iterator[Quantity]:
    """Dates of a text with half-width digits; of two that overlap the earlier kind wins."""
    for match in _YEARS.finditer(plain):
        yield _date(match, f"{match['a']}/{match['b']}")
    for match in _DAY.finditer(plain):
        parts = [match["y"]]
        parts += [f"{int(match[name]):02}" for name in ("m", "d") if match[name]]
        yield _date(match, "-".join(parts))
    for match in _HAN_DAY.finditer(plain):
        parts = [str(chinese_number(match["y"]))]
        parts += [f"{int(chinese_number(match[n]) or 0):02}" for n in ("m", "d") if match[n]]
        if len(parts[0]) == 4:  # noqa: PLR2004 - a year has four digits; OCR drops the 〇
            yield _date(match, "-".join(parts))
    for match in _PLAN.finditer(plain):
        yield _date(match, f"{match['n']}五")
    for match in _WITHIN.finditer(plain):
        yield _date(match, f"{match['n']}{match['u']}内")
    for match in _MONTH.finditer(plain):
        day = f"-{int(match['d']):02}" if match["d"] else ""
        yield _date(match, f"--{int(match['m']):02}{day}")
    for match in _NOW.finditer(plain):
        yield _date(match, match[0])


def _date(match: re.Match[str], iso: str) -> Quantity:
    return Quantity(span=Span(*match.span()), kind=QuantityKind.DATE, value=None, iso=iso)
