"""What all list filters share: chips, facet counts, sorting, help when nothing is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

import django_filters
from django import forms
from django.db.models import Count, F, Model, QuerySet
from django.db.models.expressions import Combinable, OrderBy
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.http import urlencode

from documents.models.document import current
from documents.selectors.tallies import EXACT, count_bounded, library_large, tally

_Answer = TypeVar("_Answer")

FACET_LIMIT = 60  # options of one facet; longer lists are narrowed by typing
NO_SUCH = "库中没有这一项。"  # of a condition that is chosen, not typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A chosen filter in words, the address without it, and how many rows that would give."""

    label: str
    text: str
    query: str
    count: int = 0

    @property
    def rows(self) -> str:
        """The number in words: rows are counted to a bound."""
        return f"{EXACT} 多条" if self.count > EXACT else f"{self.count} 条"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A value on offer, how many rows it would give, and the address that chooses it."""

    text: str
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A closed filter with the values met in the rows that all other filters leave."""

    name: str
    label: str
    options: list[Option]

    @property
    def chosen(self) -> bool:
        """Whether a value is chosen."""
        return any(option.chosen for option in self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetField:
    """Where a facet's values stand, and how they are worded."""

    path: str | Combinable
    words: Mapping[Any, str] | Callable[[Any], str] = str
    name_path: str | Combinable = ""  # where the words stand, when `path` is a key
    newest_first: bool = False
    as_worded: bool = False  # in the order of `words`, not by count

    def word(self, value: object) -> str:
        """A value as staff read it."""
        if callable(self.words):
            return self.words(value)
        return self.words.get(value, str(value))


class ListFilter(django_filters.FilterSet):  # type: ignore[misc]
    """A FilterSet that can explain itself; papers replaced by a newer version only when asked for.

    The query set it is given holds these too.
    """

    versions = django_filters.ChoiceFilter(
        label="版本",
        empty_label="只列最新版本",
        choices=[("all", "含旧版本")],
        method="versions_search",
    )

    facet_fields: ClassVar[Mapping[str, FacetField]] = {}
    set_elsewhere: ClassVar[frozenset[str]] = frozenset()  # by a tab, a tree, a link
    sorts: ClassVar[Mapping[str, str]] = {}
    default_sort: ClassVar[tuple[str, ...]] = ("-pk",)

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """Filters in use with their clean values."""
        if not self.is_bound:
            return {}
        _ = self.errors
        return {n: v for n, v in self.form.cleaned_data.items() if v not in (None, "", [])}

    def narrowed(self, *, skip: str = "") -> QuerySet[Any]:
        """The rows that all chosen filters but `skip` leave."""
        queryset: QuerySet[Any] = self.queryset.all()
        # Whoever asks for one paper wants its rows, old or not.
        if not {"versions", "document"} & (self.chosen.keys() - {skip}):
            queryset = queryset.filter(current(self.queryset.model.objects.paper))
        for name, value in self.chosen.items():
            if name != skip:
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def versions_search(self, queryset: QuerySet[Any], _name: str, _value: str) -> QuerySet[Any]:
        """All versions: nothing is left out (`narrowed` leaves out what is not asked for)."""
        return queryset

    def key(self, *, skip: str = "") -> tuple[object, ...]:
        """All that the rows of `narrowed` depend on."""
        chosen = self.chosen.items()
        words = ((name, str(getattr(v, "pk", v))) for name, v in chosen if name != skip)
        return (type(self).__name__, skip, *sorted(words))

    def tally(self, what: str, count: Callable[[], _Answer], *, skip: str = "") -> _Answer:
        """What `count` gives for the rows of `narrowed`, kept if the library is large."""
        return tally((what, *self.key(skip=skip)), count, large=self._large)

    @cached_property
    def _large(self) -> bool:
        return library_large()

    @property
    def sort(self) -> str:
        """The asked sort key, `-` for descending; empty for the list's own order."""
        key = str(self.data.get("sort", ""))
        return key if key.removeprefix("-") in self.sorts else ""

    def sorted(self) -> QuerySet[Any]:
        """The filtered rows in order; the key comes last, so that pages never overlap."""
        keys = (self.sort,) if self.sort else self.default_sort
        order: list[OrderBy | str] = []
        for key in keys:
            path = F(self.sorts.get(key.removeprefix("-"), key.removeprefix("-")))
            down = key.startswith("-")
            order.append(path.desc(nulls_last=True) if down else path.asc(nulls_last=True))
        return self.narrowed().order_by(*order, "pk")

    def query(self, **changes: object) -> str:
        """The query of this list's address with some parameters set (None removes), page 1."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        for name, value in {**changes, "page": None}.items():
            data.pop(name, None)
            if value is not None:
                data[name] = str(value)
        return f"?{data.urlencode()}"

    def query_stem(self, name: str) -> str:
        """What `name=value` may be added to, for many values of one parameter."""
        query = self.query(**{name: None})
        return query if query == "?" else f"{query}&"

    def chips(self) -> list[Chip]:
        """The chosen filters, each with the address without it."""
        return [
            Chip(
                label=self.filters[name].label,
                text=self._word(name, value),
                query=self.query(**{name: None}),
            )
            for name, value in self.chosen.items()
        ]

    def relief(self) -> list[Chip]:
        """For each chosen filter, how many rows there would be without it."""
        return [
            Chip(
                label=self.filters[name].label,
                text=self._word(name, value),
                query=self.query(**{name: None}),
                count=self._without(name),
            )
            for name, value in self.chosen.items()
        ]

    def _without(self, name: str) -> int:
        """Rows without one of the chosen filters, to the bound."""
        rows = self.narrowed(skip=name)
        return self.tally("count", lambda: count_bounded(rows), skip=name)

    def refused(self) -> list[tuple[str, str]]:
        """Conditions of the address that were left out, by label, each with the reason."""
        typed = {field.name for field in self.fields()}
        return [
            (str(self.filters[name].label), reasons[0] if name in typed else NO_SUCH)
            for name, reasons in self.errors.items()
        ]

    def facets(self) -> list[Facet]:
        """Values of the closed filters, each counted under all filters but its own."""
        return [self.facet(name) for name in self.facet_fields]

    def facet(self, name: str) -> Facet:
        """The values of one closed filter, counted under all filters but itself."""
        field = self.facet_fields[name]
        found = self.tally("facet", lambda: self._counted(name, field), skip=name)
        chosen = str(self.data.get(name, ""))
        without, stem = self.query(**{name: None}), self.query_stem(name)
        options = []
        for value, words, number in found[:FACET_LIMIT]:
            picked = str(value) == chosen
            query = without if picked else f"{stem}{urlencode({name: value})}"
            options.append(
                Option(
                    text=field.word(words),
                    count=number,
                    chosen=picked,
                    query=query,
                )
            )
        return Facet(name=name, label=self.filters[name].label, options=options)

    def fields(self) -> list[forms.BoundField]:
        """Fields to type in: those that are no facet and set nowhere else."""
        apart = self.set_elsewhere | set(self.facet_fields)
        names = sorted(self.filters, key="versions".__eq__)  # last, for it is wanted least
        return [self.form[name] for name in names if name not in apart]

    def kept(self) -> list[tuple[str, str]]:
        """Parameters of the address that the form does not show but must keep."""
        return self.parameters(without={field.html_name for field in self.fields()})

    def parameters(self, *, without: AbstractSet[str] = frozenset()) -> list[tuple[str, str]]:
        """All parameters of the address but the page and some."""
        lists = self.data.lists() if self.data else ()
        apart = without | {"page"}
        return [(name, value) for name, values in lists if name not in apart for value in values]

    def _counted(self, name: str, field: FacetField) -> list[tuple[Any, Any, int]]:
        """Values of a facet, their words, their rows."""
        rows = self.narrowed(skip=name).order_by()
        rows = rows.annotate(
            _value=_expression(field.path), _name=_expression(field.name_path or "_value")
        )
        counted = rows.values("_value", "_name").annotate(_number=Count("pk"))
        order = ("-_value",) if field.newest_first else ("-_number", "_value")
        found = counted.order_by(*order).values_list("_value", "_name", "_number")
        met = [row for row in found if row[0] not in (None, "")]
        if field.as_worded and isinstance(field.words, Mapping):
            place = {value: n for n, value in enumerate(field.words)}
            met.sort(key=lambda row: place[row[0]])
        return met

    def _word(self, name: str, value: object) -> str:
        if name in self.facet_fields and not isinstance(value, Model):
            return self.facet_fields[name].word(value)
        worded = getattr(self.filters[name], "word", None)
        choices = dict(self.filters[name].extra.get("choices", ()))
        return worded(value) if worded else str(choices.get(value, value))


def _expression(path: str | Combinable) -> Combinable:
    return F(path) if isinstance(path, str) else path
