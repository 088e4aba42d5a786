"""Entitlements (补贴政策): a class of beneficiary, a benefit in money's worth, its conditions.

Counts: 给予不超过200万元奖补; 返还失业保险费的50%; 免收担保费. Does not count: money already spent,
the size of a fund or budget (省级财政安排5亿元), prices, debts.
Reads: sentences, shadow, quantities, aliases. Yields: `Subsidy`, one a kind of recipient, tier,
year or figure (rulings 28 to 43).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.extraction.facts import Subsidy
from documents.extraction.grants.amounts import Figures, figures_of, own_clause
from documents.extraction.grants.bases import base_of
from documents.extraction.grants.benefits import grants_of
from documents.extraction.grants.carrying import Carrier
from documents.extraction.grants.each import of_each
from documents.extraction.grants.guards import is_entitlement
from documents.extraction.grants.insured import Insured
from documents.extraction.grants.kinds import kinds_of, of_class, tier_head
from documents.extraction.grants.leaning import half_of, raised_of
from documents.extraction.grants.limits import limit_behind, limit_of, limited, with_common_limits
from documents.extraction.grants.nominals import Head, plain_name
from documents.extraction.grants.openings import above_of
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.per import per_of
from documents.extraction.grants.segments import Segment, segments_of
from documents.extraction.grants.sharing import borne_by, purse_of
from documents.extraction.grants.sources import source_of
from documents.extraction.grants.tabled import Tabled
from documents.extraction.grants.terms import form_of, frequency_of, is_unnamed, year_of
from documents.extraction.grants.thresholds import thresholds_of
from documents.extraction.grants.tiers import chosen
from documents.extraction.grants.wording import MONEY_NOUN, RECIPIENT_LAST
from documents.extraction.spans import QuantityKind, Span
from documents.extraction.types import Context

_BARE_SHARE = re.compile(
    r"(?:按照?(?:不超过|最高)?|(?:提高|提升|上浮|调高|上调|比例)(?:到|至|为))P"
)
_PORTION = re.compile("部分$")
_TELLING = 4
"""Characters from which a recipient's name says more than a kind of recipient."""
_LONG_NAME, _LONG_CONDITION = 18, 60
"""Characters from which a recipient or condition mostly holds words of something else."""


def extract(context: Context) -> Iterator[Subsidy]:
    """Entitlements of a document: those of its sentences, then those of its tables."""
    yield from _in_sentences(context)
    tables = Tabled(context)
    rows = tables.context()
    if rows is not None:
        yield from map(tables.placed, _in_sentences(rows))


def _in_sentences(context: Context) -> Iterator[Subsidy]:
    """Entitlements that sentences state, in order of their places."""
    above = above_of(context, segments_of(context))
    segments = above.segments
    carrier = Carrier(context, segments)
    insured = Insured(context)
    last: Subsidy | None = None
    for number, segment in enumerate(segments):
        following = segments[number + 1].text if number + 1 < len(segments) else ""
        carrier.enter(number)
        before = carrier.previous
        if before and before[0].paragraph == segment.paragraph and limit_of(segment):
            continue
        grants = with_common_limits(grants_of(segment))
        limit = limit_behind(segments, number) if grants else None
        for grant in grants:
            head, doubts = carrier.head(grant, number)
            head = borne_by(grant, above.over(number, head, carried=bool(doubts)))
            if not is_entitlement(grant, head, context):
                continue
            carrier.keep(grant, number)
            if grant.announces:
                continue
            whole, doubts = carrier.settled(number, head, doubts)
            for one in _rows(context, grant, whole, following=following, doubts=doubts):
                row = raised_of(one, last, grant)
                if row is None:
                    continue
                alike = _on_same_base(_in_same_form(context, row, last, grant), last, grant)
                half = half_of(insured.settle(alike, grant), last, grant)
                last = of_each(limited(half, limit))
                yield last


