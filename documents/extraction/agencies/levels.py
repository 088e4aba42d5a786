"""省, 市, 县, 区 standing for a place of the document: 省财政厅, 市委, 区政府."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from documents.extraction.agencies.chains import Place, chains_of, place_of_chain
from documents.extraction.lexicon import Word

# The word for the level directly before a body: 省科技厅, 全省医药健康产业领导小组, 我市发改委.
LEVEL = re.compile(r"(?P<lead>我|本|全|原)?(?P<level>自治区|省|市|县|区|州|盟|旗)$")
# Before 市, 县, 区 these make a plural: 各市财政局, 省市县（区）市场监管部门.
_PLURAL = re.compile(
    r"(?:各(?:设区)?|相关|有关|所在)[市州县区旗盟地自治特（）()、]{0,12}$|(?:省|市|县|区|州|地"
    r"|盟|旗|级)$"
)
# 新区, 园区, 社区 …: the last character is no level.
_NO_LEVEL = re.compile(r"(?:新|园|社|地|城|辖|灾|山|开发|高新|经开|示范|实验|试验|保税|校|景)区$")
_CITY_WORD = re.compile(r"(?:城|都|股|上|超|门|楼|集|夜|入|特)市$")

_REACH = 240  # how far back a place may stand that 市 or 省 refers to


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The place a body belongs to, with the start of its naming; `name` None for 各市."""

    name: str | None
    short: str | None
    start: int


class Levels:
    """Resolves 省/市/县/区 against the document's place, else against the place named last."""

    def __init__(self, place: Place, words: tuple[Word, ...]) -> None:
        self._place = place
        named = [chain for chain, _ in chains_of(words)]
        self._places = [place_of_chain(chain) for chain in named]
        self._ends = [chain[-1].end for chain in named]

    def before(self, plain: str, end: int) -> Owner | None:
        """The level word that ends at `end`, with the place it stands for."""
        match = LEVEL.search(plain, max(0, end - 4), end)
        if match is None or match.end() != end:
            return None
        lead = plain[max(0, match.start() - 14) : match.start()]
        word = plain[max(0, end - 3) : end]
        if _NO_LEVEL.search(word) or _CITY_WORD.search(word):
            return None
        plural = _PLURAL.search(lead)
        if match["level"] != "自治区" and match["lead"] is None and plural:
            return Owner(name=None, short=None, start=match.start() - len(plural[0]))
        name = self.name_of(match["level"], match.start())
        if name is None:
            return Owner(name=match["level"], short=None, start=match.start())
        return Owner(name=name, short=short_name(name), start=match.start())

    def name_of(self, level: str, at: int) -> str | None:
        """Full name of the place that `level` stands for at a position of the text."""
        place = self._place
        if level in {"省", "自治区"}:
            return place.province or self._last(at, "province")
        if level in {"县", "区", "旗"}:
            return place.county or self._last(at, "county")
        if place.county and place.county[-1] == "市":
            return place.county
        if place.city:
            return place.city
        if place.province and place.province[-1] == "市":
            return place.province
        return self._last(at, "city")

    def _last(self, at: int, level: str) -> str | None:
        """The place of the level named last within reach."""
        first = bisect_left(self._ends, at - _REACH)
        for place in reversed(self._places[first : bisect_right(self._ends, at)]):
            name: str | None = getattr(place, level)
            if name:
                return name
        return None


def short_name(name: str) -> str:
    """Short name of a place: 吉林省 -> 吉林, 三明市 -> 三明, 广西壮族自治区 -> 广西."""
    for ending in ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name[:-1] if name[-1] in "省市县区盟" and len(name) > len("沧县") else name
