"""Prices, rates for one unit and terms of support (价格、费率、支持标准): 每亩5元, 费率1%.

Reads: a figure and its clause. Tells them from sums and shares that count something.
"""

from __future__ import annotations

import re

from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of

_PER_BEFORE = re.compile(
    r"(?:每|/)(?:一|1)?(?:年|月|季度?|天|日)?每?(?:亩|人|户|家|个|台|套|吨|千瓦时|平方米|立方米"
    r"|辆|头|只|件|生|次|名|学期|床|度|公里|斤|公斤)"
    r"(?:每?(?:年|月|天|日|次|学期))?(?:补助|补贴|奖励|给予|增加|提高到?|不超过|最高|不低于)?\Z"
)
_PER_AFTER = re.compile(r"\s?(?:/|／|每)\s?(?!\d)[^\s，。；]{1,4}|人民币?/")
_TERMS = re.compile(any_of("policy_terms"))
_FLOOR = re.compile(r"(?:资金|奖励|补贴|补助|总额|总量|规模|贷款|投入)(?:不低于|不少于)\Z")
EACH_ONE = re.compile(r"每(?![年月季旬周日天两三半百千万])[^，。；\d]{0,24}\Z")
LISTED = re.compile(r"(?:\d[\d.]{0,6}[%百千万亿]{0,2}元?[、和及至]){0,6}\Z")  # 80%、60%、(40%)
# 分三年按50%、30%、20%: shares by which a sum is paid out.
_TRANCHE = re.compile(
    r"分[\d一二两三四五六]{1,2}(?:个?年度?|期|次|批|步|阶段)"
    r"(?:[^，。；\d]{0,4}(?:按|以|给予|拨付|兑现|下达|支付|发放|返还|奖励|补[助贴])[^，。；\d]{0,4})?"
    r"(?:\d[\d.%、和及:：]*)?\Z"
)
_STANDARD = re.compile(r"标准[为是按]")
_PAID_OUT = re.compile(
    r"(?:发放|兑[付现]|拨付|下达|退还|减免)[^，。；\d]{0,16}(?:资金|补贴|补助|费用?|租金)\Z"
)
_SHARE_OF = re.compile(r"(?:涨幅|增幅|增速|增长|失业率|占比|比重|覆盖率|普及率)[^，。；\d]{0,4}\Z")
# 报销比例稳定在70%左右 is a level to be kept.
_KEPT = re.compile(r"(?:稳定|保持|维持|巩固)[^，。；\d]{0,3}在[^，。；\d]{0,2}\Z")
NEAR_TERM = 14
# 按LPR减150个基点给予贴息
_TERMS_OF_LOAN = re.compile(r"贴息|LPR[^，。；]{0,4}[加减+-]|利率[^，。；]{0,6}(?:按|为|不超过)")
_BY_RATE = re.compile(
    r"(?:左右|以上)?的?(?:比例|标准|幅度|额度|部分|范围)|(?:的税率)?(?:加计扣除|计[征入]|征收)"
)
AT_LIMIT = re.compile(r"(?:的)?标准(?:给予|发放|补|执行|实施|[，,。；;]|\Z)|为限")


def is_price(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure is a price, a rate for one unit or a term of support: 每亩5元, 费率1%."""
    start, end = quantity.span.start, quantity.span.end
    before = text[max(clause.start, start - 24) : start]
    if quantity.unit.startswith("元/"):
        return False  # 劳动生产率20万元/人
    lent = "基点" in quantity.unit and _TERMS_OF_LOAN.search(text, clause.start, clause.end)
    each = "/" in quantity.unit or _PER_BEFORE.search(before) or _PER_AFTER.match(text, end)
    if lent or (each and quantity.kind is QuantityKind.MONEY):
        return True
    if quantity.kind is QuantityKind.COUNT or _SHARE_OF.search(before):
        return AT_LIMIT.match(text, end) is not None
    kept = _KEPT.search(LISTED.sub("", before, count=1))
    if is_floor(text, quantity, clause) or _PAID_OUT.search(before) or kept:
        return False  # 租金减免总额不低于2亿元, 发放稳岗返还资金2300万元
    if quantity.kind is QuantityKind.PERCENT and (
        _BY_RATE.match(text, end) or _TRANCHE.search(before)
    ):
        return True
    listed = LISTED.search(before)
    start -= len(listed[0]) if listed else 0
    near = text[max(clause.start, start - NEAR_TERM) : min(clause.end, end + NEAR_TERM)]
    return _TERMS.search(near) is not None or _STANDARD.search(near) is not None


def is_floor(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a sum is the least that a body gives in all: 给予援助资金不低于1亿元."""
    before = text[clause.start : quantity.span.start]
    total = _FLOOR.search(before) is not None and EACH_ONE.search(before) is None
    return quantity.kind is QuantityKind.MONEY and total
