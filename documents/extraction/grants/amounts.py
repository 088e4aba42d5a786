"""The figures of a benefit: ceiling, floor, rate, amount per unit, tiers (金额、比例、档次)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from documents.extraction.grants.dealt import dealt_limits
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.sharing import shares_of
from documents.extraction.grants.tiers import Tier, limits_of, mixed_of, tiers_of
from documents.extraction.grants.units import deed_of, is_step, unit_of
from documents.extraction.spans import Quantity, QuantityKind, Span

# 给予企业前三年100%，后两年50%的补助: a share for each stretch of years.
_YEARS = re.compile(
    r"(?:前|后|首|第)[一二两三四五六\d](?:年?(?:至|到|-)第?[一二三四五六\d])?年(?=[^，；]{0,4}$)"
)
_OWN_UNITS = ("元", "%")  # no dollars, no percentage points
_POINTS = {"subsidies.interest", "subsidies.points.more", "subsidies.points.raised"}
_OTHERWISE = re.compile("每|最高|不超过|一次性|加[发奖]")
_NEAR = 4  # characters before a sum in which 最高 makes it a ceiling
_LEAD = 12  # characters before a share in which its years may stand
_ALL = re.compile(r"(?:全额|(?<=[金费])全部)[^，]{0,6}(?:补贴|补助|资助|奖励|贴息|救助|代缴|兜底)")
_RATIO = re.compile(r"(?<![\d.])1\s?[:：∶]\s?(?P<part>\d(?:\.\d)?)(?!\d)")  # 按1:0.5配套
_SHARED = re.compile(r"(?:、|和|及|按照?)(?P<base>[^，、按照]{2,14}?)的?$")  # 20万元、外资额的5‰
_DIGITS = "零一二三四五六七八九"
_TENTHS = re.compile(
    r"(?:按照?|给予|补助?|承担|代偿)(?P<tenths>[一二三四五六七八九])成"
)  # 按三成予以补助
_LEFT = {f"subsidies.waive.part.{rule}" for rule in ("left", "discount", "rent")}
_DISCOUNT = re.compile(r"([一二三四五六七八九\d][.点]?[一二三四五六七八九\d]?)折")
_HALF = re.compile(r"一半的?|半额|百分之五十|减半(?=给予|予以)")
_AT_LEAST = re.compile(r"(?:不低于|不少于|最低|至少)[^，]{0,6}$")
_RAISED = re.compile(r"(?:提高|提升|增加|调整|上浮)[到至为]?$")
# 由10万元提高到20万元: the first is what it was.
_RISES = re.compile(r"(?:提高|增加|调整|上调|提升|扩大)(?:到|至|为)")
_DOWN_TO = re.compile(r"[至到为]$")
_SUM = re.compile(r"M")
_LIMITING = re.compile(r"(?:最高|不超过|不高于|每[^，]{0,8}|以|标准)[^，]{0,4}$")
_UP_TO = re.compile(r"最高|不超过|不高于|上限|一次性")
_FOR_ALL = re.compile(
    r"(?:每个?|每一|单个?|同一|各)(?:企业|单位|机构|主体|家|户|人|个人)[^，]{0,16}?"
    r"(?:最高|不超过|不高于|上限)[^，]{0,6}$"
)
_QUALIFIES = re.compile(r"□{0,6}(?:及?(?:以上|以下|以内)|的?部分)")
_OF_PORTION = re.compile(r"□{0,6}及?以[上下]的?[^，；的MP]{0,8}部分")  # 增长10%以上的新增部分
_MODIFIES = re.compile(r"□{0,6}的(?!比例|标准|额度|幅度|贴息|资金)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one row; `tier` says for which of several, `base` what its share is of.

    An empty base is none, whatever the benefit's own is; None leaves it to the benefit.
    """

    cap: Decimal | None = None
    cap_min: Decimal | None = None
    rate: Decimal | None = None
    unit_amount: Decimal | None = None
    unit: str | None = None
    tier: Tier | None = None
    base: str | None = None


def figures_of(grant: Grant) -> list[Figures]:
    """One set of figures a row; more than one where amounts stand 分别 or each after its label."""
    if grant.rule.kind == "waive" and not grant.rule.id.startswith("subsidies.waive.part"):
        return [Figures()]
    rates = list(_of_kind(grant, QuantityKind.PERCENT))
    money = list(_of_kind(grant, QuantityKind.MONEY))
    base = Figures(rate=_rate(grant, rates))
    shares = [one for one in rates if grant.clause.contains(one.span)]
    if mixed := mixed_of(grant, [*shares, *money]):
        return [_of_mixed(grant, tier, money) for tier in mixed]
    shared = shares_of(grant, shares)
    shared = shared or (tiers_of(grant, grant.clause, shares) if len(shares) > 1 else [])
    if not _listed(grant, shared, money):
        for clause in (grant.clause, *grant.terms):
            if rows := _by_sums(grant, base, clause, money):
                return rows
    if tiers := shared or _by_years(grant, rates):
        return _by_shares(grant, base, tiers, money)
    if limits := dealt_limits(grant) or limits_of(grant, money):
        return [replace(base, cap=_top(t.figure), tier=t) for t in limits]
    inside = [one for one in money if grant.clause.contains(one.span)]
    first = [one for one in inside if one is inside[0] or _is_ceiling(grant, one)]
    rest = [one for one in money if not grant.clause.contains(one.span)]
    return [_limited(grant, base, [*first, *rest])]


