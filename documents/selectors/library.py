"""Documents and facts as lists show them: only shown papers, never their heavy columns."""

from typing import TypeVar, cast

from django.db.models import Count, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from documents.models import (
    Agency,
    Document,
    DocumentStatus,
    Fact,
    Measure,
    MeasureAgency,
    Proposal,
    Recommendation,
    Result,
    Subsidy,
    Target,
)

HEAVY = ("text", "source_text", "source_map", "paragraphs", "warnings", "layout")
"""Columns of a document that no list needs."""

AnyFact = TypeVar("AnyFact", bound=Fact)


def issued_by(agency: Agency) -> Q:
    """Facts of papers the body signed, alone or with others."""
    # Keys, not joins: a join to all mentions would be sorted whole to be made distinct.
    joint = Document.joint_issuers.through.objects.filter(agency=agency).values("document")
    return Q(document__issuer=agency) | Q(document__in=joint)


def documents_shown() -> QuerySet[Document]:
    """Papers on show, with issuer and proposal, without their texts."""
    shown = Document.objects.exclude(status=DocumentStatus.WITHDRAWN)
    return shown.select_related("issuer", "proposal").defer(*HEAVY)


def documents_counted() -> QuerySet[Document]:
    """Papers on show with the number of their facts by kind."""
    return documents_shown().annotate(
        measure_count=_count(Measure),
        subsidy_count=_count(Subsidy),
        target_count=_count(Target),
        result_count=_count(Result),
    )


def measures_shown() -> QuerySet[Measure]:
    """Action sentences with all that a row shows."""
    return (
        _facts(Measure)
        .select_related("recommendation", "document__proposal")
        .prefetch_related(Prefetch("parts", MeasureAgency.objects.select_related("agency")))
    )


def subsidies_shown() -> QuerySet[Subsidy]:
    """Entitlements with their paper."""
    return _facts(Subsidy)


def targets_shown() -> QuerySet[Target]:
    """Goals with their paper."""
    return _facts(Target)


def results_shown() -> QuerySet[Result]:
    """Figures reached, with their paper and body."""
    return _facts(Result).select_related("agency")


def proposals_shown() -> QuerySet[Proposal]:
    """Proposals with the reply that answers them and the number of their points."""
    heavy = [f"document__{field}" for field in HEAVY]
    points = Recommendation.objects.filter(proposal=OuterRef("pk")).order_by().values("proposal")
    counts = points.annotate(n=Count("pk")).values("n")
    return (
        Proposal.objects.exclude(document__status=DocumentStatus.WITHDRAWN)
        .select_related("document__issuer")
        .defer(*heavy)
        .annotate(point_count=Coalesce(Subquery(counts, output_field=IntegerField()), 0))
    )


def _facts(model: type[AnyFact]) -> QuerySet[AnyFact]:
    heavy = [f"document__{field}" for field in HEAVY]
    rows = cast("QuerySet[AnyFact]", model._default_manager.all())
    return (
        rows.exclude(document__status=DocumentStatus.WITHDRAWN)
        .select_related("section", "document__issuer", "document__proposal")
        .defer(*heavy)
    )


def _count(model: type[Fact]) -> Coalesce:
    """The number of facts of a kind, as a subquery: joins of several kinds would multiply."""
    rows = model._default_manager.filter(document=OuterRef("pk")).order_by().values("document")
    counts = rows.annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)
