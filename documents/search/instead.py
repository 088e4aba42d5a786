"""What may have been meant by a search that found nothing (您是不是要找)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from documents.search.fold import fold
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
    for word in _words(made):
        if is_found(word):
            continue
        for other in islice(known.near(word), _TRIED):
            if is_found(other):
                yield text.replace(word, other) if word in text else other


def _words(made: Plan) -> Iterator[str]:
    """Runs as typed, then what they were cut into: a slip makes the cut go wrong (生物|制照)."""
    typed = [fold(part) for part in made.request.text.split()[:_TRIED]]
    yield from dict.fromkeys((*filter(None, typed), *(names[0] for names in made.wanted.terms)))
