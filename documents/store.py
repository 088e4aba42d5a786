"""From an `Analysis` to rows, in one transaction: the only file that sees both worlds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from documents.extraction.facts import Fact as ReadFact
from documents.extraction.facts import Measure as ReadMeasure
from documents.extraction.types import AgencyMention as ReadMention
from documents.extraction.types import Analysis
from documents.keys import fact_keys
from documents.links import citations_link
from documents.measure_links import measures_link
from documents.merge import Merged, rows_merge
from documents.models import (
    Agency,
    AgencyAlias,
    AgencyMention,
    Document,
    DocumentStatus,
    Proposal,
    Recommendation,
    Section,
    Stage,
)
from documents.rows import FACT_MODELS, document_values, fact_values, proposal_values
from documents.search.index import index_document

CONTEXT = 20  # characters of prefix and suffix that let a quote find itself again


@transaction.atomic
def analysis_save(document: Document, analysis: Analysis, *, source_text: str) -> Merged:
    """Replace what the machine read of `document` by `analysis`, keeping what a person touched.

    A fact found again (same kind, quote and order) keeps its row and address. Checked rows and
    rows made by a person are left as they are.
    """
    fresh = document.analysed_at is None
    bodies = _agencies(analysis)
    if not fresh:
        _outline_drop(document)
    _document_save(document, analysis, bodies=bodies, source_text=source_text)
    sections = _sections_save(document, analysis)
    recommendations = _proposal_save(document, analysis, sections=sections)
    _mentions_save(document, analysis, bodies=bodies)
    merged = _facts_save(document, analysis, sections=sections, bodies=bodies, fresh=fresh)
    measures_link(
        document, analysis, bodies=bodies, sections=sections, recommendations=recommendations
    )
    citations_link(document)
    index_document(document)
    return merged


def _agencies(analysis: Analysis) -> dict[str, Agency]:
    """Rows of all bodies the analysis names, made where missing."""
    names = {mention.canonical for mention in analysis.mentions}
    named = {mention.canonical for mention in analysis.mentions if _names_one(mention)}
    collective = {mention.canonical for mention in analysis.mentions} - named
    names.update(analysis.metadata.joint_issuers)
    if analysis.metadata.issuer:
        names.add(analysis.metadata.issuer)
    for fact in analysis.facts:
        if isinstance(fact, ReadMeasure):
            names.update(name for name, _ in fact.agencies)
        elif (agency := getattr(fact, "agency", None)) is not None:
            names.add(agency)
    cut = {name[:200]: name in collective for name in sorted(names)}
    held = {row.canonical: row for row in Agency.objects.filter(canonical__in=cut)}
    if missing := [name for name in cut if name not in held]:
        # Sorted, so that two writers lock in one order; conflicts are another writer's same row.
        rows = [Agency(canonical=name, collective=cut[name]) for name in missing]
        Agency.objects.bulk_create(rows, ignore_conflicts=True)
        held |= {row.canonical: row for row in Agency.objects.filter(canonical__in=missing)}
    if known := [row.pk for name, row in held.items() if row.collective and name in named]:
        Agency.objects.filter(pk__in=known).update(collective=False)  # read as a kind before
    return held


def _names_one(mention: ReadMention) -> bool:
    """Whether the words name one body; 省财政 and 省总工会 do, 各级财政 and 有关部门 do not."""
    whose = mention.canonical != mention.as_written  # 省财政, known to be 吉林省财政厅
    return whose or not mention.collective or mention.rule == "agencies.organisation"


def _document_save(
    document: Document, analysis: Analysis, *, bodies: Mapping[str, Agency], source_text: str
) -> None:
    read = {**document_values(analysis), "issuer": bodies.get(analysis.metadata.issuer or "")}
    for field in read.keys() - set(document.settled):
        setattr(document, field, read[field])
    document.source_text = source_text.replace("\0", "\ufffd")  # PostgreSQL text holds no NUL
    document.analysed_at = timezone.now()
    document.failure = ""
    document.stage = Stage.DONE
    if document.status in (DocumentStatus.RECEIVED, DocumentStatus.FAILED):
        document.status = DocumentStatus.PENDING
    document.save()
    if "issuer" not in document.settled:
        joint = [bodies[name] for name in analysis.metadata.joint_issuers if name in bodies]
        document.joint_issuers.set(joint)


def _outline_drop(document: Document) -> None:
    """Take away what is read anew as a whole: it carries no work of a person.

    A proposal found again keeps its row, and so its address.
    """
    document.sections.all().delete()
    Recommendation.objects.filter(proposal__document=document).delete()
    document.mentions.all().delete()


def _sections_save(document: Document, analysis: Analysis) -> list[Section]:
    rows: list[Section] = []
    for position, section in enumerate(analysis.sections):
        rows.append(
            Section(
                document=document,
                position=position,
                label=section.label[:40],
                heading=section.heading,
                level=section.level,
                path=section.path[:200],
                start=section.span.start,
                end=section.span.end,
                heading_start=section.heading_span.start,
                heading_end=section.heading_span.end,
            )
        )
    Section.objects.bulk_create(rows)
    children = []
    for row, section in zip(rows, analysis.sections, strict=True):
        if section.parent is not None:
            row.parent = rows[section.parent]
            children.append(row)
    Section.objects.bulk_update(children, ["parent"])
    return rows


def _proposal_save(
    document: Document, analysis: Analysis, *, sections: Sequence[Section]
) -> list[Recommendation]:
    if analysis.proposal is None:
        Proposal.objects.filter(document=document).delete()
        return []
    values = proposal_values(analysis.proposal)
    proposal, _ = Proposal.objects.update_or_create(document=document, defaults=values)
    return Recommendation.objects.bulk_create(
        Recommendation(
            proposal=proposal,
            position=position,
            text=point.text,
            start=point.span.start,
            end=point.span.end,
            section=None if point.section is None else sections[point.section],
        )
        for position, point in enumerate(analysis.recommendations)
    )


def _mentions_save(document: Document, analysis: Analysis, *, bodies: Mapping[str, Agency]) -> None:
    known = [m for m in analysis.mentions if m.canonical in bodies]
    AgencyMention.objects.bulk_create(
        AgencyMention(
            document=document,
            agency=bodies[mention.canonical],
            as_written=mention.as_written[:200],
            start=mention.span.start,
            end=mention.span.end,
        )
        for mention in known
    )
    written = {(mention.canonical, mention.as_written[:200]) for mention in known}
    held = AgencyAlias.objects.filter(agency__in=bodies.values())
    written -= set(held.values_list("agency__canonical", "name"))
    AgencyAlias.objects.bulk_create(
        [
            AgencyAlias(agency=bodies[canonical], name=name, edited=False)
            for canonical, name in sorted(written)
            if name != canonical
        ],
        ignore_conflicts=True,
    )


def _facts_save(
    document: Document,
    analysis: Analysis,
    *,
    sections: Sequence[Section],
    bodies: Mapping[str, Agency],
    fresh: bool,
) -> Merged:
    merged = Merged()
    keys = fact_keys(analysis.facts)
    for kind, model in FACT_MODELS.items():
        found = {
            key: model(
                document=document,
                key=key,
                section=None if fact.section is None else sections[fact.section],
                **_place(fact, analysis.text.text),
                **fact_values(fact, bodies),
            )
            for key, fact in zip(keys, analysis.facts, strict=True)
            if isinstance(fact, kind)
        }
        if fresh:
            model.everything.bulk_create(found.values())
            merged += Merged(created=len(found))
        else:
            merged += rows_merge(document, model, found, sections=sections)
    return merged


def _place(fact: ReadFact, text: str) -> dict[str, object]:
    start, end = fact.span.start, fact.span.end
    return {
        "start": start,
        "end": end,
        "quote": fact.quote,
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
        "rule": fact.rule[:80],
        "doubts": [doubt[:60] for doubt in fact.doubts],
        "confidence": fact.confidence,
    }