def _in_same_form(context: Context, row: Subsidy, last: Subsidy | None, grant: Grant) -> Subsidy:
    """A sum that is called nothing in the form of the one before: 给A类补贴9万元；给予B类6万元."""
    if last is None or grant.before is not None or row.form != "资助":
        return row
    joined = context.text.text[last.span.end : row.span.start] in {"；", ";"}
    return replace(row, form=last.form) if joined and is_unnamed(grant) else row


def _on_same_base(row: Subsidy, last: Subsidy | None, grant: Grant) -> Subsidy:
    """The row with the base of the one before it, of which it only gives another share.

    按软件投入额的6%给予补助；获评示范的，按8%给予补助.
    """
    if last is None or last.rate_base is None or last.rate_percent is None or row.rate_base:
        return row
    near = row.section == last.section and row.form == last.form and row.span.start >= last.span.end
    bare = _BARE_SHARE.search(grant.segment.shadow, grant.clause.start, grant.clause.end)
    return replace(row, rate_base=last.rate_base) if near and bare is not None else row


def _rows(
    context: Context, grant: Grant, head: Head, *, following: str, doubts: tuple[str, ...]
) -> Iterator[Subsidy]:
    """One row a tier, else one a kind of recipient."""
    tiers = figures_of(grant)
    if len(tiers) > 1:
        head = _of_labels(head, [one.tier.label or "" for one in tiers if one.tier])
        for figures in tiers:
            own = _of_tier(grant, head, figures)
            parted = own.text != head.text and figures.base is None
            base = base_of(grant) if parted else None
            one = figures if base is None else replace(figures, base=base)
            yield _row(context, grant, own, one, following, doubts)
        return
    for kind in kinds_of(of_class(head)):
        yield _row(context, grant, kind, tiers[0], following, doubts)


def _of_tier(grant: Grant, head: Head, figures: Figures) -> Head:
    """The head with only the tier's own kind of recipient or condition."""
    if figures.tier is None or _spend(figures) or purse_of(grant, figures.tier):
        return head
    own = tier_head(head, figures.tier, _listed(grant) or _beside(grant, figures))
    if figures.tier.label:
        own = replace(own, spans=(*own.spans, own_clause(grant, figures)))
    return own


def _of_labels(head: Head, labels: list[str]) -> Head:
    """The head without the first label's words, and with the kind of recipient that one names.

    津贴标准：80—89周岁老年人每月50元，90周岁以上每月100元: 老年人 for all.
    """
    parts = (head.condition or "").split("，")
    if len(parts[-1]) > 1 and any(label.startswith(parts[-1]) for label in labels[:1]):
        head = replace(head, condition="，".join(parts[:-1]) or None)
    if head.beneficiary is not None:
        return head
    named = next((found for label in labels if (found := RECIPIENT_LAST.search(label))), None)
    return head if named is None else replace(head, beneficiary=named[0])


_LISTED = re.compile(
    r"(?:按照?|根据|依据)(?P<list>[^，MP的]{3,40}?)"
    r"(?:[两三四五六七八]个?(?:层次|档次|等级|级别|类别))?(?:分别)?$"
)


_UNTIL_SUM = re.compile(
    r"(?:每[^，、]{1,6}?)?(?:奖励|补助|补贴|资助|最高|不超过|分别|给予|可|的)*$"
)


def _listed(grant: Grant) -> str:
    """The list that a basis names without a figure: 按A、B、C类分别给予…."""
    for span in (*grant.basis, grant.lead):
        found = _LISTED.search(grant.segment.shadow[span.start : span.end])
        if found is not None:
            return grant.segment.words(span)[found.start("list") : found.end("list")]
    return ""


def _beside(grant: Grant, figures: Figures) -> str:
    """The list before sums in a clause of their own: 赴省内、省外参展每个不超过5000元、8000元."""
    clause = own_clause(grant, figures)
    money = [one for one in grant.segment.within(clause) if one.kind is QuantityKind.MONEY]
    if not money:
        return ""
    words = grant.segment.text[clause.start : money[0].span.start]
    return re.sub(r"^(?:按照?|对)", "", _UNTIL_SUM.sub("", words))


