"""Addresses of pages, for pages that name hundreds of them (网址)."""

from functools import cache

from django.urls import reverse

# Django finds an address anew each time, from the reader's language and the site's prefix, which
# are the same for all readers here.


@cache
def list_address(name: str) -> str:
    """Address of a page that stands for itself: measures → /measures/."""
    return reverse(name)


@cache
def _stem(name: str) -> str:
    return reverse(name, args=[0]).removesuffix("0/")


def page_address(name: str, pk: int) -> str:
    """Address of one row's page: measure, 7 → /measures/7/."""
    return f"{_stem(name)}{pk}/"
