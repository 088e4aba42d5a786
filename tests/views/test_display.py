"""How pages look for one reader: the choice is kept, and leads back to where it was made."""

import pytest
from django.test import Client

from tests.views.support import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]


@pytest.mark.parametrize("path", ["/measures/?year=2022", "/documents/1/?q=a b#hit-1"])
def test_a_choice_leads_back_to_its_page(client: Client, path: str) -> None:
    """And holds for all pages from then on."""
    answer = client.post("/display/", {"next": path, "size": "large"})

    assert answer.headers["Location"] == path.replace(" ", "%20")
    assert 'class="size-large"' in page(client, "/")


@pytest.mark.parametrize(
    "odd",
    [
        *("", "home", "abc", "http://[", "//elsewhere.example/", "/\\elsewhere.example/"),
        *("https://elsewhere.example/", "javascript:alert(1)", "http://testserver/measures/"),
    ],
)
def test_what_is_no_page_of_ours_leads_home(client: Client, odd: str) -> None:
    """No other site, and no error."""
    answer = client.post("/display/", {"next": odd, "size": "large"})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_hidden_columns_stay_hidden(client: Client) -> None:
    """The form keeps the choice for this list alone, and leads back to the same rows."""
    path = "/subsidies/?cap_min=1000000"
    chosen = ["rate", "source"]
    answer = client.post("/display/", {"next": path, "list": "subsidies", "column": chosen})

    assert answer.headers["Location"] == path
    text = page(client, path)
    assert 'data-label="比例"' in text
    assert 'data-label="频次"' not in text
    assert "频次</th>" not in text
    assert 'data-label="成文日期"' in page(client, "/targets/")


def test_grouped_rows_span_the_columns_that_are_left(client: Client) -> None:
    """A group's heading is as wide as its rows."""
    client.post("/display/", {"list": "measures", "column": ["status", "date"]})

    assert 'colspan="3"' in page(client, "/measures/?group=year")


@pytest.mark.parametrize("odd", ["nothing", "", "home"])
def test_columns_of_no_list_are_not_kept(client: Client, odd: str) -> None:
    """Only lists of the site have columns."""
    client.post("/display/", {"list": odd, "column": "x"})

    assert not [name for name in client.cookies if name.startswith("hidden")]
