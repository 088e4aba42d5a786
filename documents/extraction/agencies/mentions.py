"""Every naming of a public body, with its full official name.

Reads: the text, the document's place, the lexicon. Yields: `AgencyMention`s, ascending, disjoint.
Titles in 《》 name no bodies; a naming may hold glosses (区(qū)委).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from documents.extraction.agencies.chains import Place
from documents.extraction.agencies.collectives import every_of, kinds_of
from documents.extraction.agencies.glosses import without_glosses
from documents.extraction.agencies.named import Home, Named
from documents.extraction.agencies.offices import customs_of
from documents.extraction.agencies.patterns import (
    banks_of,
    civil_aviation_of,
    groups_of,
    joint_governments_of,
    strangers_of,
    treasuries_of,
    youth_leagues_of,
)
from documents.extraction.agencies.places import own_level, place_of, words_in
from documents.extraction.agencies.shorts import shorts_of
from documents.extraction.agencies.units import towns_of
from documents.extraction.agencies.zones import zones_in, zones_of
from documents.extraction.lexicon import Lexicon
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole

_TITLE = re.compile(r"《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})*》")
# 西夏区 in 西夏区城管局, 县 in 县教体局.
_WHERE = re.compile(r"^(?:[^省市县区旗盟州]{0,8}[省市县区旗盟州]){1,3}")
_LEVELS = frozenset("省市县区旗盟州")
_LEAST_STEM = 3
_MASK = "〇"  # stands for each character of a title
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
    headlines = {p.span.start for p in paragraphs if p.role is ParagraphRole.TITLE}
    plain = _TITLE.sub(
        lambda title: title[0] if positions[title.start()] in headlines else _MASK * len(title[0]),
        kept,
    )
    place = place_of(text, lexicon) if region else Place()
    noise = [
        p.span
        for p in paragraphs
        if p.role is ParagraphRole.NOISE and _CONTACT.match(text.text, p.span.start) is None
    ]
    known, words = words_in(kept, lexicon)
    words = tuple(word for word in words if plain[word.start] != _MASK)
    zones = zones_in(plain, place.name)
    unnamed = place.county is None and own_level(kept) == "county"
    home = Home(place=place, zones=zones, unnamed_county=unnamed)
    named = Named(plain, home=home, words=words, lexicon=known)
    found = (_as_printed(mention, text.text, positions) for mention in _read(plain, named))
    return _as_named(tuple(m for m in found if not _lies_in(m.span, noise)))


def _as_named(mentions: tuple[AgencyMention, ...]) -> tuple[AgencyMention, ...]:
    """Short namings under the full name that the paper prints for the same body.

    县教体局 is 教育和体育局 in one county and 教育体育局 in the next; 区城管局 is the
    城市管理综合执法局 printed elsewhere.
    """
    printed = {m.canonical for m in mentions if m.canonical.endswith(m.as_written[1:])}

    def named(mention: AgencyMention) -> AgencyMention:
        if mention.canonical in printed or mention.collective:
            return mention
        stem = _WHERE.sub("", mention.as_written)
        same = [full for full in printed if _abbreviates(stem, mention.canonical, full)]
        return replace(mention, canonical=same[0]) if len(same) == 1 else mention

    return tuple(map(named, mentions))


def _abbreviates(stem: str, canonical: str, full: str) -> bool:
    """Whether a short naming can stand for a body of the same place: its signs in their order."""
    if len(stem) < _LEAST_STEM or stem[-1] != full[-1]:
        return False
    for at in range(2, len(full)):
        if full[at - 1] in _LEVELS and full[at] == stem[0]:
            rest = iter(full[at:])
            same_place = canonical.startswith(full[:at])
            return same_place and all(sign in rest for sign in stem)
    return False


def _read(plain: str, named: Named) -> list[AgencyMention]:
    """Mentions of all kinds, an earlier kind before a later one where they overlap."""
    places = named.places()
    kinds: tuple[Iterable[AgencyMention], ...] = (
        youth_leagues_of(plain, named.levels),
        banks_of(plain, named.levels),
        civil_aviation_of(plain),
        groups_of(plain, named.levels, places),
        joint_governments_of(plain),
        every_of(plain),
        towns_of(plain, named.levels, places),
        named.mentions(),
        zones_of(plain, named.levels, named.zones),
        customs_of(plain),
        strangers_of(plain, named.levels, places),
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
    return list(_with_nameplates(plain, sorted(kept, key=lambda mention: mention.span)))


def _with_nameplates(plain: str, mentions: list[AgencyMention]) -> Iterator[AgencyMention]:
    """省林草局（省公园管理局）: an unknown body in brackets is a second name."""
    before: AgencyMention | None = None
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        within = plain[start - 1 : start] in {"（", "("} and plain[end : end + 1] in {"）", ")"}
        known = before is not None and before.span.end == start - 1 and not before.collective
        if before and known and within and mention.rule == "agencies.stranger":
            yield replace(mention, canonical=before.canonical, rule="agencies.nameplate")
        else:
            yield mention
        before = mention


def _lies_in(span: Span, places: list[Span]) -> bool:
    """Whether a span lies in one of some ascending places."""
    at = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return at >= 0 and places[at].contains(span)


def _as_printed(mention: AgencyMention, source: str, positions: Sequence[int]) -> AgencyMention:
    """The mention where the source has it, with the words it prints (繁体 kept)."""
    span = Span(positions[mention.span.start], positions[mention.span.end - 1] + 1)
    written = source[span.start : span.end]
    if span == mention.span and written == mention.as_written:
        return mention
    return replace(mention, span=span, as_written=written)
