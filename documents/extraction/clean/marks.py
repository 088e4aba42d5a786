"""Forms of a line that say where a paragraph begins or ends, on text without blanks."""

from __future__ import annotations

import re

STOP = re.compile(r"[。！？；…!?][”’」』）)]{0,2}\d{0,2}\Z")
"""A sentence's end, also with the number of a footnote glued to it (…布局。1)."""

ASCII_STOP = (
    r"\.(?<=[\u3400-\u9fff）)”].)(?<![一二三四五六七八九十].)"
    r"(?=\s{0,9}(?:[\u3400-\u9fff（(“《]|\Z))"
)
"""A point that a copy has put for 。 between Chinese words; not the one behind a label (一.)."""

COMMA = re.compile(r"[，、,（(“‘《〔—]\Z")
"""What cannot end a paragraph."""

CLOSER = re.compile(r"[，。、；：！？）》”’」』〉】〕%％‰…,;:!?)\]]")
"""What may not begin a line, and so never begins a paragraph."""

LABEL = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．﹒]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,3}[.．﹒、](?:(?!\d)|(?=(?:19|20)\d\d年))|[（(]\d{1,2}[）)]|[①-⑳]"
    r"|第[一二三四五六七八九十百零\d]{1,5}[章节条]"
    r"|附件\d{0,2}[:：]?|专栏\d{1,2}"
)
SERIES = re.compile(r"[一二三四五六七八九十]{1,2}(?:是|要)")
"""一是…, 二是…: a series of sentences, also at the head of a paragraph."""

NUMBER = re.compile(
    r"(?!.{0,30}(?:届|会议"
    r"|关于))[（(]?[^\s，。；：（(]{1,20}[〔\[［（(﹝【]\d{4}[〕\]］）)﹞】]第?\d{1,5}(?:号[^，。；：]{0,12}|\Z)"
)
"""A 发文字号 on a line of its own, also with a class mark behind it."""

ANNEX = re.compile(r"附\s?(?:件|表|录)\s?[\d一二三四五六七八九十]{0,3}\s?[:：]?")
NOTE = re.compile(r"(?:责任|牵头|配合)(?:单位|部门)[:：]")
PROPOSAL_HEADING = re.compile(r"[、.．）)]关于.{4,60}(?:的?建议|事项|问题|方面|情况)\Z")
DATE = re.compile(
    r"(?:[\d一二三四五六七八九〇○零Ｏ]{4}|[一二三四五六七八九十〇○零Ｏ]{4})年\d{0,2}[一二三四五六七八九十]{0,3}月.{0,3}日"
)
_FIGURES = r"[\d一二三四五六七八九十]{0,3}"
DATE_BEGUN = re.compile(
    rf"(?:\d{{4}}|[一二三四五六七八九十〇○零Ｏ]{{4}})(?:年{_FIGURES}(?:月{_FIGURES})?)?\Z"
)
"""A date that breaks off at a line's end: 二〇二四年六 / 月十日."""

PUBLISHED = re.compile(r"[（(](?:此件|本文|此页|依申请|主动)[^（()）]{0,20}[）)]")
ADDRESSEE = re.compile(r".{1,200}[:：]")

TITLE_END = re.compile(
    r"(?:通知|意见|方案|答复函?|复函|回复|函|办法|措施|决定|规定|公告|通告|报告|计划|规划|纲要"
    r"|细则|政策|举措"
    r"|批复|通报|要点|条例|清单|指南|(?:责任|任务|工作)分解)(?:[（(][^（()）]{1,20}[）)]){0,2}”?"
)
"""The word a title ends in, with 试行 or a span of years behind it."""

BODY_NAME = re.compile(
    r"(?:人民政府|办公[厅室]|委员会|[厅局委办部院]|中心|领导小组|政府"
    r"|公司)(?:(?:联合)?(?:印发|转发|发布|公布))?"
)
"""How an issuing body's name ends, alone on a title's first line."""

# Not 〔: a damaged document number never closes it.
_BRACKET = re.compile(r"[（(《“‘「）)》”’」]")
_OPENERS = frozenset("（(《“‘「")


def is_standalone(text: str) -> bool:
    """A line that is a paragraph whatever stands around it."""
    if len(text) > 60:  # noqa: PLR2004
        return False
    return any(form.fullmatch(text) for form in (NUMBER, DATE, PUBLISHED))


def left_open(text: str, before: int) -> int:
    """Brackets and quotation marks left open, `before` among them; never below zero."""
    opened = before
    for mark in _BRACKET.findall(text):
        opened = opened + 1 if mark in _OPENERS else max(0, opened - 1)
    return opened
