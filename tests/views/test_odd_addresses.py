"""Whatever stands in an address, a page answers it; what cannot be read is left out."""

from urllib.parse import quote

import pytest
from django.test import Client

from documents.models import Document
from tests.views.support import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]

LISTS = ("documents", "measures", "subsidies", "targets", "results", "proposals")
NUL = "药\0业"
"""What no text of the database can hold."""

LONG = "9" * 5_000
"""More digits than Python reads as one number."""


@pytest.mark.parametrize("year", ["-1", "0", "10000", "9" * 40, LONG, "今年"])
@pytest.mark.parametrize("name", LISTS)
def test_a_year_that_is_none_is_left_out_and_named(client: Client, name: str, year: str) -> None:
    """Only years of the calendar reach the database."""
    assert "年份" in page(client, f"/{name}/?year={year}")


@pytest.mark.parametrize("parameter", ["size", "page", "sort", "agency", "document"])
def test_a_number_without_end_is_no_number(client: Client, parameter: str) -> None:
    """It stands for nothing that a list could look up."""
    page(client, f"/measures/?{parameter}={LONG}")


@pytest.mark.parametrize("parameter", ["department", "year", "cap", "page", "size", "cap_min"])
@pytest.mark.parametrize("number", [LONG, "9" * 40])
def test_a_search_leaves_out_numbers_without_end(
    client: Client, parameter: str, number: str
) -> None:
    """As everything else that cannot be read."""
    page(client, f"/search/?q=基金&{parameter}={number}")


@pytest.mark.parametrize("parameter", ["q", "within", "kind", "status", "region", "form", "from"])
def test_a_search_leaves_out_what_no_text_can_hold(client: Client, parameter: str) -> None:
    """A stray control character in a link is no reason for an error page."""
    page(client, f"/search/?q=基金&{parameter}={quote(NUL)}")


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{name}/?{parameter}=" for name in LISTS for parameter in ("words", "title", "region")),
        *("/agencies/?name=", "/search/suggest/?q=", "/subsidies/firm/?words="),
    ],
)
def test_a_list_leaves_out_what_no_text_can_hold(client: Client, path: str) -> None:
    """As a search does."""
    page(client, path + quote(NUL))


def test_an_occurrence_without_end_is_none(client: Client, library: list[Document]) -> None:
    """The paper opens as it does without."""
    page(client, f"/documents/{library[0].pk}/?q=基金&hit={LONG}")


@pytest.mark.parametrize(
    "path",
    [
        *("/documents/?title=", "/documents/?number=", "/measures/?words=", "/measures/?topic="),
        *("/subsidies/?beneficiary=", "/targets/?indicator=", "/proposals/?proposer="),
    ],
)
def test_a_page_pasted_into_a_box_is_no_condition(client: Client, path: str) -> None:
    """Each word would be looked for in each row: twenty thousand take minutes."""
    assert "没有生效" in page(client, path + "a+" * 20_000)


def test_a_page_pasted_as_a_trade_is_refused(client: Client) -> None:
    """Beside its box, as a mistyped amount is."""
    text = page(client, "/subsidies/firm/?words=" + "a+" * 20_000)

    assert 'class="error"' in text
    assert 'id="fits"' not in text


def test_words_of_a_paper_are_marked_as_far_as_a_search_reads(
    client: Client, library: list[Document]
) -> None:
    """What links of a search carry is marked; no page is compared with a page."""
    path, last = f"/documents/{library[0].pk}/?q=", quote(library[0].text[:2])

    assert "m-hit" in page(client, path + "a" * 1_990 + "+" + last)
    assert "m-hit" not in page(client, path + "a" * 2_000 + "+" + last)
