"""The figures of a benefit: ceiling, floor, rate, amount per unit, tiers (金额、比例、档次)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.extraction.grants.benefits import Grant
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.tiers import Tier, limits_of, tiers_of
from documents.extraction.spans import Quantity, QuantityKind, Span

_UNITS = (
    "车(?![型间位库站辆])|托位|千瓦时|平方米|立方米|公里|公斤|千瓦|课时|学时|标箱|架次|人次|公顷|展位|床位|车位|泊位|岗位"
    "|学位|航班|班列|车次|人|生|亩|吨|头|羽|台|套|辆|笔|件|度|株|只|斤|天|日|床|张|月|次|年|瓦|例"
    "|艘|栋|间|块|册|班|孔|座|口|单|票|名|位|棵|桩|枪|盏|眼|井|棚|群|趟|列|门|部|集|幅|柜|箱"
)
# 每人每月3000元, 每亩每年不超过500元, 每年每亩13元
_PER_UNIT = re.compile(
    rf"每(?:1|一)?个?(?:标准)?(?P<a>{_UNITS})(?:(?:床位?|位|车|地)(?=每))?(?:每(?:1|一)?个?(?P<b>{_UNITS}))?"
    rf"(?P<rest>[^，、每]{{0,12}})$"
)
# 给予企业前三年100%，后两年50%的补助: a share for each stretch of years.
_YEARS = re.compile(
    r"(?:前|后|首|第)[一二两三四五六\d](?:年?(?:至|到|-)第?[一二三四五六\d])?年(?=[^，；]{0,4}$)"
)
# 户均补助1.4万元
_MEAN = re.compile(r"(?P<a>[户人亩头生村])均(?:补助|补贴|奖励|奖补|不超过|不低于|最高|给予){0,2}$")
_SLASH = re.compile(
    r"\s?[/／]\s?(?P<unit>(?:\d{2}英尺)?[一-龥A-Za-z]{1,6}?"
    r"(?=[^一-龥A-Za-z]|的|给|标准|补|奖|进|一次性|予以|计|$)"
    r"(?:[/／·•．][一-龥]{1,3}?(?=的|给|标准|补|奖|进|予|$|[^一-龥]))?)"
)
# 每成功推荐1个企业…给予1万元: paid for each deed.
_DEED = re.compile(
    r"每(?:成功)?(?:新增|增加|新?引进|推荐|介绍|认定|评定|创建|获评|新?招用|吸纳|培育|培养|多?承担"
    r"|培训|举办|完成|组织|接收|输送|获得|建成|新建|孵化|服务|(?![年月周日天季个家户人名位亩台辆吨条项件"
    r"次场班车趟标往平立千公只头羽套所站床张笔单村镇县市期批])(?![^CMP]{0,4}[少低超达])[一-龥]{2,8}?|留|招|培|育|引)(?:Cc*(?!及?以[上下])|一|1)"
    r"(?P<unit>[个家名人户项件笔场次头]?)"
)
# 产值每新增1000万元，奖励2万元; 增速每提高1个百分点奖励10万元: paid for each step.
_STEP = re.compile(
    r"每(?:新增|增加|增长|新增加|提高|提升|上升|递增|超过|超出|超|满|达到?|完成|出口|进口|实现|销售"
    r"|利用|吸引|到位)?(?:(?<!每)[^，；：MPC]{0,10}?)?(?P<step>[MP][mp]*"
    r"|(?<!每)[一二两三五十百千万]{1,3}(?:人次?|[个家户亩吨台辆]))"
)
_COUNTED = re.compile(r"(?P<number>\d[\d.]*[万千百]*)\s?(?P<unit>[一-龥]{1,3})$")
_OWN_UNITS = ("元", "%")  # no dollars, no percentage points
_TIME_UNITS = {"月", "年", "天", "日", "次"}
_MEASURES = frozenset("米箱时里艘栋间人生亩吨头羽台套辆笔件度株只斤天日床张月次年瓦例")
_PERIODS = {"月", "年", "次"}
_LEAD = 12  # characters before a share in which its years may stand
_ALL = re.compile(r"全额[^，]{0,6}(?:补贴|补助|资助|奖励|贴息)")
_HALF = re.compile(r"一半的?|半额|百分之五十")
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
_QUALIFIES = re.compile(r"□{0,6}及?(?:以上|以下|以内)")
_MODIFIES = re.compile(r"□{0,6}的(?!比例|标准|额度|幅度|贴息|资金)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one row; `tier` says for which of several."""

    cap: Decimal | None = None
    cap_min: Decimal | None = None
    rate: Decimal | None = None
    unit_amount: Decimal | None = None
    unit: str | None = None
    tier: Tier | None = None


