"""Filters of what was read: measures, subsidies, targets, results."""

from collections.abc import Mapping
from typing import Any, ClassVar

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractYear

from documents.deadlines import due_text
from documents.filters.base import FacetField, ListFilter
from documents.filters.documents import KIND_WORDS, year_word
from documents.filters.dues import DueFilter, dues_facet
from documents.filters.fields import (
    AmountFilter,
    PercentFilter,
    TextFilter,
    YearFilter,
    text_box,
)
from documents.filters.horizon import HorizonFilter, horizon_facet
from documents.filters.in_force import InForceFilter, in_force_facet
from documents.filters.progress import ProgressFilter
from documents.models import Agency, Document, Measure, MeasureAgency, Result, Subsidy, Target
from documents.models.facts import ROLE_NAMES, STATUS_NAMES
from documents.selectors.books import Book, book_rows
from documents.selectors.library import HEAVY, LOAN, issued_by, reached_by

STATUS_WORDS = {status.value: name for status, name in STATUS_NAMES.items()}
ROLE_WORDS = {role.value: name for role, name in ROLE_NAMES.items()}
CHECKED_WORDS = {True: "已人工核对", False: "未核对", "True": "已人工核对", "False": "未核对"}


def issuer_search(queryset: QuerySet[Any], _name: str, value: Agency) -> QuerySet[Any]:
    """Rows of papers that the body signed, alone or with others."""
    return queryset.filter(issued_by(value))


def words_search(queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
    """Rows whose column holds every word typed."""
    for word in value.split():
        queryset = queryset.filter(**{f"{name}__icontains": word})
    return queryset


class FactFilter(ListFilter):
    """What the lists of all facts can be filtered by."""

    words = TextFilter(
        label="原文含", field_name="quote", method=words_search, widget=text_box("空格表示并且")
    )
    kind = django_filters.ChoiceFilter(
        label="公文种类",
        field_name="document__kind",
        empty_label="全部",
        choices=list(KIND_WORDS.items()),
    )
    year = YearFilter("document__issued_on")
    document = django_filters.ModelChoiceFilter(
        label="文件", queryset=Document.objects.shown().select_related("proposal").defer(*HEAVY)
    )
    checked = django_filters.BooleanFilter(label="核对状态")

    kind_facet = FacetField(path="document__kind", words=KIND_WORDS)
    issuer_facet = FacetField(path="document__issuer", name_path="document__issuer__canonical")
    year_facet = FacetField(
        path=ExtractYear("document__issued_on"), words=year_word, newest_first=True
    )
    checked_facet = FacetField(path="checked", words=CHECKED_WORDS)
    sorts: ClassVar[Mapping[str, str]] = {"date": "document__issued_on"}
    default_sort = ("-document__issued_on", "-document", "start")
    set_elsewhere = frozenset({"document", "agency", "status"})


class MeasureFilter(FactFilter):
    """Measures by body and its part, status, and all that their paper says."""

    topic = TextFilter(label="章节主题", method="topic_search", widget=text_box("章节标题中的词"))
    agency = django_filters.ModelChoiceFilter(
        label="部门", queryset=Agency.objects.all(), method="agency_search"
    )
    status = django_filters.ChoiceFilter(label="状态", choices=list(STATUS_WORDS.items()))
    role = django_filters.ChoiceFilter(
        label="角色", empty_label="全部", choices=list(ROLE_WORDS.items()), method="role_search"
    )
    due = DueFilter()
    session = TextFilter(label="会议届次", field_name="document__proposal__session")

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "due": dues_facet(),
        "year": FactFilter.year_facet,
        "kind": FactFilter.kind_facet,
        "session": FacetField(path="document__proposal__session"),
        "checked": FactFilter.checked_facet,
    }

    class Meta:
        """The table behind."""

        model = Measure
        fields: tuple[str, ...] = ()

    def topic_search(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Measures below a heading, or answering a point, that holds every word typed."""
        for word in value.split():
            found = Q(section__heading__icontains=word) | Q(recommendation__text__icontains=word)
            queryset = queryset.filter(found | Q(section__parent__heading__icontains=word))
        return queryset

    def agency_search(self, queryset: QuerySet[Any], _name: str, value: Agency) -> QuerySet[Any]:
        """Measures the body answers for."""
        return queryset.filter(Exists(self._parts().filter(agency=value)))

    def role_search(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Measures where the chosen body, or any if none is chosen, has this part."""
        parts = self._parts().filter(role=value)
        if (agency := self.chosen.get("agency")) is not None:
            parts = parts.filter(agency=agency)
        return queryset.filter(Exists(parts))

    def key(self, *, skip: str = "") -> tuple[object, ...]:
        """As every list; a role is that of the chosen body, so that body is never left out."""
        own = super().key(skip=skip)
        return (*own, self.chosen.get("agency")) if "role" in self.chosen else own

    def _parts(self) -> QuerySet[MeasureAgency]:
        return MeasureAgency.objects.filter(measure=OuterRef("pk"))


class SubsidyFilter(FactFilter):
    """Entitlements by cap, rate, form, beneficiary; credit lines only when asked for."""

    cap_min = AmountFilter(
        label="上限不低于",
        field_name="cap",
        lookup_expr="gte",
        widget=text_box("如 100万", half=True),
    )
    cap_max = AmountFilter(
        label="上限不高于",
        field_name="cap",
        lookup_expr="lte",
        widget=text_box("如 0.02亿", half=True),
    )
    rate_min = PercentFilter(
        label="比例不低于",
        field_name="rate_percent",
        lookup_expr="gte",
        widget=text_box("如 10%", half=True),
    )
    rate_max = PercentFilter(
        label="比例不高于",
        field_name="rate_percent",
        lookup_expr="lte",
        widget=text_box("如 50%", half=True),
    )
    beneficiary = TextFilter(label="对象", method=words_search, widget=text_box("如 企业、医院"))
    per = TextFilter(label="享受单位", method=words_search, widget=text_box("如 单个品种、每户"))
    source = TextFilter(label="资金来源", method=words_search, widget=text_box("如 专项资金"))
    issuer = django_filters.ModelChoiceFilter(
        label="发文机关", method=issuer_search, queryset=Agency.objects.all()
    )
    form = TextFilter(label="形式", field_name="form")
    region = TextFilter(label="地区", field_name="document__region")
    frequency = TextFilter(label="频次", field_name="frequency")
    in_force = InForceFilter(path="document__")

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "form": FacetField(path="form"),
        "in_force": in_force_facet("document__"),
        "region": FacetField(path="document__region"),
        "issuer": FactFilter.issuer_facet,
        "year": FactFilter.year_facet,
        "frequency": FacetField(path="frequency"),
        "checked": FactFilter.checked_facet,
    }
    sorts: ClassVar[Mapping[str, str]] = {
        "date": "document__issued_on",
        "cap": "cap",
        "rate": "rate_percent",
    }
    default_sort = ("-cap", "-document", "start")

    class Meta:
        """The table behind."""

        model = Subsidy
        fields: tuple[str, ...] = ()

    def narrowed(self, *, skip: str = "") -> QuerySet[Any]:
        """As every list; without credit lines unless a form is chosen or counted."""
        queryset = super().narrowed(skip=skip)
        if skip == "form" or "form" in self.chosen:
            return queryset
        return queryset.exclude(form=LOAN)


