"""Money, percentages and counts, with ranges and comparators (金额、比例、数量)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from documents.extraction.numerals.dates import dates
from documents.extraction.numerals.tenths import TENTH, tenths
from documents.extraction.numerals.units import COUNT_UNITS, MONEY_UNITS
from documents.extraction.numerals.values import SCALES, chinese_number, half_width, number_of
from documents.extraction.spans import Quantity, QuantityKind, Span

_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)"
_SCALE = r"(?:[百千]?万亿?|[百千]?亿|千(?![米克瓦]))"  # 3.8千米 is 3.8 of a unit
_DASH = r"\s?(?:-{1,2}|—{1,2}|–|~|至|到)\s?"
_FIGURE = re.compile(
    rf"(?<![\d.A-Za-z])(?P<low>{_NUMBER})\s?(?P<low_scale>{_SCALE})?(?P<low_unit>元|%|‰|成"
    rf"|{COUNT_UNITS})?"
    rf"{_DASH}(?P<high>{_NUMBER})\s?(?P<high_scale>{_SCALE})?(?:多|余|来)?\s?"
    rf"(?P<high_unit>{MONEY_UNITS}|%|‰|个百分点|{TENTH}|{COUNT_UNITS})?"
    rf"|(?<![\d.A-Za-z])(?P<one>{_NUMBER})\s?(?P<more>多|余|来)?\s?(?P<scale>{_SCALE})?(?:多"
    r"|余)?\s?"
    rf"(?P<unit>{MONEY_UNITS}|%|‰|个百分点|{TENTH}|{COUNT_UNITS})?"
)
_HAN = "[一二两三四五六七八九十百千万亿零〇]"
# In the order of the branches: 百分之二十, 千分之三, 三分之二, 1/3, 两千亿规模, 三千万元, 近千家.
_HAN_FIGURE = re.compile(
    rf"(?P<percent>百分之(?P<rate>{_HAN}{{1,6}}))"
    rf"|(?P<whole>[千万])分之(?P<tiny>\d{{1,3}}(?:\.\d{{1,3}})?|{_HAN}{{1,3}})"
    rf"|(?P<parts>[二三四五六七八九十])分之(?P<share>[一二三四五六七八九])"
    r"|(?<![\d./])(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\d/])(?![年月日号])"
    rf"|(?<![第数几之一二两三四五六七八九十百千万亿零〇])(?P<sum>[一二两三四五六七八九]{_HAN}{{0,4}}亿)(?:多"
    rf"|余)?(?=规模|大关|级元|以上)"
    rf"|(?<![第数几之一二两三四五六七八九十百千万亿零〇])(?P<number>{_HAN}{{1,8}})(?:多"
    rf"|余)?(?P<money>元|{MONEY_UNITS})"
    r"|(?:近|达到?|超过?|突破|[过上](?=[千万]))(?P<near>[百千万])(?:多"
    rf"|余)?(?P<near_unit>{COUNT_UNITS})"
    # 二十余家, 百余场, 十多个; 九百家, 一千二百个
    r"|(?<![第数几之上每/／一二两三四五六七八九十百千万亿零〇])"
    rf"(?P<many>(?:{_HAN}{{1,6}})(?=[余多])|[二两三四五六七八九][百千万]{_HAN}{{0,6}}"
    rf"|一[百千万]{_HAN}{{1,6}})[余多]?"
    rf"(?P<many_unit>{COUNT_UNITS})(?![级强])"
)
# Where each may begin: trying there only is twice as fast as a search at every character.
_DIGITS = re.compile(r"\d+")
_HAN_BEGIN = re.compile(r"[一二两三四五六七八九十百千万亿零〇近达超突过上]|[1-9](?=/)")
_BEFORE = re.compile(
    r"(?:(?P<ge>不低于|不少于|至少|不小于|达到?)|(?P<le>不超过|不高于|最高|最多|不大于|上限)"
    r"|(?P<gt>超过|突破|高于|大于|超出|超)|(?P<lt>低于|少于|小于|不足|不到)"
    r"|(?P<about>约|近|将近))[^\d,，。；]{0,2}$"
)
_AFTER = re.compile(
    r"(?:[（(]含[）)])?(?:(?P<ge>及?以上|起)|(?P<le>及?以下|以内|之内)|(?P<about>左右|上下))"
)
_SHARES = {
    "%": (Decimal(1), "%"),
    "‰": (Decimal("0.1"), "%"),
    "成": (Decimal(10), "%"),  # 2成左右
    "个百分点": (Decimal(1), "个百分点"),
}
# 1000万-2000万（不含）美元: the unit stands behind what is said of the bound.
_UNIT_BEHIND = re.compile(rf"[（(]不?含(?:本数)?[）)](?P<unit>{MONEY_UNITS})")
_WHOLE = 100  # percent
_OPS = {"ge": ">=", "le": "<=", "gt": ">", "lt": "<", "about": "~"}
# 〔2022〕97号, R&D2.0, 3.0版, mRNA1: digits that count nothing.
_NOT_AFTER = re.compile(r"号|版|\.\d|[A-Za-z]")


def quantities(text: str) -> tuple[Quantity, ...]:
    """All figures and dates of a text, ascending and disjoint; where two overlap, the date wins."""
    plain = half_width(text)
    taken = bytearray(len(plain))
    found: list[Quantity] = []
    for quantity in (*dates(plain), *_figures(plain), *_han_figures(plain), *_tenths(plain)):
        start, end = quantity.span.start, quantity.span.end
        if any(taken[start:end]):
            continue
        taken[start:end] = b"\1" * (end - start)
        found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _figures(plain: str) -> Iterator[Quantity]:
    for match in _tried(_FIGURE, plain, _DIGITS):
        quantity = _single(match, plain) if match["high"] is None else _range(match, plain)
        if quantity is not None:
            yield quantity


def _tried(pattern: re.Pattern[str], plain: str, begin: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches of a pattern where `begin` says that one may begin, none overlapping."""
    reached = 0
    for place in begin.finditer(plain):
        if place.start() >= reached and (match := pattern.match(plain, place.start())):
            reached = match.end()
            yield match


