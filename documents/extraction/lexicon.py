"""All names that the reader knows, in one index: places, bodies and the aliases editors add.

Names of departments are not multiplied by places: 省科技厅 and 四平市科技局 are a place (or 省, 市)
directly before a known ending, put together by `agencies`. Whole names stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, cached_property

from documents.extraction import gazetteer


class WordKind(IntEnum):
    """What a word of the lexicon can be."""

    ALIAS = 0  # value: canonical name given by an editor
    WHOLE = 1  # value: canonical name (财政部, 长白山管委会)
    PROVINCE = 2  # value: full name; written in full
    PROVINCE_SHORT = 3  # value: full name; 吉林
    CITY = 4  # value: full name
    CITY_SHORT = 5  # value: full name; 长春, 延边州
    COUNTY = 6  # value: the name itself
    DEPARTMENT = 7  # value: pattern with {place}
    LOCAL = 8  # value: pattern with {place} or {party}
    BRANCH = 9  # value: pattern with {name} or {full}
    ORGANISATION = 10  # value: pattern with {place}; no government body
    AREA = 11  # value: 华中


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the lexicon where it stands in a text."""

    start: int
    end: int
    written: str
    meanings: tuple[tuple[WordKind, str], ...]

    def meaning(self, *kinds: WordKind) -> str | None:
        """Value of the first meaning of one of the kinds."""
        for kind, value in self.meanings:
            if kind in kinds:
                return value
        return None


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words with their meanings; `find` reads a text, `with_aliases` enlarges the lexicon."""

    words: Mapping[str, tuple[tuple[WordKind, str], ...]]
    aliases: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """For the first two characters of words (one for a word of one): lengths, longest first."""
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[:2], set()).add(len(word))
        return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}

    @cached_property
    def _begun(self) -> re.Pattern[str]:
        """A character that begins words before one that is second in words: where a word may be."""
        pairs = [start for start in self._lengths if len(start) > 1]
        firsts, seconds = (re.escape("".join({pair[at] for pair in pairs})) for at in (0, 1))
        return re.compile(f"[{firsts}](?=[{seconds}])" if pairs else r"(?!)")

    @cached_property
    def _single(self) -> re.Pattern[str]:
        """Words of one character; matches nothing where there are none."""
        single = "".join(start for start in self._lengths if len(start) == 1)
        return re.compile(f"[{re.escape(single)}]" if single else r"(?!)")

    def find(self, text: str) -> tuple[Word, ...]:
        """Words of `text`, leftmost first, the longest at each place, never overlapping.

        Few pairs of characters begin a word, so looking up those that may is faster than an
        automaton, which asks thousands of branches at its root for each character.
        """
        lengths = self._lengths
        begun = map(re.Match.start, self._begun.finditer(text))
        places = [place for place in begun if text[place : place + 2] in lengths]
        places += [single.start() for single in self._single.finditer(text)]
        found: list[Word] = []
        reached = 0
        for place in sorted(places):
            if place < reached:
                continue
            word = self._longest(text, place)
            if word is not None:
                found.append(word)
                reached = word.end
        return tuple(found)

    def _longest(self, text: str, place: int) -> Word | None:
        """The longest word that begins at a place."""
        lengths, words = self._lengths, self.words
        for start in (text[place : place + 2], text[place]):
            for length in lengths.get(start, ()):
                written = text[place : place + length]
                meanings = words.get(written)
                if meanings is not None:
                    end = place + len(written)  # shorter where the text ends
                    return Word(start=place, end=end, written=written, meanings=meanings)
        return None

    def with_aliases(self, extra: Mapping[str, str]) -> Lexicon:
        """This lexicon and further written forms (alias -> canonical name); the last given wins.

        An alias that begins with 省/市 also holds behind the full name of the canonical's place:
        省科研院 -> 吉林省科技创新研究院 makes 吉林省科研院 known too.
        """
        words = dict(self.words)
        for alias, canonical in extra.items():
            if not alias.strip() or not canonical.strip():
                continue
            for written in _alias_forms(alias.strip(), canonical.strip()):
                words[written] = ((WordKind.ALIAS, canonical.strip()),)
        return Lexicon(words=words, aliases={**self.aliases, **extra})

    def with_counties(self, names: Iterable[str]) -> Lexicon:
        """This lexicon and further names of counties; itself where there are none."""
        words = {name: ((WordKind.COUNTY, name),) for name in names}
        if not words:
            return self
        return Lexicon(words={**self.words, **words}, aliases=self.aliases)


def _alias_forms(alias: str, canonical: str) -> Iterator[str]:
    """The alias, and the alias with its 省/市 written out."""
    yield alias
    for province in gazetteer.provinces():
        if canonical.startswith(province.name) and alias[0] == province.name[-1]:
            yield province.name + alias[1:]


def _pattern_words(
    kind: WordKind, bodies: Iterable[gazetteer.Body]
) -> Iterator[tuple[str, WordKind, str]]:
    for body in bodies:
        for written in body.written:
            yield written, kind, body.canonical


def _place_words() -> Iterator[tuple[str, WordKind, str]]:
    for province in gazetteer.provinces():
        yield province.name, WordKind.PROVINCE, province.name
        yield province.short, WordKind.PROVINCE_SHORT, province.name
        for city in province.cities:
            yield city, WordKind.CITY, city
            yield from ((short, WordKind.CITY_SHORT, city) for short in _city_shorts(city))
    for county in gazetteer.counties():
        yield county, WordKind.COUNTY, county
        if county.endswith("自治县"):
            short = _NATIONALITY.sub("", county.removesuffix("自治县")) + "县"
            yield short, WordKind.COUNTY, county
    for area in gazetteer.branch_areas():
        yield area, WordKind.AREA, area


# Nationalities in the names of prefectures and counties: 延边朝鲜族自治州 is 延边 or 延边州.
_NATIONALITY = re.compile(
    r"(?<=[一-龥]{2})(?:哈萨克族?|柯尔克孜族?|蒙古族?|锡伯族?|塔吉克族?|朝鲜族|土家族|藏族|羌族"
    r"|布依族|苗族|侗族|哈尼族|彝族|壮族|傣族|景颇族|白族|傈僳族|回族|满族|畲族|瑶族|仫佬族|毛南族"
    r"|黎族|仡佬族|水族|纳西族|拉祜族|佤族|布朗族|独龙族|怒族|普米族|裕固族|保安族|东乡族|撒拉族"
    r"|土族|各族){1,4}$"
)


def _city_shorts(city: str) -> Iterator[str]:
    """Short names of a prefecture-level unit: 长春; 延边 and 延边州."""
    stem = city.removesuffix("自治州")
    if stem == city:
        yield city[:-1] if city[-1] in "市盟" else city[:-2]
        return
    short = _NATIONALITY.sub("", stem)
    yield short
    yield short + "州"


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the data files."""
    meanings: dict[str, list[tuple[WordKind, str]]] = {}
    words = (
        *_place_words(),
        *_pattern_words(WordKind.WHOLE, gazetteer.zones()),
        *_pattern_words(WordKind.WHOLE, gazetteer.national_bodies()),
        *_pattern_words(WordKind.LOCAL, gazetteer.local_bodies()),
        *_pattern_words(WordKind.BRANCH, gazetteer.branch_bodies()),
        *_pattern_words(WordKind.DEPARTMENT, gazetteer.department_bodies()),
        *_pattern_words(WordKind.ORGANISATION, gazetteer.organisation_bodies()),
    )
    for word, kind, value in words:
        if (kind, value) not in meanings.setdefault(word, []):
            meanings[word].append((kind, value))
    return Lexicon(words={w: tuple(sorted(m, key=_kind)) for w, m in meanings.items()})


def _kind(meaning: tuple[WordKind, str]) -> WordKind:
    return meaning[0]
