"""Reads for checking (核对): which papers wait, and in what order their facts are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from documents.models import Document, DocumentStatus, Fact
from documents.models.facts import KINDS
from documents.selectors.library import documents_shown
from documents.selectors.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Facts of a paper by what they ask of a reviewer."""

    facts: int = 0
    unchecked: int = 0
    doubtful: int = 0
    conflicts: int = 0


def papers_waiting(status: str = "") -> QuerySet[Document]:
    """Papers by stamp, latest received first; without a stamp, all that are not yet published."""
    papers = documents_shown().order_by("-received_at", "-pk")
    if status in DocumentStatus.values:
        return papers.filter(status=status)
    return papers.exclude(status=DocumentStatus.PUBLISHED)


def workloads_of(documents: Iterable[Document]) -> dict[int, Workload]:
    """Workload of each paper by key; one query a kind of fact, whatever their number."""
    keys = [document.pk for document in documents]
    sums: dict[int, list[int]] = {key: [0, 0, 0, 0] for key in keys}
    for model in KINDS.values():
        rows = (
            model._default_manager.filter(document__in=keys)
            .order_by()
            .values("document")  # one group a paper
            .annotate(
                facts=Count("pk"),
                unchecked=Count("pk", filter=Q(checked=False)),
                doubtful=Count("pk", filter=Q(checked=False, confidence__lt=1)),
                conflicts=Count("pk", filter=Q(conflict__isnull=False)),
            )
        )
        for key, *counts in rows.values_list(
            "document", "facts", "unchecked", "doubtful", "conflicts"
        ):
            sums[key] = [a + b for a, b in zip(sums[key], counts, strict=True)]
    return {
        key: Workload(facts=a, unchecked=b, doubtful=c, conflicts=d)
        for key, (a, b, c, d) in sums.items()
    }


def facts_to_check(reading: Reading) -> list[Fact]:
    """All facts of a paper: conflicts, then the doubtful, the unchecked, the checked."""
    return sorted((fact for group in reading.groups for fact in group.cards), key=_urgency)


def fact_after(facts: list[Fact], anchor: str) -> Fact | None:
    """The next fact that still asks for a look, after the one named; round to the first."""
    at = next((n for n, fact in enumerate(facts) if fact.anchor == anchor), -1)
    rest = [*facts[at + 1 :], *facts[: max(at, 0)]]
    return next((fact for fact in rest if not fact.checked or fact.conflict), None)


def _urgency(fact: Fact) -> tuple[bool, bool, object, int]:
    return (fact.conflict is None, fact.checked, fact.confidence, fact.start)
