"""Names that are typed at the log-in (登录)."""

from collections.abc import Mapping

from django.http import HttpRequest

_LONGEST = 150  # characters; no account has a longer name


def name_typed(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """The name that attempts are counted by, no longer than the log of them can hold."""
    return (credentials or request.POST).get("username", "")[:_LONGEST]