def figures_of(grant: Grant) -> list[Figures]:
    """One set of figures a row; more than one where amounts stand 分别 or each after its label."""
    if grant.rule.kind == "waive" and not grant.rule.id.startswith("subsidies.waive.part"):
        return [Figures()]
    rates = list(_of_kind(grant, QuantityKind.PERCENT))
    money = list(_of_kind(grant, QuantityKind.MONEY))
    base = Figures(rate=_rate(grant, rates))
    for clause in (grant.clause, *grant.terms):
        own = [one for one in money if clause.contains(one.span)]
        rest = [one for one in money if not clause.contains(one.span)]
        if len(own) > 1 and (tiers := tiers_of(grant, clause, own)):
            unit = next((found for one in own if (found := _unit(grant, one))), None)
            rows = [_with_money(grant, replace(base, tier=t), t.figure, unit=unit) for t in tiers]
            return [_limited(grant, row, rest) for row in rows]
    shares = [one for one in rates if grant.clause.contains(one.span)]
    if len(shares) > 1 and (tiers := tiers_of(grant, grant.clause, shares)):
        return [_limited(grant, replace(base, rate=_top(t.figure), tier=t), money) for t in tiers]
    if years := _by_years(grant, rates):
        return [_limited(grant, replace(base, rate=_top(t.figure), tier=t), money) for t in years]
    if limits := limits_of(grant, money):
        return [replace(base, cap=_top(t.figure), tier=t) for t in limits]
    first = [one for one in money if grant.clause.contains(one.span)][:1]
    rest = [one for one in money if not grant.clause.contains(one.span)]
    return [_limited(grant, base, [*first, *rest])]


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
            if one.kind is not kind or not one.value or not one.unit.startswith(_OWN_UNITS):
                continue
            if grant.segment.shadow[one.span.start] == "□":
                continue  # 50亿元以上（含50亿元）奖励100万元
            if grant.rule.kind == "waive" and _DOWN_TO.search(grant.segment.text[: one.span.start]):
                continue  # 失业保险费率降低至1%
            former = _RISES.match(grant.segment.shadow, one.span.end) is not None
            if not former and not _is_step(grant, one) and not _is_condition(grant, one):
                yield one


def _is_condition(grant: Grant, one: Quantity) -> bool:
    """Whether a figure before the core only says who qualifies: 投资1亿元以上的."""
    if one.span.start >= grant.core.start or not grant.clause.contains(one.span):
        return False
    between = grant.segment.shadow[one.span.end : grant.core.start]
    lead = grant.segment.shadow[grant.clause.start : one.span.start]
    if _QUALIFIES.match(between):
        return True
    if "按" in lead:
        return False
    if _SUM.search(grant.segment.shadow, grant.core.start, grant.clause.end):
        return _LIMITING.search(lead) is None  # 10亿元至20亿元奖励20万元
    return _MODIFIES.match(between) is not None or not re.fullmatch(
        r"(?:的?(?:比例|标准|额度|幅度))?[^，的]{0,8}", between
    )


def _is_step(grant: Grant, one: Quantity) -> bool:
    """Whether a figure is what the amount is paid for each of: 每新增1000万元."""
    before = max(0, one.span.start - 24)
    return any(
        found.start("step") == one.span.start
        for found in _STEP.finditer(grant.segment.shadow, before, one.span.end)
    )


