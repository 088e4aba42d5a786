"""Testable conditions: 年销售收入超2000万元 (门槛)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.extraction.facts import Threshold
from documents.extraction.spans import Quantity, QuantityKind, Span

_STOP = "，。；：、（("
_LEADING = re.compile(
    r"^(?:[^，。；]*?的)?(?:且|和|或|并|及|对|新建的?|年度内?|实现|达到|首次|每个|在首个统计年度|通过|其中|上年度|当年)+"
)
_TRAILING = re.compile(
    r"(?:首次|均|分别|实现|达到?|在|为|超过?|不低于|不少于|不超过|不高于|高于|低于|突破|同比|以|首次超)+$"
)
_PAIR = re.compile(
    r"(?P<list>[^，。；的]{1,24}?(?:、[^，。；的]{1,12}?)*(?:和|及|与|、)[^，。；的]{1,12}?)均"
)


def thresholds_of(text: str, zone: Span, quantities: Sequence[Quantity]) -> tuple[Threshold, ...]:
    """One row a compared figure of the condition; 产值和营业收入均…10％ are two."""
    found: list[Threshold] = []
    for quantity in quantities:
        if not zone.contains(quantity.span) or quantity.value is None:
            continue
        if quantity.kind is QuantityKind.DATE or quantity.op not in {">=", ">", "<=", "<"}:
            continue
        if quantity.unit in {"年", "岁", "天", "个月", "月", "日", "小时", "工作日", "个工作日"}:
            continue
        before = text[zone.start : quantity.span.start]
        for name in _names(before):
            found.append(
                Threshold(on=name, op=quantity.op, value=quantity.value, unit=quantity.unit)
            )
    return tuple(found)


def _names(before: str) -> list[str]:
    """What is compared: the noun right before the figure, or several joined by 均."""
    clause = re.split(r"[，。；：]", before)[-1]
    pair = _PAIR.search(clause)
    if pair is not None:
        tail = clause[pair.end() :]
        growth = "同比增长" if "增" in tail else ""
        names = re.split(r"[、和及与]", _LEADING.sub("", pair["list"]))
        return [f"{name}{growth}" for name in names if name]
    clause = re.split(r"[、]", clause)[-1]
    name = _LEADING.sub("", _TRAILING.sub("", clause))
    return [name.strip() or clause.strip() or "数额"]
