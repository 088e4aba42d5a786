"""What was asked is noted, offered again, reported and forgotten in time."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from documents.models import SearchLog
from documents.search import engine
from documents.search.log import (
    KEPT,
    search_log,
    searches_prune,
    searches_recent,
    searches_unanswered,
)
from documents.search.request import SearchRequest
from tests.search.conftest import Library

pytestmark = pytest.mark.django_db


def asked(text: str, *, user: User | None = None, page: int = 1) -> None:
    """Search and note it."""
    search_log(engine.search(SearchRequest(text=text, page=page)), user=user)


def test_a_search_is_noted_with_what_it_found(library: Library) -> None:
    """Words, hits and the time it took; turning pages is no new search."""
    asked("补贴")
    asked("补贴", page=2)
    asked("")

    row = SearchLog.objects.get()
    assert (row.text, row.total > 0) == ("补贴", True)


def test_recent_searches_are_the_users_own_and_found_something(library: Library) -> None:
    """Latest first, each once."""
    user, other = (User.objects.create_user(name) for name in ("甲", "乙"))
    for text in ("补贴", "贴息", "补贴", "梅花鹿不存在"):
        asked(text, user=user)
    asked("梅花鹿", user=other)

    assert searches_recent(user) == ["补贴", "贴息"]


def test_unanswered_searches_are_reported_commonest_first(library: Library) -> None:
    """What people look for in vain tells which synonyms are missing."""
    for text in ("甲乙丙丁戊", "己庚辛壬癸", "甲乙丙丁戊", "补贴"):
        asked(text)

    rows = searches_unanswered()

    assert [(row.text, row.times) for row in rows] == [("甲乙丙丁戊", 2), ("己庚辛壬癸", 1)]


def test_old_searches_are_deleted() -> None:
    """Searches may hold names of people: 180 days, no longer."""
    old = SearchLog.objects.create(text="旧", total=1, milliseconds=1)
    SearchLog.objects.filter(pk=old.pk).update(at=timezone.now() - KEPT - timedelta(days=1))
    SearchLog.objects.create(text="新", total=1, milliseconds=1)

    assert searches_prune() == 1
    assert SearchLog.objects.get().text == "新"
