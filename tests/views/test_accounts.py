"""Accounts: five wrong passwords lock one, an idle session ends."""

from __future__ import annotations

import datetime as dt

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "Test-1234-pass", "Test-1234-fail"


@pytest.fixture
def clerk() -> User:
    """An account."""
    return User.objects.create_user("clerk", password=RIGHT)


def log_in(client: Client, password: str) -> int:
    """Status of the page after the form was sent."""
    return client.post("/login/", {"username": "clerk", "password": password}).status_code


def test_five_wrong_passwords_lock_the_account(client: Client, clerk: User) -> None:
    """The fifth locks; then the right one does not open it either, and the page says why."""
    statuses = [log_in(client, WRONG) for _ in range(5)]

    assert statuses == [200, 200, 200, 200, 429]
    answer = client.post("/login/", {"username": "clerk", "password": RIGHT})
    assert answer.status_code == 429
    assert "账号已锁定" in answer.content.decode()
    assert AccessFailureLog.objects.filter(username="clerk", locked_out=True).exists()


def test_four_wrong_passwords_do_not(client: Client, clerk: User) -> None:
    """The right one opens, and the count begins anew."""
    for _ in range(2):
        assert [log_in(client, WRONG) for _ in range(4)] == [200] * 4
        assert log_in(client, RIGHT) == 302
        client.post("/logout/")

    assert AccessLog.objects.filter(username="clerk").count() == 2


def test_an_idle_session_ends_after_half_an_hour(client: Client, clerk: User) -> None:
    """Each page moves the end on; past it the reader is a stranger."""
    client.force_login(clerk)
    client.get("/")
    session = Session.objects.get(session_key=client.session.session_key)
    left = session.expire_date - timezone.now()
    assert dt.timedelta(minutes=29) < left <= dt.timedelta(minutes=30)

    session.expire_date = timezone.now() - dt.timedelta(seconds=1)
    session.save()

    assert "clerk" not in client.get("/").content.decode()
