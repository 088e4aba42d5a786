"""When a goal is due and to what time an achievement belongs (完成时限、统计时期)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from documents.extraction.figures.standpoint import PLAN_ENDS
from documents.extraction.words import any_of

_HAN = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}

# 到2025年, 至2020年末, 力争到2027年底, 确保2020年, 2025年底前; not 2025年度, 2025年重点拟上市企业.
_DUE = re.compile(
    r"(?:到|(?<![\d年月日])至|在|力争|争取|确保|于|计划|拟|将|预计|预期|有望)\s?(?P<a>20\d\d)(?!年?[-—－~至]{1,2}20\d\d)(?:年(?:(?P<am>\d{1,2})月)?"
    r"|(?=[，,、底末]|[^\d.亿万千百%元\w]|全|实))(?!度)"
    r"|(?P<b>20\d\d)年(?:(?P<bm>\d{1,2})月)?(?:\d{1,2}日|底|末|年底)?(?:前|之前|以前)"
    # 2000年底前建成的小区 describes.
    r"(?!的|已|(?:建成?|形成|竣工?|完工|投用)(?:的|[^，。；\d]{0,8}[小校社园]区|投用的|时))"
    r"|(?P<f>20\d\d)年(?:(?P<fm>\d{1,2})月)?[底末份]?"
    r"(?=[^，。；\d前]{0,6}(?:建成|完成|完工|竣工|投用|投产|通车|交付|实现)(?![的后之]))"
    r"|\A\s{0,2}(?:[—–-]{1,3})?(?:其中)?(?P<c>20\d\d)年(?:(?P<cm>\d{1,2})月)?(?:底|末)?(?![\u3400-\u9fff]{2}的)(?=[，,]|\s{0,2}\Z|[上下]半年|[一二三四]季度|主要|总体|安排|政府|工业|规[上模]|固定|全社会|城[镇乡]|农村|地区|一般|粮食|财政|居民|外贸|进出口"
    r"|发展|预期|年度|目标|我|全|各|将|力争|计划|年?内|再|继续|"
    + any_of("clause_verbs")[3:]
    + r"|(?P<i>20\d\d)年(?=全[国省市县区]|达到|实现)"
    r"|(?:(?<![年\d])|(?<=[今当本]年)|(?P<later>明年))(?P<month>1[0-2]|[1-9])月"
    r"(?:\d{1,2}日|[底末])?(?:之|以)?前"
    r"|20\d\d年?[-—－~至]{1,2}(?P<e>20\d\d)年"
    r"|(?P<g>20\d\d)年\d{1,2}月?[-—－~至到]{1,2}(?:(?P<h>20\d\d)年)?(?P<gm>\d{1,2})月"
    r"|(?P<d>20\d\d)年(?=(?:还|又)?(?:计划|规划建设|拟|将|预计|预期|力争|争取))"
    r"|[“\"]?(?P<plan>十[一二三四五六七]五)[”\"]?(?:时期|期间|期?末|末期)"
    # 毕业5年内的学生 and 注册3年内有潜力的企业 set no limit.
    r"|(?<!注册)(?<!毕业)(?<!成立)(?<!退役)"
    r"(?<!设立)(?<!创办)(?<!认定)(?<![\d一二三四五六七八九十])"
    r"(?P<within>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<unit>年|个月)(?:之|以)?内(?!的|有|未|毕业)"
    r"|(?:用|通过|利用|(?<![连续近前后过])(?=[两三五]年(?:累计|安排|培[养训]|投入|新增)))(?P<time>(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—~至到](?:\d{1,2}"
    r"|[一二三四五六七八九十]))?年)(?:左右)?(?:的?(?:时间|努力)|(?=累计|安排|培[养训]|投入|新增))"
    r"|(?:今后|未来)(?P<coming>\d{1,2}|[一二两三四五六七八九十]{1,2})年"
    r"|(?P<end>(?:规划|行动|计划|方案|实施|工程)(?:实施)?期[末满])"
    r"|(?P<this>今年(?:年内|年底|内|底)?|本年度?|(?<![\d一二三四五六七八九十])年内|(?<!\d)年底前|全年"
    r"|当年)"
    r"|(?P<next>明年)"
)
# A limit names a year, a month or a plan: most clauses have none of these.
_TIMED = re.compile("年|月|五|20|期[末满]")
_BARE_YEAR = re.compile(r"20\d\d")
_DEALT = re.compile(
    r"(?:(?P<first>20\d\d)年?[-—－~至到]{1,2}(?P<last>20\d\d)年"
    r"|(?P<years>(?:20\d\d年?(?:度|[底末]?前?)?(?:[、和及与]|以及)){1,5}20\d\d年(?:度|[底末]?前?)?))"
    r"[，,]?[^。；\d]{0,40}?分别[^，。；\d]{0,30}\Z"
)
_MONTHLY = re.compile(r"20\d\d-\d\d")
_PERIOD = re.compile(
    r"(?P<until>(?:截至|截止|(?<![升加高长降低少大])至|截止到|截至到)(?:目前"
    r"|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[底末])?)"
    r"|截[至止]到?(?:今年)?(?:\d{1,2}月(?:\d{1,2}日|[底末份]|[上中下]旬)?|去?年底))"
    r"|(?P<span>20\d\d)年?[-—－~至]{1,2}(?P<to>20\d\d)年"
    r"|(?P<since>(?:20\d\d年(?:\d{1,2}月)?|(?<!\d)\d{1,2}月(?:份|[上中下]旬)?)(?:以来|起|开始))"
    r"|(?<![较比是])(?<!同比)(?P<year>20\d\d)年"
    r"(?:(?P<month>\d{1,2})月(?![\d])(?:\d{1,2}日)?)?(?!重点拟|以来|末?的)"
    r"|(?P<now>目前|年初以来|近年来|(?<![较比同])去年|今年(?:以来|上半年|前?[一二三四]个?季度|\d{1,2}[-—－~至]{1,2}\d{1,2}月份?|\d{1,2}月份?)|“?十[三四五]五”?以来"
    r"|“?十[三四五]五”?期间)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A time limit as the schema words it, and its last day where that can be told."""

    words: str
    day: str | None = None


