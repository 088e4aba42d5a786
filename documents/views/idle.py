"""What a reader meets whose session ended while nothing was done (会话超时)."""

from __future__ import annotations

from collections.abc import Callable

from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from documents.models import SessionEnd

TOLD = "超过 30 分钟没有操作，已自动退出登录，请重新登录。"


def idle_end(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Log the end of an idle session once and lead its reader to log in again.

    Stands below sessions, accounts, messages and htmx. The session's own middleware then takes
    the cookie back. Asks the database only where a cookie names a session that is no more.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        # Asking who it is loads the session, which forgets the key of one that has ended.
        known = not key or request.user.is_authenticated or request.session.session_key
        if known or not _ended(request, str(key)):
            return get_response(request)
        messages.warning(request, TOLD)
        if request.path == resolve_url(settings.LOGIN_URL):
            return get_response(request)
        return _to_login(request)

    return answer


@transaction.atomic
def _ended(request: HttpRequest, key: str) -> bool:
    """Whether the session was of an account and idle too long; such a session is gone for good.

    Of requests that come at once only the one that deletes the session writes the line.
    """
    past = Session.objects.filter(session_key=key, expire_date__lte=timezone.now())
    session = past.select_for_update().first()
    if session is None:
        return False
    session.delete()
    pk = session.get_decoded().get(SESSION_KEY)
    user = User.objects.filter(pk=pk).first() if pk else None
    if user is None:
        return False
    SessionEnd.objects.create(username=user.username, address=get_client_ip_address(request))
    return True


def _to_login(request: HttpRequest) -> HttpResponse:
    """To the log-in page, which leads back to the page that the reader saw."""
    part: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # by its middleware
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else resolve_url("home")
    redirect = redirect_to_login((part.current_url_abs_path or back) if part else back)
    return HttpResponseClientRedirect(redirect.url) if part else redirect
