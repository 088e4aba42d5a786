"""Testable conditions in the head of a benefit: 投资5000万元以上 (门槛条件)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from documents.extraction.facts import Threshold
from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.rounds import figures_in
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import ACTOR
from documents.extraction.spans import Quantity, QuantityKind, Span

_BREAK = re.compile(
    r"[，、；：的（(]|对(?!外)(?:于)?|□+|且|并(?!购)|和|及|或|在(?=[^，]{2,6}中)|Dd*|为|实现|达到?|凡|符合"
)
_WORDS = re.compile(
    r"(?:首次|均|都|分别|实现|达到?|保持|在|超过|超出|超|突破|不低于|不少于|不超过|不高于|高于|低于|大于|小于|多于|少于|不足|不满"
    r"|[跨迈跃站]上|[跨迈]过|介于|至少|有|为|满|总|每(?:亩|人|户|年|平方米)|完成|累计(?=超|达)){0,4}$"
)
_TIME = {
    "年",
    "月",
    "日",
    "天",
    "岁",
    "周岁",
    "个月",
    "小时",
    "分钟",
    "期",
    "届",
    "次",
    "批",
    "档",
    "级",
    "个工作日",
    "工作日",
    "层",
    "个基点",  # 利率不高于LPR加50个基点: a rate by reference
    "基点",
}
_LISTED = re.compile(
    r"(?P<a>[一-龥]{2,8})(?:、(?P<b>[一-龥]{2,8}))?(?:和|及|与)(?P<c>[一-龥]{2,8}?)"
    r"(?<![亩人户年月平])(?:均|都)(?P<d>[一-龥]{0,6})$"
)
_BEHIND = re.compile(
    r"(?:[/／][一-龥]{1,3}){0,2}□*(?:[一-龥]{1,4}(?=及?以[上下]))?(?:(?P<least>为一档|及?以上|起)|及?以下|以内)"
)
# 裁员率不超过企业职工总数20%: the comparison and its figure stand apart.
_STATED = re.compile(r"(不超过|不高于|不低于|不少于|超过|高于|低于)[^，、；MPC]{2,12}$")
_CROSSED = re.compile(r"(?:[跨迈跃站]上|[跨迈]过)$")  # 首次跨上50亿元台阶
_SIGNS = {
    "不超过": "<=",
    "不高于": "<=",
    "不低于": ">=",
    "不少于": ">=",
    "超过": ">",
    "高于": ">",
    "低于": "<",
}
# 年销售额1亿元以上、增速10%的
_GROWN = re.compile(r"(?:增速|增长率?|增幅|占比|比[例重]|率)(?:为|约)?$")
_BARE = re.compile(r"(?:的?(?:$|[，；）)])|、|且|并|和)")
# 突破10亿元、50亿元: the second is of what the first is of.
_FIGURES_BEFORE = re.compile(
    r"(?:[MPC][mpc]*□{0,8}(?:[美欧港]元)?(?:(?:及?以上|以下)?(?:、|和|或|及|至|到|—{1,2}|-|~|，|不足|不满"
    r"|低于|但不足)|及?以上(?=$))){1,9}$"
)
# 5000万元（含）至1亿元
_TO_NEXT = re.compile(r"□{0,6}(?:及?以上□{0,6})?(?:至|到|—{1,2}|-{1,2}|~)[MPC]")
_FROM_LAST = re.compile(r"[MPC][mpc]*□{0,6}(?:及?以上□{0,6})?(?:至|到|—{1,2}|-{1,2}|~)$")
_INCLUDED = re.compile(r"[（(]含|及以下")
_EXCLUDED = re.compile(r"[（(]不含")
_REPEATED = re.compile(r"[（(]不?含$")  # 500万元（含500万元）以上
_BOUNDS = re.compile(r"(?:[（(]不?含[^（()）]{0,6}[）)])?(?:及?以[上下内]|至|到|—)")
# 零售企业年销售额: whose it is stands in the recipient.
_OWNER = re.compile(rf"^[^的]{{0,10}}?{ACTOR}(?=(?:当|上一?)?年(?:度)?[一-龥]{{2}})")
_ASIDE = re.compile(r"[（(](?P<on>[一-龥]{2,8})$")  # 达1亿元（年增速10%）以上
_ASIDE_LAST = re.compile(r"(?<=.{2})[（(][^（()）]{1,40}[）)]$")  # 到资额（不含股东贷款）超过1亿元
_UNNAMED = "数额"
_IN_LIST, _TO = re.compile("[、和或]"), ("至", "到", "~", "—", "-")
_NEAR = 6  # characters by which a figure's place is told
_GIVEN = re.compile("[，,]|的?(?:每|奖|补|给|资)")
_STEP = re.compile("为一[档级]")  # and each 10亿元为一档
_KEPT = re.compile(r"连续(?P<years>Cc*)保持(?P<what>[一-龥]{2,12})")


def thresholds_of(grant: Grant, head: Head) -> tuple[Threshold, ...]:
    """One a quantity; ages and spells of time stay words of the condition."""
    over = _stated(grant, head.above) if head.above is not None else ()
    return (*over, *_stated(grant, head))


def _stated(grant: Grant, head: Head) -> tuple[Threshold, ...]:
    segment = head.origin or grant.segment
    found: list[Threshold] = []
    for span in head.spans:
        for one in figures_in(segment, span):
            before = segment.shadow[span.start : one.span.start]
            if one.kind is QuantityKind.DATE or one.value is None:
                continue
            if one.unit in _TIME:
                found += _kept(segment.text, segment.shadow, span, one)
                continue
            if _REPEATED.search(segment.text, 0, one.span.start):
                continue
            if not _is_of(head, segment.text, one):
                continue
            words = segment.text[span.start : one.span.start]
            subjects = _subjects(words, before, segment.text, one)
            if subjects == [_UNNAMED] or (not words and one.kind is QuantityKind.MONEY):
                subjects = _borrowed(segment, one) or subjects
            for on in subjects:
                found += [
                    Threshold(on=on, op=op, value=value, unit=one.unit + _per(segment.text, one))
                    for op, value in _bounds(segment, one, span)
                ]
    return tuple(_nested(dict.fromkeys(found), segment.text))


def _nested(found: Iterable[Threshold], text: str) -> Iterator[Threshold]:
    """Tiers meet at their bounds: 15万元以上的，50万元以下的 leaves 50万元 to the next one."""
    plain = "以下" in text and "含" not in text and "及以下" not in text
    last: Threshold | None = None
    for one in found:
        ranges = last is not None and (last.on, last.unit, last.op) == (one.on, one.unit, ">=")
        yield replace(one, op="<") if plain and ranges and one.op == "<=" else one
        last = one


def _bounds(segment: Segment, one: Quantity, span: Span) -> Iterator[tuple[str, Decimal]]:
    """The comparisons a figure stands for; both ends of 100万元—500万元."""
    if one.value_max is not None and one.value is not None:
        yield ">=", one.value
        yield "<=" if _INCLUDED.match(segment.text, one.span.end) else "<", one.value_max
        return
    op = _op(segment, one, span) or _listed_op(segment, one, span)
    if op is not None and one.value is not None:
        yield op, one.value


def _per(text: str, one: Quantity) -> str:
    """What stands behind the slash: 房价200元/间/晚."""
    found = re.match(r"(?:[/／][一-龥]{1,3}?(?=[/／以及的（(]|$)){1,2}", text[one.span.end :])
    return found[0] if found and one.kind is QuantityKind.MONEY else ""


def _op(segment: Segment, one: Quantity, span: Span) -> str | None:
    """The comparison of a figure by the words behind it, before it, or apart before it."""
    shadow = segment.shadow
    behind = shadow[one.span.end : min(span.end, one.span.end + 24)]
    if _TO_NEXT.match(behind):
        return ">" if _EXCLUDED.match(segment.text, one.span.end) else ">="
    if _FROM_LAST.search(shadow, span.start, one.span.start):
        return "<=" if _INCLUDED.match(segment.text, one.span.end) else "<"
    after = _BEHIND.match(behind)
    if after is not None:
        strict = _EXCLUDED.match(segment.text, one.span.end) is not None
        return (">=" if after["least"] else "<=")[: 1 if strict else 2]
    if one.op in {">=", ">", "<=", "<"}:
        return ">=" if one.op == ">" and behind.startswith("□") else one.op  # 超过20笔（含）
    crossed = _CROSSED.search(shadow, span.start, one.span.start)
    stated = _STATED.search(shadow, span.start, one.span.start)
    bare = _BARE.match(behind) and _GROWN.search(shadow, span.start, one.span.start)
    if crossed or (stated is None and one.kind is QuantityKind.PERCENT and bare):
        return ">="
    return _SIGNS[stated[1]] if stated else None


def _listed_op(segment: Segment, one: Quantity, span: Span) -> str | None:
    """The comparison of a list: 首次突破10亿元、50亿元, or 1亿元、5亿元以上."""
    listed = [two for two in figures_in(segment, span) if two.kind is one.kind]
    at = listed.index(one)
    for run in (listed[at::-1], listed[at:]):
        for here, there in pairwise(run):
            low, high = sorted((here.span, there.span))
            if segment.shadow[low.end : high.start] not in {"、", "和", "或", "及", "以及"}:
                break
            op = _op(segment, there, span)
            if op is not None:
                return op
    return None


def _is_of(head: Head, text: str, one: Quantity) -> bool:
    """Whether a figure belongs to this kind or tier: its words stand in the head.

    With its bounds where these stand in the head too: 5000万元以下 beside 5000万元（含）至1亿元.
    """
    if not head.text:
        return True
    words = text[one.span.start : one.span.end]
    ends = list(_ends(words, head.text))
    if text.count(words) > 1 and "为一" not in text:
        bounds = _BOUNDS.match(text, one.span.end)
        behind = text[one.span.end : one.span.end + _NEAR]
        if len(ends) == 1 and behind.startswith("以上"):
            # 100亩以上的养殖基地 beside 100亩以上的苗木基地
            return head.text.startswith(_GIVEN.split(behind)[0], ends[0])
        if bounds:
            return any(head.text.startswith(bounds[0], end) for end in ends)
        # 1万元、5万元以上, but no end of a range
        listed = _IN_LIST.match(text, one.span.end) is not None
        listed = listed and not text.endswith(_TO, 0, one.span.start)
        return any(listed or _BOUNDS.match(head.text, end) is None for end in ends)
    step = text.startswith("为一", one.span.end)
    return any((_STEP.match(head.text, end) is not None) == step for end in ends)


def _ends(words: str, text: str) -> Iterator[int]:
    """Where a figure's words end, each time they are a whole figure: not the 50万 of 150万."""
    at = text.find(words)
    while at >= 0:
        if not (text[at - 1 : at].isdigit() or text[at - 1 : at] == "."):
            yield at + len(words)
        at = text.find(words, at + 1)


