"""Accounts: five wrong passwords lock one, an idle session ends, both in the log."""

from __future__ import annotations

import datetime as dt

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from documents.models import SessionEnd
from documents.views.idle import TOLD

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


@pytest.mark.parametrize("path", ["/login/", "/admin/login/"])
def test_a_name_without_end_is_counted_as_any_other(client: Client, path: str) -> None:
    """What was pasted into the wrong box is a wrong name, no error of the server."""
    typed = {"username": "x" * 5_000, "password": WRONG}

    assert [client.post(path, typed).status_code for _ in range(5)] == [200, 200, 200, 200, 429]


def grow_idle(client: Client, *, minutes: int = 30) -> None:
    """As if nothing had been asked for so long."""
    session = Session.objects.get(session_key=client.session.session_key)
    session.expire_date -= dt.timedelta(minutes=minutes, seconds=1)
    session.save()


def test_each_page_moves_the_end_of_a_session_on(client: Client, clerk: User) -> None:
    """To half an hour from now."""
    client.force_login(clerk)
    client.get("/")

    session = Session.objects.get(session_key=client.session.session_key)
    left = session.expire_date - timezone.now()
    assert dt.timedelta(minutes=29) < left <= dt.timedelta(minutes=30)


def test_an_idle_session_ends_in_the_log_and_at_the_login(client: Client, clerk: User) -> None:
    """One line with user, time and address; the page says why and leads back; once only."""
    client.force_login(clerk)
    client.get("/")
    grow_idle(client)

    answer = client.get("/measures/?year=2022", REMOTE_ADDR="10.1.2.3")

    assert answer.status_code == 302
    assert answer["Location"] == "/login/?next=/measures/%3Fyear%3D2022"
    (line,) = SessionEnd.objects.all()
    assert (line.username, line.address, str(line)) == ("clerk", "10.1.2.3", "会话超时：clerk")
    assert timezone.now() - line.at < dt.timedelta(minutes=1)
    form = client.get(answer["Location"]).content.decode()
    assert TOLD in form
    assert 'name="next" value="/measures/?year=2022"' in form
    again = client.get("/measures/")
    assert again.status_code == 200
    assert "clerk" not in again.content.decode()
    assert SessionEnd.objects.count() == 1
    assert not Session.objects.exists()


@pytest.mark.parametrize("minutes", [0, 1, 29])
def test_a_session_in_use_goes_on(client: Client, clerk: User, minutes: int) -> None:
    """Up to half an hour nothing ends and nothing is written."""
    client.force_login(clerk)
    client.get("/")
    if minutes:
        grow_idle(client, minutes=minutes)

    answer = client.get("/")

    assert answer.status_code == 200
    assert "clerk" in answer.content.decode()
    assert not SessionEnd.objects.exists()


def test_who_logged_out_or_never_logged_in_is_not_timed_out(client: Client, clerk: User) -> None:
    """An old cookie of a session that was left, of a stranger's, or of none is no line."""
    client.force_login(clerk)
    old = client.cookies[settings.SESSION_COOKIE_NAME].value
    client.post("/logout/")
    stranger = SessionStore()
    stranger["seen"] = True
    stranger.set_expiry(-1)
    stranger.save()

    for key in (old, stranger.session_key, "nothing-of-ours"):
        client.cookies[settings.SESSION_COOKIE_NAME] = str(key)
        assert client.get("/").status_code == 200

    assert not SessionEnd.objects.exists()


def test_a_form_sent_too_late_leads_home(client: Client, clerk: User) -> None:
    """An address that only takes posts is none to come back to; part of a page is no place."""
    for headers, wanted in (
        ({}, "/login/?next=/"),
        ({"HX-Request": "true", "HX-Current-URL": "http://testserver/results/"}, "/results/"),
    ):
        client.force_login(clerk)
        client.get("/")
        grow_idle(client)
        answer = client.post("/display/", {"size": "large"}, headers=headers)
        place = answer.headers.get("HX-Redirect") or answer.headers["Location"]
        assert place.endswith(wanted)

    assert SessionEnd.objects.count() == 2


def test_the_login_itself_is_not_led_back_to(client: Client, clerk: User) -> None:
    """Whoever opens it with an old cookie is told so there, and can log in."""
    client.force_login(clerk)
    client.get("/")
    grow_idle(client)

    answer = client.get("/login/?next=/results/")

    assert answer.status_code == 200
    assert TOLD in answer.content.decode()
    assert SessionEnd.objects.count() == 1
    assert log_in(client, RIGHT) == 302
    assert "clerk" in client.get("/").content.decode()


def test_strangers_and_files_cost_no_question(
    client: Client, clerk: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Without a cookie nothing is asked; a file is none of a session's business."""
    with django_assert_num_queries(0):
        client.get("/login/")
    client.force_login(clerk)
    client.get("/")
    grow_idle(client)

    with django_assert_num_queries(0):
        assert client.get("/static/documents/site.css").getvalue()

    assert not SessionEnd.objects.exists()


def test_the_administration_shows_the_log(admin_client: Client) -> None:
    """To look at, not to change."""
    line = SessionEnd.objects.create(username="clerk", address="10.1.2.3")

    page = admin_client.get("/admin/documents/sessionend/").content.decode()

    assert "10.1.2.3" in page
    delete = f"/admin/documents/sessionend/{line.pk}/delete/"
    assert admin_client.post(delete, {"post": "yes"}).status_code == 403
