"""A server that has started has its dictionary."""

from django.core.handlers.wsgi import WSGIHandler

from documents.search import words


def test_the_dictionary_is_there_before_the_first_request() -> None:
    """No reader waits for it."""
    words._tokenizer.cache_clear()

    WSGIHandler()

    assert words._tokenizer.cache_info().currsize == 1
