"""Subsidies (补贴政策): what a class of recipients may obtain in money's worth.

Counts: 对…的品种，按…的10%，单个品种给予…最高不超过200万元奖补; 免收…费; 返还…的50%; 贴息.
Not: money spent (已累计发放…), a fund's size, a programme's yearly input, 鼓励…减免, 政策宣传.
Reads: sentences, quantities, shadow, aliases. Yields: Subsidy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.facts import Subsidy, Threshold
from documents.extraction.grants.amounts import Amounts, amounts_of
from documents.extraction.grants.awards import Award, awards_in, form_of
from documents.extraction.grants.halves import halves_of
from documents.extraction.grants.parties import parties_of, payer_in, phrase_start
from documents.extraction.grants.split import kinds_in, listed
from documents.extraction.grants.terms import frequency_in, per_in
from documents.extraction.grants.thresholds import thresholds_of
from documents.extraction.spans import Quantity, Span
from documents.extraction.types import Context, DocumentKind, Sentence

_REPLY = {DocumentKind.REPLY, DocumentKind.OTHER}
_AMOUNT_WORDS = re.compile(
    r"(?:，|,)?(?P<words>(?:按照?|根据)[^，。；]{2,60}?(?:，|$)|由[^，。；]{2,20}$|从[^，。；]{2,30}?中?，|单[个户项家][^，。；]{0,6}$"
    r"|每[一个家户项档][^，。；]{0,6}$|一次性(?:或分阶段)?$|分别$|(?:中央|省级?|市级?|县级?|区级?|受益地)财政(?:部门)?[^，。；]{0,4}$)"
)
_REFERENCE = re.compile(
    r"(?:参照|按照?|依照)(?P<title>《[^《》]{4,80}》(?:（[^（）]{4,40}）)?)[^，。；]{0,12}(?:执行|标准)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """One award with its zones: the recipient's words, and the words of payment."""

    quote: Span
    phrase: Span
    zone: Span
    award: Award


def extract(context: Context) -> Iterator[Subsidy]:
    """Subsidies in the order of the text."""
    plan = context.metadata.kind not in _REPLY
    quantities = [q for q in context.quantities if q.value is not None]
    for sentence in context.sentences:
        inherited: str | None = None
        for half in halves_of(context.text.text, sentence.span):
            near = [q for q in quantities if half.contains(q.span)]
            for clause in _clauses(context, half, plan=plan):
                rows = list(_rows(context, sentence, clause, near, inherited))
                inherited = inherited or (rows[0].beneficiary if rows else None)
                yield from rows


def _clauses(context: Context, half: Span, *, plan: bool) -> Iterator[_Clause]:
    """Awards of half a sentence with the words that belong to each."""
    text, shadow = context.text.text, context.shadow[half.start : half.end]
    awards = awards_in(shadow, plan=plan)
    floor = 0
    for number, award in enumerate(awards):
        until = awards[number + 1].start if number + 1 < len(awards) else len(shadow)
        if number + 1 < len(awards):
            comma = shadow.rfind("，", award.end, until)
            until = comma if comma >= 0 else until
        words = text[half.start : half.start + award.start]
        begin = max(phrase_start(words, award.start), floor)
        split = _zone_start(words, begin)
        phrase = Span(half.start + begin, half.start + split)
        zone = Span(half.start + split, half.start + until)
        quote = Span(half.start + (0 if not floor else 0), half.start + until)
        yield _Clause(quote=quote, phrase=phrase, zone=zone, award=award)
        floor = award.end


def _zone_start(words: str, begin: int) -> int:
    """Where the words of payment begin: at 按…, 省财政…, 单个品种… before the granting verb."""
    start = len(words)
    while True:
        cut = None
        for match in _AMOUNT_WORDS.finditer(words, begin, start):
            if match.end() >= start:
                cut = match.start()
        if cut is None or cut <= begin:
            return start
        start = cut


def _rows(
    context: Context,
    sentence: Sentence,
    clause: _Clause,
    near: list[Quantity],
    inherited: str | None,
) -> Iterator[Subsidy]:
    text = context.text.text
    phrase = text[clause.phrase.start : clause.phrase.end]
    zone = text[clause.zone.start : clause.zone.end]
    amounts = amounts_of(text, context.shadow, clause.zone, near)
    kinds = kinds_in(phrase)
    thresholds = thresholds_of(text, clause.phrase, near)
    pairs = _paired(phrase, kinds, amounts)
    for kind, cap in pairs:
        parties = parties_of(kind)
        yield Subsidy(
            span=clause.quote,
            quote=text[clause.quote.start : clause.quote.end],
            rule=clause.award.rule,
            section=sentence.section,
            cap=cap,
            cap_min=amounts.cap_min,
            rate_percent=amounts.rate,
            rate_base=amounts.rate_base,
            unit_amount=amounts.unit_amounts[0] if amounts.unit_amounts else None,
            unit=amounts.unit,
            per=amounts.each or per_in(zone, phrase),
            frequency=frequency_in(zone, phrase),
            form=form_of(clause.award),
            beneficiary=parties.beneficiary or inherited,
            condition=parties.condition or parties.beneficiary,
            thresholds=_own(thresholds, kind, kinds),
            source=_source(context, zone),
            by_reference=_reference(zone),
            doubts=_doubts(parties.beneficiary, amounts, clause),
        )


def _paired(phrase: str, kinds: list[str], amounts: Amounts) -> list[tuple[str, object]]:
    """Each kind of recipient with its cap; 分别 gives each item of a list its own figure."""
    caps = amounts.caps
    if len(caps) > 1 and (items := listed(phrase, len(caps))):
        return [(whole, cap) for (_, whole), cap in zip(items, caps, strict=True)]
    cap = caps[-1] if caps else None
    return [(kind, cap) for kind in kinds]


def _own(thresholds: tuple[Threshold, ...], kind: str, kinds: list[str]) -> tuple[Threshold, ...]:
    if len(kinds) == 1:
        return thresholds
    return tuple(t for t in thresholds if t.on in kind)


def _source(context: Context, zone: str) -> str | None:
    payer = payer_in(zone)
    if payer is None:
        alias = next((short for short in context.aliases if short in zone), None)
        return context.aliases[alias] if alias else None
    return context.aliases.get(payer, payer)


def _reference(zone: str) -> str | None:
    match = _REFERENCE.search(zone)
    return match["title"] if match else None


def _doubts(beneficiary: str | None, amounts: Amounts, clause: _Clause) -> tuple[str, ...]:
    found = []
    if beneficiary is None:
        found.append("no-beneficiary")
    if not amounts.caps and amounts.rate is None and not amounts.unit_amounts:
        found.append("no-amount")
    if len(amounts.caps) > 1:
        found.append("several-amounts")
    if clause.award.rule in {"subsidies.raised", "subsidies.direct"}:
        found.append("weak-rule")
    return tuple(found)