def _rate(grant: Grant, rates: list[Quantity]) -> Decimal | None:
    words = grant.segment.words(grant.clause)
    if grant.rule.kind == "half":
        return Decimal(50)
    if not rates:
        if _HALF.search(words):
            return Decimal(50)
        return Decimal(100) if _ALL.search(words) else None
    for one in reversed(rates):
        if _RAISED.search(grant.segment.text[: one.span.start]):
            return _top(one)
    own = [one for one in rates if grant.clause.contains(one.span)]
    return _top((own or rates)[0])


def _with_money(grant: Grant, row: Figures, one: Quantity, *, unit: str | None = None) -> Figures:
    """`row` with an amount as ceiling or as amount per unit."""
    unit = _unit(grant, one) or unit
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


def _unit(grant: Grant, one: Quantity) -> str | None:
    """The unit that an amount is for one of: 元/人/月; None for a ceiling."""
    segment = grant.segment
    slash = _SLASH.match(segment.text, one.span.end)
    if "/" in one.unit or slash:
        return one.unit if slash is None else _slashed(segment, one, slash["unit"])
    mean = _MEAN.search(segment.shadow[max(0, one.span.start - 10) : one.span.start])
    if mean is not None:
        return f"元/{mean['a']}"
    found = _PER_UNIT.search(segment.shadow[max(0, one.span.start - 24) : one.span.start])
    if found is None or re.search(r"贴息期|累计", found["rest"]):
        return None
    before = re.split("[、，]", segment.shadow[max(0, one.span.start - 24) : one.span.start])[-1]
    counted = found["a"][-1] not in _MEASURES or _shares(grant)
    if counted and re.search(r"最高|不超过|不高于|上限", before):
        return None  # 最高每标准展位1.5万元 is a ceiling for each
    parts = [part for part in (found["a"], found["b"]) if part]
    if set(parts) <= _PERIODS:
        return None
    parts.sort(key=lambda part: part in _TIME_UNITS)
    return "/".join(["元", *parts])


def _shares(grant: Grant) -> bool:
    """Whether the benefit is a share: 补贴购置价的10%，每辆最高不超过3万元."""
    return any(True for _ in _of_kind(grant, QuantityKind.PERCENT))


def _slashed(segment: Segment, one: Quantity, unit: str) -> str:
    """The unit of 每平方米20元/月: what stands behind the slash, with what 每 names before it."""
    before = segment.shadow[max(0, one.span.start - 24) : one.span.start]
    each = _PER_UNIT.search(before) if unit in _TIME_UNITS else None
    return f"元/{each['a']}/{unit}" if each and each["a"] not in _TIME_UNITS else f"元/{unit}"


def deed_of(grant: Grant) -> tuple[str, str] | None:
    """The deed that an amount is paid for each of, and its unit: 每成功推荐1个, 元/个."""
    for span in [*grant.head, grant.clause, *grant.basis]:
        found = _DEED.search(grant.segment.shadow, span.start, span.end)
        if found is not None:
            words = grant.segment.text[found.start() : found.end()]
            counted = _COUNTED.search(words)
            if counted is not None and counted["number"] != "1":
                return words, f"元/{counted[0]}"  # 每增加1000人次
            return words, f"元/{counted['unit'] if counted else found['unit'] or '个'}"
        step = _STEP.search(grant.segment.shadow, span.start, span.end)
        if step is not None:
            each = grant.segment.text[step.start("step") : step.end()]
            return grant.segment.text[step.start() : step.end()], f"元/{each}"
    return None


def own_clause(grant: Grant, figures: Figures) -> Span:
    """The clause that the figures of a tier stand in; else the core's."""
    if figures.tier is None:
        return grant.clause
    figure = figures.tier.figure.span
    return next((c for c in grant.terms if c.contains(figure)), grant.clause)
