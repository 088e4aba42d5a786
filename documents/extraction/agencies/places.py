"""Where a document comes from: its province, city and county, out of who issued it.

Reads: head, foot, document numbers, 我省/我市/我县. Yields: a `Place`; none for national papers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from operator import itemgetter

from documents.extraction import gazetteer
from documents.extraction.agencies.chains import (
    BODIES,
    PLACES,
    Place,
    chains_of,
    place_of_chain,
    province_marks,
    province_of_city,
)
from documents.extraction.agencies.glosses import without_glosses
from documents.extraction.agencies.hints import (
    PARTS_OF_CITY,
    city_hinted,
    county_hinted,
    place_hinted,
    zone_headed,
)
from documents.extraction.lexicon import Lexicon, Word, WordKind
from documents.extraction.spans import CleanText

_HEAD, _FOOT = 260, 260
# Weights of a naming: signed, with a body at head or foot, with one elsewhere, alone.
_SIGNED, _ISSUING, _ACTING, _TITLED, _PASSING = 60, 30, 5, 10, 2
# 吉政办发〔2023〕35号: the first character of a document number marks the province.
_NUMBER = re.compile(r"(?P<mark>[一-龥])[一-龥]{1,8}[〔\[(（［【]\d{4}[〕\])）］】]\d{1,4}号")
_COUNCIL = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?:人大|政协|人民代表|委员会)|人大|政协")
# 省十四届人大二次会议, 市政协十四届四次会议: the letter comes from the council's level.
_COUNCIL_OF = re.compile(
    r"(?P<level>省|自治区|市|州|县|区|旗)(?:政协|人大)?第?[一二三四五六七八九十\d]{1,3}届"
)
_BY_COUNCIL = 3
# A day behind a body signs; 水利部2024年3月12日起… goes on.
_DATE = re.compile(
    r"\s{0,40}(?:(?:\d{4}年|20\d\d)(?!年?\d{1,2}月\d{1,2}日?[起前后以至，,])|二[〇○0零])"
)
_OURS = re.compile(
    r"(?:我|本)(?P<ours>省|市|县|区|旗|自治区)|全(?P<all>省|市|县|区|旗)"
    r"|(?P<seat>[省市县区])(?:府|直|政府)各(?!级)|(?:责任|牵头|配合)(?:单位|部门)[:：](?P<noted>县|区)"
)
# 我区 of an autonomous region, whose bodies are 自治区财政厅 and none 区财政局.
_REGIONAL = re.compile(r"自治区(?:党委|政府|人民政府|政协|[一-龥]{2,8}厅)")
_DISTRICT = re.compile(r"(?<![一-龥])区(?:委|政府|人民政府|[一-龥]{2,8}局)")
# Counties that the list lacks: 云梦县人民政府 at a word's beginning, 孝感市云梦县 behind a city.
# A number's last word ends one too: 〔2020〕2号遂宁市人民政府, 2月4日云梦县人民政府.
_STRANGE = re.compile(
    r"(?:(?<![一-龥])(?!(?<=\d)[号日])|(?<=\d[号日])|(?<=[省市州盟])"
    r"|(?<=治区))(?P<name>[一-龥]{2,3}[县旗]|[一-龥]{2,3}[区市])"
    r"(?=人民政府|政府办)"
)
_STRANGE_END = re.compile(r"[县旗区市](?=人民政府|政府办)")
_BOOK = re.compile(r"(?<=[^\n号])《[^《》\n]{4,120}》")  # not a headline in marks of its own
_NO_NAME = re.compile(
    r"[省市州各全我本该贵两等及与和的在由向经据为对邻外某县]."
    r"|^(?:报请|提请|报经|推动|联合|会同|配合|督促|协调|组织|指导|按照|根据|依托|促请|呼吁|申请|建议|请示|恳请"
    r"|争取|[报待请呈须拟需]|相关|有关|相应|所在|当地|属地|上级|下级)"
    r"|^(?:是指|即|包括)|^(?:自治|市辖|城|新|老|山|灾|园|辖|地)区|(?:新|园|地|社|发|示范|试验|实验|保护|自治"
    r"|高新|经开)区$|[辖级设区县州省都城超股]市$"
)
# 我部, 国办函〔2005〕69号, 全国政协十届三次会议: the paper is no province's.
_NATIONAL = re.compile(r"我部|(?:^|\s)国(?:办)?函|全国政协|全国人大")


@lru_cache(maxsize=2)
def with_strange_counties(plain: str, lexicon: Lexicon) -> Lexicon:
    """The lexicon and the counties and districts that only this text shows to be such."""
    ends = ((end.start() - 3, end.end() + 4) for end in _STRANGE_END.finditer(plain))
    found = (_STRANGE.search(plain, max(0, start), stop) for start, stop in ends)
    names = {match["name"] for match in found if match is not None}
    return lexicon.with_counties(
        {name for name in names if name not in lexicon.words and not _NO_NAME.search(name)}
    )


def _lies_in(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a character lies in one of some ascending spans."""
    place = bisect_right(spans, at, key=itemgetter(0)) - 1
    return place >= 0 and spans[place][0] <= at < spans[place][1]


