"""Who may do what: every address of the site is open to all, or asks for an account that may."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import get_resolver, reverse

from documents.accounts import READERS, groups_create
from documents.urls import urlpatterns

pytestmark = pytest.mark.django_db

OPEN = {
    *("home", "home_picture", "login", "logout", "display"),
    *("documents", "document", "document_original", "document_pages", "document_page", "compare"),
    *("document_word", "measures", "measure", "subsidies", "subsidy", "firm", "firm_export"),
    *("targets", "target", "targets_picture", "target_picture"),
    *("results", "result", "result_picture", "proposals", "proposal"),
    *("agencies", "agency", "agency_word", "agency_picture"),
    *("export", "search", "search-help", "suggest"),
}
"""For anybody: the library is there to be read."""

NAMES = {str(pattern.name) for pattern in urlpatterns}
VALUES = {"pk": 1, "other": 2, "fact_pk": 1, "number": 1, "kind": "measure"}


def address(name: str) -> str:
    """The address of that name, on some row."""
    (_, parameters), *_ = get_resolver().reverse_dict.getlist(name)[0][0]
    return reverse(name, kwargs={key: VALUES[key] for key in parameters})


def test_what_is_open_is_named() -> None:
    """An address that is new is closed until somebody says otherwise here."""
    assert OPEN <= NAMES


@pytest.mark.parametrize("name", sorted(NAMES - OPEN))
def test_all_else_asks_for_an_account_that_may(client: Client, name: str) -> None:
    """Strangers are led to the log-in, readers refused, before anything is looked up."""
    path = address(name)
    groups_create()
    reader = User.objects.create_user("reader")
    reader.groups.set(Group.objects.filter(name=READERS))

    for ask in (client.get, client.post):
        answer = ask(path)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/login/?next={path}")
    client.force_login(reader)
    assert [client.get(path).status_code, client.post(path).status_code] == [403, 403]