def _spend(figures: Figures) -> str | None:
    """The spend that a tier's rate is of: 展位费80%、人员费50%."""
    share = figures.tier is not None and figures.tier.figure.kind is QuantityKind.PERCENT
    label = figures.tier.label if figures.tier and share else None
    return label if label and MONEY_NOUN.search(label) else None


def _base(grant: Grant, head: Head, figures: Figures) -> str | None:
    if figures.base is not None:
        return figures.base or None
    named = _spend(figures) or _own_base(grant, figures) or _carried_base(grant, figures)
    base = named or head.base
    # 增长8%以上部分，按每吨3元: a unit is no share of it
    return (
        None if figures.unit_amount and not figures.rate and _PORTION.search(base or "") else base
    )


def _own_base(grant: Grant, figures: Figures) -> str | None:
    """The base; of 展位费、人员费分别…80%、50% the tier's own."""
    base = base_of(grant)
    if base is None or figures.tier is None or figures.rate is None:
        return base
    return chosen(base, figures.tier) or base


def _row(  # noqa: PLR0913, PLR0917 - the particulars of one row
    context: Context,
    grant: Grant,
    head: Head,
    figures: Figures,
    following: str,
    doubts: tuple[str, ...],
) -> Subsidy:
    segment = grant.segment
    span, quote = _quote(segment)
    return Subsidy(
        span=span,
        quote=quote,
        rule=grant.rule.id,
        section=segment.section,
        doubts=(*doubts, *_open(head)),
        cap=figures.cap,
        cap_min=figures.cap_min,
        rate_percent=figures.rate,
        rate_base=_base(grant, head, figures),
        unit_amount=figures.unit_amount,
        unit=figures.unit,
        per=per_of(grant) or _per_unit(figures),
        frequency=frequency_of(grant),
        form=form_of(grant),
        beneficiary=plain_name(head.beneficiary),
        condition=head.condition or _being(head.beneficiary),
        thresholds=thresholds_of(grant, head),
        source=purse_of(grant, figures.tier)
        or source_of(grant.opening or grant, context.aliases, following),
        by_reference=_reference(segment),
        year=year_of(
            grant,
            own_clause(grant, figures),
            head.condition if figures.tier else None,
            figures.tier,
        ),
    )


def _being(beneficiary: str | None) -> str | None:
    """What a recipient's own name says it must be: 企业级工业互联网平台; 企业 says nothing."""
    return beneficiary if beneficiary and len(beneficiary) >= _TELLING else None


def _open(head: Head) -> Iterator[str]:
    """What a reviewer should look at: who and on what condition, if unsaid or much too long."""
    if head.beneficiary is not None and len(head.beneficiary) >= _LONG_NAME:
        yield "beneficiary_unclear"
    if head.condition is None and head.beneficiary is not None:
        yield "condition_unknown"
    elif len(head.condition or "") >= _LONG_CONDITION:
        yield "condition_unclear"


def _per_unit(figures: Figures) -> str | None:
    """元/吨 pays 每吨."""
    unit = figures.unit.removeprefix("元/") if figures.unit else ""
    return f"每{unit.replace('/', '每')}" if unit else None


def _carried_base(grant: Grant, figures: Figures) -> str | None:
    """省财政再给予25%的贴息: the base named for the benefit before it in the sentence."""
    if figures.rate is None or grant.before is None or grant.head or grant.basis:
        return None
    return base_of(grant.before)


def _quote(segment: Segment) -> tuple[Span, str]:
    words = segment.text.rstrip("。；;，、 \n")
    return Span(segment.start, segment.start + len(words)), words


_REFERENCE = re.compile(
    r"(?:参照|按照?|依照|依据)(?P<what>《[^《》]{2,80}》(?:（[^（）]{2,40}）)?)[^，。]{0,20}"
    r"(?:执行|标准|规定|给予|兑现)"
)


def _reference(segment: Segment) -> str | None:
    found = _REFERENCE.search(segment.text)
    return found["what"].replace("《", "").replace("》", "") if found else None
