"""Every naming of a public body, with its full official name.

Reads: the text, the document's place, the lexicon. Yields: `AgencyMention`s, ascending, disjoint.
Titles in 《》 name no bodies; a naming may be in traditional characters or hold glosses (區(qū)委).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from documents.extraction.agencies.collectives import every_of, kinds_of
from documents.extraction.agencies.named import Named
from documents.extraction.agencies.patterns import (
    banks_of,
    groups_of,
    strangers_of,
    treasuries_of,
    youth_leagues_of,
    zones_of,
)
from documents.extraction.agencies.places import Place, place_of, words_in
from documents.extraction.agencies.script import simplified, without_glosses
from documents.extraction.agencies.shorts import shorts_of
from documents.extraction.agencies.units import towns_of
from documents.extraction.lexicon import Lexicon
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole

_TITLE = re.compile(r"《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})*》")
# A letter's own line on whom to ask: 联系单位及电话：农业农村部乡村产业发展司.
_CONTACT = re.compile(r"[（(]?联系(?:单位|部门|处室)")


def mentions_of(
    text: CleanText,
    *,
    region: str | None,
    lexicon: Lexicon,
    paragraphs: tuple[Paragraph, ...] = (),
) -> tuple[AgencyMention, ...]:
    """All namings of bodies in the text; `region` None marks a national paper.

    Those in paragraphs of noise (site names, link rows) are left out, but for contact lines.
    """
    kept, positions = without_glosses(text.text)
    plain = _TITLE.sub(lambda title: "〇" * len(title[0]), simplified(kept))
    place = place_of(text, lexicon) if region else Place()
    noise = [
        p.span
        for p in paragraphs
        if p.role is ParagraphRole.NOISE and _CONTACT.match(text.text, p.span.start) is None
    ]
    known, words = words_in(plain, lexicon)
    named = Named(plain, place=place, words=words, lexicon=known)
    found = (_as_printed(mention, text.text, positions) for mention in _read(plain, named))
    return tuple(m for m in found if not _lies_in(m.span, noise))


def _read(plain: str, named: Named) -> list[AgencyMention]:
    """Mentions of all kinds, an earlier kind before a later one where they overlap."""
    places = named.places()
    kinds: tuple[Iterable[AgencyMention], ...] = (
        youth_leagues_of(plain, named.levels),
        banks_of(plain, named.levels),
        groups_of(plain, named.levels, places),
        every_of(plain),
        towns_of(plain, named.levels, places),
        named.mentions(),
        zones_of(plain),
        strangers_of(plain, named.levels),
        treasuries_of(plain, named.levels),
        kinds_of(plain),
    )
    kept: list[AgencyMention] = []
    taken = bytearray(len(plain))
    for mention in chain(chain.from_iterable(kinds), shorts_of(plain, kept)):
        start, end = mention.span.start, mention.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.span)


def _lies_in(span: Span, places: list[Span]) -> bool:
    """Whether a span lies in one of some ascending places."""
    at = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return at >= 0 and places[at].contains(span)


def _as_printed(mention: AgencyMention, source: str, positions: Sequence[int]) -> AgencyMention:
    """The mention where the source has it, with the words it prints (繁体 kept)."""
    span = Span(positions[mention.span.start], positions[mention.span.end - 1] + 1)
    return replace(mention, span=span, as_written=source[span.start : span.end])
