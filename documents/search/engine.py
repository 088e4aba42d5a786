"""The one way to search: search, count, facets, suggest. Every list and page asks here (检索).

A second engine behind the same four functions must pass `tests/search/contract*.py`.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.search import fetch
from documents.search.codes import FacetName, code
from documents.search.direct import document_direct
from documents.search.instead import instead_of
from documents.search.labels import chosen_values, facet_group, is_chosen
from documents.search.near import few_documents
from documents.search.ordered import documents_by
from documents.search.overview import FacetCounts, Group, Overview, overview, passages_count
from documents.search.plan import Plan, plan
from documents.search.request import (
    COUNT_LIMIT,
    FACET_LIMIT,
    PAGES,
    FacetGroup,
    SearchPage,
    SearchRequest,
    Sort,
    Suggestion,
    Total,
)
from documents.search.results import READ, Found, found_in, hits_build, ranked_documents
from documents.search.suggest import suggestions

FACETS = (
    *(FacetName.DEPARTMENT, FacetName.YEAR, FacetName.KIND, FacetName.STATUS, FacetName.REGION),
    *(FacetName.FORM, FacetName.CAP),
)


def search(request: SearchRequest, *, with_facets: bool = False) -> SearchPage:
    """One page of documents that match, with their best passages; never raises on any text."""
    begun = time.monotonic()
    made = plan(request)
    seen = _overview(made, facets=FACETS if with_facets else ())
    capped = seen.passages > COUNT_LIMIT
    page = _page(made, seen)
    hits = hits_build(made, [*page.found, *page.near])
    shown = {entry.key for entry in page.found}
    return SearchPage(
        request=request,
        hits=tuple(hit for hit in hits if hit.document.pk in shown),
        total=Total(value=min(seen.passages, COUNT_LIMIT), capped=capped),
        documents=Total(value=seen.documents, capped=capped),
        order=made.order,
        page=page.number,
        pages=page.pages,
        listed=page.listed,
        seconds=time.monotonic() - begun,
        widened=made.widened,
        notes=made.notes,
        near=tuple(hit for hit in hits if hit.document.pk not in shown),
        direct=document_direct(request.text) if request.text else None,
        instead=() if seen.passages else instead_of(made),
        facets=_groups(request, seen) if with_facets else (),
    )


def count(request: SearchRequest) -> Total:
    """Passages that match, exact to 10,000."""
    passages = passages_count(plan(request).wish, limit=COUNT_LIMIT + 1)
    return Total(value=min(passages, COUNT_LIMIT), capped=passages > COUNT_LIMIT)


def facets(
    request: SearchRequest, *, names: Sequence[FacetName] = FACETS
) -> tuple[FacetGroup, ...]:
    """Values to narrow by, with the documents each leaves; a facet's own filter is set aside."""
    return _groups(request, _overview(plan(request), facets=names, totals=False))


def suggest(
    prefix: str, *, limit: int = 10, recent: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """Completions of what is being typed: bodies, numbers, titles, proposers; pinyin too."""
    return suggestions(prefix, limit=limit, recent=recent)


def _overview(made: Plan, *, facets: Sequence[FacetName], totals: bool = True) -> Overview:
    """Counts, and facets of which those that are filtered by look past their own filter."""
    chosen = [name for name in facets if is_chosen(made.request, name)]
    free = [name for name in facets if name not in chosen]
    limit = COUNT_LIMIT + 1 if totals else FACET_LIMIT
    groups = [Group(wish=made.wish, names=free, limit=limit)] if totals or free else []
    for name in chosen:
        kept = [code(name, value) for value in chosen_values(made.request, name)]
        groups.append(Group(wish=made.without(name), names=[name], kept=kept))
    departments = made.request.departments if facets else ()
    return overview(groups, departments=departments, totals=totals)


def _groups(request: SearchRequest, seen: Overview) -> tuple[FacetGroup, ...]:
    return tuple(
        facet_group(name, seen.facets.get(name, FacetCounts()), request=request)
        for name in FACETS
        if name in seen.facets
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """Documents of a page in order, those near to them; its number, of how many, of how much."""

    found: list[Found]
    near: list[Found]
    number: int
    pages: int
    listed: int


def _page(made: Plan, seen: Overview) -> _Page:
    """The page asked for; the last one if there are not so many."""
    size, order = made.request.size, made.order
    listed = min(PAGES * size, seen.documents)
    ranked: list[int] = []
    if order is Sort.RELEVANCE and seen.documents >= size:
        ranked = ranked_documents(made, total=seen.passages)
        listed = min(listed, len(ranked))
    pages = -(-listed // size)
    number = max(1, min(made.request.number, pages))
    start = (number - 1) * size
    keys = ranked[start : start + size]
    if order is not Sort.RELEVANCE and seen.documents:
        keys = documents_by(made.wish, order, start=start, count=size, total=seen.passages)
    if seen.documents < size:
        found, near = few_documents(made, documents=seen.documents)
        if order is not Sort.RELEVANCE:
            found = _in_order(found, keys)
        near = near[: size - seen.documents]
        return _Page(found=found, near=near, number=number, pages=pages, listed=listed)
    dearest = order is Sort.AMOUNT
    (rows,) = fetch.passages_of_documents([(made.wish, keys)], limit=READ, dearest=dearest)
    found_all = found_in(rows, made.wanted, dearest=dearest)
    found = _in_order(found_all.values(), keys)
    return _Page(found=found, near=[], number=number, pages=pages, listed=listed)


def _in_order(found: Iterable[Found], keys: Sequence[int]) -> list[Found]:
    by_key = {entry.key: entry for entry in found}
    return [by_key[key] for key in keys if key in by_key]
