"""What every list page shares: filter, sort, page, chips, help when nothing is found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from documents.filters.base import Chip, Facet, ListFilter

SIZES = (10, 20, 50, 100)
DEFAULT_SIZE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a filtered list and the controls around it."""

    filter: ListFilter
    page: Page[Any]
    pages: list[int | str]
    size: int
    chips: list[Chip]
    facets: list[Facet]
    help: list[Chip]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Page sizes on offer."""
        return SIZES

    @property
    def total(self) -> int:
        """Rows in all pages."""
        return self.page.paginator.count


def listing_build(
    request: HttpRequest,
    filter_class: type[ListFilter],
    queryset: QuerySet[Any],
    *,
    context: Mapping[str, Any] | None = None,
) -> Listing:
    """The page of `queryset` that the address asks for; odd page numbers give the nearest."""
    listed = filter_class(request.GET, queryset, request=request, **(context or {}))
    size = _size(request.GET.get("size", ""))
    paginator = Paginator(listed.sorted(), size)
    page = paginator.get_page(request.GET.get("page"))
    elided = paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return Listing(
        filter=listed,
        page=page,
        pages=list(elided),
        size=size,
        chips=listed.chips(),
        facets=listed.facets(),
        help=[] if paginator.count else listed.relief(),
    )


def _size(asked: str) -> int:
    return int(asked) if asked.isdecimal() and int(asked) in SIZES else DEFAULT_SIZE
