"""Sessions that end after idle time (会话续期)."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

RENEWED = "renewed"
EVERY = 60  # seconds; writing the end anew at every request would cost each page three statements


def renewal(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Move the end of a signed-in reader's session on, at most once in `EVERY` seconds.

    Stands below the session's own middleware, which writes what has changed.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        now = int(time.time())
        if request.user.is_authenticated and now - request.session.get(RENEWED, 0) >= EVERY:
            request.session[RENEWED] = now
        return response

    return answer
