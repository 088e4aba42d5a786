"""Completions of what is being typed (联想)."""

from __future__ import annotations

from documents.models import Agency, AgencyAlias, Document, Proposal
from documents.search.fold import fold
from documents.search.request import Suggestion, SuggestionKind

_EACH = 5


def suggestions(
    prefix: str, *, limit: int = 10, recent: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """At most `limit` completions; own recent searches first."""
    typed = prefix.strip()[:60]
    if not typed:
        return ()
    folded = fold(typed)
    found = [
        Suggestion(kind=SuggestionKind.RECENT, label=text, text=text)
        for text in dict.fromkeys(recent)
        if folded in fold(text) and text != typed
    ][:3]
    found += _departments(typed) + _papers(typed)
    return tuple({(s.kind, s.label): s for s in found}.values())[:limit]


def _departments(typed: str) -> list[Suggestion]:
    pks = list(
        AgencyAlias.objects.filter(name__startswith=typed).values_list("agency", flat=True)[:_EACH]
    )
    rows = Agency.objects.filter(canonical__contains=typed) | Agency.objects.filter(pk__in=pks)
    return [
        Suggestion(kind=SuggestionKind.DEPARTMENT, label=a.canonical, text=a.canonical, pk=a.pk)
        for a in rows.order_by("canonical")[:_EACH]
    ]


def _papers(typed: str) -> list[Suggestion]:
    numbers = Document.objects.filter(document_number__startswith=typed).only("document_number")
    titles = Document.objects.filter(title__contains=typed).only("title")
    proposals = Proposal.objects.filter(title__contains=typed).only("title", "document")
    found = [
        Suggestion(
            kind=SuggestionKind.NUMBER, label=d.document_number, text=d.document_number, pk=d.pk
        )
        for d in numbers[:_EACH]
    ]
    found += [
        Suggestion(kind=SuggestionKind.TITLE, label=d.title, text=d.title, pk=d.pk)
        for d in titles[:_EACH]
    ]
    found += [
        Suggestion(kind=SuggestionKind.TITLE, label=p.title, text=p.title, pk=p.document_id)
        for p in proposals[:_EACH]
    ]
    return found
