"""Documents and facts as lists show them: of current papers, never their heavy columns.

`replaced` adds those of papers that a newer version replaces, for pages at an address and for
lists that are asked for old versions.
"""

from collections.abc import Mapping
from typing import TypeVar, cast

from django.db.models import Count, IntegerField, Model, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from documents.models import (
    Agency,
    Document,
    Fact,
    LiveFacts,
    Measure,
    MeasureAgency,
    Proposal,
    Recommendation,
    Result,
    Subsidy,
    Target,
)

HEAVY = ("text", "source_text", "source_map", "paragraphs", "warnings", "layout", "cells")
"""Columns of a document that no list needs."""

_PAPER = ("title", "file_name", "document_number", "issued_on", "replaced_by", "proposal__title")
_IN_FORCE = ("in_force_until", "repealed_by", "repealed_on")
_FACT = (
    *("quote", "start", "end", "section__path", "document_id"),
    *(f"document__{name}" for name in _PAPER),
)
_FIGURE = (*_FACT, "indicator", "indicator_key", "value", "unit", "document__region")
LISTED: Mapping[type[Model], tuple[str, ...]] = {
    Document: (*_PAPER, "kind", "status", *_IN_FORCE, "issuer__canonical"),
    Measure: (*_FACT, "status", "due", "checked", "recommendation__text"),
    Subsidy: (
        *(*_FACT, *(f"document__{name}" for name in _IN_FORCE)),
        *("cap", "cap_min", "rate_percent", "rate_base", "unit_amount", "unit"),
        *("per", "frequency", "form", "beneficiary"),
    ),
    Target: (*_FIGURE, "value_max", "op", "due", "due_on", "document__issuer__canonical"),
    Result: (*_FIGURE, "period", "agency__canonical", "document__issuer__canonical"),
    Proposal: (
        *("title", "number", "session", "proposers", "body"),
        *("document__issued_on", "document__replaced_by", "document__issuer__canonical"),
    ),
}
"""What a row of a list shows. Every column more costs each page, every column less each row."""

LOAN = "贷款"
"""The form of a credit line, which is no entitlement: listed only when asked for."""

AnyFact = TypeVar("AnyFact", bound=Fact)
AnyRow = TypeVar("AnyRow", bound=Model)


def rows_listed(rows: QuerySet[AnyRow]) -> QuerySet[AnyRow]:
    """The rows with no more than a list shows of them and of what they lead to."""
    columns = LISTED[rows.model]
    joined = {name.rpartition("__")[0] for name in columns if "__" in name}
    return rows.select_related(None).select_related(*joined).only(*columns)


def but_title(path: str) -> list[str]:
    """Columns of the paper that `path` leads to which its title and address do without."""
    wanted = {"id", "title", "file_name"}
    names = (field.name for field in Document._meta.concrete_fields if field.name not in wanted)
    return [f"{path}__{name}" for name in names]


def issued_by(agency: Agency) -> Q:
    """Facts of papers the body signed, alone or with others."""
    # Keys, not joins: a join to all mentions would be sorted whole to be made distinct.
    joint = Document.joint_issuers.through.objects.filter(agency=agency).values("document")
    return Q(document__issuer=agency) | Q(document__in=joint)


def reached_by(agency: Agency) -> Q:
    """Results of the body: said to be its own, or said of nobody in a paper that it signed."""
    return Q(agency=agency) | Q(agency=None, document__issuer=agency)


def documents_shown(*, replaced: bool = False) -> QuerySet[Document]:
    """Current papers, with issuer and proposal, without their texts; `replaced`: old ones too."""
    papers = Document.objects.shown() if replaced else Document.objects.current()
    return papers.select_related("issuer", "proposal").defer(*HEAVY)


def documents_counted(*, replaced: bool = False) -> QuerySet[Document]:
    """Papers on show with the number of their facts by kind."""
    return documents_shown(replaced=replaced).annotate(
        measure_count=_count(Measure),
        subsidy_count=_count(Subsidy),
        target_count=_count(Target),
        result_count=_count(Result),
    )


def measures_shown(*, replaced: bool = False) -> QuerySet[Measure]:
    """Action sentences with all that a row shows."""
    return (
        _facts(Measure, replaced=replaced)
        .select_related("recommendation", "document__proposal")
        .prefetch_related(Prefetch("parts", MeasureAgency.objects.select_related("agency")))
    )


def subsidies_shown(*, replaced: bool = False) -> QuerySet[Subsidy]:
    """Entitlements with their paper."""
    return _facts(Subsidy, replaced=replaced)


def targets_shown(*, replaced: bool = False) -> QuerySet[Target]:
    """Goals with their paper."""
    return _facts(Target, replaced=replaced)


def results_shown(*, replaced: bool = False) -> QuerySet[Result]:
    """Figures reached, with their paper and body."""
    return _facts(Result, replaced=replaced).select_related("agency")


def proposals_shown(*, replaced: bool = False) -> QuerySet[Proposal]:
    """Proposals with the reply that answers them and the number of their points."""
    heavy = [f"document__{field}" for field in HEAVY]
    points = Recommendation.objects.filter(proposal=OuterRef("pk")).order_by().values("proposal")
    counts = points.annotate(n=Count("pk")).values("n")
    rows = Proposal.objects.shown() if replaced else Proposal.objects.current()
    return (
        rows.select_related("document__issuer")
        .defer(*heavy)
        .annotate(point_count=Coalesce(Subquery(counts, output_field=IntegerField()), 0))
    )


def _facts(model: type[AnyFact], *, replaced: bool) -> QuerySet[AnyFact]:
    heavy = [f"document__{field}" for field in HEAVY]
    manager = cast("LiveFacts[AnyFact]", model._default_manager)
    rows = manager.shown() if replaced else manager.current()
    return rows.select_related("section", "document__issuer", "document__proposal").defer(*heavy)


def _count(model: type[Fact]) -> Coalesce:
    """The number of facts of a kind, as a subquery: joins of several kinds would multiply."""
    rows = model._default_manager.filter(document=OuterRef("pk")).order_by().values("document")
    counts = rows.annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)
