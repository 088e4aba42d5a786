"""An analysis as plain values, in the shape of the golden files (see README.md).

Offsets (`start`, `end`) are places in the source text, half-open; amounts are numbers in yuan.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum

from documents.extraction.facts import Fact, Measure
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention, Analysis, Proposal

Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]
Record = dict[str, Value]

_BASE = frozenset(field.name for field in fields(Fact))
_LISTS = ("citations", "subsidies", "stackings", "targets", "results", "measures")


def to_record(analysis: Analysis, source: str) -> Record:
    """All that was read, ready for JSON; `source` names the file.

    Every row has `start`, `end` and `rule`; facts also `doubts` and `confidence`.
    """
    record: Record = {
        "source": source,
        "document": _document(analysis),
        "proposal": None if analysis.proposal is None else _proposal(analysis.proposal),
        "recommendations": [found.text for found in analysis.recommendations],
        "outline": _outline(analysis),
        "agencies": _agencies(analysis),
    }
    for name in _LISTS:
        record[name] = [_fact(analysis, fact) for fact in analysis.facts if fact.name == name]
    record["warnings"] = [
        {"code": warning.code, "detail": warning.detail} for warning in analysis.warnings
    ]
    record["version"] = analysis.version
    return record


def fact_values(fact: Fact) -> dict[str, Value]:
    """What a fact says beyond its words: the fields of its own kind."""
    values = {
        field.name: _plain(getattr(fact, field.name))
        for field in fields(fact)
        if field.name not in _BASE
    }
    if isinstance(fact, Measure):
        values["agencies"] = [name for name, _ in fact.agencies]
        values["roles"] = {name: role.value for name, role in fact.agencies}
    return values


def _document(analysis: Analysis) -> Record:
    metadata = analysis.metadata
    return {
        "kind": metadata.kind.value,
        "title": metadata.title,
        "document_number": metadata.document_number,
        "issuer": metadata.issuer,
        "joint_issuers": list(metadata.joint_issuers),
        "issuer_explicit": metadata.issuer_explicit,
        "issued_on": metadata.issued_on,
        "region": metadata.region,
        "in_force_from": metadata.in_force_from,
        "in_force_until": metadata.in_force_until,
    }


def _proposal(proposal: Proposal) -> Record:
    number = proposal.number
    return {
        "session": proposal.session,
        "number": int(number) if number is not None and number.isdecimal() else number,
        "title": proposal.title,
        "proposers": list(proposal.proposers),
        "body": proposal.body,
        "handling": proposal.handling,
        "consulted": list(proposal.consulted),
        "class_mark": proposal.class_mark,
    }


def _outline(analysis: Analysis) -> list[Value]:
    rows: list[Value] = []
    for section in analysis.sections:
        row: Record = {
            "label": section.label,
            "heading": section.heading,
            "level": section.level,
            "parent": section.parent,
        }
        row |= _place(analysis, section.heading_span)
        rows.append(row | {"rule": "structure.outline"})
    return rows


def _agencies(analysis: Analysis) -> list[Value]:
    """Each body once, with all its written forms, placed where it is first named."""
    named: dict[str, list[AgencyMention]] = {}
    for mention in analysis.mentions:
        if not mention.collective:
            named.setdefault(mention.canonical, []).append(mention)
    rows: list[Value] = []
    for canonical, mentions in named.items():
        forms: list[Value] = list(dict.fromkeys(mention.as_written for mention in mentions))
        row: Record = {"canonical": canonical, "as_written": forms}
        row |= _place(analysis, mentions[0].span)
        rows.append(row | {"rule": mentions[0].rule})
    return rows


def _fact(analysis: Analysis, fact: Fact) -> Record:
    section = None if fact.section is None else analysis.sections[fact.section].path
    return (
        {"quote": fact.quote}
        | fact_values(fact)
        | {"section": section}
        | _place(analysis, fact.span)
        | {"rule": fact.rule, "doubts": list(fact.doubts), "confidence": float(fact.confidence)}
    )


def _place(analysis: Analysis, span: Span) -> Record:
    place = analysis.text.to_source(span)
    return {"start": place.start, "end": place.end}


def _plain(value: object) -> Value:
    """A field as JSON knows it."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return str(value)
