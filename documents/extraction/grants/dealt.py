"""Ceilings dealt out in one clause: 年度限额分别为甲病350元、乙病450元 (分病种限额)."""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.tiers import Tier
from documents.extraction.spans import QuantityKind

_DEALT = re.compile(
    r"[^，；：MP]{0,12}(?:限额|上限|封顶线)(?:分别)?[为是][^，；：MP]{2,16}Mm*"
    r"(?:[、和][^，；：MP]{2,16}Mm*)+"
)
_LABEL = re.compile(r"(?:[为是]|[、和])(?P<label>[^，；：、和为是\d]{2,16}?)(?:最高|不超过)?$")


def dealt_limits(grant: Grant) -> list[Tier]:
    """Ceilings of the clause behind a benefit, each behind its label; none where one has none."""
    segment = grant.segment
    for span in (*grant.terms, *grant.tail):
        if _DEALT.fullmatch(segment.shadow, span.start, span.end) is None:
            continue
        money = [one for one in segment.within(span) if one.kind is QuantityKind.MONEY]
        labels = [_LABEL.search(segment.text[span.start : one.span.start]) for one in money]
        tiers = [
            Tier(figure=one, label=label["label"], place=place, places=len(money))
            for place, (one, label) in enumerate(zip(money, labels, strict=True))
            if label is not None
        ]
        if len(tiers) == len(money):
            return tiers
    return []
