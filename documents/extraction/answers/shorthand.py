"""Bodies by a word that only the paper around it explains: 县上, 市里, 两部门, 省厅, 市局.

县上 is the government of that level above or at the writer's place, 两部门 are the bodies that
acted together last, 省厅 and 市局 the writer's own line of work one level up.
"""

from __future__ import annotations

import re

from documents.extraction import gazetteer
from documents.extraction.answers.notes import Owners
from documents.extraction.answers.surroundings import ACT, LEAD
from documents.extraction.facts import Role

_SHORT = re.compile(
    r"(?P<seat>[省市县区州旗])(?:上|里)(?![的级])"
    r"|(?P<count>[两二三四五六七八九])(?:个|家)?(?:部门|单位|厅局|厅|局|委|部)"
    r"|(?P<level>[省市县区州])(?P<kind>厅|局)"
    r"|(?P<council>[省市县区州旗])人大(?:常委会)?"
)
_AGAIN = re.compile(r"该(?P<kind>厅|局|委|部|办)(?!门)")
_COUNTS = {sign: number for number, sign in enumerate("二三四五六七八九", 2)} | {"两": 2}
_LEVEL_ENDS = {"省": ("省", "自治区"), "州": ("州", "盟")}
_OFFICE = re.compile(r"(?:厅|局|委员会)$")


def short_in(sentence: str) -> str:
    """The word that begins a clause and acts: 县上成立…, 两部门联合…; empty if none does."""
    found = _acting(_SHORT, sentence)
    return found[0] if found else ""


def again_in(sentence: str) -> re.Match[str] | None:
    """该厅 where it acts: it means the body of its kind that was named last."""
    return _acting(_AGAIN, sentence) if "该" in sentence else None


def _acting(word: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    """The first such word that begins a clause and is followed by an act."""
    for match in word.finditer(sentence):
        clause = re.split(r"[，,；;：:。]", sentence[: match.start()])[-1]
        if LEAD.fullmatch(clause) and ACT.match(sentence, match.end()):
            return match
    return None


def meant_by(short: str, *, together: Owners, issuer: Owners, region: str | None) -> Owners:
    """Whom a short word means, in a paper of `issuer` and `region`; empty if nobody can tell.

    `together`: the bodies that acted jointly last.
    """
    found = _SHORT.fullmatch(short)
    if found is None:
        return ()
    if found["count"]:
        return together if len(together) == _COUNTS[found["count"]] else ()
    if found["seat"]:
        place = _place_at(found["seat"], region)
        return ((f"{place}人民政府", Role.LEAD),) if place else ()
    if found["council"]:
        place = _place_at(found["council"], region)
        return ((f"{place}人民代表大会常务委员会", Role.LEAD),) if place else ()
    return _office_at(found["level"], found["kind"], issuer, region) or ((short, Role.LEAD),)


def _office_at(level: str, kind: str, issuer: Owners, region: str | None) -> Owners:
    """The office of the writer's line of work at a level: 省厅 of a county's bureau."""
    place = _place_at(level, region)
    if place is None or not issuer or region is None:
        return ()
    name = issuer[0][0]
    if place == region:
        return issuer if name.endswith(kind) else ()
    if not name.startswith(region) or _OFFICE.search(name) is None:
        return ()
    return ((place + _OFFICE.sub("", name.removeprefix(region)) + kind, Role.LEAD),)


def _place_at(level: str, region: str | None) -> str | None:
    """The place of a level that a region is or lies in: 泗洪县 at 市 is 宿迁市."""
    if region is None:
        return None
    whole = level == "区" and region.endswith("自治区")
    if region.endswith(_LEVEL_ENDS.get(level, (level,))) and not whole:
        return region
    city = _city_of(region)
    if level in {"市", "州"}:
        return city
    if level != "省":
        return None
    return next((p.name for p in gazetteer.provinces() if {city, region} & set(p.cities)), None)


def _city_of(region: str) -> str | None:
    """The city that begins a district's name, else the only one that has the county."""
    cities = (city for province in gazetteer.provinces() for city in province.cities)
    named = next((city for city in cities if region.startswith(city) and region != city), None)
    above = gazetteer.counties().get(region, ())
    return named or (above[0] if len(above) == 1 else None)
