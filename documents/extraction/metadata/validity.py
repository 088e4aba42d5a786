"""From when and until when a paper says it is in force (施行日期, 有效期)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from documents.extraction.metadata.dates import day_in
from documents.extraction.numerals.values import chinese_number, half_width

_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_ISSUE = r"(?:印发|发布|公布|颁布|下发|发文|公告|通过)之日"
_NAMES = (
    "办法|通知|措施|政策|规定|意见|方案|细则|条例|规则|决定|计划|规划|标准|指南|指引|文件|条款|公告"
)
# 本办法自2023年9月8日起施行; 上述相关条款…执行期限自发布之日起3个月止; alone only with 之日,
# for 自2020年5月1日起执行 may close a clause on one matter.
_START = re.compile(
    rf"(?:(?:本|以上|上述)(?:[^。；\n《》]{{0,12}}?(?:{_NAMES}))[^。；\n《》自]{{0,24}}?"
    rf"自(?P<start>{_DAY}|{_ISSUE})起"
    rf"|(?<![^。；;\n\s）)条])自(?P<issue>{_ISSUE})起)"
    r"(?:正式|暂|开始|试)?(?=施行|实施|执行|生效|行|\d|[一二两三四五六七八九十]|至|，?有效)"
)
# What no statement of a start lacks: few papers have it, and a search leaps to its 自.
_FROM = re.compile(rf"自(?:{_DAY}|{_ISSUE})起")
_END = re.compile(
    rf"(?:执行|实施|施行|有效|有效期|期限|有效期限)[为：:]?(?:至|到)(?P<day>{_DAY})"
    r"|(?:有效期限?|试行期?|执行期限?|实施期限?)(?:为)?(?P<n>\d{1,2}"
    r"|[一二两三四五六七八九十]{1,2})(?P<unit>年|个月)"
    r"|^(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<of>个月|年)(?:止|内有效)"
)
_ALONE = re.compile(
    rf"(?:本|以上|上述)(?:[^。；\n《》]{{0,12}}?(?:{_NAMES}))(?:的)?有效期限?(?:为|至|到|\d"
    rf"|[一二三五十])"
)
_REACH = 60  # characters after 起 within which the end is stated: 有效期5年 may be a sentence apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The first and the last day in force, ISO; None where the text is silent."""

    start: str | None = None
    end: str | None = None


def validity_of(text: str, *, issued_on: str | None) -> Validity:
    """What the paper says of its own time in force; `issued_on` stands for 印发之日.

    A term that ends with an event (至疫情解除) has no end that can be known.
    """
    plain = half_width(text)
    starts = _START.finditer(plain) if _FROM.search(plain) else ()
    found = [_stated(plain, match, issued_on) for match in starts]
    if not found and "有效期" in plain:
        found = [Validity(end=_end(plain[m.start() :], None)) for m in _ALONE.finditer(plain)]
    ended = [validity for validity in found if validity.end is not None]
    return next(iter([*ended, *found]), Validity())


def _stated(plain: str, match: re.Match[str], issued_on: str | None) -> Validity:
    words = match["start"] or match["issue"]
    day = day_in(words)
    start = day[0] if day else issued_on
    return Validity(start=start, end=_end(plain[match.end() : match.end() + _REACH], start))


def _end(words: str, start: str | None) -> str | None:
    """The last day, stated or counted from the first."""
    match = _END.search(words)
    if match is None:
        return None
    if match["day"]:
        day = day_in(match["day"])
        return day[0] if day else None
    number = match["n"] or match["months"]
    unit = match["unit"] or match["of"]
    count = int(number) if number.isdecimal() else int(chinese_number(number) or 0)
    if start is None or not count:
        return None
    return _later(start, months=count * (12 if unit == "年" else 1))


def _later(start: str, *, months: int) -> str:
    """The last day of a term: from 2023-09-08, three years end on 2026-09-07."""
    first = date.fromisoformat(start)
    years, month = divmod(first.month - 1 + months, 12)
    year = first.year + years
    day = min(first.day, calendar.monthrange(year, month + 1)[1])
    return (date(year, month + 1, day) - timedelta(days=1)).isoformat()
