"""The premium of which purses bear shares, and what is insured (保费补贴).

肉羊保险每只保费60元，中央财政补35%，省财政补25%: each share is of the 保费, for who insures.
"""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parts import Grant

BEARING = {
    "subsidies.borne",
    "subsidies.borne.ratio",
    "subsidies.direct.rate",
    "subsidies.direct.share",
}
"""Rules by which somebody bears a share of a cost."""
_PREMIUM = re.compile(r"保险费|保费")
_INSURANCE = re.compile(
    r"(?:^|[，；：:。、])(?:对|开展|实施|其中|推行|将)?(?P<name>[^，；：:。\d]{1,18}?(?<!投)(?<!参)(?:保险|险))"
    r"(?!费[率由]|金|公司|机构|法|业|期)"
)


def premium_of(grant: Grant) -> str | None:
    """What a premium is called before the share that a purse bears of it."""
    if grant.rule.id not in BEARING:
        return None
    named = _PREMIUM.findall(grant.segment.text, 0, grant.core.start)
    return str(named[-1]) if named else None


def of_insured(grant: Grant, head: Head | None) -> Head | None:
    """The head with the insurance for condition in place of what it costs, and for who has it."""
    if premium_of(grant) is None:
        return head
    found = list(_INSURANCE.finditer(grant.segment.text, 0, grant.core.start))
    if not found:
        return head
    name = found[-1]["name"]
    head = head or Head(beneficiary=None, condition=None)
    stated = head.condition or ""
    costs = not stated or _PREMIUM.search(stated) is not None or stated in name
    who = head.beneficiary
    named = who is not None and _PREMIUM.search(who) is None and who not in name
    return replace(
        head,
        beneficiary=who if named else name,
        condition=name if costs else stated,
        spans=() if costs else head.spans,
    )
