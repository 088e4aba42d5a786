"""Bodies inside or beside others: a bureau's branch, a zone's bureau, a court's level, customs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.agencies.levels import short_name
from documents.extraction.agencies.patterns import ZONE_NAME, name_start
from documents.extraction.agencies.zones import Zones
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

# 市生态环境局咸安分局, 县公安局交警大队: an office named behind its bureau is a body of its own.
_OFFICE = re.compile(
    r"(?<=[局厅])(?:[一-龥]{2,6}?分局|[一-龥]{0,4}?(?:交警|交通警察|特警|巡警|治安|执法|监察)"
    r"(?:总队|支队|大队))"
)
_NO_OFFICE = re.compile(r"[及和与各的将在等]|会同|联合|相关|有关|所属|直属")
_CUSTOMS_WORD = re.compile(r"海关(?!总署|监管|特殊|数据|统计|编码|通关|申报|查验|关员|税|总)")
_CUSTOMS = re.compile(
    r"(?:^|[、，,：:；;（(。\s和与及经由]|会同|联合|协调|配合)(?P<house>(?P<name>[一-龥]{2,4}?)海关)"
)
_FURTHEST = 6
_NO_CUSTOMS = re.compile(r"[的各省市经过办到由入出属地]|当地|中国|相关|有关")


def office_end(plain: str, end: int) -> int:
    """Where the name of a bureau's office ends, else `end`, where the bureau's ends."""
    office = _OFFICE.match(plain, end)
    return end if office is None or _NO_OFFICE.search(office[0]) else office.end()


# 高新区|科创局, 经开区|财政局: of the one zone of the kind that the paper's city or county has.
_KIND_OF_ZONE = re.compile(r"(?:高新|经开|开发|保税|度假|示范|综保|新)区$")


def zone_before(plain: str, end: int, zones: Zones, place: str | None) -> tuple[int, str] | None:
    """Start and full name of the zone that ends at `end`: 天津港保税区|工信局; None for none.

    高新区|财政局 is the bureau of the zone that writes, else of the one in the paper's `place`.
    """
    start = name_start(plain, end)
    zone = ZONE_NAME.fullmatch(plain, start, end)
    if zone is not None and len(zone["own"]) >= len("临港"):
        return start, zone[0]
    home = zones.full(plain[start:end])
    if home:
        return start, home
    kind = _KIND_OF_ZONE.search(plain, max(0, end - 3), end)
    if kind is None or place is None or place[-1] not in "市县州":
        return None
    return kind.start(), short_name(place) + kind[0]


def court_of(pattern: str, written: str, place: str) -> str:
    """The pattern of the court that 省法院, 市法院 and 县法院 name."""
    if written != "法院":
        return pattern
    if place.endswith(("省", "自治区")):
        return "{place}高级人民法院"
    return "{place}中级人民法院" if place.endswith(("自治州", "盟")) else "{place}人民法院"


def customs_of(plain: str) -> Iterator[AgencyMention]:
    """Customs houses (海关) that the lexicon does not list: 黄岛海关."""
    for word in _CUSTOMS_WORD.finditer(plain):
        match = _CUSTOMS.search(plain, max(0, word.start() - _FURTHEST), word.end() + 2)
        if match is None or match.end() != word.end() or _NO_CUSTOMS.search(match["name"]):
            continue
        yield AgencyMention(
            canonical=match["house"],
            as_written=match["house"],
            span=Span(match.start("house"), match.end()),
            rule="agencies.customs",
        )
