"""Entitlements (补贴政策): a class of beneficiary, a benefit in money's worth, its conditions.

Counts: 给予不超过200万元奖补; 返还失业保险费的50%; 免收担保费. Does not count: money already spent,
the size of a fund or budget (省级财政安排5亿元), prices, debts.
Reads: sentences, shadow, quantities, aliases. Yields: `Subsidy`, one a kind of recipient, tier,
year or figure (rulings 28 to 43).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

from documents.extraction.facts import Subsidy
from documents.extraction.grants.amounts import Figures, figures_of, own_clause
from documents.extraction.grants.bases import base_of
from documents.extraction.grants.benefits import Grant, grants_of
from documents.extraction.grants.guards import is_entitlement
from documents.extraction.grants.heads import carried_head, head_of, leans
from documents.extraction.grants.kinds import kinds_of, tier_head
from documents.extraction.grants.limits import limit_behind, limit_of, limited, share_yearly
from documents.extraction.grants.phrases import Head, both
from documents.extraction.grants.segments import Segment, segments_of
from documents.extraction.grants.sources import source_of
from documents.extraction.grants.terms import form_of, frequency_of, per_of, year_of
from documents.extraction.grants.thresholds import thresholds_of
from documents.extraction.grants.topics import topic_of
from documents.extraction.grants.wording import MONEY_NOUN
from documents.extraction.spans import Span
from documents.extraction.types import Context
from documents.extraction.words import any_of

_ACTS = re.compile(any_of("actors") + "$")
_LONG_NAME, _LONG_CONDITION = 18, 60
"""Characters from which a recipient or condition mostly holds words of something else."""
_NO_HEAD = Head(beneficiary=None, condition=None)


def extract(context: Context) -> Iterator[Subsidy]:
    """Entitlements of a document, in order of their places."""
    segments = segments_of(context)
    previous: tuple[Segment, Head] | None = None
    heads: dict[int, str] = {}
    for number, segment in enumerate(segments):
        following = segments[number + 1].text if number + 1 < len(segments) else ""
        last = previous[1] if previous and previous[0].sentence == segment.sentence else None
        if number and previous and segments[number - 1] is not previous[0]:
            last = None
        if previous and previous[0].paragraph == segment.paragraph and limit_of(segment):
            continue
        grants = share_yearly(grants_of(segment))
        limit = limit_behind(segments, number) if grants else None
        left = cache(partial(carried_head, segments, number))  # looked for once a segment
        for grant in grants:
            head, doubts = _head(grant, last, segments, number, left)
            last = head or last
            if not is_entitlement(grant, head, context):
                continue
            if last is not None:
                previous = segment, last
            if head is None or head.beneficiary is None:
                head, doubts = _headed(context, segment, head or _NO_HEAD, doubts, heads)
            elif (section := _section(context, segment)) is not None:
                heads.setdefault(section, head.beneficiary)
            rows = _rows(context, grant, head, following=following, doubts=doubts)
            yield from (limited(row, limit) for row in rows)


def _head(
    grant: Grant,
    last: Head | None,
    segments: tuple[Segment, ...],
    number: int,
    left: Callable[[], Head | None],
) -> tuple[Head | None, tuple[str, ...]]:
    """The benefit's own head; else, with a doubt, the last one or what is left of those before."""
    head = head_of(grant)
    if head is not None and head.beneficiary is not None:
        if last is not None and head.condition is None and not head.spans:
            head = replace(head, condition=last.condition)  # 给予承接方…: on the same condition
        elif last is not None and head.condition is None and _only_names_a_part(grant, head):
            return replace(last, condition=both(last.condition, head.beneficiary)), (
                "beneficiary_carried",
            )
        return head, ()
    carried = last
    here = segments[number]
    leaning = head is not None or leans(here) or _joined(segments, number)
    leaning = leaning or grant.clause == here.clauses[0]
    named = grant.rule.id != "subsidies.standard" or _announced(segments, number)
    if carried is None and leaning and named:
        carried = left()
    if carried is None:
        return head, ()
    if head is None:
        return replace(carried, spans=carried.spans if grant.before else ()), ("head_carried",)
    return replace(head, beneficiary=carried.beneficiary), ("beneficiary_carried",)


