"""What may have been meant by a search that found nothing (您是不是要找)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from documents.search.fetch import phrases_found
from documents.search.fold import fold
from documents.search.names import names_sounding
from documents.search.plan import Plan
from documents.search.spelling import domain_spellings, programmes_sounding

_OFFERED = 3
_WORDS = 8  # words that other spellings are looked up for
_TRIED = 6  # other spellings of each


def instead_of(made: Plan) -> tuple[str, ...]:
    """Other texts to search for, each of which finds something."""
    return tuple(islice(dict.fromkeys((*_sounding(made), *_spelled(made))), _OFFERED))


def _sounding(made: Plan) -> Iterator[str]:
    """Names that sound as what was typed in Latin letters."""
    compact = made.request.text.replace(" ", "").casefold()
    if compact.isascii() and compact.isalpha():
        for name in names_sounding(compact, limit=2 * _OFFERED):
            yield name.agency.canonical if name.agency is not None else name.text
        programmes = programmes_sounding(compact, whole=True)[:_TRIED]
        yield from filter(phrases_found(programmes).__contains__, programmes)


def _spelled(made: Plan) -> Iterator[str]:
    """The text with a word that is nowhere found spelled in another way that is."""
    text = made.request.text.strip()
    known = domain_spellings()
    others = {word: tuple(islice(known.near(word), _TRIED)) for word in _words(made)}
    others = {word: near for word, near in others.items() if near}
    found = phrases_found(
        list(dict.fromkeys((*others, *(o for near in others.values() for o in near))))
    )
    for word, near in others.items():
        if word not in found:
            for other in near:
                if other in found:
                    yield text.replace(word, other) if word in text else other


def _words(made: Plan) -> list[str]:
    """Runs as typed, then what they were cut into: a slip makes the cut go wrong (生物|制照)."""
    typed = (fold(part) for part in made.request.text.split())
    cut = (names[0] for names in made.wanted.terms)
    return list(dict.fromkeys(filter(None, (*islice(typed, _WORDS // 2), *cut))))[:_WORDS]
