"""What later papers report of a goal."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from documents.filters.progress import ProgressFilter
from documents.models import Document, OriginalFile, Result, Target
from documents.selectors.progress import State, later_figures, progress_read

pytestmark = pytest.mark.django_db
PLACE = {"start": 0, "end": 2, "quote": "原文", "rule": "test"}


def paper(number: int, *, year: int, region: str = "吉林省") -> Document:
    """A paper of that year."""
    original = OriginalFile.objects.create(checksum=f"{number:064}", content=b"x", size=1)
    return Document.objects.create(
        original=original, file_name=f"{number}.txt", issued_on=dt.date(year, 6, 1), region=region
    )


def result(document: Document, key: str, *, indicator: str = "总产值", unit: str = "元") -> Result:
    """A figure that the paper reports."""
    return Result.objects.create(
        document=document, key=key, indicator=indicator, value=Decimal(5), unit=unit, **PLACE
    )


def test_later_figures_of_the_same_indicator_unit_and_place() -> None:
    """Only a later paper of the same place on the same indicator in the same unit counts."""
    plan, later = paper(1, year=2023), paper(2, year=2025)
    target = Target.objects.create(
        document=plan, key="t", indicator="总产值", value=Decimal(9), unit="元", **PLACE
    )
    found = result(later, "same")
    result(later, "unit", unit="%")
    result(later, "indicator", indicator="销售收入")
    result(paper(3, year=2022), "earlier")
    result(paper(4, year=2025, region="安徽省"), "elsewhere")

    assert later_figures(target) == [found]


def goal(document: Document, **columns: object) -> Target:
    """A goal of the paper: an output of 9 yuan by the end of 2025."""
    values = {"indicator": "全省医药产业实现总产值", "value": Decimal(9), "unit": "元", **columns}
    return Target.objects.create(document=document, key="t", **PLACE, **values)


def test_one_indicator_in_other_words() -> None:
    """Whose province it is and 实现 make no other indicator; another industry does."""
    target = goal(paper(1, year=2023))
    found = result(paper(2, year=2025), "same", indicator="吉林省医药产业总产值")
    result(paper(3, year=2025), "other", indicator="汽车产业总产值")

    assert later_figures(target) == [found]


@pytest.mark.parametrize(
    ("reported", "op", "due_on", "state"),
    [
        (9, "=", None, State.REACHED),
        (8, "=", None, State.BELOW),
        (8, "<=", None, State.REACHED),
        (10, "<", None, State.BELOW),
        (None, "=", dt.date(2020, 12, 31), State.OVERDUE),
        (None, "=", None, State.UNSEEN),
        (None, "=", dt.date(2990, 12, 31), State.UNSEEN),
    ],
)
def test_progress_of_a_goal(
    reported: int | None, op: str, due_on: dt.date | None, state: State
) -> None:
    """The latest later figure decides; without one, whether the day has passed."""
    target = goal(paper(1, year=2018), op=op, due_on=due_on)
    if reported is not None:
        row = result(paper(2, year=2019), "r", indicator="医药产业总产值")
        Result.objects.filter(pk=row.pk).update(value=Decimal(reported))

    (made,) = progress_read([target])

    assert made.state == state
    assert (made.latest is None) == (reported is None)
    found = {
        asked
        for asked in State
        if ProgressFilter().filter(Target.objects.all(), asked.value).exists()
    }
    assert found == {state}, "a list narrowed by a state holds what shows that state"


def test_the_latest_of_several_figures_counts() -> None:
    """An earlier paper's figure, though higher, is no progress."""
    target = goal(paper(1, year=2018))
    old = result(paper(2, year=2019), "r", indicator="医药产业总产值")
    Result.objects.filter(pk=old.pk).update(value=Decimal(99))
    result(paper(3, year=2020), "r", indicator="医药产业总产值")

    assert progress_read([target])[0].state == State.BELOW
    narrowed = ProgressFilter().filter(Target.objects.all(), State.BELOW.value)
    assert list(narrowed) == [target]
