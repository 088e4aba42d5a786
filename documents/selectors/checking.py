"""Reads for checking (核对): which papers wait, and in what order their facts are looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When

from documents.amounts import WAN, YI, amount_text
from documents.extraction.numerals import quantities
from documents.extraction.printed import simplified
from documents.models import Document, DocumentStatus, Fact, Stage, Subsidy
from documents.models.document import current
from documents.models.facts import KINDS
from documents.selectors.library import HEAVY
from documents.selectors.reading import Reading

_SUMS = {"cap": "上限", "cap_min": "下限", "unit_amount": "单位标准"}
_CELL = re.compile(r"(?:^|(?<=[\n\t|]))[ \u3000]*(\d{1,12}(?:\.\d{1,6})?)[ \u3000]*(?=$|[\n\t|])")
_COUNTED = ("status", "every", "newest")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class StampTab:
    """Papers that wait under one stamp; the empty stamp is for all that ask for something."""

    stamp: str
    label: str
    count: int


def stamp_tabs() -> list[StampTab]:
    """The lists of `papers_waiting`, counted in one query."""
    counted = Document.objects.order_by().values("status")
    rows = counted.annotate(every=Count("pk"), newest=Count("pk", filter=current()))
    found = {status: (every, new) for status, every, new in rows.values_list(*_COUNTED)}
    waiting = sum(new for status, (_, new) in found.items() if status != DocumentStatus.PUBLISHED)
    return [
        StampTab(stamp="", label="待处理", count=waiting),
        *(
            StampTab(stamp=value, label=label, count=found.get(value, (0, 0))[0])
            for value, label in DocumentStatus.choices
        ),
    ]


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


def sums_unsaid(fact: Fact) -> list[str]:
    """Sums of an entitlement that its own words do not name, as labelled: 上限 150 万元.

    Rates are left out: 减半 and 全额 name one without a figure.
    """
    if not isinstance(fact, Subsidy):
        return []
    words = simplified(fact.quote)
    named = {value for found in quantities(words) for value in (found.value, found.value_max)}
    # A cell holds the bare number, the head of its column the unit: 最高限额（万元）.
    cells = [Decimal(cell) for cell in _CELL.findall(words)]
    named |= {cell * unit for cell in cells for unit in (Decimal(1), WAN, YI)}
    sums = ((label, getattr(fact, name)) for name, label in _SUMS.items())
    return [
        f"{label} {amount_text(held)}"
        for label, held in sums
        if held is not None and held not in named
    ]


def _urgency(fact: Fact) -> tuple[bool, bool, object, int]:
    return (fact.conflict is None, fact.checked, fact.confidence, fact.start)
