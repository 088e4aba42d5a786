"""What an entitlement may come to for given figures (试算): pure, no Django.

The result is always an upper bound (不超过): min(rate * base, cap), or the cap alone. What the text
does not say is not assumed: no figure, no verdict; no clause on stacking, no sum.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from documents.amounts import amount_parse, amount_text, figure_text, number_text

# 以10亿元为一档倍数递增
_TIER = re.compile(r"以(?P<step>\d{1,9}(?:\.\d{1,4})?[万亿]?元?)为一档")
_SHARED = 3  # characters that two names of one quantity end alike in: 技术合同成交额
_CAPITAL = "资本金"  # 注册资本金 is not the 本金 of a loan
_GROWTH = re.compile("(?:同比|比上年|较上年)?(?:增长率?|增速|增幅)$")
# 同期银行基准利率的40%: a share of a rate is no sum without the loan and its time.
_RATE = re.compile("[利费]率|LPR$")
_SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "="}


class Verdict(StrEnum):
    """Whether the clause applies to the figures."""

    FITS = "符合"
    FAILS = "不符合"
    OPEN = "待填数据"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A threshold of the clause: `on` `op` `value` `unit`; money in yuan."""

    on: str
    op: str
    value: Decimal
    unit: str

    def met(self, figure: Decimal) -> bool:
        """Whether the figure passes; 以上 counts the bound in, 超 does not."""
        match self.op:
            case ">":
                return figure > self.value
            case "<":
                return figure < self.value
            case "<=":
                return figure <= self.value
            case "=":
                return figure == self.value
        return figure >= self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The typed clause; money in yuan, rate in percent, None where the text is silent."""

    quote: str
    cap: Decimal | None = None
    rate_percent: Decimal | None = None
    rate_base: str = ""
    per: str = ""
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A figure the reader has to give: its name and unit."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The verdict, the most it can come to (None if that cannot be told), and the working."""

    verdict: Verdict
    amount: Decimal | None = None
    tiers: int | None = None
    steps: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def questions(clause: Clause) -> tuple[Question, ...]:
    """The figures a clause depends on, each once."""
    asked = [Question(name=c.on, unit=c.unit) for c in _plain_conditions(clause)]
    # A rate's base may be one of those, named a little differently.
    if clause.rate_percent is not None and _sum_base(clause):
        same = (q for q in asked if q.unit == "元" and same_quantity(q.name, clause.rate_base))
        if next(same, None) is None:
            asked.append(Question(name=clause.rate_base, unit="元"))
    return tuple(dict.fromkeys(asked))


def assess(clause: Clause, figures: Mapping[str, Decimal], *, summed: bool = False) -> Assessment:
    """The clause on the figures (name of a question -> yuan, percent or count).

    `summed` chooses the reading that tiers add up; without it one tier's amount is given.
    """
    steps, missing, failed = _conditions_try(_plain_conditions(clause), figures)
    if failed:
        return Assessment(verdict=Verdict.FAILS, steps=tuple(steps), missing=tuple(missing))
    tiers = _tiers(clause, figures)
    amount, worked = _amount(clause, figures)
    if tiers is not None and amount is not None:
        each = amount_text(amount)
        worked.append(f"{_tier_words(clause)}，达到 {tiers} 档，每档不超过 {each}")
        if summed:
            amount *= tiers
            worked.append(f"按各档相加理解：{tiers} × {each} = {amount_text(amount)}")
    if clause.rate_percent is not None and _sum_base(clause) and not _base(clause, figures):
        missing.append(clause.rate_base)
    verdict = Verdict.OPEN if missing else Verdict.FITS
    return Assessment(
        verdict=verdict,
        amount=amount,
        tiers=tiers,
        steps=(*steps, *worked),
        missing=tuple(dict.fromkeys(missing)),
    )


def same_quantity(left: str, right: str) -> bool:
    """Whether two names mean one quantity: alike, or one ends as the other does.

    产值同比增长 ends as 营业收入同比增长 does, but what grows is another quantity.
    """
    left, right = left.rstrip("的"), right.rstrip("的")
    if left == right:
        return True
    (grown, growth), (other, other_growth) = _parted(left), _parted(right)
    return bool(growth) == bool(other_growth) and _shared(grown, other) >= _SHARED


def _parted(name: str) -> tuple[str, str]:
    """What is measured, and the words that make a growth of it."""
    match = _GROWTH.search(name)
    return (name[: match.start()], match[0]) if match and match.start() > 1 else (name, "")


