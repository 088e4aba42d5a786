"""What the settings promise to a browser."""

import pytest
from django.conf import settings
from django.test import Client

from jlpolicy import sessions


@pytest.fixture
def headers(client: Client) -> dict[str, str]:
    """The headers of a page that everybody can open."""
    response = client.get("/admin/login/")
    assert response.status_code == 200
    return dict(response.headers)


def test_pages_run_nothing_but_our_own_files(headers: dict[str, str]) -> None:
    """The content policy allows files of our own host only, and no scripts or styles inline."""
    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )

    assert policy == {
        "default-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


def test_pages_are_not_framed_sniffed_or_told_about(headers: dict[str, str]) -> None:
    """No framing, no guessing of types, no referrer to other sites."""
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_are_chinese(headers: dict[str, str], client: Client) -> None:
    """Whatever the browser prefers, pages are Chinese."""
    page = client.get("/admin/login/", headers={"accept-language": "en"})

    assert "登录" in page.content.decode()


@pytest.mark.django_db
def test_session_ends_after_half_an_idle_hour(admin_client: Client) -> None:
    """A request moves the end to half an hour from now, unless one did within the minute."""
    cookie = admin_client.get("/admin/").cookies[settings.SESSION_COOKIE_NAME]

    # As the session also ends with the browser, its age is kept on our side.
    assert cookie["max-age"] == ""
    assert admin_client.session.get_expiry_age() == 30 * 60
    assert settings.SESSION_COOKIE_NAME not in admin_client.get("/admin/").cookies

    session = admin_client.session
    session[sessions.RENEWED] -= sessions.EVERY
    session.save()
    assert settings.SESSION_COOKIE_NAME in admin_client.get("/admin/").cookies


def test_static_files_are_served_without_collecting(client: Client) -> None:
    """The packages' own files are there from the first start, cached and typed."""
    response = client.get("/static/bootstrap/css/bootstrap.min.css")

    assert b"Bootstrap" in response.getvalue()
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/css")
