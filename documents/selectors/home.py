"""Figures of the whole library for the first page (首页)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import ExtractYear

from documents.models import (
    Agency,
    Document,
    Measure,
    Proposal,
    Result,
    Subsidy,
    Target,
)
from documents.selectors.library import LOAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The papers of one year and what they hold; None for papers without a date."""

    year: int | None
    documents: int
    measures: int
    subsidies: int


def totals_read() -> Mapping[str, int]:
    """How many of each kind the library lists, in one query."""
    counted: dict[str, QuerySet[Any]] = {
        "documents": Document.objects.current(),
        "proposals": Proposal.objects.current(),
        "measures": Measure.objects.current(),
        "subsidies": _listed(Subsidy.objects.current()),
        "targets": Target.objects.current(),
        "results": Result.objects.current(),
        "agencies": Agency.objects.filter(collective=False),
    }
    rows = [
        queryset.order_by()
        .annotate(what=Value(name, output_field=CharField()))
        .values("what")
        .annotate(number=Count("pk"))
        .values_list("what", "number")
        for name, queryset in counted.items()
    ]
    found = dict(rows[0].union(*rows[1:], all=True))
    return {name: found.get(name, 0) for name in counted}


def years_read() -> list[Year]:
    """Papers, measures and subsidies by year of the paper, newest first, undated last."""
    papers = Document.objects.current()
    documents = _by_year(papers, "issued_on")
    measures = _by_year(Measure.objects.filter(document__in=papers), "document__issued_on")
    subsidies = _by_year(
        _listed(Subsidy.objects.filter(document__in=papers)), "document__issued_on"
    )
    return [
        Year(
            year=year,
            documents=documents[year],
            measures=measures[year],
            subsidies=subsidies[year],
        )
        for year in sorted(documents, key=lambda year: -(year or 0))
    ]


def _listed(subsidies: QuerySet[Subsidy]) -> QuerySet[Subsidy]:
    """Those that the list of subsidies shows unasked: figures must agree with where they lead."""
    return subsidies.exclude(form=LOAN)


def _by_year(queryset: QuerySet[Any], date: str) -> Counter[int | None]:
    rows = queryset.order_by().annotate(in_year=ExtractYear(date)).values("in_year")
    return Counter(dict(rows.annotate(number=Count("pk")).values_list("in_year", "number")))
