"""What people checked, as golden rows (核对结果作标注): the shape of `extraction.output`.

Only what a person stands for is golden. Facts nobody has looked at are listed as neutral, so that
a reading is neither praised nor blamed for them; head and proposal come with published papers only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from documents.extraction.output import Record, Value
from documents.extraction.spans import CleanText, Span
from documents.models import Document, DocumentStatus, Fact, Measure, MeasureAgency, Subsidy
from documents.models.fact import SHARED
from documents.models.facts import KINDS
from documents.rows import FACT_MODELS
from documents.source_map import clean_map

LISTS = {model: kind.name for kind, model in FACT_MODELS.items()}
"""Name of the list of a record, by table."""

# `how` says by which rule a body was found, which is no statement about the paper.
_LEFT_OUT = {"id", "recommendation", "cited", "how"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A paper with its golden record; `complete` if every fact of it was checked."""

    document: Document
    record: Record
    complete: bool


def papers_checked() -> Iterator[Checked]:
    """Papers with all facts checked, or with one corrected, rejected or added at least."""
    touched: set[int] = set()
    for model in KINDS.values():
        rows = model.everything.filter(checked=True)
        touched.update(rows.order_by().values_list("document", flat=True).distinct())
    for pk in sorted(touched):
        document = Document.objects.select_related("original", "issuer", "proposal").get(pk=pk)
        facts = _facts(document)
        complete = all(fact.checked for fact in facts)
        if complete or document.corrections.exclude(action="accept").exists():
            record = _record(document, facts, complete=complete)
            yield Checked(document=document, record=record, complete=complete)


def fact_record(fact: Fact, clean: CleanText) -> Record:
    """A stored fact as `extraction.output` writes a read one; silence is null."""
    place = clean.to_source(Span(fact.start, fact.end))
    record: Record = {"quote": "".join(fact.quote.split())}
    for field in fact._meta.concrete_fields:
        if field.name not in SHARED | _LEFT_OUT:
            record[field.name] = _value(getattr(fact, field.name))
    if isinstance(fact, Subsidy):
        record["thresholds"] = [_threshold(row) for row in fact.thresholds]
    if isinstance(fact, Measure):
        parts = MeasureAgency.objects.filter(measure=fact).select_related("agency")
        roles: dict[str, Value] = {part.agency.canonical: part.role for part in parts}
        record |= {"agencies": list(roles), "roles": roles}
    record["section"] = fact.section.path if fact.section else None
    return record | {"start": place.start, "end": place.end, "rule": fact.rule}


def _facts(document: Document) -> list[Fact]:
    """All facts in the order of the text, rejected ones too."""
    rows: list[Fact] = []
    for model in KINDS.values():
        rows += model.everything.filter(document=document).select_related("section")
    return sorted(rows, key=lambda fact: (fact.start, fact.end))


def _record(document: Document, facts: list[Fact], *, complete: bool) -> Record:
    record: Record = {"source": document.file_name}
    if document.status == DocumentStatus.PUBLISHED:
        record |= _head(document)
    clean = clean_map(document.source_map)
    neutral: Record = {}
    for model, name in LISTS.items():
        own = [fact for fact in facts if isinstance(fact, model)]
        checked = [fact for fact in own if fact.checked]
        record[name] = [fact_record(fact, clean) for fact in checked if not fact.rejected]
        if not checked and not complete:
            record[f"{name}_scope"] = "not annotated"
        if unseen := [fact.quote for fact in own if not fact.checked]:
            neutral[name] = list(_bare(unseen))
    return record | {"neutral": neutral} if neutral else record


def _head(document: Document) -> Record:
    return {
        "document": {
            "kind": document.kind,
            "title": document.title or None,
            "document_number": document.document_number or None,
            "issuer": _value(document.issuer),
            "joint_issuers": [str(body) for body in document.joint_issuers.all()],
            "issuer_explicit": document.issuer_explicit,
            "issued_on": _value(document.issued_on),
            "region": document.region or None,
            "in_force_from": _value(document.in_force_from),
            "in_force_until": _value(document.in_force_until),
        },
        "proposal": _proposal(document),
    }


def _proposal(document: Document) -> Value:
    proposal = getattr(document, "proposal", None)
    if proposal is None:
        return None
    number = proposal.number
    return {
        "session": proposal.session or None,
        "number": int(number) if number.isdecimal() else number or None,
        "title": proposal.title or None,
        "proposers": list(proposal.proposers),
        "body": proposal.body or None,
        "handling": proposal.handling or None,
        "consulted": list(proposal.consulted),
        "class_mark": proposal.class_mark or None,
    }


def _threshold(row: dict[str, str]) -> Value:
    return {**row, "value": _value(Decimal(row["value"]))}


def _value(value: object) -> Value:
    """A column as the golden files write it."""
    if value is None or value == "":
        return None
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _bare(quotes: Iterable[str]) -> Iterator[str]:
    return ("".join(quote.split()) for quote in quotes)
