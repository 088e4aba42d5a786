"""What a web server does once before it answers (启动)."""

from collections.abc import Callable
from typing import NoReturn

from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from documents.search.words import dictionary_load


def dictionary_first(_get_response: Callable[[HttpRequest], HttpResponse]) -> NoReturn:
    """Load the dictionary of words: a second or two that the first search would wait.

    Middleware is made when a server starts and never by a command; requests do not pass this one.
    """
    dictionary_load()
    raise MiddlewareNotUsed
