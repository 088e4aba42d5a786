"""Where a text without head, foot and bodies may come from, by places it names in passing."""

from __future__ import annotations

import re
from collections import Counter

from documents.extraction import gazetteer
from documents.extraction.agencies.chains import (
    Place,
    chains_of,
    place_of_chain,
    province_marks,
    province_of_city,
)
from documents.extraction.lexicon import Word

# 老城区改造: districts of some city, but mostly parts of any.
PARTS_OF_CITY = {"老城区", "新城区", "城中区", "市中区", "城关区", "主城区"}
# 在皖企业, 返粤返岗: the province's one-character name.
_MARKED = re.compile(r"[在驻来入赴返离援留](?P<mark>[一-龥])(?=[一-龥])")
# 关于印发《南京江北新区促进…措施》的通知: a zone issues papers of its own.
_ZONE = re.compile(
    r"(?:^|[《\s]|印发|关于)(?P<name>[一-龥]{2,8}?(?:新区|开发区|高新区|经开区|示范区|试验区))"
    r"(?=促进|支持|加快|推进|推动|鼓励|扶持|深化|进一步|关于|进驻|实施|管理委员会|管委会)"
)
_HEAD, _AT_HEAD = 130, 3
_NOT_MARKED = {"京", "沪", "台", "港", "澳"}  # 赴京汇报 says nothing about who writes
_PROVINCIAL = re.compile(r"(?<![一-龥])省(?:委|政府|[一-龥]{2,8}厅)")
# Counties whose names are words too.
_ALSO_WORDS = {
    *("新建", "平安", "和平", "公安", "通道", "共和", "友谊", "民权", "平原", "兴业", "乐业"),
    *("新和", "大方", "东方", "安福", "太平", "永安", "长安", "和顺", "龙井", "黄山", "华阴"),
    *("长治", "安康", "海口", "来宾"),
}
_SHORTEST_COUNTY, _OFTEN, _TWICE = 2, 3, 2


def zone_headed(plain: str, words: tuple[Word, ...]) -> Place | None:
    """The zone that a headline names, in the city that begins its name: 南京|江北新区."""
    zone = _ZONE.search(plain[: 2 * _HEAD])
    if zone is None:
        return None
    chain = next((c for c, _ in chains_of(words) if c[0].start == zone.start("name")), None)
    above = place_of_chain(chain) if chain else Place()
    return Place(province=above.province, city=above.city, county=zone["name"])


def place_hinted(plain: str, words: tuple[Word, ...]) -> Place | None:
    """The place that a text without head and foot speaks of most: 惠州港, 在皖企业."""
    hints: Counter[Place] = Counter()
    for chain, _ in chains_of(words):
        place = place_of_chain(chain)
        abroad = (place.province or "").endswith("特别行政区")
        if place.name and not abroad and chain[-1].written not in PARTS_OF_CITY:
            hints[place] += _AT_HEAD if chain[0].start < _HEAD else 1
    if hints and _PROVINCIAL.search(plain):
        by_province = Counter(p.province for p in hints.elements() if p.province)
        best = max(by_province, key=lambda name: (by_province[name], name), default=None)
        return Place(province=best) if best else None
    if hints:
        return max(hints, key=lambda place: (hints[place], place.name or ""))
    marks = province_marks()
    marked = Counter(
        marks[found["mark"]]
        for found in _MARKED.finditer(plain)
        if found["mark"] in marks and found["mark"] not in _NOT_MARKED
    )
    most = max(marked, key=lambda name: (marked[name], name), default=None)
    return Place(province=most) if most else None


def city_hinted(plain: str) -> Place:
    """The city that a city's paper names most without its 市: 结合抚州实际, 抚州高新区."""
    named = {
        (province.name, city): count
        for province in gazetteer.provinces()
        for city in province.cities
        if city[-1] == "市"
        and len(city) > _SHORTEST_COUNTY
        and city[:-1] not in _ALSO_WORDS
        and (count := plain.count(city[:-1])) >= _TWICE
    }
    best = max(named, key=lambda names: (named[names], names), default=None)
    return Place(province=best[0], city=best[1]) if best else Place()


def county_hinted(plain: str, marks: set[str]) -> Place:
    """The county that a county's paper names most without its 县: 新昌茶业.

    Once is enough where its document number begins as its name does: 新政发〔2018〕37号; `marks`
    are the first characters of the numbers at the head.
    """
    named = Counter(
        {
            county: count
            for county in gazetteer.counties()
            if len(county) > _SHORTEST_COUNTY
            and county[-1] in "县市旗"
            and county[:-1] not in _ALSO_WORDS
            and (count := plain.count(county[:-1])) >= (1 if county[0] in marks else _OFTEN)
        }
    )
    best = max(named, key=lambda name: (name[0] in marks, named[name], name), default=None)
    if best is None:
        return Place()
    units = gazetteer.counties()[best]
    city = units[0] if len(units) == 1 and province_of_city(units[0]) else None
    return Place(province=province_of_city(city) if city else None, city=city, county=best)
