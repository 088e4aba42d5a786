"""Column values for what was read: one function a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from documents.extraction import facts as read
from documents.extraction.types import Analysis
from documents.extraction.types import Proposal as ReadProposal
from documents.models import Agency, Citation, Fact, Measure, Result, Stacking, Subsidy, Target

FACT_MODELS: dict[type[read.Fact], type[Fact]] = {
    read.Measure: Measure,
    read.Subsidy: Subsidy,
    read.Stacking: Stacking,
    read.Target: Target,
    read.Result: Result,
    read.Citation: Citation,
}


def document_values(analysis: Analysis) -> dict[str, object]:
    """Columns of the document but for its bodies and its source text."""
    metadata = analysis.metadata
    return {
        "kind": metadata.kind.value,
        "title": metadata.title or "",
        "document_number": (metadata.document_number or "")[:120],
        "issuer_explicit": metadata.issuer_explicit,
        "issued_on": _day(metadata.issued_on),
        "region": (metadata.region or "")[:40],
        "in_force_from": _day(metadata.in_force_from),
        "in_force_until": _day(metadata.in_force_until),
        "text": analysis.text.text,
        "source_map": [list(run) for run in analysis.text.runs],
        "paragraphs": [[p.span.start, p.span.end, p.role.value] for p in analysis.paragraphs],
        "warnings": [[warning.code, warning.detail] for warning in analysis.warnings],
        "version": analysis.version[:40],
    }


def proposal_values(proposal: ReadProposal) -> dict[str, object]:
    """Columns of the proposal."""
    return {
        "session": (proposal.session or "")[:80],
        "number": (proposal.number or "")[:40],
        "title": proposal.title or "",
        "proposers": [name[:80] for name in proposal.proposers],
        "body": proposal.body or "",
        "handling": proposal.handling or "",
        "consulted": [name[:80] for name in proposal.consulted],
        "class_mark": (proposal.class_mark or "")[:20],
    }


def fact_values(fact: read.Fact, bodies: Mapping[str, Agency]) -> dict[str, object]:
    """Columns of a fact that its kind alone has."""
    match fact:
        case read.Measure():
            return _measure(fact)
        case read.Subsidy():
            return _subsidy(fact)
        case read.Stacking():
            return {"allowed": fact.allowed, "scope": fact.scope or ""}
        case read.Target():
            return _target(fact)
        case read.Result():
            return _result(fact, bodies)
        case read.Citation():
            return {
                "title": fact.title,
                "document_number": (fact.document_number or "")[:120],
                "repeals": fact.repeals,
            }
    raise TypeError(f"no table for {type(fact).__name__}")


def _measure(fact: read.Measure) -> dict[str, object]:
    return {
        "status": fact.status.value,
        "how": fact.how,
        "object": fact.object or "",
        "figure": (fact.figure or "")[:80],
        "due": (fact.due or "")[:40],
    }


def _subsidy(fact: read.Subsidy) -> dict[str, object]:
    return {
        "cap": fact.cap,
        "cap_min": fact.cap_min,
        "rate_percent": fact.rate_percent,
        "rate_base": fact.rate_base or "",
        "unit_amount": fact.unit_amount,
        "unit": (fact.unit or "")[:60],
        "per": fact.per or "",
        "frequency": (fact.frequency or "")[:80],
        "form": fact.form[:20],
        "beneficiary": fact.beneficiary or "",
        "condition": fact.condition or "",
        "thresholds": [
            {"on": t.on, "op": t.op, "value": str(t.value), "unit": t.unit} for t in fact.thresholds
        ],
        "source": fact.source or "",
        "by_reference": fact.by_reference or "",
        "year": (fact.year or "")[:20],
    }


def _target(fact: read.Target) -> dict[str, object]:
    return {
        "indicator": fact.indicator,
        "value": fact.value,
        "value_max": fact.value_max,
        "unit": fact.unit[:40],
        "op": fact.op,
        "due": (fact.due or "")[:40],
        "due_on": _day(fact.due_on),
    }


def _result(fact: read.Result, bodies: Mapping[str, Agency]) -> dict[str, object]:
    return {
        "indicator": fact.indicator,
        "value": fact.value,
        "unit": fact.unit[:40],
        "period": (fact.period or "")[:40],
        "agency": bodies.get((fact.agency or "")[:200]),
    }


def _day(iso: str | None) -> dt.date | None:
    """A full ISO day; anything less is no day."""
    try:
        return dt.date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
