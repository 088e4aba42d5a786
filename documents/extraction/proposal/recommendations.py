"""The proposal's own points, as headings quote them: 关于“加大公共服务平台建设”的建议."""

from __future__ import annotations

import re

from documents.extraction.spans import CleanText, Span
from documents.extraction.types import Recommendation, Section
from documents.extraction.words import unspaced

# 关于您提出的支持…的建议; 关于“…”建议的采纳落实情况; 关于建立…事项 quotes no recommendation.
_POINT = re.compile(
    r"关于(?:(?:您|你们?|委员|代表|提案|建议)?(?:提案|建议)?中?(?:所提|提出|所提出|提到|反映)的?)?"
    r"(?P<text>.{2,200}?)的?(?:有关|相关)?建议"
    r"(?:的?(?:采纳|落实|办理|答复|回复|回应|吸收|研究)[^，。]{0,12}|方面)?[。：:；]?"
)


def recommendations_of(
    text: CleanText, sections: tuple[Section, ...]
) -> tuple[Recommendation, ...]:
    """The points in order, verbatim between 关于 and the words for 的建议.

    Reads: headings of sections. Quotation marks around the whole point are left out.
    """
    found: list[Recommendation] = []
    for number, section in enumerate(sections):
        point = _POINT.fullmatch(section.heading)
        if point is None:
            continue
        words = point["text"]
        place = text.text.find(words, section.heading_span.start, section.heading_span.end)
        span = Span(place, place + len(words)) if place >= 0 else section.heading_span
        found.append(Recommendation(text=_unquoted(words), span=span, section=number))
    return tuple(found)


def _unquoted(words: str) -> str:
    """The words without quotation marks that hold all of them."""
    inner = words.strip()
    if inner[:1] == "“" and inner[-1:] == "”" and "”" not in inner[1:-1]:
        inner = inner[1:-1]
    return unspaced(inner)
