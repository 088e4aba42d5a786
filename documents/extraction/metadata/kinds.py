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
_END = re.compile(rf"(?:(?P<plan>{_PLAN})|(?P<measures>{_MEASURES}))\Z")
_INSTRUMENT = re.compile(rf"(?:(?P<plan>{_PLAN})|(?P<measures>{_MEASURES}))(?=和|及|、|与|的通知)")


def kind_of(titles: tuple[str, ...], *, reply: bool) -> DocumentKind:
    """Kind of a paper with these titles, its headline first."""
    if reply:
        return DocumentKind.REPLY
    notice = False
    for title in titles:
        plain = _MARKS.sub("", _ASIDE.sub("", title))
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