class FigureFilter(FactFilter):
    """Targets and results by indicator and unit."""

    indicator = TextFilter(label="指标", method=words_search, widget=text_box("如 总产值"))
    unit = TextFilter(label="单位", field_name="unit")
    issuer = django_filters.ModelChoiceFilter(
        label="发文机关", method=issuer_search, queryset=Agency.objects.all()
    )
    set_elsewhere = FactFilter.set_elsewhere | {"book"}

    @property
    def book_label(self) -> str:
        """The name of the chosen book; empty for none."""
        book = self.chosen.get("book")
        return Book(book).label if book else ""

    def book_search(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Figures in yuan that belong to a book of public money."""
        return book_rows(queryset, Book(value))


class TargetFilter(FigureFilter):
    """Goals by due date and progress, or those that are a budget."""

    book = django_filters.ChoiceFilter(
        label="资金", choices=[(Book.BUDGET.value, Book.BUDGET.label)], method="book_search"
    )
    horizon = HorizonFilter()
    progress = ProgressFilter()
    due = TextFilter(label="期限", field_name="due")

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "horizon": horizon_facet(),
        "due": FacetField(path="due", words=due_text),
        "unit": FacetField(path="unit"),
        "issuer": FactFilter.issuer_facet,
        "year": FactFilter.year_facet,
        "checked": FactFilter.checked_facet,
    }
    sorts: ClassVar[Mapping[str, str]] = {
        "date": "document__issued_on",
        "due": "due_on",
        "value": "value",
    }
    default_sort = ("due_on", "-document", "start")

    class Meta:
        """The table behind."""

        model = Target
        fields: tuple[str, ...] = ()


class ResultFilter(FigureFilter):
    """Figures reached by period and body, or those that are a fund's size or money spent."""

    book = django_filters.ChoiceFilter(
        label="资金",
        choices=[(book.value, book.label) for book in (Book.FUND, Book.SPENT)],
        method="book_search",
    )
    agency = django_filters.ModelChoiceFilter(
        label="部门", queryset=Agency.objects.all(), method="agency_search"
    )
    period = TextFilter(label="时期", field_name="period")
    set_elsewhere = FigureFilter.set_elsewhere | {"issuer"}

    facet_fields: ClassVar[Mapping[str, FacetField]] = {
        "agency": FacetField(
            path=Coalesce("agency", "document__issuer"),
            name_path=Coalesce("agency__canonical", "document__issuer__canonical"),
        ),
        "period": FacetField(path="period"),
        "unit": FacetField(path="unit"),
        "year": FactFilter.year_facet,
        "checked": FactFilter.checked_facet,
    }
    sorts: ClassVar[Mapping[str, str]] = {"date": "document__issued_on", "value": "value"}
    default_sort = ("-document__issued_on", "-document", "start")

    class Meta:
        """The table behind."""

        model = Result
        fields: tuple[str, ...] = ()

    def agency_search(self, queryset: QuerySet[Any], _name: str, value: Agency) -> QuerySet[Any]:
        """Results of the body."""
        return queryset.filter(reached_by(value))