def _subjects(words: str, shadow: str, text: str, one: Quantity) -> list[str]:
    """What the figure is of; several where one figure binds a list: 产值和营业收入均…10%以上."""
    listed_before = _FIGURES_BEFORE.search(shadow)
    if listed_before is not None and listed_before.start() > 0:
        words, shadow = words[: listed_before.start()], shadow[: listed_before.start()]
    bare = _ASIDE_LAST.sub("", _WORDS.sub("", words))
    if text[one.span.end :].startswith("为一档"):
        subject = re.match(r"(?:[^，]*?对)?(?P<on>[^，]{2,16}?)(?:首次|每)", words)
        return [f"{subject['on'] if subject else ''}（每递增一档）"]
    listed = _LISTED.search(bare)
    if listed is not None:
        items = [listed[name] for name in ("a", "b", "c") if listed[name]]
        tail = listed["d"] or _after(text, one)
        return [re.sub(r"^(?:对|实现|每个年度|年度)(?=.{2})", "", item) + tail for item in items]
    last = 0
    for cut in _BREAK.finditer(shadow[: len(bare)]):
        last = cut.end()
    on = bare[last:].strip()
    if len(on) < 2:  # noqa: PLR2004 - one character names nothing
        on = _in_aside(bare) or _after(text, one) or re.sub(r"[的、，]", "", bare[-8:])
        on = on or _UNNAMED
    return [_OWNER.sub("", on) or "数量"]


