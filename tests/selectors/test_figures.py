"""What later papers report of a goal, and which clauses fit a firm."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from documents.filters.progress import ProgressFilter
from documents.models import Document, OriginalFile, Result, Subsidy, Target
from documents.selectors.clauses import Judged, clause_of, fits_read
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


def subsidy(document: Document, key: str, **columns: object) -> Subsidy:
    """An entitlement of the paper."""
    return Subsidy.objects.create(
        document=document, key=key, **{"form": "奖补", **PLACE, **columns}
    )


def test_clauses_for_a_firm_are_ranked_and_the_failed_left_out() -> None:
    """Highest upper bound first; a clause whose threshold fails is not offered."""
    plan = paper(1, year=2023)
    income = {"on": "年营业收入", "op": ">", "value": "50000000", "unit": "元"}
    small = subsidy(plan, "small", cap=Decimal(300_000))
    large = subsidy(plan, "large", cap=Decimal(1_000_000), thresholds=[income])
    subsidy(plan, "failed", cap=Decimal(9_000_000), thresholds=[income | {"value": "900000000"}])
    subsidy(plan, "loan", cap=Decimal(9_000_000), form="贷款")

    fits = fits_read({"营业收入": Decimal(60_000_000)}, words="", region="")

    assert [fit.subsidy for fit in fits] == [large, small]
    assert fits[0].done.amount == 1_000_000


def test_figures_are_not_taken_for_eligibility() -> None:
    """A clause without a number to reach is left to its reader, whatever figures are given."""
    income = [{"on": "年营业收入", "op": ">", "value": "50000000", "unit": "元"}]
    plan = paper(1, year=2023)
    listed = subsidy(plan, "listed", cap=Decimal(300), quote="对成功上市的企业给予奖补")
    reached = subsidy(plan, "reached", cap=Decimal(200), thresholds=income)
    unknown = subsidy(plan, "unknown", cap=Decimal(100), thresholds=[{**income[0], "on": "利润"}])

    fits = fits_read({"营业收入": Decimal(60_000_000)}, words="", region="")

    assert [(fit.subsidy, fit.judged) for fit in fits] == [
        (listed, Judged.WORDS),
        (reached, Judged.MET),
        (unknown, Judged.MISSING),
    ]


@pytest.mark.parametrize(("until", "offered"), [(-1, False), (0, True), (None, True)])
def test_a_paper_that_has_run_out_is_not_offered(until: int | None, *, offered: bool) -> None:
    """The last day in force still counts; a paper that names none is offered."""
    plan = paper(1, year=2023)
    if until is not None:
        day = timezone.localdate() + dt.timedelta(days=until)
        Document.objects.filter(pk=plan.pk).update(in_force_until=day)
    subsidy(plan, "s", cap=Decimal(300))

    assert bool(fits_read({}, words="", region="")) == offered


def test_threshold_without_a_number_is_left_out() -> None:
    """What cannot be tested is not tested."""
    row = subsidy(paper(1, year=2023), "odd", thresholds=[{"on": "规模", "value": "若干"}])

    assert clause_of(row).conditions == ()


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