def _by_sums(grant: Grant, base: Figures, clause: Span, money: list[Quantity]) -> list[Figures]:
    """A row for each sum in a clause; none where they are no tiers."""
    own = [one for one in money if clause.contains(one.span)]
    tiers = tiers_of(grant, clause, own) if len(own) > 1 else []
    if not tiers:
        return []
    shared = _shares(grant)
    units = (unit_of(grant.segment, one, shared=shared) for one in own)
    unit = next((found for found in units if found), None)
    rest = [one for one in money if not clause.contains(one.span)]
    rows = [_with_money(grant, replace(base, tier=t), t.figure, unit=unit) for t in tiers]
    return [_limited(grant, row, rest) for row in rows]


def _by_shares(
    grant: Grant, base: Figures, tiers: list[Tier], money: list[Quantity]
) -> list[Figures]:
    """A row for each share: with all ceilings, or each with its own: 分别不超过60万元、20万元."""
    listed = _listed(grant, tiers, money)
    return [
        _limited(
            grant,
            replace(base, rate=_top(tier.figure), tier=tier),
            [money[tier.place]] if listed else money,
        )
        for tier in tiers
    ]


def _of_mixed(grant: Grant, tier: Tier, money: list[Quantity]) -> Figures:
    """One of a list of sums and shares; a ceiling behind the list bounds the shares."""
    if tier.figure.kind is QuantityKind.MONEY:
        return _with_money(grant, Figures(tier=tier, base=""), tier.figure)
    behind = [one for one in money if not grant.clause.contains(one.span)]
    named = _SHARED.search(grant.segment.text[grant.clause.start : tier.figure.span.start])
    base = named["base"] if named else ""
    return _limited(grant, Figures(rate=_top(tier.figure), tier=tier, base=base), behind)


def _listed(grant: Grant, tiers: list[Tier], money: list[Quantity]) -> bool:
    """Whether ceilings go by the places of shares: 分别不超过60万元、20万元 in one clause."""
    gaps = (grant.segment.text[a.span.end : b.span.start] for a, b in pairwise(money))
    return len(tiers) == len(money) > 1 and all(gap in {"、", "和", "及"} for gap in gaps)


def _is_ceiling(grant: Grant, one: Quantity) -> bool:
    near = grant.segment.text[max(0, one.span.start - _NEAR) : one.span.start]
    return _UP_TO.search(near) is not None


def _by_years(grant: Grant, rates: list[Quantity]) -> list[Tier]:
    """Shares in clauses of their own, each with its years before it; none where one has none."""
    text = grant.segment.text
    found = [_YEARS.search(text[max(0, one.span.start - _LEAD) : one.span.start]) for one in rates]
    labels = [years[0] for years in found if years is not None]
    if not 1 < len(rates) == len(set(labels)):
        return []
    return [
        Tier(figure=one, label=label, place=place, places=len(rates))
        for place, (one, label) in enumerate(zip(rates, labels, strict=True))
    ]


def _limited(grant: Grant, row: Figures, money: list[Quantity]) -> Figures:
    for one in money:
        row = _with_money(grant, row, one)
    return row


def _top(one: Quantity) -> Decimal:
    return one.value_max if one.value_max is not None else one.value or Decimal(0)


def _of_kind(grant: Grant, kind: QuantityKind) -> Iterator[Quantity]:
    """Figures of the benefit: in its basis, its core clause after any condition, its terms."""
    for span in [*grant.basis, grant.clause, *grant.terms]:
        for one in grant.segment.within(span):
            if one.kind is not kind or not one.value:
                continue
            points = one.unit == "个百分点" and grant.rule.id in _POINTS
            if not one.unit.startswith(_OWN_UNITS) and not points:
                continue
            if grant.segment.shadow[one.span.start] == "□":
                continue  # 50亿元以上（含50亿元）奖励100万元
            if grant.rule.kind == "waive" and _DOWN_TO.search(grant.segment.text[: one.span.start]):
                continue  # 失业保险费率降低至1%
            former = _RISES.match(grant.segment.shadow, one.span.end) is not None
            if not former and not is_step(grant.segment, one) and not _is_condition(grant, one):
                yield one


