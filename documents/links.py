"""Links between documents of the library: a citation and the paper it names or repeals (引用)."""

from collections.abc import Iterable

from django.db.models import F, Q
from django.utils import timezone

from documents.models import Citation, Document
from documents.models.document import current


def citations_link(document: Document) -> None:
    """Point the document's citations at papers held, and others' citations at this paper."""
    open_citations = list(Citation.objects.filter(document=document, cited=None))
    numbers = {citation.document_number for citation in open_citations} - {""}
    titles = {citation.title for citation in open_citations}
    others = Document.objects.exclude(pk=document.pk).only("pk", "title", "document_number")
    by_number: dict[str, Document] = {}
    by_title: dict[str, Document] = {}
    # Oldest first: where several papers bear one name, the newest stays in the table.
    for other in others.filter(Q(document_number__in=numbers) | Q(title__in=titles)).order_by(
        "issued_on", "pk"
    ):
        by_number[other.document_number] = other
        by_title[other.title] = other
    for citation in open_citations:
        # A printed number decides alone: 2.0版 and 3.0版 of a text share most of their title.
        number = citation.document_number
        citation.cited = by_number.get(number) if number else by_title.get(citation.title)
    Citation.objects.bulk_update([c for c in open_citations if c.cited], ["cited"])
    _citing_link(document)
    repeals_link([document.pk])


def repeals_link(keys: Iterable[int]) -> None:
    """Bring up to date which papers are repealed, where papers have come, changed or gone.

    Only a current paper repeals, and none that is older than the other. A repeal of a paper holds
    for the version that replaces it too, for both bear the number that is named.
    """
    keys = set(keys)
    named = Citation.everything.filter(document__in=keys, repeals=True).exclude(cited=None)
    concerned = keys | set(named.values_list("cited", flat=True))
    papers = Document.objects.filter(
        Q(pk__in=concerned) | Q(replaced_by__in=concerned) | Q(repealed_by__document__in=keys)
    )
    for paper in papers.only("issued_on", "repealed_by", "repealed_on"):
        said = _repeal_of(paper)
        day = (said.document.in_force_from or said.document.issued_on) if said else None
        pk = said.pk if said else None
        if said and day is None:
            day = timezone.localdate(said.document.received_at)
        if (paper.repealed_by_id, paper.repealed_on) != (pk, day):
            Document.objects.filter(pk=paper.pk).update(repealed_by=pk, repealed_on=day)


def _repeal_of(paper: Document) -> Citation | None:
    """Where the first later paper says that this one ends."""
    found = Citation.objects.filter(current("document__"), repeals=True)
    found = found.filter(Q(cited=paper) | Q(cited__replaced_by=paper)).exclude(document=paper)
    if paper.issued_on:
        later = Q(document__issued_on=None) | Q(document__issued_on__gte=paper.issued_on)
        found = found.filter(later)
    days = ("document__in_force_from", "document__issued_on", "document__received_at")
    order = (F("document__issued_on").asc(nulls_last=True), "pk")
    return found.select_related("document").only("document", *days).order_by(*order).first()


def _citing_link(document: Document) -> None:
    named = Q(pk__in=[])
    if document.document_number:
        named |= Q(document_number=document.document_number)
    if document.title:
        named |= Q(title=document.title, document_number="")
    open_elsewhere = Citation.objects.filter(named, cited=None).exclude(document=document)
    open_elsewhere.update(cited=document)
