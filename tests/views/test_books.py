"""Money in its books, papers in force or not."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from documents.models import Document, Result, Subsidy, Target
from documents.selectors.books import Book, book_rows
from tests.views.support import page
from tests.views.test_lists import total

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]

SPENT = "0.57亿元"  # a fund that has invested 累计投资0.57亿元


def indicators(book: Book) -> set[str]:
    """What a book's list shows, asked as the pages ask."""
    model = Target if book is Book.BUDGET else Result
    return set(book_rows(model._default_manager.all(), book).values_list("indicator", flat=True))


def test_each_book_holds_its_own_money() -> None:
    """A yearly floor is a budget, a size a fund, 经费投入 is spent; turnover and loans are none."""
    assert indicators(Book.BUDGET)
    assert any("基金规模" in name for name in indicators(Book.FUND))
    assert "财政经费投入" in indicators(Book.SPENT)
    for book in Book:
        others = {name for name in indicators(book) if "贷款" in name or "企业" in name}
        assert others == set()
    assert not indicators(Book.FUND) & indicators(Book.SPENT)


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/targets/?book=budget", "预算安排"),
        ("/results/?book=fund", "基金规模"),
        ("/results/?book=spent", "已投入资金"),
    ],
)
def test_books_stand_beside_the_entitlements(client: Client, path: str, heading: str) -> None:
    """Each book is a tab of the money pages and names itself; the cap search holds none of it."""
    text = page(client, path)

    assert f"<h1>{heading}<" in text
    assert f"资金：{heading}" in text
    assert total(text) > 0
    assert f'href="{path}"' in page(client, "/subsidies/")
    assert SPENT in page(client, "/results/?book=spent&size=100")
    assert SPENT not in page(client, "/subsidies/?size=100")


def test_in_force_is_a_filter_and_a_column(client: Client, library: list[Document]) -> None:
    """The last day decides; a text that names none is unknown, never guessed."""
    plan, today = library[1], timezone.localdate()
    count = Subsidy.objects.filter(document=plan).exclude(form="贷款").count()
    everything = Subsidy.objects.exclude(form="贷款").count()

    for until, state in (
        (None, "unknown"),
        (today, "current"),
        (today - dt.timedelta(days=1), "expired"),
    ):
        Document.objects.filter(pk=plan.pk).update(in_force_until=until)
        found = total(page(client, f"/subsidies/?in_force={state}"))
        assert found == (everything if until is None else count)
        papers = page(client, f"/documents/?in_force={state}")
        assert total(papers) == (len(library) if until is None else 1)

    assert "已失效" in page(client, f"/documents/{plan.pk}/")
