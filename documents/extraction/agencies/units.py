"""Bureaus inside national bodies and their regional offices, and governments below the county.

农业农村部乡村产业发展司, 国家林业和草原局昆明专员办 are bodies of their own, not the ministry;
平江街道办事处, 张浦镇人民政府 stand under the district or county named before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from documents.extraction.agencies.levels import Levels
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

# Directly behind a ministry; the stem holds no place of a local body and no verb of an act.
_UNIT = re.compile(
    r"(?P<stem>[一-龥]{2,16}?)(?P<kind>(?<![公官上祭])司(?![法机令空仪长])"
    r"|(?:督察|监督管理|监督|管理|监管|督查)局"
    r"|(?<![布格结当全大破])局(?![面势限域长]|部(?!署))|专员办(?:事处)?|特派员办事处|特派办"
    r"|调查总队|分署)"
)
_OFFICE = re.compile(r"(?P<stem>)办公厅(?!主任)")
_NO_UNIT = re.compile(
    r"[省县市的了在将为由被从并把每各]|会同|联合|印发|发布|出台|同意|批准|批复|确定|认定|组织|开展"
    r"|制定|部署|要求|关于|支持|指导|有关|相关|召开|协调|推动|牵头|委托|授权|公布|下达|直属"
    r"|充分|积极|大力|加强|加快|加大|进一步|继续|通过|深化|发挥|依托|落实|完善|建立|设立|优化"
    r"|推进|安排|给予"
    r"|提出|调整|实施|围绕|持续|主动|全面|切实|负责|参与|配合"
)
_NATIONAL = re.compile(r"(?:部|总局|署|国家[一-龥]{2,12}局|中国[一-龥]{2,6}局|委员会)$")

_TOWN = re.compile(
    r"(?P<stem>[一-龥]{1,6}?)(?P<kind>街道办事处|街道办(?!理|法)|街道党工委|(?:镇|乡)(?:人民)?政府"
    r"|(?:镇|乡)党委(?!书记))"
)
# 邓埠镇党委政府, 镇党委、政府: the town's government beside its committee.
_TOWN_TWO = re.compile(r"(?<=党委)[、和]?(?:人民)?政府(?!部门|性|机关)")
_TOWN_FULL = {
    "街道办": "街道办事处",
    "镇政府": "镇人民政府",
    "乡政府": "乡人民政府",
}
# 各乡镇人民政府, 属地街道办事处, 由城镇政府: no name of one town.
_NO_TOWN = re.compile(
    r"[各该本我在的和与及等由向对省市县区、]|属地|当地|所在|相关|有关|全体"
    r"|^(?:乡|镇|城|街|村)$|^(?:中心|重点|试点"
    r"|会同|联合|指导|督促|协调|组织|支持|要求)"
)
_BARE_TOWN = {"乡政府", "镇政府", "乡人民政府", "镇人民政府"}
# A town named where a clause begins: 大地基乡腊脚村…, not 列入大地基乡.
_NAMED_TOWN = re.compile(r"(?:^|[，,。；;：:、\s（(])(?P<name>[一-龥]{2,4}[乡镇])(?![乡镇村企])")
_BOUNDARY = re.compile(
    r"[，,。；;：:、（）()\s由经和与向请对]"
    r"|会同|联合|指导|督促|协调|组织|支持|要求|配合|责成|委托|帮助|通知"
)
_FURTHEST = 12


def unit_behind(plain: str, start: int, end: int, canonical: str) -> AgencyMention | None:
    """The bureau of the national body at [start, end) that is named right behind it, if any."""
    if _NATIONAL.search(canonical) is None:
        return None
    unit = _OFFICE.match(plain, end) or _UNIT.match(plain, end)
    if unit is None or _NO_UNIT.search(unit["stem"] or ""):
        return None
    return AgencyMention(
        canonical=canonical + unit[0],
        as_written=plain[start : unit.end()],
        span=Span(start, unit.end()),
        rule="agencies.unit",
    )


def towns_of(
    plain: str, levels: Levels, places: Mapping[int, tuple[int, str]]
) -> Iterator[AgencyMention]:
    """Governments of towns and offices of streets; `places`: start -> (end, full name)."""
    ends = {end: (start, name) for start, (end, name) in places.items()}
    for match in re.finditer(r"街道办|街道党工委|[镇乡](?:人民)?政府|[镇乡]党委", plain):
        found = _town(plain, match.start(), ends)
        if found is None:
            yield from _said_before(plain, match)
            continue
        town, start, owner = found
        owner = owner if owner is not None else levels.name_of("县", town.start())
        kind = _TOWN_FULL.get(town["kind"], town["kind"])
        name = (owner or "") + town["stem"] + kind
        if "党" in kind:
            name = "中共" + name
        yield _of_town(plain, Span(start, town.end()), name)
        both = _TOWN_TWO.match(plain, town.end())
        if both is not None:
            place = name.removeprefix("中共").removesuffix("党委")
            yield _of_town(plain, Span(both.start(), both.end()), place + "人民政府")


def _of_town(plain: str, span: Span, canonical: str) -> AgencyMention:
    return AgencyMention(
        canonical=canonical,
        as_written=plain[span.start : span.end],
        span=span,
        rule="agencies.town",
    )


def _said_before(plain: str, match: re.Match[str]) -> Iterator[AgencyMention]:
    """乡政府 alone: the government of the one 乡 that the text names, if there is just one."""
    opens = match.start() == 0 or plain[match.start() - 1] in "，,。；;：:、（(由经与和向\n"
    if match[0] not in _BARE_TOWN or not opens:
        return
    named = {town["name"] for town in _NAMED_TOWN.finditer(plain)}
    alike = {name for name in named if name[-1] == match[0][0]}
    if len(alike) == 1:
        yield AgencyMention(
            canonical=alike.pop() + "人民政府",
            as_written=match[0],
            span=Span(match.start(), match.end()),
            rule="agencies.town",
        )


def _town(
    plain: str, kind: int, ends: Mapping[int, tuple[int, str]]
) -> tuple[re.Match[str], int, str | None] | None:
    """A town's naming whose last words begin at `kind`: match, start, place before it."""
    for begin in range(kind - 1, max(-1, kind - _FURTHEST), -1):
        left = plain[max(0, begin - 2) : begin]
        bounded = begin == 0 or begin in ends or _ends_word(left)
        if not bounded:
            continue
        town = _TOWN.match(plain, begin)
        if town is None or town.end("stem") != kind or _NO_TOWN.search(town["stem"]):
            return None
        if begin in ends:
            start, owner = ends[begin]
            return town, start, owner
        return (town, begin, None) if len(town["stem"]) > 1 else None
    return None


def _ends_word(left: str) -> bool:
    return any(found.end() == len(left) for found in _BOUNDARY.finditer(left))
