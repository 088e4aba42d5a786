"""Small answers about facts: counts by status, books of money (举措, 补贴, 目标)."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from documents.models import Measure, Result, Target
from documents.models.facts import STATUS_NAMES
from documents.selectors.library import results_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab of a list: its value, its word, its rows."""

    value: str
    label: str
    count: int


def later_figures(target: Target) -> list[Result]:
    """Figures that later papers report for the same indicator in the same unit and place."""
    if target.document.issued_on is None:
        return []
    rows = results_shown().filter(
        indicator=target.indicator,
        unit=target.unit,
        document__region=target.document.region,
        document__issued_on__gt=target.document.issued_on,
    )
    return list(rows.order_by("document__issued_on", "pk")[:50])


def status_tabs(measures: QuerySet[Measure]) -> list[Tab]:
    """All, then each status with the rows it has among `measures`."""
    rows = measures.order_by().values("status").annotate(number=Count("pk"))
    counts = dict(rows.values_list("status", "number"))
    tabs = [Tab(value="", label="全部", count=sum(counts.values()))]
    for status, label in STATUS_NAMES.items():
        tabs.append(Tab(value=status.value, label=label, count=counts.get(status.value, 0)))
    return tabs
