"""Ranges a clerk types: 上限>=200万, 上限:200万以上, 比例:10%..50%, 成文:2022..2023. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal

from documents.amounts import amount_parse, percent_parse
from documents.search.tree import AmountRange, DateRange, Field

_TO = re.compile(r"\.{2,3}|…|~|～|至(?!少)|到|—{1,2}|\s-\s")
# A bound said in words: 200万以上, 不超过10%, 2022年以来.
_SAID = {
    ">=": re.compile("(?:不低于|不少于|至少)(.{1,40})|(.{1,40}?)(?:及?以上|以来|以后|起)"),
    "<=": re.compile("(?:不超过|不高于|不多于|至多|最多|最高)(.{1,40})|(.{1,40}?)及?以[下内]"),
    ">": re.compile("(?:超过|高于|大于|多于)(.{1,40})"),
    "<": re.compile("(?:低于|小于|少于|不足)(.{1,40})"),
}
_DAY = re.compile(r"((?:19|20)\d{2})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?")
_YEARS = re.compile(r"(?<=20\d\d)-(?=20\d\d)")  # 2022-2023, where 2022-06 is a month
_LOWER = frozenset((">=", "=>", "≥", ">"))
_UPPER = frozenset(("<=", "=<", "≤", "<"))
_FEN = Decimal("0.01")


def range_like(value: str) -> bool:
    """Whether the value begins with a comparison, which only figures and days have."""
    return value[:1] in "<>≥≤="


def amount_range(name: Field, op: str, value: str) -> AmountRange | None:
    """A range of caps (yuan) or rates (percent), None if it is not one."""
    op, value = _said(op, value)
    if op in {":", "="}:
        return _amount_between(name, value)
    amount = _amount(name, value)
    if amount is None:
        return None
    step = _FEN if op in {">", "<"} else Decimal(0)
    if op in _LOWER:
        return AmountRange(field=name, low=amount + step)
    return AmountRange(field=name, high=amount - step)


def _amount_between(name: Field, value: str) -> AmountRange | None:
    ends = _ends(value.replace("-", "~"))
    if ends is None:
        return None
    low, high = (_amount(name, end) if end else None for end in _with_unit(ends))
    unread = (ends[0] and low is None) or (ends[1] and high is None)
    if unread or (low is None and high is None):
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return AmountRange(field=name, low=low, high=high)


def date_range(name: Field, op: str, value: str) -> DateRange | None:
    """A range of days from years, months or days, None if it is not one."""
    op, value = _said(op, value)
    value = _YEARS.sub("~", value)
    ends = _ends(value) if op in {":", "="} else (value, value)
    if ends is None:
        return None
    first = _days(ends[0]) if ends[0] else None
    last = _days(ends[1]) if ends[1] else None
    if (ends[0] and first is None) or (ends[1] and last is None) or not (first or last):
        return None
    low, high = first[0] if first else None, last[1] if last else None
    if first and op in _LOWER:
        return DateRange(field=name, low=first[1] if op == ">" else first[0])
    if last and op in _UPPER:
        return DateRange(field=name, high=last[0] if op == "<" else last[1])
    if low and high and low > high and first and last:
        low, high = last[0], first[1]
    return DateRange(field=name, low=low, high=high)


def _said(op: str, value: str) -> tuple[str, str]:
    """The comparison and what is compared with, where a plain value says its bound in words."""
    for sign, words in _SAID.items() if op in {":", "="} else ():
        if match := words.fullmatch(value):
            return sign, (match[match.lastindex or 1]).strip()
    return op, value


def _ends(value: str) -> tuple[str, str] | None:
    """Both ends of a range as typed; a single value is both."""
    parts = [part.strip() for part in _TO.split(value)]
    if len(parts) == 1:
        return parts[0], parts[0]
    return (parts[0], parts[1]) if len(parts) == 2 else None  # noqa: PLR2004 - two ends


def _with_unit(ends: tuple[str, str]) -> tuple[str, str]:
    """100..200万: the unit stands once, at the end."""
    unit = ends[1].lstrip("0123456789.")
    return (ends[0] + unit, ends[1]) if ends[0].replace(".", "").isdecimal() else ends


def _amount(name: Field, value: str) -> Decimal | None:
    return percent_parse(value) if name is Field.RATE else amount_parse(value)


def _days(value: str) -> tuple[date, date] | None:
    """First and last day of a year, month or day."""
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, last)
    return (date(year, month, day), date(year, month, day)) if 1 <= day <= last else None
