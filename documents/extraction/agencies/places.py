"""Where a document comes from: its province, city and county, out of who issued it.

Reads: head, foot, document numbers, 我省/我市/我县. Yields: a `Place`; none for national papers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from documents.extraction import gazetteer
from documents.extraction.agencies.script import simplified, without_glosses
from documents.extraction.lexicon import Lexicon, Word, WordKind
from documents.extraction.spans import CleanText

PLACES = (WordKind.PROVINCE, WordKind.CITY, WordKind.COUNTY)
SHORTS = (WordKind.PROVINCE_SHORT, WordKind.CITY_SHORT)
BODIES = (WordKind.DEPARTMENT, WordKind.LOCAL, WordKind.ORGANISATION)

_HEAD, _FOOT = 260, 260
# Weights of a naming: signed, with a body at head or foot, with one elsewhere, alone.
_SIGNED, _ISSUING, _ACTING, _TITLED, _PASSING = 60, 30, 5, 10, 2
# 吉政办发〔2023〕35号: the first character of a document number marks the province.
_NUMBER = re.compile(r"(?P<mark>[一-龥])[一-龥]{1,8}[〔\[(（［]\d{4}[〕\])）］]\d{1,4}号")
_DATE = re.compile(r"\s{0,40}(?:\d{4}年|二[〇○0零]|20\d\d)")
_OURS = re.compile(r"(?:我|本)(?P<ours>省|市|县|区|旗|自治区)|全(?P<all>省|市|县|区|旗)")
# Counties that the list lacks: 云梦县人民政府 at a word's beginning, 孝感市云梦县 behind a city.
# A number's last word ends one too: 〔2020〕2号遂宁市人民政府, 2月4日云梦县人民政府.
_STRANGE = re.compile(
    r"(?:(?<![一-龥])(?!(?<=\d)[号日])|(?<=\d[号日])|(?<=[省市州盟])|(?<=治区))(?P<name>[一-龥]{2,3}[县旗]|[一-龥]{2,3}[区市])"
    r"(?=人民政府|政府办)"
)
_NO_NAME = re.compile(
    r"[省市州各全我本该贵两等及与和的在由向经据为对邻外某县]."
    r"|^(?:自治|市辖|城|新|老|山|灾|园|辖|地)区|(?:新|园|地|社|发|示范|试验|实验|保护|自治|高新|经开)区$|[辖级设区县州省都城超股]市$"
)
# 我部, 国办函〔2005〕69号, 全国政协十届三次会议: the paper is no province's.
_NATIONAL = re.compile(r"我部|国办|国函|全国政协|全国人大")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place by its levels; what is not known is None.

    `county` is as long as the document prints it: 广州市天河区, 宜良县.
    """

    province: str | None = None
    city: str | None = None
    county: str | None = None

    @property
    def name(self) -> str | None:
        """Full name of the lowest level known."""
        return self.county or self.city or self.province

    @property
    def of_districts(self) -> str:
        """The city whose districts a paper names by their own names alone; else empty."""
        if self.city:
            return self.city
        return self.province if self.province and self.province.endswith("市") else ""


@cache
def province_of_city(city: str) -> str | None:
    """Province in which a prefecture-level unit lies."""
    return next((p.name for p in gazetteer.provinces() if city in p.cities), None)


@cache
def province_marks() -> dict[str, str]:
    """First characters of document numbers -> provinces."""
    return {mark: p.name for p in gazetteer.provinces() for mark in p.marks}


@lru_cache(maxsize=2)
def with_strange_counties(plain: str, lexicon: Lexicon) -> Lexicon:
    """The lexicon and the counties and districts that only this text shows to be such."""
    names = {match["name"] for match in _STRANGE.finditer(plain)}
    return lexicon.with_counties(
        {name for name in names if name not in lexicon.words and not _NO_NAME.search(name)}
    )


def place_of_chain(chain: tuple[Word, ...]) -> Place:
    """Place that adjacent place words name: 吉林省|长春市|双阳区."""
    province = city = county = None
    for word in chain:
        province = word.meaning(WordKind.PROVINCE, WordKind.PROVINCE_SHORT) or province
        city = word.meaning(WordKind.CITY) or city
        if not word.meaning(WordKind.PROVINCE, WordKind.PROVINCE_SHORT):
            city = word.meaning(WordKind.CITY_SHORT) or city
        named = word.meaning(WordKind.COUNTY)
        if named and not word.meaning(WordKind.CITY):
            municipal = province if province and province.endswith("市") else ""
            county = (city or municipal or "") + named
    return Place(
        province=province or (province_of_city(city) if city else None), city=city, county=county
    )


def chains_of(words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], Word | None]]:
    """Runs of adjacent place words, each with the word of a body right behind it, if any."""
    i = 0
    while i < len(words):
        if words[i].meaning(*PLACES, *SHORTS, WordKind.AREA) is None:
            i += 1
            continue
        first = i
        while (
            i + 1 < len(words)
            and words[i + 1].start == words[i].end
            and words[i + 1].meaning(*PLACES) is not None
        ):
            i += 1
        follower = words[i + 1] if i + 1 < len(words) else None
        adjacent = follower is not None and follower.start == words[i].end
        yield words[first : i + 1], follower if adjacent and _is_body(follower) else None
        i += 1


