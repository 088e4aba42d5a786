"""Searches are noted, offered again, and those without an answer are listed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.models import SearchLog

pytestmark = pytest.mark.django_db


def test_a_search_is_noted_with_what_it_found(client: Client) -> None:
    """The administrator sees the words, not who was anonymous."""
    client.get("/search/?q=类器官芯片")

    noted = SearchLog.objects.get()
    assert (noted.text, noted.total, noted.user) == ("类器官芯片", 0, None)


def test_an_empty_search_is_not_noted(client: Client) -> None:
    """Opening the page is no search."""
    client.get("/search/")

    assert not SearchLog.objects.exists()


def test_unanswered_searches_are_listed_for_the_administrator(admin_client: Client) -> None:
    """Twice asked, never found: a word to add."""
    for _ in range(2):
        admin_client.get("/search/?q=类器官芯片")

    page = admin_client.get("/search/unanswered/").content.decode()

    assert "类器官芯片" in page
    assert '<td class="num">2</td>' in page


def test_others_do_not_see_what_was_searched(client: Client) -> None:
    """Search words may hold names of people."""
    client.force_login(User.objects.create_user("reader"))

    assert client.get("/search/unanswered/").status_code == 403


def test_word_lists_and_logs_stand_in_the_admin(admin_client: Client) -> None:
    """Synonyms are kept there; the log is only looked at."""
    assert admin_client.get("/admin/documents/synonym/add/").status_code == 200
    assert admin_client.get("/admin/documents/searchlog/").status_code == 200
    assert admin_client.get("/admin/documents/searchlog/add/").status_code == 403
