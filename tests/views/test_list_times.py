"""Lists by time: what falls due when, and papers of the last years."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from documents.filters.documents import RECENT
from documents.filters.horizon import Horizon
from documents.models import Document, Target
from tests.views.support import page
from tests.views.test_lists import total

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
YEAR = timezone.localdate().year


@pytest.mark.parametrize(
    ("horizon", "day"),
    [
        ("past", dt.date(YEAR - 1, 12, 31)),
        ("this", dt.date(YEAR, 1, 1)),
        ("this", dt.date(YEAR, 12, 31)),
        ("next", dt.date(YEAR + 1, 1, 1)),
        ("later", dt.date(YEAR + 2, 1, 1)),
        ("none", None),
    ],
)
def test_targets_by_the_year_they_fall_due(
    client: Client, horizon: str, day: dt.date | None
) -> None:
    """Each target is under one horizon, whatever day of the year it is due."""
    Target.objects.update(due_on=day)
    every = Target.objects.count()
    found = {state: total(page(client, f"/targets/?horizon={state}")) for state in Horizon.values}

    assert {state: number for state, number in found.items() if number} == {horizon: every}


@pytest.mark.parametrize(
    ("day", "under"),
    [
        (dt.date(2026, 1, 1), {"0", "1", "3"}),
        (dt.date(2025, 12, 31), {"1", "3"}),
        (dt.date(2025, 3, 2), {"1", "3"}),
        (dt.date(2025, 3, 1), {"3"}),
        (dt.date(2023, 3, 3), {"3"}),
        (dt.date(2023, 3, 2), set()),
        (None, set()),
    ],
)
def test_papers_of_the_last_years(
    client: Client, monkeypatch: pytest.MonkeyPatch, day: dt.date | None, under: set[str]
) -> None:
    """今年 is the calendar's; 近一年 and 近三年 end today."""
    monkeypatch.setattr(timezone, "localdate", lambda: dt.date(2026, 3, 1))
    Document.objects.update(issued_on=day)

    found = {key for key, _ in RECENT if total(page(client, f"/documents/?recent={key}"))}

    assert found == under


def test_horizons_are_offered_in_the_order_of_time(client: Client) -> None:
    """Not by how many targets each has."""
    first = Target.objects.order_by("pk")[0]
    Target.objects.update(due_on=None)
    Target.objects.filter(pk=first.pk).update(due_on=dt.date(YEAR, 6, 30))
    text = page(client, "/targets/")

    assert 0 < text.index("<span>今年到期</span>") < text.index("<span>未写明日期</span>")
