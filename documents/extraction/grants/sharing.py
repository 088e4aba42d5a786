"""Costs shared out between purses, and who pays the rest (保费分担).

中央、省、县财政分别承担40%、25%、15%，其余由农户自缴: a purse's share is what the 农户 obtains.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.premiums import BEARING, of_insured
from documents.extraction.grants.tiers import Tier
from documents.extraction.grants.wording import NOUN
from documents.extraction.spans import Quantity, QuantityKind, Span

SHARED = {"subsidies.borne", "subsidies.borne.ratio"}
"""Rules by which a purse bears a share of what somebody has to pay."""
_LISTED = re.compile(
    r"(?:由)?(?P<list>[^，；：MP由]{2,40}?)(?:财政)?(?:部门)?(?:分别|各自|按|承担|负担|补)"
)
_LEVELS = re.compile("[两三四五]级$")  # 自治区、市、县三级财政
_JOINT = re.compile(r"、|和|及|与")
_PUBLIC = re.compile(
    r"财政|政府|^(?:中央|国家|省|市|县|区|州|旗|乡镇|市县|区县|地方|自治区)级?(?:[（(][^（()）]*[）)])?$"
)
_RATIO = re.compile(r"\d{1,2}(?:\.\d)?(?:\s?[:：∶]\s?\d{1,2}(?:\.\d)?)+")
# 其余由农户自缴, 业主自筹40%
_REST = re.compile(
    rf"财政(?:和|与|、)(?P<with>[^，；：的MP]{{0,10}}?{NOUN})(?:各|按|共同)"
    rf"|(?:其余|剩余|余下)?(?:部分|费用|资金|P[mp]*)?由?(?P<who>(?![^，；]*(?:财政|政府))[^，；：的由MP]{{0,10}}?{NOUN})"
    r"(?:个人|本人|自己)?(?:只需?|仅需?)?(?:自[缴付负筹担行]|承担|负担|缴纳|掏|[出缴交拿]M|P)"
)
# 所需资金由省财政承担60%: purses only agree between themselves.
_MOVED = re.compile(
    r"(?:资金|经费|投资|预算|支出|缺口|补助金?|补贴|奖金|待遇)(?:，|：|:)?(?:由|按|中央|[省市县区]|各级|财政)"
)


# 由省级补助30%、市级补助20%; 省承担25%、县承担15%
_EACH = re.compile(
    r"(?P<who>(?:中央|国家|省|市|县|区|州|旗|乡镇|市县|区县|地方|自治区)级?□*(?:财政|政府)?(?:部门)?)"
    r"(?:再|各|分别|配套)?(?:补[助贴]?|承担|负担|配套)(?=P)"
)
_FEES = re.compile(r"保费|保险费|租金|利息|学费|[^经]费用?")


def purse_of(grant: Grant, tier: Tier | None) -> str | None:
    """The purse that a tier's share is from; None where the benefit names no list of them."""
    if tier is None or grant.rule.id not in BEARING:
        return None
    if tier.label is not None and _PUBLIC.search(tier.label):
        return tier.label
    named = _purses(grant)
    return named[tier.place] if len(named) == tier.places else None


def _purses(grant: Grant) -> list[str]:
    listed = _LISTED.search(grant.segment.words(grant.core))
    items = _JOINT.split(_LEVELS.sub("", listed["list"])) if listed is not None else []
    return [item if "财政" in item or "政府" in item else f"{item}财政" for item in items]


def _ratio_of(grant: Grant) -> list[Tier]:
    """The public shares of a ratio: 由县财政和农户按7:3比例分担 is 70 % from the 县财政."""
    words = grant.segment.words(grant.core)
    ratio, listed = _RATIO.search(words), _LISTED.search(words)
    if ratio is None or listed is None or grant.rule.id not in SHARED:
        return []
    parts = [Decimal(part) for part in re.split(r"\s?[:：∶]\s?", ratio[0])]
    names = _JOINT.split(listed["list"])
    if len(parts) != len(names) or not sum(parts):
        return []
    place = Span(grant.core.start + ratio.start(), grant.core.start + ratio.end())
    return [
        Tier(
            figure=Quantity(
                span=place, kind=QuantityKind.PERCENT, value=100 * part / sum(parts), unit="%"
            ),
            label=name if "财政" in name or "政府" in name else f"{name}财政",
            place=number,
            places=len(names),
        )
        for number, (name, part) in enumerate(zip(names, parts, strict=True))
        if _PUBLIC.search(name)
    ]


def shares_of(grant: Grant, rates: list[Quantity]) -> list[Tier]:
    """The shares of purses in one clause, listed or as a ratio; none if one names no purse."""
    found = {
        each.end(): each["who"]
        for each in _EACH.finditer(grant.segment.shadow, grant.clause.start, grant.clause.end)
    }
    if grant.rule.id not in BEARING or not 1 < len(rates) == len(found):
        return _ratio_of(grant)
    return [
        Tier(
            figure=one,
            label=who if "财政" in who or "政府" in who else f"{who}财政",
            place=number,
            places=len(rates),
        )
        for number, one in enumerate(rates)
        if (who := found.get(one.span.start)) is not None
    ]


def borne_by(grant: Grant, head: Head | None) -> Head | None:
    """The head with who pays the rest as recipient, if a purse's share names none."""
    if grant.rule.id not in BEARING:
        return head
    who = _bearer(grant) if head is None or head.beneficiary is None else None
    if who is not None:
        head = replace(head or Head(beneficiary=None, condition=None), beneficiary=who)
    return of_insured(grant, head)


def _bearer(grant: Grant) -> str | None:
    """Who pays the rest of what a purse bears a share of."""
    found = _REST.search(grant.segment.shadow, grant.clause.start)
    if found is None:
        return None
    return grant.segment.text[slice(*found.span("who" if found["who"] else "with"))]


def is_between_purses(grant: Grant) -> bool:
    """Whether purses only share out what they spend, and nobody else pays a part."""
    if grant.rule.id not in SHARED:
        return False
    before = grant.before
    while before is not None and before.rule.id in SHARED:
        before = before.before
    if before is not None and _bearer(grant) is None:
        return True  # …给予补助，其中市级承担60%
    until = grant.segment.shadow[: grant.core.end]
    if grant.rule.id == "subsidies.borne.ratio" and not _FEES.search(until):
        return True  # losses, investments
    return _MOVED.search(until) is not None and _bearer(grant) is None