def place_of(text: CleanText, lexicon: Lexicon) -> Place:
    """The place whose body issued the document; an empty one for national papers and strangers."""
    return _place_in(without_glosses(text.text)[0], lexicon)


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
    scores, signed = _namings(plain, words)
    provinces: Counter[str] = Counter()
    for number in _NUMBER.finditer(plain):
        if province := province_marks().get(number["mark"]):
            provinces[province] += 8 if number.start() < _HEAD else 1
    own = own_level(plain)
    hinted = _hinted(plain, words, scores, own)
    if hinted is not None:
        return hinted
    if max(scores.values(), default=0) < _TITLED and not provinces:
        hinted = place_hinted(plain, words)
        if hinted is not None:
            in_city = own == "city" and (hinted.county or "").endswith("县")
            return _place_above(hinted, scores, provinces, "city") if in_city else hinted
    return _choose(scores, provinces, own, signed)


def _hinted(
    plain: str, words: tuple[Word, ...], scores: Counter[Place], own: str | None
) -> Place | None:
    """The county, city or zone of a paper that calls itself one and names no body of it."""
    if own == "county" and not any(place.county for place in scores):
        county = county_hinted(plain, {n["mark"] for n in _NUMBER.finditer(plain[:_HEAD])})
        if county.name:
            return county
    if own == "city" and not any(p.city or (p.county or "").endswith("市") for p in scores):
        city = city_hinted(plain)
        if city.name:
            return city
    zone = zone_headed(plain, words)
    return zone if max(scores.values(), default=0) < _ISSUING else None


def _namings(plain: str, words: tuple[Word, ...]) -> tuple[Counter[Place], set[Place]]:
    """What the namings of each place weigh together, and the places whose body signs."""
    scores: Counter[Place] = Counter()
    signed: set[Place] = set()
    cited = [(title.start(), title.end()) for title in _BOOK.finditer(plain)]
    for chain, body in chains_of(words):
        if body is not None and _lies_in(chain[0].start, cited):
            continue  # whoever issued a cited paper did not issue this one
        if body is None and (
            chain[-1].meaning(*PLACES) is None or chain[-1].written in PARTS_OF_CITY
        ):
            continue
        weight = _weight(plain, chain, body)
        scores[place_of_chain(chain)] += weight
        signed |= {place_of_chain(chain)} if weight == _SIGNED else set()
    return scores, signed


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


def _weight(plain: str, chain: tuple[Word, ...], body: Word | None) -> int:
    """How much a naming of a place says about the issuer; whole numbers keep sums exact."""
    start = chain[0].start
    at_head, at_foot = start < _HEAD, start > len(plain) - _FOOT
    if body is not None and body.meaning(*BODIES) is None:
        return _PASSING  # 合肥海关 says nothing about who writes
    if body is not None and at_foot and _DATE.match(plain, body.end):
        return _SIGNED
    if body is not None:
        return _ISSUING if at_head or at_foot else _ACTING
    if at_head and _COUNCIL.match(plain, chain[-1].end):
        return _ISSUING
    return _TITLED if at_head else _PASSING


@lru_cache(maxsize=2)
def own_level(plain: str) -> str | None:
    """Level that the paper calls its own by 我省, 我市, 我县."""
    counts: Counter[str] = Counter()
    regional = _REGIONAL.search(plain) is not None and _DISTRICT.search(plain) is None
    levels = {"省": "province", "自治区": "province", "市": "city", "州": "city"}
    levels |= {"区": "province"} if regional else {}
    for match in _OURS.finditer(plain):
        word = match["ours"] or match["all"] or match["seat"] or match["noted"]
        level = levels.get(word, "county")
        counts[level] += 2 if match["ours"] else _BY_COUNCIL if match["seat"] else 1
    if council := _COUNCIL_OF.search(plain[:_HEAD]):
        counts[levels.get(council["level"], "county")] += _BY_COUNCIL
    return max(counts, key=lambda level: counts[level]) if counts else None


