"""Reads for checking (核对): which papers wait, and in what order their facts are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When

from documents.models import Document, DocumentStatus, Fact, Stage
from documents.models.document import current
from documents.models.facts import KINDS
from documents.selectors.library import HEAVY
from documents.selectors.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Facts of a paper by what they ask of a reviewer."""

    facts: int = 0
    unchecked: int = 0
    doubtful: int = 0
    conflicts: int = 0


def papers_waiting(status: str = "") -> QuerySet[Document]:
    """Papers by stamp, latest received first; without a stamp, all that still ask for something.

    An old version asks for nothing any more.
    """
    # Withdrawn papers are on no other list, and must be found here to be put back.
    papers = Document.objects.select_related("issuer", "proposal").defer(*HEAVY)
    papers = papers.order_by("-received_at", "-pk")
    if status in DocumentStatus.values:
        return papers.filter(status=status)
    return papers.filter(current()).exclude(status=DocumentStatus.PUBLISHED)


def uploads_of(user_pk: int) -> QuerySet[Document]:
    """What a person has uploaded, latest first; `same_number`: another paper is so numbered."""
    like = Document.objects.current().filter(document_number=OuterRef("document_number"))
    like = like.exclude(pk=OuterRef("pk")).exclude(different=OuterRef("pk"))
    is_like = Exists(like) & ~Q(document_number="") & Q(previous=None, replaced_by=None)
    papers = Document.objects.filter(received_by=user_pk).select_related("proposal")
    return (
        papers.defer(*HEAVY)
        .annotate(same_number=Case(When(is_like, then=Value(True)), default=Value(False)))
        .order_by("-received_at", "-pk")
    )


def under_way(documents: Iterable[Document]) -> bool:
    """Whether any of these is still on its way to facts."""
    return any(document.stage != Stage.DONE for document in documents)


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


def facts_chosen(facts: Iterable[Fact], *, kind: str = "", only: str = "") -> list[Fact]:
    """Those of one kind, and of one state: `unchecked`, `doubt`, or `sure` (neither)."""
    return [
        fact
        for fact in facts
        if kind in {"", fact._meta.model_name}
        and (not only or not fact.checked or fact.conflict)
        and (only != "doubt" or fact.doubts or fact.conflict)
        and (only != "sure" or not (fact.doubts or fact.conflict))
    ]


def facts_acceptable(facts: Iterable[Fact]) -> list[Fact]:
    """Those that may be confirmed at once: not yet checked, and no conflict to look at."""
    return [fact for fact in facts if not fact.checked and not fact.conflict]


def fact_after(facts: list[Fact], anchor: str) -> Fact | None:
    """The next fact that still asks for a look, after the one named; round to the first."""
    at = next((n for n, fact in enumerate(facts) if fact.anchor == anchor), -1)
    rest = [*facts[at + 1 :], *facts[: max(at, 0)]]
    return next((fact for fact in rest if not fact.checked or fact.conflict), None)


def _urgency(fact: Fact) -> tuple[bool, bool, object, int]:
    return (fact.conflict is None, fact.checked, fact.confidence, fact.start)