def _is_body(word: Word | None) -> bool:
    return word is not None and word.meaning(*BODIES, WordKind.BRANCH) is not None


def place_of(text: CleanText, lexicon: Lexicon) -> Place:
    """The place whose body issued the document; an empty one for national papers and strangers."""
    return _place_in(simplified(without_glosses(text.text)[0]), lexicon)


@lru_cache(maxsize=2)
def words_in(plain: str, lexicon: Lexicon) -> tuple[Lexicon, tuple[Word, ...]]:
    """A lexicon that knows the text's own counties too, and its words in the text.

    Kept for the last texts: the place of a paper and then its mentions read the same words.
    """
    known = with_strange_counties(plain, lexicon)
    return known, known.find(plain)


@lru_cache(maxsize=2)
def _place_in(plain: str, lexicon: Lexicon) -> Place:
    """Kept for the last texts: the region and then the mentions of a text ask for it."""
    _, words = words_in(plain, lexicon)
    if _is_national(plain, words):
        return Place()
    scores: Counter[Place] = Counter()
    for chain, body in chains_of(words):
        if body is None and chain[-1].meaning(*PLACES) is None:
            continue
        scores[place_of_chain(chain)] += _weight(plain, chain[0].start, body)
    provinces: Counter[str] = Counter()
    for number in _NUMBER.finditer(plain):
        if province := province_marks().get(number["mark"]):
            provinces[province] += 8 if number.start() < _HEAD else 1
    return _choose(scores, provinces, _own_level(plain))


def region_of(text: CleanText, lexicon: Lexicon) -> str | None:
    """Region of the document as printed (吉林省, 广州市天河区), None for national papers."""
    return place_of(text, lexicon).name


def _is_national(plain: str, words: tuple[Word, ...]) -> bool:
    """Whether a ministry or the State Council office speaks."""
    if _NATIONAL.search(plain[:_HEAD]) or plain.count("我部") > 1:
        return True
    return any(
        word.meaning(WordKind.WHOLE) is not None
        and word.end > len(plain) - _FOOT
        and _DATE.match(plain, word.end) is not None
        for word in words[-12:]
    )


def _weight(plain: str, start: int, body: Word | None) -> int:
    """How much a naming of a place says about the issuer; whole numbers keep sums exact."""
    at_head, at_foot = start < _HEAD, start > len(plain) - _FOOT
    if body is not None and body.meaning(*BODIES) is None:
        return _PASSING  # 合肥海关 says nothing about who writes
    if body is not None and at_foot and _DATE.match(plain, body.end):
        return _SIGNED
    if body is not None:
        return _ISSUING if at_head or at_foot else _ACTING
    return _TITLED if at_head else _PASSING


def _own_level(plain: str) -> str | None:
    """Level that the paper calls its own by 我省, 我市, 我县."""
    counts: Counter[str] = Counter()
    for match in _OURS.finditer(plain):
        word = match["ours"] or match["all"]
        level = {"省": "province", "自治区": "province", "市": "city"}.get(word, "county")
        counts[level] += 2 if match["ours"] else 1
    return max(counts, key=lambda level: counts[level]) if counts else None


def _choose(scores: Counter[Place], provinces: Counter[str], own: str | None) -> Place:
    """The place with the strongest signs, on the level the paper calls its own."""
    by_province: Counter[str] = Counter({p: 10 * n for p, n in provinces.items()})
    for place, score in scores.items():
        if place.province:
            by_province[place.province] += score
    best = max(scores, key=lambda place: (scores[place], place.name or ""), default=Place())
    if own == "county" and not best.county:
        counties = [place for place in scores if place.county]
        best = max(counties, key=lambda place: scores[place], default=best)
    if best.county:
        return _completed(best, scores, by_province)
    if best.city and (own == "city" or scores[best] >= _SIGNED or own is None):
        return best
    if best.province and not best.city and scores[best] >= max(by_province.values(), default=0):
        return best
    top = max(by_province, key=lambda name: (by_province[name], name), default=None)
    return Place(province=top) if top else best


def _completed(best: Place, scores: Counter[Place], by_province: Counter[str]) -> Place:
    """The county under the longest name that the document prints for it."""
    county = best.county or ""
    longer = [place for place in scores if (place.county or "").endswith(county)]
    full = max(longer, key=lambda place: len(place.county or ""), default=best)
    city = full.city or _strongest_city(scores)
    named = max(by_province, key=lambda name: (by_province[name], name), default=None)
    province = full.province or (province_of_city(city) if city else named)
    name = full.county or county
    if province == named and not city and named and named.endswith("市") and name[-1] == "区":
        name = named + name.removeprefix(named)
    return Place(province=province, city=city, county=name)


def _strongest_city(scores: Counter[Place]) -> str | None:
    """The city most named at the head or with a body, for 市政府 in a county's paper."""
    cities = [place for place in scores if place.city and scores[place] >= _TITLED]
    best = max(cities, key=lambda place: scores[place], default=None)
    return best.city if best else None
