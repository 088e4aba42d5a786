"""Names dealt out to several figures at once: 分别, a common noun behind the last (分别)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.extraction.indicators.heads import head_of, is_bare, short, strip_tail
from documents.extraction.spans import Quantity, Span
from documents.extraction.words import any_of, unspaced

_AND = re.compile(r"[、，,]|以及|和|(?<![涉普波遍惠])及")
_MEMBER = re.compile(r"[、，,]|以及|和|与|(?<![涉普波遍惠])及")
_VERB = re.compile(any_of("clause_verbs"))
_ACT = re.compile(f"{any_of('clause_verbs')}|改扩?建|扩建|续建|迁建|重建")
_BASE = r"(?:[比较](?:20\d\d年|[上去]年|“?十[一二三四五]五”?)(?:同期|[底末])?)"
_GROWTH = re.compile(
    rf"(?P<base>{_BASE})?分别(?:同比|较上年(?!同期|[底末])|比上年(?!同期|[底末])|(?P<from>{_BASE}))?"
    r"(?P<how>增长|下降|提[高升]|增加|减少|降低)(?:了|近|约)?\Z|(?P<back>恢复[到至]20\d\d年)(?:同期)?的\Z"
)
# 2025年，分别达到15万户、98%和45%: of what was counted before, in its order.
_AGAIN = re.compile(
    r"(?:20\d\d年?[底末]?[，,]?)?(?:将|力争|预计)?分别(?:[提增扩][高升加大长]?|达|下降|降)?(?:到|至|为)?\Z"
)
_OF_GROWTH = re.compile(
    r"\A约?占|占[\u3400-\u9fff]{2,10}\Z|"
    r"(?:增长|增速|下降|占比|比重|占|净增|增加|减少|提高|收窄|[增涨降]幅|[排居列][^，]{0,4}"
    r"|是(?:20\d\d年|去年|上年|\d年前)[底末初]?|[高低][出于][^，]{0,4})\Z"
)
_EACH = re.compile(r"[、和与及][^，。；、]{2,24}各(?:约|至少|不少于|不低于|达到?|为|有)?\s?\Z")
_NOUN = re.compile(r"(?:以[上内]|左右)?的?[\u3400-\u9fff]")
_LEAST_MEMBER = 2
# 城乡居民收入分别增长5%和7%: lists written in one word.
_CONTRACTED = {
    "城乡": ("城镇", "农村"),
    "一二三产": ("一产", "二产", "三产"),
    "一二三次产业": ("第一产业", "第二产业", "第三产业"),
    "牛羊": ("牛", "羊"),
    "省市": ("省级", "市级"),
    "市县": ("市级", "县级"),
    "国省": ("国家级", "省级"),
}
_LIST_WORD = re.compile("|".join(sorted(_CONTRACTED, key=len, reverse=True)))
# 城镇和农村常住居民人均可支配收入: what both are of stands behind the last.
_OF_BOTH = re.compile(r"(?P<first>城镇|城市)(?:和|、|与|及)(?P<last>农村|乡村)(?P<noun>.{2,24})\Z")
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
    contracted = _of_list_word(listed, measured, count)
    if contracted:
        return contracted
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
                return [short(member + suffix) for member in _completed(members)]
    return []


def _of_list_word(listed: str, measured: str, count: int) -> list[str]:
    """Names of a list in one word (城乡居民收入) or of 城镇和农村…, if it has `count` members."""
    both = _OF_BOTH.search(listed)
    if both is not None and count == len((both["first"], both["last"])):
        start = listed[: both.start()]
        return [short(f"{start}{one}{both['noun']}{measured}") for one in both.group(1, 2)]
    found = _LIST_WORD.search(listed)
    members = _CONTRACTED[found[0]] if found else ()
    if found is None or len(members) != count:
        return []
    start, noun = listed[: found.start()], listed[found.end() :]
    return [short(f"{start}{one}{noun}{measured}") for one in members]


def dealt_growth(
    text: str, clause: Span, figures: Sequence[Quantity], told: Sequence[str]
) -> list[str]:
    """Growth of what the clauses before counted: 游客300万人次，收入20亿元，分别增长5%和8%."""
    grows = _GROWTH.search(text, clause.start, figures[0].span.start)
    if grows is None or len(told) < len(figures):
        return []
    last = [name for name in told if is_level(name) or not grows["back"]][-len(figures) :]
    points = all(figure.unit == "个百分点" for figure in figures)
    if not points and not all(is_level(name) for name in last):
        return []  # 投资增长5%，税收增长4%，甲乙产业分别增长…: what grew has been told
    how = grows["back"] or (grows["base"] or grows["from"] or "") + grows["how"]
    return [short(name + how) for name in last]


def dealt_again(
    text: str, clause: Span, figures: Sequence[Quantity], told: Sequence[tuple[str, str]]
) -> list[str]:
    """Names told before, in their order, if they were counted in the same units."""
    words = text[clause.start : figures[0].span.start].strip()
    last = told[-len(figures) :]
    if len(figures) == 1 or _AGAIN.fullmatch(words) is None:
        return []
    same = [unit for _, unit in last] == [figure.unit for figure in figures]
    return [name for name, _ in last] if same else []


def each_of(text: str, clause: Span, figure: Quantity, name: str) -> list[str]:
    """Names of several things of which there are as many each: 新增甲、改造乙、培育丙各10家.

    A verb before the first holds for all, a noun behind the last (省级、市级基地); the name itself
    where it lists nothing.
    """
    each = _EACH.search(text, clause.start, figure.span.start)
    if each is None or _NOUN.match(text, figure.span.end, clause.end):
        return [name]  # 将甲省、乙省的各5个县纳入试点
    members = [unspaced(member) for member in _MEMBER.split(name) if member.strip()]
    whose = any(len(member) < _LEAST_MEMBER or member[0] in "每各" for member in members)
    return [name] if whose or len(members) == 1 else _completed(members)


def _completed(members: Sequence[str]) -> list[str]:
    """Members of a list with the verb of the first and the noun of the last."""
    verbs = [_ACT.match(member) for member in members]
    first, last = verbs[0], verbs[-1]
    noun = members[-1][last.end() :] if last else ""
    led = first[0] if first and not any(verbs[1:]) else ""
    found = []
    for number, (member, verb) in enumerate(zip(members, verbs, strict=True)):
        bare = verb is not None and verb.end() == len(member)
        found.append((led if number else "") + member + (noun if bare else ""))
    return [short(name) for name in with_common_noun(found)]


def is_level(name: str) -> bool:
    """Whether a name is of something counted, not of its growth or share."""
    return _OF_GROWTH.search(name) is None
