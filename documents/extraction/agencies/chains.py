"""Runs of place words (吉林省|长春市|双阳区) and the places they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from documents.extraction import gazetteer
from documents.extraction.lexicon import Word, WordKind

PLACES = (WordKind.PROVINCE, WordKind.CITY, WordKind.COUNTY)
SHORTS = (WordKind.PROVINCE_SHORT, WordKind.CITY_SHORT)
BODIES = (WordKind.DEPARTMENT, WordKind.LOCAL, WordKind.ORGANISATION)


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

    def city_of_district(self, district: str) -> str:
        """The paper's own city if it has the district, which papers name alone; else empty."""
        city = self.city or (self.province if (self.province or "").endswith("市") else "") or ""
        return city if city in gazetteer.counties().get(district, (city,)) else ""


@cache
def province_of_city(city: str) -> str | None:
    """Province in which a prefecture-level unit lies."""
    return next((p.name for p in gazetteer.provinces() if city in p.cities), None)


@cache
def province_marks() -> dict[str, str]:
    """First characters of document numbers -> provinces."""
    return {mark: p.name for p in gazetteer.provinces() for mark in p.marks}


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
            county = (city or municipal or "") + named if named[-1] == "区" else named
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
