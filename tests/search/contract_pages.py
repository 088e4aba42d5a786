"""What any engine behind the interface shows on its pages: imported as `contract` is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

import pytest

from documents.models import Document
from documents.search.request import Match, SearchRequest, Sort
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


@pytest.mark.parametrize(
    ("field", "holds"),
    [
        ("种类:答复", lambda paper: paper.kind == "reply"),
        ("标题:方案", lambda paper: "方案" in paper.display_title),
        ("-标题:方案", lambda paper: "方案" not in paper.display_title),
        ("成文>=2022", lambda paper: paper.issued_on is not None and paper.issued_on.year >= 2022),
    ],
)
def test_fields_hold_for_what_is_near_too(
    engine: ModuleType, library: Library, field: str, holds: Callable[[Document], bool]
) -> None:
    """A paper that lacks some of the words must still be of the kind asked for."""
    for within in ("", "企业"):
        page = engine.search(SearchRequest(text=f"{field} 生物医药 转移支付 奖补", within=within))

        assert page.near
        assert all(holds(hit.document) for hit in page.near)


def test_a_pasted_page_finds_its_paper(engine: ModuleType, library: Library) -> None:
    """Of a hundred words a few are looked up; all of them are weighed."""
    text = Document.objects.get(document_number="吉科发医〔2022〕97号").text
    for start in (300, 800):
        page = engine.search(SearchRequest(text=text[start : start + 500]))

        assert (page.hits or page.near)[0].document.document_number == "吉科发医〔2022〕97号"
        assert page.near[0].match is Match.SPREAD