def _choose(
    scores: Counter[Place], provinces: Counter[str], own: str | None, signed: set[Place]
) -> Place:
    """The place with the strongest signs, on the level the paper calls its own."""
    by_province: Counter[str] = Counter({p: 10 * n for p, n in provinces.items()})
    for place, score in scores.items():
        if place.province:
            by_province[place.province] += score
    best = max(scores, key=lambda place: (scores[place], place.name or ""), default=Place())
    lower = {"county": "county", "city": "city"}.get(own or "")
    seat = "市" if own == "city" else "县"  # 我市 may be a county-level one
    if lower and not best.county and not getattr(best, lower):
        below = [p for p in scores if getattr(p, lower) or (p.county or "").endswith(seat)]
        best = max(below, key=lambda place: scores[place], default=best)
    above = own in {"city", "province"} and best not in signed
    if own and above and best.county and best.county[-1] != "市":
        best = _place_above(best, scores, by_province, own)
    if best.county:
        return _completed(best, scores, by_province)
    if best.city and (own != "province" or scores[best] >= _SIGNED):
        return best
    if best.province and not best.city and scores[best] >= max(by_province.values(), default=0):
        return best
    top = max(by_province, key=lambda name: (by_province[name], name), default=None)
    return Place(province=top) if top else best


def _place_above(best: Place, scores: Counter[Place], by_province: Counter[str], own: str) -> Place:
    """The city or province that writes, where its paper speaks of one county more than of itself.

    Named with a body or a day, else the city that has the county: 支持连江县发展…, 我市….
    """
    above = [p for p in scores if not p.county and _is_level(p, own) and scores[p] >= _ISSUING]
    if above:
        return max(above, key=lambda place: scores[place])
    if own == "province":
        return best
    named = max(by_province, key=lambda name: (by_province[name], name), default=None)
    city = best.city or _city_above(best.county or "", scores, named)
    return Place(province=province_of_city(city), city=city) if city else best


def _is_level(place: Place, own: str) -> bool:
    """Whether a place is a city or a province; 天津市 is both."""
    return bool(getattr(place, own)) or (own == "city" and (place.province or "").endswith("市"))


def _completed(best: Place, scores: Counter[Place], by_province: Counter[str]) -> Place:
    """The county under the longest name that the document prints for it."""
    county = best.county or ""
    longer = [place for place in scores if (place.county or "").endswith(county)]
    full = max(longer, key=lambda place: len(place.county or ""), default=best)
    named = max(by_province, key=lambda name: (by_province[name], name), default=None)
    city = full.city or _city_above(county, scores, named)
    province = full.province or (province_of_city(city) if city else named or _lone_unit(county))
    name = full.county or county
    if province == named and not city and named and named.endswith("市") and name[-1] == "区":
        name = named + name.removeprefix(named)
    named_city = any(place.city == city and not place.county for place in scores)
    if city and named_city and name[-1] == "区" and not name.startswith(city):
        name = city + name  # 鹿城区 of a paper that speaks of 温州市
    return Place(province=province, city=city, county=name)


def _city_above(county: str, scores: Counter[Place], province: str | None) -> str | None:
    """The city of a county: the one the document names, else the only one that has it."""
    units = [u for u in gazetteer.counties().get(county, ()) if province_of_city(u) is not None]
    strongest = _strongest_city(scores)
    if strongest is not None and (strongest in units or not units):
        return strongest
    near = [unit for unit in units if province in {None, province_of_city(unit)}]
    return near[0] if len(near) == 1 else None


def _lone_unit(county: str) -> str | None:
    """The province of a county that stands right under it (济源市, districts of 重庆市)."""
    units = gazetteer.counties().get(county, ())
    return units[0] if len(units) == 1 and province_of_city(units[0]) is None else None


def _strongest_city(scores: Counter[Place]) -> str | None:
    """The city most named at the head or with a body, for 市政府 in a county's paper."""
    cities = [place for place in scores if place.city and scores[place] >= _TITLED]
    best = max(cities, key=lambda place: scores[place], default=None)
    return best.city if best else None
