"""What any engine behind the interface shows on its pages: imported as `contract` is."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from documents.search.request import SearchRequest, Sort
from tests.search.conftest import Library


def test_pages_put_together_are_all_documents_once(engine: ModuleType, library: Library) -> None:
    """Turning pages shows every document, none twice."""
    for sort in (Sort.RELEVANCE, Sort.DATE):
        request = SearchRequest(text="企业", sort=sort, page_size=4)
        first = engine.search(request)
        shown = [
            hit.document.pk
            for number in range(1, first.pages + 1)
            for hit in engine.search(replace(request, page=number)).hits
        ]
        assert len(shown) == len(set(shown)) == first.documents.value


@pytest.mark.parametrize("text", ["", "，", "成文:1990..2050", "的 -企业"])
def test_a_page_shows_every_document_it_counts(
    engine: ModuleType, library: Library, text: str
) -> None:
    """However many sentences match; each tells how many in it do."""
    for sort in (Sort.RELEVANCE, Sort.DATE):
        page = engine.search(SearchRequest(text=text, sort=sort, page_size=100))

        assert len(page.hits) == page.documents.value == page.listed > 20
        assert sum(hit.matches for hit in page.hits) == page.total.value
        assert not page.cut


def test_a_page_says_that_more_is_found_than_listed(
    engine: ModuleType, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages end somewhere; the reader is told where."""
    monkeypatch.setattr("documents.search.engine.PAGES", 2)
    page = engine.search(SearchRequest(text="企业", page_size=10))

    assert (page.pages, page.listed, page.cut) == (2, 20, True)


def test_behind_the_last_page_is_the_last_page(engine: ModuleType, library: Library) -> None:
    """An old address with a page that is no more shows something."""
    for request in (SearchRequest(text="企业", page_size=10), SearchRequest(text="贴息")):
        last = engine.search(request).pages
        beyond = engine.search(replace(request, page=last + 1))

        assert beyond.page == beyond.pages == last
        assert beyond.hits