def _single(match: re.Match[str], plain: str) -> Quantity | None:
    unit = match["unit"] or _unit_behind(match, plain)
    if not unit and not _bare_money(match, plain):
        return None
    kind, value, unit = _typed(number_of(match["one"], match["scale"] or ""), unit)
    return Quantity(
        span=_trim(match), kind=kind, value=value, unit=unit, op=_op(plain, _trim(match))
    )


def _bare_money(match: re.Match[str], plain: str) -> bool:
    """注册资本1.4亿博大东方集团: a scale of 万 or 亿 with no unit at all is money."""
    scale = match["scale"] or ""
    if "亿" not in scale and "万" not in scale:
        return False
    return _NOT_AFTER.match(plain, match.end()) is None


def _unit_behind(match: re.Match[str], plain: str) -> str:
    behind = _UNIT_BEHIND.match(plain, match.end())
    return behind["unit"] if behind else ""


def _range(match: re.Match[str], plain: str) -> Quantity | None:
    unit = match["high_unit"] or _unit_behind(match, plain)
    scale = match["high_scale"] or ""
    if not unit and "亿" not in scale and "万" not in scale:
        return None
    low_scale = match["low_scale"] or ("" if match["low_unit"] in {"元", "%"} else scale)
    kind, high, shown = _typed(number_of(match["high"], scale), unit)
    _, low, _ = _typed(number_of(match["low"], low_scale), unit)
    if low > high:
        return None
    return Quantity(span=_trim(match), kind=kind, value=low, value_max=high, unit=shown, op="~")


def _han_figures(plain: str) -> Iterator[Quantity]:
    for match in _tried(_HAN_FIGURE, plain, _HAN_BEGIN):
        found = _han_figure(match)
        if found is not None:
            span, (kind, value, unit) = found
            yield Quantity(span=span, kind=kind, value=value, unit=unit, op=_op(plain, span))


def _han_figure(match: re.Match[str]) -> tuple[Span, tuple[QuantityKind, Decimal, str]] | None:
    """百分之十五, 三分之一, 五百万元, 近百家; None for characters that make no number."""
    span = Span(*match.span())
    if match["near"] or match["many"]:
        return _counted(match)
    if match["share"]:
        whole, part = chinese_number(match["parts"]), chinese_number(match["share"])
        share = round(100 * part / whole, 1) if whole and part is not None else None
        return None if share is None else (span, (QuantityKind.PERCENT, share, "%"))
    if match["whole"]:
        tiny = _number(match["tiny"])
        return (
            None
            if tiny is None
            else (span, (QuantityKind.PERCENT, tiny * 100 / number_of("1", match["whole"]), "%"))
        )
    if match["over"]:
        share = round(100 * Decimal(match["over"]) / Decimal(match["under"]), 1)
        return (span, (QuantityKind.PERCENT, share, "%")) if share < _WHOLE else None
    if match["sum"]:
        number = chinese_number(match["sum"])
        return (
            None
            if number is None
            else (Span(match.start("sum"), match.end("sum")), _typed(number, "元"))
        )
    words, unit = (match["rate"], "%") if match["rate"] else (match["number"], match["money"])
    number = None if words in SCALES else chinese_number(words)  # 万元 whose digits are lost
    return None if number is None else (span, _typed(number, unit))


def _counted(match: re.Match[str]) -> tuple[Span, tuple[QuantityKind, Decimal, str]] | None:
    """近百家, 二十余家, 九百家; 五六多 is no number."""
    if match["near"]:
        value = number_of("1", match["near"])
        return Span(match.start("near"), match.end()), (
            QuantityKind.COUNT,
            value,
            match["near_unit"],
        )
    number = chinese_number(match["many"]) if set(match["many"]) & set(SCALES) else None
    if number is None:
        return None
    return Span(*match.span()), (QuantityKind.COUNT, number, match["many_unit"])


def _tenths(plain: str) -> Iterator[Quantity]:
    for span, share, most in tenths(plain):
        op = _op(plain, span) if most is None else "~"
        kind = QuantityKind.PERCENT
        yield Quantity(span=span, kind=kind, value=share, value_max=most, unit="%", op=op)


def _number(words: str) -> Decimal | None:
    return number_of(words) if words[0].isdigit() else chinese_number(words)


def _typed(value: Decimal, unit: str) -> tuple[QuantityKind, Decimal, str]:
    """Kind, value in the kind's own unit, and that unit."""
    if unit in _SHARES:
        factor, shown = _SHARES[unit]
        return QuantityKind.PERCENT, value * factor, shown
    if unit in {"", "块钱"} or "人民币" in unit:
        return QuantityKind.MONEY, value, "元"
    if unit.endswith("元") and "/" not in unit:
        return QuantityKind.MONEY, value, unit
    return QuantityKind.COUNT, value, unit


def _op(plain: str, span: Span) -> str:
    after = _AFTER.match(plain, span.end)
    if after is not None and after.lastgroup:
        return _OPS[after.lastgroup]
    before = _BEFORE.search(plain[max(0, span.start - 8) : span.start])
    if before is not None and before.lastgroup:
        return _OPS[before.lastgroup]
    return "="


def _trim(match: re.Match[str]) -> Span:
    """The match without blanks at its end."""
    return Span(match.start(), match.start() + len(match[0].rstrip()))
