"""The year from which a paper looks ahead and back (立足年份).

Signed papers say it. For others it is told by their number, by their title (2024年工作报告,
“十三五”规划), else by the years that they speak of as reached (截至2022年底) or ahead (到2025年).
"""

from __future__ import annotations

import re

from documents.extraction.types import Context, DocumentKind, ParagraphRole

PLAN_ENDS = {f"十{sign}五": 2010 + 5 * place for place, sign in enumerate("一二三四五六七八九")}
"""Last years of the five-year plans."""

_PLAN_YEARS = 5
_NUMBER = re.compile(r"[〔\[（(【](?P<year>20\d\d)[〕\]）)】]")
# 2023—2027年 looks ahead from its first year, 2023年工作总结和2024年计划 from its last.
_RANGE = re.compile(r"(?P<year>20\d\d)年?\s?[-—－–~～至]{1,2}\s?(?P<last>20\d\d)年")
_YEAR = re.compile(r"(?P<year>20\d\d)年")
_PLAN = re.compile(r"(?P<plan>十[一二三四五六七八九]五)[”\"]?(?!以来|时期发展成就)")
# 截至2022年底 and 2022年末，已… were written the year after.
_REACHED = re.compile(
    r"(?:截至|截止|截止到|截至到)\s?(?P<until>20\d\d)年?(?:(?P<end>[底末]|12月)|\d{1,2}月)?"
    r"|(?P<since>20\d\d)年(?:\d{1,2}月)?以来"
    r"|(?P<ended>20\d\d)年?[底末][，,]?[^，。；]{0,20}(?:已|累计|共有)"
    r"|(?P<done>20\d\d)年[，,]?[^，。；\d]{0,16}(?:已经?(?!列入|纳入)|(?<!为)了(?!解))"
    # 2021年，粮食总产达80亿斤，同比增长2%
    r"|(?<![到至])(?P<compared>20\d\d)年[末底]?[，,]?[^。；\d]{0,24}\d[^。；]{0,40}?同比(?:增长|下降)"
)
# 2022年产量达70万吨; not 到2025年, 2025年底前, 2025年，将….
_PLAIN_YEAR = re.compile(
    r"(?<![到至力争取确保于前—－~-])(?P<year>20\d\d)年(?![底末]|\d{0,2}月?[底末]?之?前|以?前|度?目标)"
    r"(?![，,]?[^，。；]{0,24}(?:将|拟|计划|规划|力争|预计|争取|确保|目标))"
)
_AHEAD = re.compile(
    r"(?:到|至|力争|争取|确保)\s?(?P<by>20\d\d)(?:年|(?![百千万亿元余多个家户人名项件亩吨公米平台套辆座处所条张]))"
    r"(?:[底末，,前]|年[底末]|(?=[一-龥]))"
    r"|(?P<before>20\d\d)年?(?:\d{1,2}月)?[底末]?(?:之|以)?前(?!的|已|建)"
    # 2015年，能耗控制在3亿吨以内: a year that heads what is wished for.
    r"|(?<![较比])(?P<headed>20\d\d)年[，,](?:[^。；已了]{0,40}[，,])??[^，。；已了]{0,30}"
    r"(?:力争|确保|目标|控制在(?![^，。；]{0,16}(?:增长|超)))"
)


def standpoint_of(context: Context) -> int | None:
    """The paper's own year as far as it can be told; years before it lie behind."""
    metadata = context.metadata
    if metadata.issued_on:
        return int(metadata.issued_on[:4])
    if metadata.document_number and (numbered := _NUMBER.search(metadata.document_number)):
        return int(numbered["year"])
    if metadata.kind is DocumentKind.REPLY:
        return _titled(context) or _told_in(context.text.text) or _spoken_of(context.text.text)
    return _titled(context) or _spoken_of(context.text.text)


def _told_in(text: str) -> int | None:
    """The last year of which a reply tells plainly: what is ahead it marks as such."""
    years = [int(found["year"]) for found in _PLAIN_YEAR.finditer(text)]
    return max(years, default=None)


def end_of(context: Context) -> int | None:
    """The last year of the plan that a title names: 行动方案（2023—2025年）, “十四五”规划."""
    for title in _titles(context):
        span, plan = _RANGE.search(title), _PLAN.search(title)
        if span is not None:
            return int(span["last"])
        if plan is not None:
            return PLAN_ENDS[plan["plan"]]
    return None


def _titles(context: Context) -> list[str]:
    """The paper's title, then those of its parts."""
    text = context.text.text
    lines = [p.span for p in context.paragraphs if p.role is ParagraphRole.TITLE]
    return [context.metadata.title or "", *(text[line.start : line.end] for line in lines)]


def _titled(context: Context) -> int | None:
    """The year that a title names, or in which the plan that it names begins."""
    for title in _titles(context):
        span = _RANGE.search(title)
        if span is not None:
            return int(span["year"])
        years = [int(found["year"]) for found in _YEAR.finditer(title)]
        if years:
            return max(years)
        plan = _PLAN.search(title)
        if plan is not None:
            return PLAN_ENDS[plan["plan"]] - _PLAN_YEARS + 1
    return None


def _spoken_of(text: str) -> int | None:
    """By the latest year told as reached, held before the first that is still to come."""
    reached = [_year_after(found) for found in _REACHED.finditer(text)]
    ahead = [int(found[found.lastgroup]) for found in _AHEAD.finditer(text) if found.lastgroup]
    if not reached:
        return min(ahead) - 1 if ahead else None
    last = max(reached)
    later = [year for year in ahead if year >= last]
    return min(last, *later) if later else last


def _year_after(found: re.Match[str]) -> int:
    """The year in which a year was told as reached: the next, if its end is named."""
    year = found["until"] or found["since"] or found["ended"] or found["done"]
    year = year or found["compared"]
    return int(year) + (found["ended"] is not None or found["end"] is not None)
