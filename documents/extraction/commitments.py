"""What a planned act promises: its object, its figure and its day (承诺).

力争到2027年底，全市装机规模达到200万千瓦 promises 200万千瓦 by 2027. An act without any of these
(持续推进…) is a stance, not a promise.
Reads: a sentence's words and quantities. Yields: `Commitment`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.extraction.spans import Quantity, QuantityKind, Span, starting_in
from documents.extraction.types import Context

_TITLE = re.compile(r"《(?P<title>[^《》]{2,80}(?:《[^《》]{0,60}》[^《》]{0,40})?)》")
# “千亿储能之都”, “吉翔”计划, “双千工程”: a programme goes by its quoted name.
_PROGRAMME = re.compile(
    r"(?P<name>“[^“”]{2,24}”[一-龥]{0,10}?(?:工程|行动|计划|项目|试点|机制|专项))"
    r"|“(?P<inner>[^“”]{2,20}(?:工程|行动|计划|项目|之都))”"
)
# A day is a deadline behind 到/至/于/在 or before 前/底/内; a plan period (十四五期间) is one too.
_TOWARDS = re.compile(r"(?:到|至|于|在|力争|确保|争取)$")
_BY = re.compile(r"(?:之?前|底|末|以前|年内|期间|内|，|,)")
_WITHIN = re.compile(r"(?:前|底|末|内|期间)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Parts of a promise; what the sentence does not say is None."""

    object: str | None = None
    figure: str | None = None
    due: str | None = None


def commitment_of(context: Context, span: Span) -> Commitment:
    """The promise that the planned sentence at `span` makes."""
    text = context.text.text
    quantities = starting_in(context.quantities, span)
    figures = [q for q in quantities if q.kind is not QuantityKind.DATE]
    return Commitment(
        object=_object(text[span.start : span.end]),
        figure=text[figures[0].span.start : figures[0].span.end] if figures else None,
        due=next((_day(context, q) for q in quantities if _is_due(text, q)), None),
    )


def _object(sentence: str) -> str | None:
    """A title in 《》, else a programme with a quoted name."""
    title = _TITLE.search(sentence)
    if title is not None:
        return title["title"]
    programme = _PROGRAMME.search(sentence)
    return (programme["name"] or programme["inner"]) if programme else None


def _day(context: Context, quantity: Quantity) -> str:
    """The day as ISO; 7月底 without a year is one of the paper's own year."""
    issued = context.metadata.issued_on
    if quantity.iso.startswith("--") and issued:
        return issued[:4] + quantity.iso[1:]
    return quantity.iso


def _is_due(text: str, quantity: Quantity) -> bool:
    """Whether a date is the day by which something is to be done."""
    if quantity.kind is not QuantityKind.DATE or not quantity.iso:
        return False
    start, end = quantity.span.start, quantity.span.end
    if text[start:end].endswith("期间"):
        return True
    before = _TOWARDS.search(text[max(0, start - 4) : start]) is not None
    after = _BY.match(text, end) is not None or _WITHIN.search(text[start:end]) is not None
    return after and (before or text[end : end + 1] not in {"，", ","})
