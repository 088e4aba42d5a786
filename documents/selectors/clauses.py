"""Entitlements as the calculator takes them, and those that may fit a firm (试算, 企业匹配)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from django.db.models import F, Q
from django.utils import timezone

from documents.calculator import (
    Assessment,
    Clause,
    Condition,
    Verdict,
    assess,
    questions,
    same_quantity,
)
from documents.models import Stacking, Subsidy
from documents.models.document import ended
from documents.selectors.library import LOAN, subsidies_shown

LIMIT = 1000  # clauses tried for one firm, those with the highest caps


class Judged(StrEnum):
    """What figures alone tell of a clause; who the firm is, a person must check."""

    MET = "数据符合"  # every threshold is a number that was given and reached
    MISSING = "缺数据"
    WORDS = "看条件"  # no threshold is a number: 对成功上市的企业


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A clause tried on a firm, and the most it may come to."""

    subsidy: Subsidy
    done: Assessment

    @property
    def judged(self) -> Judged:
        """How far the figures carry."""
        if self.done.missing:
            return Judged.MISSING
        return Judged.MET if clause_of(self.subsidy).conditions else Judged.WORDS

    @property
    def bound(self) -> Decimal:
        """Upper bound to rank by; nothing known ranks last."""
        return self.done.amount or Decimal(0)


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


def fits_read(profile: Mapping[str, Decimal], *, words: str, region: str) -> list[Fit]:
    """Clauses that may fit a firm with these figures, highest upper bound first.

    `words` narrow by what the clause says, any of them; a clause that fails a threshold is left
    out, as is one of a paper that has run out. Of more than `LIMIT` clauses those with the highest
    caps are tried.
    """
    rows = subsidies_shown().exclude(form=LOAN)
    rows = rows.exclude(ended("document__", timezone.localdate()))
    rows = rows.exclude(cap=None, rate_percent=None, unit_amount=None)
    if region:
        rows = rows.filter(document__region=region)
    wanted = Q()
    for word in words.split():
        wanted |= Q(quote__icontains=word) | Q(beneficiary__icontains=word)
        wanted |= Q(document__title__icontains=word)
    highest = rows.filter(wanted).order_by(F("cap").desc(nulls_last=True), "pk")[:LIMIT]
    tried = [_fit(subsidy, profile) for subsidy in highest]
    kept = [fit for fit in tried if fit.done.verdict != Verdict.FAILS]
    return sorted(kept, key=lambda fit: (-fit.bound, fit.done.verdict, fit.subsidy.pk))


def regions_read() -> list[str]:
    """Places whose papers hold entitlements."""
    rows = Subsidy.objects.current().exclude(document__region="").order_by("document__region")
    return list(rows.values_list("document__region", flat=True).distinct())


def _fit(subsidy: Subsidy, profile: Mapping[str, Decimal]) -> Fit:
    clause = clause_of(subsidy)
    figures = {}
    for question in questions(clause):
        named = (n for n in profile if same_quantity(n.partition("（")[0], question.name))
        if (name := next(named, None)) is not None:
            figures[question.name] = profile[name]
    return Fit(subsidy=subsidy, done=assess(clause, figures))