def _is_condition(grant: Grant, one: Quantity) -> bool:
    """Whether a figure before the core only says who qualifies: 投资1亿元以上的."""
    if _OF_PORTION.match(grant.segment.shadow, one.span.end):
        return True
    if one.span.start >= grant.core.start or not grant.clause.contains(one.span):
        return False
    between = grant.segment.shadow[one.span.end : grant.core.start]
    lead = grant.segment.shadow[grant.clause.start : one.span.start]
    if _QUALIFIES.match(between):
        return True  # 以上的, 部分
    if "按" in lead:
        return False
    if _SUM.search(grant.segment.shadow, grant.core.start, grant.clause.end):
        return _LIMITING.search(lead) is None  # 10亿元至20亿元奖励20万元
    return _MODIFIES.match(between) is not None or not re.fullmatch(
        r"(?:的?(?:比例|标准|额度|幅度))?[^，的]{0,8}", between
    )


def _rate(grant: Grant, rates: list[Quantity]) -> Decimal | None:
    words = grant.segment.words(grant.clause)
    if grant.rule.kind == "half":
        return Decimal(50)
    if grant.rule.id in _LEFT:
        return _waived(grant, rates)
    if not rates:
        return _unwritten(words)
    for one in reversed(rates):
        if _RAISED.search(grant.segment.text[: one.span.start]):
            return _top(one)
    own = [one for one in rates if grant.clause.contains(one.span)]
    return _top((own or rates)[0])


def _waived(grant: Grant, rates: list[Quantity]) -> Decimal | None:
    """What a discount takes off: 减按80%收取, 八五折, 9.5折, 半价."""
    if rates:
        return 100 - _top(rates[-1])
    found = _DISCOUNT.search(grant.segment.words(grant.core))
    if found is None:
        return Decimal(50) if "半价" in grant.segment.words(grant.core) else None
    digits = "".join(str(_DIGITS.find(sign)) if sign in _DIGITS else sign for sign in found[1])
    tenths = re.sub(r"[^\d]", "", digits)
    return 100 - Decimal(tenths) * (10 if len(tenths) == 1 else 1)


def _unwritten(words: str) -> Decimal | None:
    """A share without a percent sign: 1:0.5配套, 按三成, 一半, 全额."""
    ratio = _RATIO.search(words) if "配套" in words or "比例" in words else None
    if ratio is not None:
        return Decimal(ratio["part"]) * 100
    tenths = _TENTHS.search(words)
    if tenths is not None:
        return Decimal(10 * _DIGITS.index(tenths["tenths"]))
    if _HALF.search(words):
        return Decimal(50)
    return Decimal(100) if _ALL.search(words) else None


def _with_money(grant: Grant, row: Figures, one: Quantity, *, unit: str | None = None) -> Figures:
    """`row` with an amount as ceiling or as amount per unit."""
    unit = unit_of(grant.segment, one, shared=_shares(grant)) or unit
    if unit is None and grant.each and grant.clause.contains(one.span):
        lead = grant.segment.shadow[grant.clause.start : one.span.start]
        unit = None if _OTHERWISE.search(lead) else grant.each
    if unit and row.unit_amount is not None and row.cap is None and _is_ceiling(grant, one):
        return replace(row, cap=_top(one))  # 每课时9元、每人最高600元
    if unit:
        return row if row.unit_amount else replace(row, unit_amount=_top(one), unit=unit)
    deed = deed_of(grant)
    if deed is not None and row.unit_amount is None and row.cap is None:
        return replace(row, unit_amount=_top(one), unit=deed[1])
    if row.cap is not None:
        return _of_several(grant, row, one)
    before = grant.segment.shadow[max(0, one.span.start - 10) : one.span.start]
    if _AT_LEAST.search(before):
        return replace(row, cap_min=_top(one))
    low = one.value if one.value_max is not None else None
    return replace(row, cap=_top(one), cap_min=low)


def _of_several(grant: Grant, row: Figures, one: Quantity) -> Figures:
    """`row` with a sum for each item where a higher ceiling bounds what one recipient gets.

    给予5万元奖补，每个企业最高不超过20万元: 5万元 is for each product.
    """
    before = grant.segment.shadow[grant.clause.start : one.span.start]
    fixed = row.rate is None and row.unit_amount is None and row.cap_min is None
    if (
        not fixed
        or row.cap is None
        or _top(one) <= row.cap
        or _FOR_ALL.search(before) is None
        or _UP_TO.search(grant.segment.words(grant.clause))
        or row.tier is not None
    ):
        return row
    return replace(row, cap=_top(one), unit_amount=row.cap, unit="元/个")


def _shares(grant: Grant) -> bool:
    """Whether the benefit is a share: 补贴购置价的10%，每辆最高不超过3万元."""
    return any(True for _ in _of_kind(grant, QuantityKind.PERCENT))


def own_clause(grant: Grant, figures: Figures) -> Span:
    """The clause that the figures of a tier stand in; else the core's."""
    if figures.tier is None:
        return grant.clause
    figure = figures.tier.figure.span
    return next((c for c in grant.terms if c.contains(figure)), grant.clause)
