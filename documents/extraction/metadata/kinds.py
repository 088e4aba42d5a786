"""What kind of paper this is (文种), by its titles.

A notice that transmits a plan is a plan, one that transmits policies or an opinion is a paper of
measures: 关于印发…实施方案的通知, …若干政策措施的通知; a plain notice commands something itself.
"""

from __future__ import annotations

import re

from documents.extraction.types import DocumentKind

_ASIDE = re.compile(r"[（(〔][^（()）〔〕]{1,40}[）)〕]")
_MARKS = re.compile(r"[《》〈〉“”\"‘’\s]")
_NOTICE = re.compile(r"(?:的)?(?:通知|通告|公告|通报)\Z")
_PLAN = r"方案|行动计划|计划|规划|纲要|工作要点|要点|工作安排|行动|路线图"
_MEASURES = r"政策措施|措施|政策|意见|办法|细则|规定|条例|举措|若干条|政策清单|[十百\d]条|指引|规则"
# 关于公开征求《…方案》意见的公告: the draft that is put to the public.
_ASKED = re.compile(r"征求《(?P<draft>[^《》]{4,100}?)(?:[（(][^（()）]{1,20}[）)])*》")
_END = re.compile(rf"(?:(?P<plan>{_PLAN})|(?P<measures>{_MEASURES}))\Z")
_INSTRUMENT = re.compile(rf"(?:(?P<plan>{_PLAN})|(?P<measures>{_MEASURES}))(?=和|及|、|与|的通知)")


# What a paper without a title says of itself: 制定如下政策, 现提出如下意见, 制定本方案.
_SELF = re.compile(
    r"(?:制定|提出|出台|作出)(?:了?(?:如下|以下|下列|此|本))[^，。；：]{0,16}?"
    r"(?:(?P<plan>方案|计划|规划)|(?P<measures>政策|措施|意见|办法|规定|细则|决定|举措))"
)
# Clauses that only papers of policies hold, and notes of who answers for them.
_GRANTS = re.compile(
    r"(?:给予|奖励|补助|补贴|资助)[^。；]{0,30}\d[^。；]{0,12}(?:元|%|％)"
    r"|\d[^。；]{0,12}(?:元|%|％)[^。；]{0,16}(?:奖励|补助|补贴|奖补|贴息|资助)"
)
_NOTES = re.compile(
    r"(?:责任|牵头|配合)(?:单位|部门)[:：]|[局厅委办](?:等)?(?:按职责分工)?负责[）)]"
)
_SEARCHED = 4_000
_SHORTEST_TITLE = 5
_ENOUGH_GRANTS, _ENOUGH_NOTES = 2, 3


def kind_by_words(text: str) -> DocumentKind:
    """Kind of a paper without a title, by its preamble, else by clauses of support and notes."""
    plain = text[:_SEARCHED]
    named = _SELF.search(plain)
    if named is not None:
        return DocumentKind.PLAN if named["plan"] else DocumentKind.MEASURES
    if sum(1 for _ in _GRANTS.finditer(plain)) >= _ENOUGH_GRANTS:
        return DocumentKind.MEASURES
    if sum(1 for _ in _NOTES.finditer(plain)) >= _ENOUGH_NOTES:
        return DocumentKind.PLAN
    return DocumentKind.OTHER


def kind_of(titles: tuple[str, ...], *, reply: bool) -> DocumentKind:
    """Kind of a paper with these titles, its headline first."""
    if reply:
        return DocumentKind.REPLY
    notice = False
    for title in titles:
        asked = _ASKED.search(title)
        if asked is not None and (named := _instrument(_MARKS.sub("", asked["draft"]))):
            return named
        plain = _MARKS.sub("", _ASIDE.sub("", title))
        if len(plain) < _SHORTEST_TITLE:
            continue  # 政策: a page's own heading
        named = _instrument(plain)
        if named is not None:
            return named
        notice = notice or _NOTICE.search(plain) is not None
    return DocumentKind.NOTICE if notice else DocumentKind.OTHER


def _instrument(title: str) -> DocumentKind | None:
    """Kind of the first instrument that a title transmits or is."""
    inner = _NOTICE.sub("", title)
    if inner != title:
        begun = re.search(r"印发|转发|发布|公布|下发", inner)
        listed = _INSTRUMENT.search(title, begun.end() if begun else 0)
        if begun is not None and listed is not None:
            return DocumentKind.PLAN if listed["plan"] else DocumentKind.MEASURES
    found = _END.search(inner)
    if found is None:
        return None
    return DocumentKind.PLAN if found["plan"] else DocumentKind.MEASURES
