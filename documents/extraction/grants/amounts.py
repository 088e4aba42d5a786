"""The figures of a benefit: ceiling, floor, rate, amount per unit, tiers (金额、比例、档次)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.extraction.grants.benefits import Grant
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Quantity, QuantityKind

_UNIT_EACH = "人|亩|吨|头|羽|台|套|辆|笔|件|千瓦时|度|株|平方米|只|公里|斤|公斤|天|日|床|张|月|次|年|千瓦|瓦|例|场|册|班|课时|学时|孔|座|口|标箱|单|票|架次"
# 每人每月3000元, 每亩每年不超过500元, 每年每亩13元
_PER_UNIT = re.compile(
    rf"每(?:1|一)?(?:个)?(?P<a>(?:{_UNIT_EACH}))(?:每(?:1|一)?(?P<b>(?:{_UNIT_EACH})))?(?P<rest>[^，每]{{0,12}})$"
)
_SLASH = re.compile(
    r"\s?[/／]\s?(?P<unit>[一-龥A-Za-z]{1,6}?(?=[^一-龥A-Za-z]|的|给|标准|补|奖|进|$)(?:[/／·•．][一-龥]{1,3})?)"
)
_PER_DEED = re.compile(
    r"每(?:成功)?(?:[一-龥]{1,6}?)?(?:Cc*|一|1)(?P<unit>[个家名人户项件笔]?)[^，]{0,30}"
)
_ALL = re.compile(r"全额(?:补贴|补助|资助|奖励|贴息|返还|予以补)|予以全额补助")
_HALF = re.compile(r"一半的?|半额|减半|百分之五十")
_AT_LEAST = re.compile(r"(?:不低于|不少于|最低|至少)[^，]{0,6}$")
_TIER_GAP = re.compile(
    r"(?:、|和|及|或|与|，|以及)?(?:元|%)?(?:的?(?:标准|比例|奖励|补助|奖补|补贴|资助))?(?:、|和|及|或|与|以及)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one row; `label` says for which tier, `place` in the list of tiers."""

    cap: Decimal | None = None
    cap_min: Decimal | None = None
    rate: Decimal | None = None
    unit_amount: Decimal | None = None
    unit: str | None = None
    label: str | None = None
    place: int | None = None
    places: int = 1


def figures_of(grant: Grant) -> list[Figures]:
    """One set of figures a row; more than one where amounts stand 分别 or each after its label."""
    segment = grant.segment
    money = list(_money(grant))
    rates = list(_rates(grant))
    if grant.rule.kind == "waive":
        return [Figures()]
    base = Figures(rate=_rate(grant, rates))
    own = [one for one in money if grant.clause.contains(one.span)]
    if len(own) > 1 and (tiers := _tiers(segment, grant, own)):
        return [
            _with_money(segment, base, one, grant, label=label, place=n, places=len(own))
            for n, (one, label) in enumerate(tiers)
        ]
    shares = [one for one in rates if grant.clause.contains(one.span)]
    if len(shares) > 1 and (tiers := _tiers(segment, grant, shares)):
        return [
            replace(base, rate=_top(one), label=label, place=n, places=len(shares))
            for n, (one, label) in enumerate(tiers)
        ]
    for one in [*own[:1], *(one for one in money if not grant.clause.contains(one.span))]:
        base = _with_money(segment, base, one, grant)
    return [base]


def _top(one: Quantity) -> Decimal:
    return one.value_max if one.value_max is not None else one.value or Decimal(0)


def _money(grant: Grant) -> Iterator[Quantity]:
    """Amounts of the benefit: in its basis, its core clause after any condition, its terms."""
    spans = [*grant.basis, grant.clause, *grant.terms]
    for span in spans:
        for one in grant.segment.within(span):
            if one.kind is QuantityKind.MONEY and one.value and not _condition(grant, one):
                yield one


def _rates(grant: Grant) -> Iterator[Quantity]:
    """Percentages of the benefit: in its basis and its core clause, not in a condition."""
    for span in [*grant.basis, grant.clause, *grant.terms]:
        for one in grant.segment.within(span):
            if one.kind is QuantityKind.PERCENT and one.unit == "%" and not _condition(grant, one):
                yield one


def _condition(grant: Grant, one: Quantity) -> bool:
    """Whether a figure before the core only says who qualifies: 投资1亿元以上的."""
    if one.span.start >= grant.core.start or not grant.clause.contains(one.span):
        return False
    between = grant.segment.shadow[one.span.end : grant.core.start]
    if re.match(r"□{0,6}(?:及)?(?:以上|以下|以内)?的(?!比例|标准|额度|幅度|贴息|资金)", between):
        return True
    if re.match(r"□{0,6}(?:及)?以上", between):
        return True
    lead = grant.segment.shadow[grant.clause.start : one.span.start]
    return "按" not in lead and not re.fullmatch(
        r"(?:的?(?:比例|标准|额度|幅度))?[^，的]{0,8}", between
    )


