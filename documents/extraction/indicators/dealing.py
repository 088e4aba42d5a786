"""Names dealt out to several figures at once: 分别, a common noun behind the last (分别)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.extraction.indicators.heads import head_of, is_bare, short, strip_tail
from documents.extraction.spans import Quantity, Span
from documents.extraction.words import any_of, unspaced

_AND = re.compile(r"[、，,]|以及|和|及")
_MEMBER = re.compile(r"[、，,]|以及|和|与|及")
_VERB = re.compile(any_of("clause_verbs"))
_GROWTH = re.compile(r"分别(?:同比|较上年|比上年)?(?P<how>增长|下降|提高|增加|减少)\Z")
_OF_GROWTH = re.compile(
    r"(?:增长|增速|下降|占比|比重|占|净增|增加|减少|提高|收窄|[增涨降]幅|[排居列][^，]{0,4}"
    r"|[高低][出于][^，]{0,4})\Z"
)
_LEVEL = re.compile(r"(?P<level>[国省市县区][\u3400-\u9fff]?级)(?P<noun>.{2,24})\Z")


def with_common_noun(names: Sequence[str]) -> list[str]:
    """Names whose noun stands only behind the last: 14个国家级、119个省级、55个市级产业园."""
    last = _LEVEL.search(names[-1]) if names else None
    if last is None:
        return list(names)
    noun = last["noun"]
    return [*(name + noun if name.endswith("级") else name for name in names[:-1]), names[-1]]


def dealt_names(text: str, clause: Span, figures: Sequence[Quantity], before: str) -> list[str]:
    """Names for figures given with 分别: members of the list before it, with what is measured.

    货物贸易、对外投资和利用外资分别占比达30%、20%和10%; `before` is the clause before, which holds
    the list when only 规模 stands before 分别. Empty if members and figures differ in number.
    """
    words, count = text[clause.start : figures[0].span.start], len(figures)
    place = words.rfind("分别")
    if place < 0:
        return []
    measured, listed = strip_tail(words[place + 2 :]), head_of(words[:place])
    inner = head_of(before)
    verb = _VERB.match(inner)
    inner = inner[verb.end() :] if verb else inner
    for members_of, suffix in (
        (listed, measured),
        (inner, listed if is_bare(listed) else measured),
    ):
        for sign in (_AND, _MEMBER):
            members = [unspaced(member) for member in sign.split(members_of) if member.strip()]
            if len(members) == count:
                return [short(member + suffix) for member in members]
    return []


def dealt_growth(
    text: str, clause: Span, figures: Sequence[Quantity], told: Sequence[str]
) -> list[str]:
    """Growth of what the clauses before counted: 游客300万人次，收入20亿元，分别增长5%和8%."""
    grows = _GROWTH.search(text, clause.start, figures[0].span.start)
    if grows is None or len(told) < len(figures):
        return []
    return [short(name + grows["how"]) for name in told[-len(figures) :]]


def is_level(name: str) -> bool:
    """Whether a name is of something counted, not of its growth or share."""
    return _OF_GROWTH.search(name) is None
