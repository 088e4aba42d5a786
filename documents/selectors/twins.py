"""Papers that may be another edition of one just received (疑似重复): same number or like text."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Case, F, Func, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Abs

from documents.comparing import likeness
from documents.models import Document
from documents.selectors.library import documents_shown

CANDIDATES = 50
"""Texts that are compared at most, for a page must not wait for more."""

ALIKE = 0.4
"""Likeness from which a paper is shown: a reprint of one report has 0.56, unrelated papers 0.06."""

_NEAR_PERCENT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A paper that may be the same; `percent` of the words in common, 100 only for all."""

    document: Document
    same_number: bool
    percent: int


def twins_of(document: Document) -> list[Twin]:
    """Papers with this 发文字号 or much of this text, likest first.

    Those of which a person said that they are others are left out. A paper that has been replaced
    asks for no decision.
    """
    if not document.text or document.replaced_by_id is not None:
        return []
    twins = []
    for other in _candidates(document):
        alike = likeness(document.text, other.text)
        same = bool(document.document_number) and other.document_number == document.document_number
        if same or alike >= ALIKE:
            twins.append(Twin(document=other, same_number=same, percent=int(alike * 100)))
    return sorted(twins, key=lambda twin: (not twin.same_number, -twin.percent))


def _candidates(document: Document) -> QuerySet[Document]:
    """The likeliest papers to compare with, by their heads and by length."""
    size = len(document.text.encode())
    spread = size * _NEAR_PERCENT // 100
    named = _named_alike(document)
    near = Q(size__range=(size - spread, size + spread))
    kin = Q(issuer=document.issuer_id) if document.issuer_id else Q(pk__in=())
    # No text of less than the share, or more than its inverse, can have the share in common.
    kin &= Q(size__range=(int(size * ALIKE), int(size / ALIKE)))
    # The stored length is asked for, not the text, which lies outside the row, compressed.
    length = Func(F("text"), function="octet_length", output_field=IntegerField())
    papers = (
        documents_shown().defer(None).defer("source_text", "source_map", "paragraphs", "layout")
    )
    return (
        papers.annotate(size=length)
        .filter(named | kin | near)
        .exclude(Q(pk=document.pk) | Q(text="") | Q(different=document))
        .annotate(rank=Case(When(named, then=Value(0)), default=Value(1)))
        .order_by("rank", Abs(F("size") - size), "pk")[:CANDIDATES]
    )


def _named_alike(document: Document) -> Q:
    """The same number, title, or title of the proposal answered."""
    named = Q(pk__in=())
    if document.document_number:
        named |= Q(document_number=document.document_number)
    if document.title:
        named |= Q(title=document.title)
    proposal = getattr(document, "proposal", None)
    if proposal is not None and proposal.title:
        named |= Q(proposal__title=proposal.title)
    return named
