"""Entitlements as the calculator takes them (试算)."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from documents.calculator import Clause, Condition
from documents.models import Stacking, Subsidy


def clause_of(subsidy: Subsidy) -> Clause:
    """The typed clause of a row; a threshold that is no number is left out."""
    conditions = []
    for row in subsidy.thresholds:
        try:
            value = Decimal(str(row["value"]))
        except (InvalidOperation, KeyError):
            continue
        conditions.append(
            Condition(on=row.get("on", ""), op=row.get("op", ">="), value=value, unit=row["unit"])
        )
    return Clause(
        quote=subsidy.quote,
        cap=subsidy.cap,
        rate_percent=subsidy.rate_percent,
        rate_base=subsidy.rate_base,
        per=subsidy.per,
        conditions=tuple(conditions),
    )


def stackings_read(subsidy: Subsidy) -> list[Stacking]:
    """What the clause's paper says on combining; empty where the text is silent."""
    return list(Stacking.objects.filter(document=subsidy.document_id))
