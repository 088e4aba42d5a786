"""Small answers about facts: counts by status (举措), who checked one (核对)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from documents.models import Correction, Fact, Measure
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
    return tabs_of(dict(rows.values_list("status", "number")))


def tabs_of(counts: Mapping[str, int]) -> list[Tab]:
    """All, then each status with its count."""
    tabs = [Tab(value="", label="全部", count=sum(counts.values()))]
    for status, label in STATUS_NAMES.items():
        tabs.append(Tab(value=status.value, label=label, count=counts.get(status.value, 0)))
    return tabs


def check_read(fact: Fact) -> Correction | None:
    """The last thing a person did to a checked fact; None for one that nobody has checked."""
    if not fact.checked:
        return None
    acts = Correction.objects.filter(
        document=fact.document_id, kind=fact._meta.model_name, key=fact.key
    )
    return acts.select_related("by").first()
