"""Figures of the first page agree with the lists that they lead to."""

from __future__ import annotations

import pytest

from documents.selectors.home import totals_read, years_read
from tests.selectors.test_figures import paper
from tests.selectors.test_firms import subsidy

pytestmark = pytest.mark.django_db


def test_credit_lines_are_not_counted_as_subsidies() -> None:
    """The list shows them only when asked for, so the figure above it must not hold them."""
    plan = paper(1, year=2023)
    subsidy(plan, "grant")
    subsidy(plan, "loan", form="贷款")

    assert totals_read()["subsidies"] == 1
    assert [(row.year, row.subsidies) for row in years_read()] == [(2023, 1)]
