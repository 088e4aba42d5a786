"""What reads like an entitlement and is none: budgets, money spent, wishes, policies by name."""

from __future__ import annotations

import re

from documents.extraction.grants.benefits import Grant
from documents.extraction.grants.heads import Head
from documents.extraction.grants.rules import rule_book
from documents.extraction.spans import QuantityKind
from documents.extraction.types import Context, DocumentKind

_PLANS = {DocumentKind.MEASURES, DocumentKind.PLAN, DocumentKind.NOTICE}
_PAST_YEAR = re.compile(r"^(?:其中)?(?:自|从)?(?:Dd*)(?:以来|，|我|省|市|全|中央|共|间|对)")
_VAGUE = re.compile(
    r"(?:加大|强化|加强|完善|优化|落实|争取|研究|探索|建立|健全|推动|用好|宣传|兑现|加快)[^，]{0,20}$"
)


def is_entitlement(grant: Grant, head: Head | None, context: Context) -> bool:
    """Whether a benefit is one that somebody may obtain."""
    guards = rule_book().guards
    segment = grant.segment
    clause = segment.shadow[grant.clause.start : grant.clause.end]
    whole = segment.shadow
    if guards["pool"].search(clause) and not re.search("给予|奖励|补贴|补助", clause):
        return False
    if guards["urged"].search(whole[: grant.clause.end]) and grant.rule.kind in {"waive", "half"}:
        return False
    figures = any(
        one.kind in {QuantityKind.MONEY, QuantityKind.PERCENT}
        for span in [grant.clause, *grant.basis, *grant.terms]
        for one in segment.within(span)
    )
    if guards["spent"].search(clause):
        return False
    if context.metadata.kind not in _PLANS and _PAST_YEAR.match(whole):
        return False
    if not figures:
        return head is not None and _stated(grant, clause)
    return True


def _stated(grant: Grant, clause: str) -> bool:
    """Whether support without an amount is stated as such and not only named."""
    lead = clause[: grant.core.start - grant.clause.start]
    return _VAGUE.search(lead) is None
