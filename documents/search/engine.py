"""The one way to search: search, count, facets, suggest. Every list and page asks here (检索).

A second engine behind the same four functions must pass `tests/search/contract.py`.
"""

from __future__ import annotations

import time

from documents.search import fetch
from documents.search.codes import FacetName
from documents.search.database import searching
from documents.search.direct import document_direct
from documents.search.instead import instead_of
from documents.search.labels import facet_group, is_chosen
from documents.search.near import near_hits
from documents.search.plan import Plan, plan
from documents.search.request import (
    COUNT_LIMIT,
    FACET_LIMIT,
    PAGES,
    DocumentHit,
    FacetGroup,
    SearchPage,
    SearchRequest,
    Sort,
    Suggestion,
    Total,
)
from documents.search.results import hits_build, ranked_documents
from documents.search.suggest import suggestions
from documents.search.tree import Phrase

FACETS = (
    *(FacetName.DEPARTMENT, FacetName.YEAR, FacetName.KIND, FacetName.STATUS, FacetName.REGION),
    *(FacetName.FORM, FacetName.CAP),
)


def search(request: SearchRequest) -> SearchPage:
    """One page of documents that match, with their best passages; never raises on any text."""
    begun = time.monotonic()
    with searching():
        made = plan(request)
        total, documents = _totals(made)
        keys, pages = _page(made, documents)
        hits = hits_build(made, keys)
        near: tuple[DocumentHit, ...] = ()
        if documents.value < request.size and request.number == 1:
            near = near_hits(made, without=keys, limit=request.size - documents.value)
        instead = () if total.value else instead_of(made, is_found=_is_found)
        direct = document_direct(request.text) if request.text else None
    return SearchPage(
        request=request,
        hits=hits,
        total=total,
        documents=documents,
        page=request.number,
        pages=pages,
        seconds=time.monotonic() - begun,
        widened=made.widened,
        notes=made.notes,
        near=near,
        direct=direct,
        instead=instead,
    )


def count(request: SearchRequest) -> Total:
    """Passages that match, exact to 10,000."""
    with searching():
        return _totals(plan(request))[0]


def facets(request: SearchRequest) -> tuple[FacetGroup, ...]:
    """Values to narrow by, with the documents each leaves; a facet's own filter is set aside."""
    with searching():
        free = tuple(name for name in FACETS if not is_chosen(request, name))
        counted, capped = fetch.codes_count(plan(request).wish, free, limit=FACET_LIMIT)
        found = {name: (codes, capped) for name, codes in counted.items()}
        for name in FACETS:
            if name not in found:
                asked = plan(request, without=name).wish
                counted, capped = fetch.codes_count(asked, (name,), limit=FACET_LIMIT)
                found[name] = (counted[name], capped)
        return tuple(
            facet_group(name, found[name][0], request=request, capped=found[name][1])
            for name in FACETS
        )


def suggest(
    prefix: str, *, limit: int = 10, recent: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """Completions of what is being typed: bodies, numbers, titles, proposers; pinyin too."""
    return suggestions(prefix, limit=limit, recent=recent)


def _is_found(text: str) -> bool:
    """Whether any passage holds a folded text."""
    return bool(fetch.documents_of(fetch.wish(Phrase(text=text)), limit=1))


def _totals(made: Plan) -> tuple[Total, Total]:
    passages, documents = fetch.matches_count(made.wish, limit=COUNT_LIMIT + 1)
    capped = passages > COUNT_LIMIT
    return (
        Total(value=min(passages, COUNT_LIMIT), capped=capped),
        Total(value=documents, capped=capped),
    )


def _page(made: Plan, documents: Total) -> tuple[list[int], int]:
    """Documents of the page in order, and how many pages can be turned to."""
    request = made.request
    start = (request.number - 1) * request.size
    pages = min(PAGES, -(-documents.value // request.size))
    if not documents.value:
        return [], 0
    if request.order is not Sort.RELEVANCE:
        keys = fetch.documents_by(made.wish, request.order, start=start, count=request.size)
        return keys, pages
    ranked = ranked_documents(made)
    return ranked[start : start + request.size], min(pages, -(-len(ranked) // request.size))
