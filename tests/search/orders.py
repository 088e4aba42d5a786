"""Orders of papers for a query: ours, and the plainest there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from documents.models import Document
from documents.search import engine
from documents.search.fold import fold
from documents.search.request import SearchRequest

_EARLIEST = date(1900, 1, 1)


def by_engine(text: str) -> list[str]:
    """File names in the order the page shows them."""
    page = engine.search(SearchRequest(text=text, page_size=50))
    return [hit.document.file_name for hit in (*page.hits, *page.near)]


def by_substring_and_date() -> Callable[[str], list[str]]:
    """Papers that hold every part of the query, newest first."""
    papers = sorted(
        (
            (row.issued_on or _EARLIEST, row.file_name, paper_words(row))
            for row in Document.objects.select_related("proposal")
        ),
        reverse=True,
    )

    def order(text: str) -> list[str]:
        parts = [fold(part) for part in text.split()]
        return [name for _, name, words in papers if all(part in words for part in parts)]

    return order


def paper_words(document: Document) -> str:
    """All words of a paper, folded: number, title and text."""
    return fold(f"{document.document_number}\n{document.display_title}\n{document.text}")