def _borrowed(segment: Segment, one: Quantity) -> list[str]:
    """What a bare figure is of: 面积100亩以上的奖励1万元，200亩以上的…: the last of its unit."""
    earlier = (two for two in segment.quantities if two.span.end <= one.span.start)
    for two in reversed([two for two in earlier if two.unit == one.unit]):
        clause = next((c for c in segment.clauses if c.contains(two.span)), None)
        behind = segment.shadow[two.span.end : two.span.end + _NEAR]
        if clause is None or not (two.value_max is not None or _BEHIND.match(behind)):
            continue
        words = segment.text[clause.start : two.span.start]
        shadow = segment.shadow[clause.start : two.span.start]
        named = _subjects(words, shadow, segment.text, two)
        if words and named != [_UNNAMED]:
            return named
    return []


def _in_aside(words: str) -> str:
    found = _ASIDE.search(words)
    return found["on"] if found else ""


def _after(text: str, one: Quantity) -> str:
    found = re.match(
        r"[（(]?含?[）)]?(?:及?以上|以下)?(?:的)?(?P<noun>(?!的|每|以[上下内]|及以|不足|不满|但|补贴"
        r"|奖励|给予|补助)[一-龥]{2,4})",
        text[one.span.end :],
    )
    return found["noun"] if found else ""


def _kept(text: str, shadow: str, span: Span, one: Quantity) -> list[Threshold]:
    """连续3年保持在规上统计: a spell that itself is the test."""
    kept = _KEPT.search(shadow, span.start, span.end)
    if kept is None or kept.start("years") != one.span.start or one.value is None:
        return []
    what = text[kept.start("what") : kept.end("what")]
    return [Threshold(on=f"连续保持{what}", op=">=", value=one.value, unit=one.unit)]
