"""Pages of originals: one as a picture, and beside the text that was read off them (原件图像)."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from documents.models import Document
from documents.originals import page_draw, pages_drawn
from documents.selectors.library import HEAVY
from documents.selectors.reading import document_get, reading_build
from documents.selectors.sheets import page_of, sheet_build

DAY = 24 * 60 * 60


def _etag(_request: HttpRequest, pk: int, number: int) -> str | None:
    """An original never changes, so neither do its pages."""
    shown = Document.objects.shown().filter(pk=pk)
    checksum = shown.values_list("original__checksum", flat=True).first()
    return f'"{checksum}-{number}"' if checksum else None


@require_safe
@cache_control(private=True, max_age=DAY)
@condition(etag_func=_etag)
def document_page(_request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page as PNG, kept by the browser."""
    shown = Document.objects.shown().defer(*HEAVY)
    document = get_object_or_404(shown.select_related("original"), pk=pk)
    if (image := page_draw(document, number)) is None:
        raise Http404("没有这一页，或这一页无法显示。请下载原件查看。")
    return HttpResponse(image, content_type="image/png")


@require_safe
def document_pages(request: HttpRequest, pk: int) -> HttpResponse:
    """A page of the original on the left with its facts marked, the text on the right."""
    document = document_get(pk)
    if document is None or not (count := pages_drawn(document)):
        raise Http404("这份文件没有原件图像。")
    document.refresh_from_db(fields=["source_map", "source_text", "layout"])
    reading = reading_build(document, mark=request.GET.get("fact", ""))
    own = page_of(document, reading.chosen) if reading.chosen else None
    wanted = request.GET.get("page") or own
    page = Paginator(range(1, count + 1), 1).get_page(wanted)
    sheet = sheet_build(document, reading.facts, page.number, mark=reading.lit)
    context = {"document": document, "reading": reading, "page": page, "sheet": sheet}
    return render(request, "pages/document_pages.html", context)
