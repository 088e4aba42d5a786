"""What a person types for a figure, and what is kept of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.models import Result, Subsidy, Target
from documents.review_fields import figure_parse
from documents.review_forms import form_for


def result(value: str, unit: str) -> Result:
    """A figure reached, as it was read."""
    return Result(indicator="投入资金", value=Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("68000000.000000", "元", "6800 万元"),
        ("210000000", "元", "2.1 亿元"),
        ("-30000", "元", "-3 万元"),
        # more places than an amount is typed with
        ("123456789.010000", "元", "123456789.01"),
        ("120.000000", "家", "120"),
        ("100000000", "户", "100000000"),
    ],
)
def test_sums_are_shown_as_staff_write_them(value: str, unit: str, shown: str) -> None:
    """万元 and 亿元 for yuan, plain numbers for all else; and what is shown can be typed."""
    form = form_for(result(value, unit))

    assert form["value"].value() == shown
    assert figure_parse(shown) == Decimal(value)


@pytest.mark.parametrize(
    ("held", "typed", "kept"),
    [
        (("68000000", "元"), ("6800 万元", "元"), ("68000000", "元")),
        (("68000000", "元"), ("0.7亿", "元"), ("70000000", "元")),
        (("0", ""), ("6800万元", ""), ("68000000", "元")),
        (("0", ""), ("6800", "万元"), ("68000000", "元")),
        (("0", "亿元"), ("2.1", "亿元"), ("210000000", "元")),
        (("0", "亿元"), ("2.1亿", "亿元"), ("210000000", "元")),
        # not money
        (("0", "户"), ("3万", "户"), ("30000", "户")),
        (("0", ""), ("3万", ""), ("30000", "")),
        (("15", "%"), ("15", "%"), ("15", "%")),
    ],
)
def test_figures_are_kept_in_yuan(
    held: tuple[str, str], typed: tuple[str, str], kept: tuple[str, str]
) -> None:
    """The figure and its unit after saving; the unit counts as changed if the figure brought it."""
    sent = {"indicator": "投入资金", "value": typed[0], "unit": typed[1]}
    form = form_for(result(*held), sent)

    assert form.is_valid(), form.errors
    assert (form.cleaned_data["value"], form.cleaned_data["unit"]) == (Decimal(kept[0]), kept[1])
    assert ("unit" in form.changed_data) is (held[1] != kept[1])


def test_nonsense_is_explained_and_a_bound_may_be_empty() -> None:
    """The message says how to write it."""
    goal = Target(indicator="产值", value=Decimal(5), unit="元")
    sent = {"indicator": "产值", "value": "约五个", "value_max": "", "unit": "元", "op": ">="}

    form = form_for(goal, sent)

    assert not form.is_valid()
    assert list(form.errors) == ["value"]
    assert "看不懂数值“约五个”" in str(form.errors["value"])
    assert form_for(goal, sent | {"value": "5亿"}).is_valid()


@pytest.mark.django_db
@pytest.mark.parametrize(("low", "high", "fine"), [("1亿", "200万", False), ("50万", "50万", True)])
def test_a_bound_on_the_wrong_side_is_a_slip(low: str, high: str, *, fine: bool) -> None:
    """Of an entitlement's floor and cap, and of a goal's two figures."""
    clause = Subsidy(quote="给予奖补", form="奖补")
    goal = Target(indicator="投入资金", value=Decimal(5), unit="元")
    sent = {"indicator": "投入资金", "unit": "元", "op": "=", "value": low, "value_max": high}

    forms = (form_for(clause, {"form": "奖补", "cap": high, "cap_min": low}), form_for(goal, sent))

    assert [list(form.errors) for form in forms] == (
        [[], []] if fine else [["cap_min"], ["value_max"]]
    )
