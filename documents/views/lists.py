"""What every list page shares: filter, sort, page, chips, help when nothing is found."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from documents.filters.base import Chip, Facet, ListFilter
from documents.selectors.library import rows_listed
from documents.selectors.tallies import EXACT, count_bounded
from documents.views.columns import Choice, column_choices

SIZES = (10, 20, 50, 100)
DEFAULT_SIZE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a filtered list and the controls around it."""

    name: str
    filter: ListFilter
    columns: list[Choice]
    hidden: dict[str, bool]
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
    def span(self) -> int:
        """How many columns a row of this list has."""
        return 1 + sum(column.shown for column in self.columns)

    @property
    def total(self) -> int:
        """Rows in all pages."""
        return self.page.paginator.count

    @property
    def more(self) -> bool:
        """Whether there are more rows than pages show."""
        return isinstance(self.page.paginator, BoundedPaginator) and self.page.paginator.more


class BoundedPaginator(Paginator[Any]):
    """Pages of a filtered list, counted and turned through to a bound."""

    def __init__(self, listed: ListFilter, size: int) -> None:
        """The rows in the order of the list; columns are read of one page's rows only."""
        self._listed = listed
        self._every: QuerySet[Any] = listed.queryset
        self._rows = listed.sorted()
        super().__init__(self._rows, size)

    @cached_property
    def counted(self) -> int:
        """Rows, at most one above the bound."""
        return self._listed.tally("count", lambda: count_bounded(self._rows))

    @cached_property
    def count(self) -> int:
        """Rows of all pages."""
        return min(self.counted, EXACT)

    @property
    def more(self) -> bool:
        """Whether rows beyond the bound are left out."""
        return self.counted > EXACT

    def page(self, number: int | str) -> Page[Any]:
        """Find the keys of a page by what is needed to sort, then read whole rows by key."""
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = min(first + self.per_page, self.count)
        keys = self._rows.values("pk")[first:last]
        rows = rows_listed(self._every).filter(pk__in=keys).order_by(*self._rows.query.order_by)
        return Page(list(rows), number, self)


def listing_build(
    request: HttpRequest,
    name: str,
    filter_class: type[ListFilter],
    queryset: QuerySet[Any],
) -> Listing:
    """The page of `queryset` that the address asks for; odd page numbers give the nearest.

    `name` is that of the list, by which its hidden columns are kept.
    """
    listed = filter_class(request.GET, queryset, request=request)
    columns = column_choices(request, name)
    size = _size(request.GET.get("size", ""))
    paginator = BoundedPaginator(listed, size)
    page = paginator.get_page(request.GET.get("page"))
    elided = paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return Listing(
        name=name,
        columns=columns,
        hidden={column.name: not column.shown for column in columns},
        filter=listed,
        page=page,
        pages=list(elided),
        size=size,
        chips=listed.chips(),
        facets=listed.facets(),
        help=[] if paginator.count else listed.relief(),
    )


def _size(asked: str) -> int:
    return int(asked) if asked in map(str, SIZES) else DEFAULT_SIZE