def _shared(left: str, right: str) -> int:
    """Characters at the end that both have; a name as short as 产值 may be shared whole."""
    shared = 0
    for a, b in zip(reversed(left), reversed(right), strict=False):
        if a != b:
            break
        shared += 1
    whole = shared == min(len(left), len(right)) and shared > 1
    bound = left.endswith(_CAPITAL) == right.endswith(_CAPITAL)
    return max(shared, _SHARED) if whole and bound else shared


def _plain_conditions(clause: Clause) -> Sequence[Condition]:
    """Conditions but for the one that only repeats the step of the tiers.

    Where the step is all there is, 营业收入（每递增一档）, the first tier must still be reached.
    """
    if _tier_step(clause) is None:
        return clause.conditions
    plain = [c for c in clause.conditions if "档" not in c.on]
    return plain or [replace(c, on=c.on.partition("（")[0]) for c in clause.conditions]


def _conditions_try(
    conditions: Sequence[Condition], figures: Mapping[str, Decimal]
) -> tuple[list[str], list[str], bool]:
    """Working, names of missing figures, and whether any condition failed."""
    steps, missing, failed = [], [], False
    for condition in conditions:
        bound = figure_text(condition.value, condition.unit)
        sign = _SIGNS.get(condition.op, condition.op)
        figure = figures.get(condition.on)
        if figure is None:
            missing.append(condition.on)
            steps.append(f"{condition.on} 须 {sign} {bound}：未填")
            continue
        met = condition.met(figure)
        failed |= not met
        word = "符合" if met else "不符合"
        steps.append(
            f"{condition.on} {figure_text(figure, condition.unit)}，须 {sign} {bound}：{word}"
        )
    return steps, missing, failed


def _sum_base(clause: Clause) -> str:
    """The base if it is a sum of money, which a rate of interest is not."""
    return "" if _RATE.search(clause.rate_base) else clause.rate_base


def _base(clause: Clause, figures: Mapping[str, Decimal]) -> Decimal | None:
    if clause.rate_base in figures:
        return figures[clause.rate_base]
    money = (c.on for c in clause.conditions if c.unit == "元")
    name = next((on for on in money if same_quantity(on, clause.rate_base)), None)
    return figures.get(name) if name else None


def _amount(clause: Clause, figures: Mapping[str, Decimal]) -> tuple[Decimal | None, list[str]]:
    """min(rate * base, cap) with its working."""
    summed = clause.rate_percent is not None and not _RATE.search(clause.rate_base)
    base = _base(clause, figures) if summed else None
    rate = number_text(clause.rate_percent or Decimal(0))
    if clause.rate_percent is None or base is None:
        steps = []
        if clause.rate_percent is not None and _sum_base(clause):
            steps = [f"{clause.rate_base} × {rate}%：未填"]
        elif clause.rate_percent is not None and clause.rate_base:
            steps = [f"{clause.rate_base}的 {rate}%，按实际贷款（担保）额和期限核算"]
        if clause.cap is None:
            return None, [*steps, "文本未规定上限"]
        return clause.cap, [*steps, f"上限 {amount_text(clause.cap)}"]
    product = base * clause.rate_percent / 100
    steps = [f"{amount_text(base)} × {rate}% = {amount_text(product)}"]
    if clause.cap is None:
        return product, [*steps, f"文本未规定上限：不超过 {amount_text(product)}"]
    least = min(product, clause.cap)
    steps.append(f"上限 {amount_text(clause.cap)}，取较小者：不超过 {amount_text(least)}")
    return least, steps


def _tier_step(clause: Clause) -> Decimal | None:
    match = _TIER.search(clause.quote)
    return amount_parse(match["step"]) if match and "档" in clause.per else None


def _tier_words(clause: Clause) -> str:
    return f"每 {amount_text(_tier_step(clause) or Decimal(0))}为一档"


def _tiers(clause: Clause, figures: Mapping[str, Decimal]) -> int | None:
    """How many tiers the figure has passed; 超 asks for more than the multiple itself."""
    step = _tier_step(clause)
    condition = next((c for c in _plain_conditions(clause) if c.unit == "元"), None)
    if not step or condition is None or (figure := figures.get(condition.on)) is None:
        return None
    if condition.op == ">":
        return max(0, int((figure / step).to_integral_value(ROUND_CEILING)) - 1)
    return int((figure / step).to_integral_value(ROUND_FLOOR))