def due_in(
    words: str,
    *,
    made_on: str | None,
    year: int | None,
    ends: int | None = None,
    before: Due | None = None,
) -> Due | None:
    """The last time limit of a clause; relative ones are counted from the paper's own day.

    A year before the paper's own `year` is no limit, nor is a bare one (2020年，…) without it.
    `ends` is the last year of the paper's own plan (规划期末);
    `before`, the limit that holds, lends its year: 2023年6月底前…，9月底前….
    """
    found = None
    for match in _DUE.finditer(words) if _TIMED.search(words) else ():
        found = match
    if found is None:
        return None
    made = date.fromisoformat(made_on) if made_on else None
    if any(found[name] for name in "abcdefhgi"):
        return _dated_due(found, year)
    if found["within"] or found["coming"]:
        return _relative_due(found, made)
    if found["plan"] or found["end"]:
        return _plan_due(found["plan"], own=year, ends=ends)
    if year is None or found["time"]:
        return Due(words=found["time"] or found["this"] or found["next"] or found[0])
    month = int(found["month"]) if found["month"] else None
    named = found[0].startswith("明") or words[: found.start()].endswith(("今年", "本年", "当年"))
    if month and before and not named and _MONTHLY.fullmatch(before.words):
        year = max(year, int(before.words[:4]))
    return _calendar_due(year + (1 if found["next"] or found["later"] else 0), month)


def _dated_due(found: re.Match[str], own: int | None) -> Due | None:
    """到2025年, 2025年6月底前."""
    year = next(int(found[name]) for name in "abcdefhgi" if found[name])
    month = found["am"] or found["bm"] or found["cm"] or found["fm"] or found["gm"]
    if year < own if own else found["c"] or found["i"] or found["f"]:
        return None
    return _calendar_due(year, int(month) if month else None)


def _calendar_due(year: int, month: int | None) -> Due:
    if month is None or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return Due(words=str(year), day=f"{year}-12-31")
    return Due(words=f"{year}-{month:02}", day=f"{year}-{month:02}-{monthrange(year, month)[1]}")


def _plan_due(plan: str | None, *, own: int | None, ends: int | None) -> Due | None:
    """“十四五”期间, or the paper's own plan; a period that is over sets no limit."""
    if plan is None:
        return _calendar_due(ends, None) if ends else None
    year = PLAN_ENDS[plan]
    return None if own and year < own else Due(words=plan, day=f"{year}-12-31")


def _relative_due(found: re.Match[str], made: date | None) -> Due:
    """5年内, 6个月内, 今后三年."""
    count = found["within"] or found["coming"]
    unit = found["unit"] or "年"
    words = found[0] if found["coming"] else f"{count}{unit}内"
    number = int(count) if count.isdigit() else _han_number(count)
    if made is None:
        return Due(words=words)
    months = number * 12 if unit == "年" else number
    total = made.year * 12 + made.month - 1 + months
    year, month = divmod(total, 12)
    day = min(made.day, monthrange(year, month + 1)[1])
    return Due(words=words, day=date(year, month + 1, day).isoformat())


def _han_number(words: str) -> int:
    if "十" not in words:
        return _HAN[words[0]]
    tens, ones = words.split("十", 1)
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)


def dealt_years(words: str, count: int) -> list[int]:
    """Years dealt out to `count` figures: 2023年、2024年分别…, 2020年至2022年分别….

    Empty if the words before the figures deal out none, or another number of them.
    """
    found = _DEALT.search(words) if count > 1 and "分别" in words else None
    if found is None:
        return []
    years = [int(year) for year in _BARE_YEAR.findall(found["years"] or "")]
    if found["first"]:
        years = list(range(int(found["first"]), int(found["last"]) + 1))
    return years if len(years) == count else []


def period_in(words: str) -> str | None:
    """The time a clause tells of: 2024, 2025-01, 2016-2020, 截至2024年底, 目前."""
    found = _PERIOD.search(words)
    if found is None:
        return None
    if found["until"] or found["since"] or found["now"]:
        return found["until"] or found["since"] or found["now"]
    if found["span"]:
        return f"{found['span']}-{found['to']}"
    if found["month"] and 1 <= int(found["month"]) <= 12:  # noqa: PLR2004 - months of a year
        return f"{found['year']}-{int(found['month']):02}"
    return found["year"]
