"""Round figures in words that bound who qualifies: 千亩以上, 超过亿元 (整数门槛).

Without a bound they name a size of things (千亩茶园, 百亿级) and count nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from documents.extraction.grants.segments import Segment
from documents.extraction.numerals.units import COUNT_UNITS, MONEY_UNITS
from documents.extraction.spans import Quantity, QuantityKind, Span

_ROUND = re.compile(
    rf"(?P<over>超过?|突破)?(?P<reach>达到?|不低于|不少于)?(?<![\d.一二两三四五六七八九十百千万亿几数近])(?P<scale>[百千十]?[万亿]|[百千])(?:(?P<money>{MONEY_UNITS})"
    rf"|(?P<unit>{COUNT_UNITS}))(?P<bound>(?=及?以上))?"
)
_BOUND = re.compile(r"以上|超|突破|达|不低于|不少于")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def figures_in(segment: Segment, span: Span) -> tuple[Quantity, ...]:
    """All figures of a span, with round ones that have a bound."""
    found = segment.within(span)
    if _BOUND.search(segment.text, span.start, span.end) is None:
        return found
    more = [
        _quantity(match)
        for match in _ROUND.finditer(segment.text, span.start, span.end)
        if any(match[name] is not None for name in ("bound", "over", "reach"))
        and not any(one.span.start < match.end() and match.start() < one.span.end for one in found)
    ]
    return tuple(sorted((*found, *more), key=lambda one: one.span)) if more else found


def _quantity(match: re.Match[str]) -> Quantity:
    value = Decimal(1)
    for sign in match["scale"]:
        value *= _SCALES[sign]
    return Quantity(
        span=Span(match.start("scale"), match.end()),
        op=">" if match["over"] else ">=",
        kind=QuantityKind.MONEY if match["money"] else QuantityKind.COUNT,
        value=value,
        unit=match["money"] or match["unit"],
    )
