"""Small answers about facts: counts by status (举措)."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from documents.models import Measure
from documents.models.facts import STATUS_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab of a list: its value, its word, its rows."""

    value: str
    label: str
    count: int


def status_tabs(measures: QuerySet[Measure]) -> list[Tab]:
    """All, then each status with the rows it has among `measures`."""
    rows = measures.order_by().values("status").annotate(number=Count("pk"))
    counts = dict(rows.values_list("status", "number"))
    tabs = [Tab(value="", label="全部", count=sum(counts.values()))]
    for status, label in STATUS_NAMES.items():
        tabs.append(Tab(value=status.value, label=label, count=counts.get(status.value, 0)))
    return tabs
