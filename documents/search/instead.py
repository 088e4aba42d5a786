"""What may have been meant by a search that found nothing (您是不是要找)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from documents.search.names import names_sounding
from documents.search.plan import Plan
from documents.search.spelling import domain_spellings

_OFFERED = 3
_TRIED = 6  # other words looked up for one that is not found


def instead_of(made: Plan, *, is_found: Callable[[str], bool]) -> tuple[str, ...]:
    """Other texts to search for, each of which finds something."""
    offers: dict[str, None] = {}
    for text in _texts(made, is_found):
        offers.setdefault(text, None)
        if len(offers) == _OFFERED:
            break
    return tuple(offers)


def _texts(made: Plan, is_found: Callable[[str], bool]) -> Iterator[str]:
    text = made.request.text.strip()
    compact = text.replace(" ", "").casefold()
    if compact.isascii() and compact.isalpha():
        for name in names_sounding(compact, limit=_OFFERED):
            yield name.agency.canonical if name.agency is not None else name.text
    known = domain_spellings()
    for term in (names[0] for names in made.wanted.terms):
        if is_found(term):
            continue
        for tried, other in enumerate(known.near(term)):
            if tried == _TRIED:
                break
            if is_found(other):
                yield text.replace(term, other) if term in text else other