def _rate(grant: Grant, rates: list[Quantity]) -> Decimal | None:
    segment = grant.segment
    words = segment.words(grant.clause)
    if grant.rule.kind == "half":
        return Decimal(50)
    if not rates:
        if _HALF.search(words):
            return Decimal(50)
        return Decimal(100) if _ALL.search(words) else None
    for one in reversed(rates):
        if re.search(r"(?:提高|提升|增加|调整|上浮)[到至为]?$", segment.text[: one.span.start]):
            return _top(one)
    return _top(rates[0])


def _tiers(
    segment: Segment, grant: Grant, amounts: list[Quantity]
) -> list[tuple[Quantity, str | None]]:
    """Amounts with their labels if they are tiers; none if they belong to one row."""
    gaps = [
        segment.shadow[a.span.end : b.span.start]
        for a, b in zip(amounts, amounts[1:], strict=False)
    ]
    if all(_TIER_GAP.fullmatch(gap) for gap in gaps):
        return [(one, None) for one in amounts]
    labels = [_label(segment, grant, one, n, amounts) for n, one in enumerate(amounts)]
    if all(labels):
        return list(zip(amounts, labels, strict=True))
    return []


_LABEL = re.compile(
    r"(?:^|[、，：和及或]|给予|奖励|补助|补贴|资助|分别|标准为)(?P<label>[^，、：M]{1,24}?)(?:的|每[^，、]{1,4})?(?:分别)?(?:给予|奖励|补助|补贴|资助|为|按|不超过|最高)?$"
)


def _label(
    segment: Segment, grant: Grant, one: Quantity, n: int, amounts: list[Quantity]
) -> str | None:
    """What stands before an amount inside a list of tiers: 一等奖80万元、二等奖30万元."""
    begin = amounts[n - 1].span.end if n else max(grant.clause.start, one.span.start - 24)
    found = _LABEL.search(segment.text[begin : one.span.start])
    if found is None:
        return None
    label = re.sub(r"^(?:的?(?:补助|奖励|补贴|资助|奖补))?[、，和及]?", "", found["label"])
    return (
        label
        if len(label) > 1 and not re.search(r"最高|不超过|一次性|再|每|由|提高|提升|至", label)
        else None
    )


def _with_money(  # noqa: PLR0913 - keyword-only particulars of one tier
    segment: Segment,
    base: Figures,
    one: Quantity,
    grant: Grant,
    *,
    label: str | None = None,
    place: int | None = None,
    places: int = 1,
) -> Figures:
    """`base` with an amount as ceiling or as amount per unit."""
    named = replace(base, label=label, place=place, places=places) if place is not None else base
    unit = _unit(segment, one, grant)
    if unit:
        return named if named.unit_amount else replace(named, unit_amount=_top(one), unit=unit)
    if named.cap is not None:
        deed = _deed(segment, grant)
        if deed and named.unit_amount is None:
            return replace(named, unit_amount=named.cap, unit=deed, cap=_top(one), cap_min=None)
        return named
    low = one.value if one.value_max is not None else None
    before = segment.shadow[max(0, one.span.start - 10) : one.span.start]
    if _AT_LEAST.search(before):
        return replace(named, cap_min=_top(one))
    return replace(named, cap=_top(one), cap_min=low)


def _unit(segment: Segment, one: Quantity, grant: Grant) -> str | None:
    """The unit that an amount is for one of: 元/人/月; None for a ceiling."""
    slash = _SLASH.match(segment.text, one.span.end)
    if "/" in one.unit or slash:
        return one.unit if slash is None else f"元/{slash['unit']}"
    start = max(0, one.span.start - 24)
    found = _PER_UNIT.search(segment.shadow[start : one.span.start])
    if found is None or re.search(r"贴息期|累计", found["rest"]):
        return None
    parts = [part for part in (found["a"], found["b"]) if part]
    if parts == ["年"] or parts == ["次"]:
        return None
    parts.sort(key=lambda part: part in {"月", "年", "天", "日", "次"})
    return "/".join(["元", *parts])


def _deed(segment: Segment, grant: Grant) -> str | None:
    """The unit of an amount paid for each deed: 每成功推荐1个…给予1万元."""
    for span in [*grant.head, grant.clause]:
        found = _PER_DEED.search(segment.shadow, span.start, span.end)
        if found is not None:
            words = segment.text[found.start() : found.end()]
            counted = re.search(r"\d\s?([个家名人户项件笔])", words)
            return f"元/{counted[1] if counted else found['unit'] or '个'}"
    return None
