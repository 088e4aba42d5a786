"""Governments meant by a place that acts (湖南省积极支持…), and what stands before a subject."""

from __future__ import annotations

import re
from functools import cache

from documents.extraction import gazetteer

# Clauses that only set the scene before a subject: 对…的企业，疫情防控期间，按照…，
_SCENE = re.compile(
    r"(?:对|对于|针对|随着|在|为|为了|根据|按照|按|因|如|凡|经|同时|目前|其中|下一步|疫情|今年|20"
    r"|[一二三四五六七八九十]{1,3}是)[^，,]*"
    r"|[^，,]{0,30}(?:的|时|后|期间|前提下|情况下|基础上|起|以来|年|月|日)|[^，,]{0,4}"
)
# One case of several clauses up to its 的: 对因疫情停产，导致不能履约的，
_CASE = re.compile(
    r"(?:对|对于|针对|凡|因|如)(?:(?!给予|予以|享受|免收|免征)[^。；;]){2,120}(?:的|机构|企业"
    r"|单位|人员"
    r"|项目|者|户|团队|基地|园区|平台|个人|主体|家庭|组织)[，,]"
)
_PLACE = re.compile(
    r"(?:^|[，,；;：:“]|同时|目前|其中|如|年|月|日)"
    r"(?P<place>[一-龥]{2,11}?(?:省|市|自治区|自治州|州|县|区|旗)?"
    r"(?:[、和][一-龥]{2,9}?(?:省|市|州|县|区)?){0,5})(?P<all>等[地市县省区]|[两三四五六七八九][市县省区])?"
    r"(?:积极|还|将|也|已|均|都|分别|研究|制定|从|组建|高度|出台|印发|开展|引入|引进|设立|建立"
    r"|持续|继续|共|累计|各|通过|可|要|应|须|大力|率先|先后|探索|形成|打造|推进|推动|在|\d{4}年(?![一-龥]{0,24}的)"
    r"|(?:试点|先行|加快|加大|加强|聚焦|围绕|立足|依托|坚持|对|以|为|将|根据|按照|正)"
    r"|(?:投入|投资|安排|发布|启动|实施|成立|搭建|引导|鼓励|支持|举办|召开|整合"
    r"|构建|完善|优化|强化|深化|盘活|谋划|布局|抢抓|结合|充分|主动|不断|全面|深入|出资|开工)"
    r"(?![一-龥]{0,6}(?:的|政策|局|中心|条例|办法)))"
)
_ZONE = re.compile(r"[一-龥]{2,14}(?:新区|开发区|高新区|经开区|示范区|实验区|试验区|保税区)$")


def at_front(before: str) -> bool:
    """Whether only scene-setting clauses stand before: 对受疫情影响的企业，各级政府要…."""
    if _CASE.fullmatch(before):
        return True
    clauses = re.split(r"[，,；;：:]", before)[:-1]
    return all(_SCENE.fullmatch(clause) for clause in clauses)


def places_of(sentence: str) -> tuple[str, ...]:
    """The governments meant by provinces, cities or a zone that act: 湖南省积极支持…."""
    for match in _PLACE.finditer(sentence):
        if not at_front(sentence[: match.start("place")]):
            continue
        listed = match["all"] is not None
        names = [_full_name(name, listed=listed) for name in re.split("[、和]", match["place"])]
        if all(names):
            return tuple(f"{name}人民政府" for name in names)
        if _ZONE.fullmatch(match["place"]):
            return (match["place"] + "管理委员会",)
    return ()


def _full_name(name: str, *, listed: bool) -> str | None:
    """Full name of a place as written: 甘肃 -> 甘肃省, 哈尔滨市双城区 -> 双城区.

    `listed`: in 无锡、常州等市 the kind stands behind, so short names of cities do.
    """
    names = _full_names()
    if listed and name in _cities_by_short():
        return _cities_by_short()[name]
    if name in names:
        return names[name]
    for i in range(len(name) - 2, 2, -1):
        if name[:i] in names and name[i:] in names:
            return names[name[i:]]
    return None


@cache
def _full_names() -> dict[str, str]:
    """Names of places, provinces also by their short ones, and their full names."""
    names = {county: county for county in gazetteer.counties()}
    for province in gazetteer.provinces():
        names |= {city: city for city in province.cities}
        names |= {province.name: province.name, province.short: province.name}
    return names


@cache
def _cities_by_short() -> dict[str, str]:
    """Cities by their names without 市: 无锡 -> 无锡市."""
    cities = (city for province in gazetteer.provinces() for city in province.cities)
    return {city[:-1]: city for city in cities if city[-1] == "市"}
