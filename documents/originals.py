"""Originals as they look (原件图像): a page of a PDF or picture, drawn in the sandbox."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist

from documents.models import Document
from documents.reading import ReadingError, page_image_safely

_DRAWN = ("pdf", "image")
"""How the names of the readers begin whose formats have a look of their own."""


def pages_drawn(document: Document) -> int:
    """Number of pages that can be drawn; 0 for formats without a fixed look."""
    return (document.pages or 1) if document.reader.startswith(_DRAWN) else 0


def page_draw(document: Document, number: int) -> bytes | None:
    """One page as PNG, counted from 1; None if there is no such page or it cannot be drawn."""
    if not 1 <= number <= pages_drawn(document):
        return None
    try:
        return page_image_safely(bytes(document.original.content), number)
    except (ReadingError, ObjectDoesNotExist):
        return None