def _headed(
    context: Context,
    segment: Segment,
    head: Head,
    doubts: tuple[str, ...],
    heads: dict[int, str],
) -> tuple[Head, tuple[str, ...]]:
    """A head without recipient, with the one that the section above or a heading names.

    `heads` are the first recipients named in each section so far.
    """
    section = _section(context, segment)
    above = None if section is None else context.sections[section].parent
    topic = heads.get(above) if above is not None else None
    topic = topic or topic_of(context, segment.sentence)
    if topic is None:
        return head, doubts
    carried = doubts if "beneficiary_carried" in doubts else (*doubts, "beneficiary_carried")
    return replace(head, beneficiary=topic), carried


def _section(context: Context, segment: Segment) -> int | None:
    at = segment.sentence
    return context.sentences[at].section if 0 <= at < len(context.sentences) else None


def _announced(segments: tuple[Segment, ...], number: int) -> bool:
    """Whether the sentence before grants without figures: 给予补助。补助标准为…."""
    before = segments[number - 1] if number else None
    return (
        before is not None
        and before.paragraph == segments[number].paragraph
        and re.search("给予|予以|享受|发放", before.shadow) is not None
        and "M" not in before.shadow
    )


def _only_names_a_part(grant: Grant, head: Head) -> bool:
    """Whether a bare noun behind ； is a case of the recipient before it: 国外新兴市场，按…."""
    segment = grant.segment
    lead = segment.shadow[: grant.core.start]
    return "对" not in lead and "的" not in lead and _ACTS.search(head.beneficiary or "") is None


def _joined(segments: tuple[Segment, ...], number: int) -> bool:
    """Whether only a ； parts a segment from the one before."""
    before = segments[number - 1] if number else None
    return (
        before is not None
        and before.paragraph == segments[number].paragraph
        and not before.text.rstrip().endswith(("。", "！", "？"))
    )


def _rows(
    context: Context, grant: Grant, head: Head, *, following: str, doubts: tuple[str, ...]
) -> Iterator[Subsidy]:
    """One row a tier, else one a kind of recipient."""
    tiers = figures_of(grant)
    if len(tiers) > 1:
        for figures in tiers:
            spend = _spend(figures)
            own = tier_head(head, figures.tier) if figures.tier and not spend else head
            yield _row(context, grant, own, figures, following, doubts)
        return
    for kind in kinds_of(head):
        yield _row(context, grant, kind, tiers[0], following, doubts)


def _spend(figures: Figures) -> str | None:
    """The spend that a tier's rate is of: 展位费80%、人员费50%."""
    label = figures.tier.label if figures.tier and figures.rate is not None else None
    return label if label and MONEY_NOUN.search(label) else None


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
        rate_base=_spend(figures) or base_of(grant) or _carried_base(grant, figures) or head.base,
        unit_amount=figures.unit_amount,
        unit=figures.unit,
        per=per_of(grant) or _per_unit(figures),
        frequency=frequency_of(grant),
        form=form_of(grant),
        beneficiary=head.beneficiary,
        condition=head.condition,
        thresholds=thresholds_of(grant, head),
        source=source_of(grant, context.aliases, following),
        by_reference=_reference(segment),
        year=year_of(
            grant,
            own_clause(grant, figures),
            head.condition if figures.tier else None,
            figures.tier,
        ),
    )


def _open(head: Head) -> Iterator[str]:
    """What a reviewer should look at: who and on what condition, if unsaid or much too long."""
    if head.beneficiary is None:
        yield "beneficiary_unknown"
    elif len(head.beneficiary) >= _LONG_NAME:
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
