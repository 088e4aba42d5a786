"""Links between documents of the library: a citation and the paper it names (引用)."""

from django.db.models import Q

from documents.models import Citation, Document


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


def _citing_link(document: Document) -> None:
    named = Q(pk__in=[])
    if document.document_number:
        named |= Q(document_number=document.document_number)
    if document.title:
        named |= Q(title=document.title, document_number="")
    Citation.objects.filter(named, cited=None).exclude(document=document).update(cited=document)
