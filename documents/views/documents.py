"""Papers: the list, one paper, its original (文件库)."""

from urllib.parse import quote

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.filters import DocumentFilter
from documents.models import Document, DocumentStatus
from documents.originals import pages_drawn
from documents.review import document_may_discard
from documents.search_form import MAX_LENGTH
from documents.selectors.library import documents_counted
from documents.selectors.reading import document_get, reading_build
from documents.selectors.twins import twins_of
from documents.views.lists import listing_build

_HIT_DIGITS = 6  # of the number of an occurrence; longer ones are none


@require_safe
def document_list(request: HttpRequest) -> HttpResponse:
    """All papers, filtered."""
    listing = listing_build(request, "documents", DocumentFilter, documents_counted(replaced=True))
    return render(request, "pages/documents.html", {"listing": listing})


@require_safe
def document_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper: fields, outline, text with its facts marked, cards."""
    if (document := document_get(pk)) is None:
        raise Http404("没有这份文件，或已下架。")
    asked = request.GET
    hit = asked.get("hit", "")
    reading = reading_build(
        document,
        mark=asked.get("mark", ""),
        words=asked.get("q", "")[:MAX_LENGTH],
        hit=int(hit) if len(hit) <= _HIT_DIGITS and hit.isdecimal() else 0,
    )
    context: dict[str, object] = {"document": document, "reading": reading}
    context["drawn"] = pages_drawn(document)
    user = request.user
    if (
        document.status == DocumentStatus.PENDING
        and isinstance(user, User)
        and user.has_perm("documents.change_document")
    ):
        # What may be the same paper concerns those who are about to check it, no one else.
        context["twins"] = twins_of(document)
        context["may_discard"] = document_may_discard(document, by=user)
    return render(request, "pages/document.html", context)


@require_safe
def document_original(_request: HttpRequest, pk: int) -> HttpResponse:
    """The file exactly as received, always as a download: it may hold anything."""
    shown = Document.objects.shown()
    document = get_object_or_404(shown.select_related("original"), pk=pk)
    response = HttpResponse(
        bytes(document.original.content), content_type="application/octet-stream"
    )
    name = quote(document.file_name)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response
