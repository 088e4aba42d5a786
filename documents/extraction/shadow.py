"""A same-length copy of the text in which each typed span is one run of a symbol (影子文本)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.types import AgencyMention

SYMBOLS = {
    QuantityKind.MONEY: "Mm",
    QuantityKind.PERCENT: "Pp",
    QuantityKind.COUNT: "Cc",
    QuantityKind.DATE: "Dd",
}

_LATIN = re.compile(r"[A-Za-z]")


def shadow(text: str, quantities: Iterable[Quantity], mentions: Iterable[AgencyMention]) -> str:
    """`text` with money as Mm…, percent Pp…, counts Cc…, dates Dd… and agencies Aa….

    The first character of a run is upper case, so that two neighbours stay two. Latin letters of
    the text itself become x, so that a symbol is never mistaken.
    """
    chars = list(_LATIN.sub("x", text))
    for mention in mentions:
        _fill(chars, mention.span, "Aa")
    for quantity in quantities:
        _fill(chars, quantity.span, SYMBOLS[quantity.kind])
    return "".join(chars)


def _fill(chars: list[str], span: Span, symbol: str) -> None:
    chars[span.start : span.end] = symbol[0] + symbol[1] * (span.end - span.start - 1)
