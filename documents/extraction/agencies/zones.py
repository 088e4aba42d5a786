"""Administrations of zones (贵安新区管委会) and the zone that a paper calls 高新区 or 管委会.

A zone's full name is a place of its own. 高新区管委会, and 管委会 where a clause begins, stand for
the one zone whose administration signs or heads the paper; else 园区管委会 is a collective.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.agencies.levels import Levels
from documents.extraction.agencies.patterns import name_start
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

# 海门高新区, 北站地区, 西湾科学城, 江南工业园.
_KIND = (
    r"(?:新区|开发区|高新区|经开区|示范区|实验区|试验区|保税区|合作区|度假区|保护区|功能区|经济区|新片区|港区"
    r"|综保区|园区|集聚区|风景区|景区|名胜区|旅游区|产业区|工业区|加工区|片区|地区|自贸区|林区"
    r"|新城|科学城|科技城|生态城|大学城|产业城|商务城|[业技流意态]园)"
)
_FULL = re.compile(
    rf"(?P<own>(?:中国[（(][一-龥]{{2,8}}[）)])?[一-龥]{{2,14}}){_KIND}(?:开发建设|建设)?"
)
# 中国（某省）自由｜贸易试验区某新片区: 由 ends what stands before a name, but for this one
_FREE_TRADE = re.compile(r"(?:中国[（(][一-龥]{2,8}[）)])?自由$")
_ADMINISTRATION = re.compile(r"管委会|管理委员会|管委(?![会员])")
# 园区管委会, 市直开发区管委会: of no zone by name.
_PLAIN = re.compile(
    r"(?:市直|区属|相关|有关|各类?|所在|本|示范区和?|园区和?|高新区和?|经开区和?|开发区和?"
    rf"|各功能区){{0,4}}(?:{_KIND}|高新|经开)"
)
_SHORT = re.compile(r"[一-龥]{0,2}[区城园]|地区")
# Words of the sentence before a name: 一是|管委会, 近年来|海门高新区.
_LEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}[是要、]|第[一二三四五六七八九十百零\d]{1,6}[条章]|目前|同时|近年来|近期|今年|去年"
    r"|其中|此外|另外|下一步|为此|因此|我区|全区|以及|各级|党工委|.{0,12}到|"
    + "|".join(verb + "(?!区)" for verb in measure_verbs())
    + ")+"
)
_BEGINS = re.compile(r"(?:^|[，,。；;：:\s“由请经]|党工委[、和]?)$")
_HEAD = 200
"""Characters at either end of a paper in which its own administration is named."""
# 江州高新技术产业开发区（以下简称高新区）
_CALLED = re.compile(
    r"(?P<name>[一-龥]{4,24}?区)[（(](?:以下)?(?:统)?简称[:：]?[“‘\"]?(?P<short>[一-龥]{2,6}区)[”’\"]?[）)]"
)


def is_zone(name: str) -> bool:
    """Whether a place's name is a zone's: 江州高新区."""
    return _FULL.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Zones:
    """The zone that writes a paper, `home`; None where none does."""

    home: str | None

    def full(self, short: str) -> str | None:
        """The full name of the zone that a short one (高新区) stands for in this paper."""
        if self.home is None or _SHORT.fullmatch(short) is None:
            return None
        rest = iter(self.home)
        return self.home if all(sign in rest for sign in short) else None


def zones_in(plain: str, region: str | None) -> Zones:
    """The zone of a paper: its region, else the one whose administration heads or signs it."""
    if region is not None and is_zone(region):
        return Zones(region)
    near = {
        found[1]
        for match in _ADMINISTRATION.finditer(plain)
        if not _HEAD < match.start() < len(plain) - _HEAD
        and (found := _name_before(plain, match.start()))[1]
        and _names_one(found[1])
        and plain[max(0, found[0] - 1) : found[0]] in {"", "\n"}
    }
    known = near or {
        _name_before(plain, match.end("name"))[1] for match in _CALLED.finditer(plain, 0, 4 * _HEAD)
    }
    return Zones(next(iter(known)) if len(known) == 1 else None)


def zones_of(plain: str, levels: Levels, zones: Zones) -> Iterator[AgencyMention]:
    """Administrations of zones; plain ones of no known zone are collectives."""
    for match in _ADMINISTRATION.finditer(plain):
        left, name = _name_before(plain, match.start())
        home = _home(plain, left, name, zones)
        collective = home is None and (_PLAIN.fullmatch(name) is not None or name[:1] == "各")
        if home is None and not collective and not _names_one(name):
            continue
        if home is None and name[0] in "县市区州":
            level = levels.name_of(name[0], left)
            name = level + name[1:] if level else name
        written = plain[left : match.end()]
        yield AgencyMention(
            canonical=written if collective else (home or name) + "管理委员会",
            as_written=written,
            span=Span(left, match.end()),
            collective=collective,
            rule="agencies.zone",
        )


def _home(plain: str, left: int, name: str, zones: Zones) -> str | None:
    """The paper's own zone, if the words before 管委会 mean it."""
    if plain[max(0, left - 2) : left] in {"区和", "区与"}:
        return None  # 园区和示范区管委会: of each kind
    if name:
        return zones.full(name) if _PLAIN.fullmatch(name) else None
    begins = _BEGINS.search(plain, max(0, left - 4), left)
    led = begins or _LEAD.fullmatch(plain, name_start(plain, left), left)
    return zones.home if led else None


def _names_one(name: str) -> bool:
    return _PLAIN.fullmatch(name) is None and name[:1] != "各" and _FULL.fullmatch(name) is not None


def _name_before(plain: str, end: int) -> tuple[int, str]:
    """Where the name that ends at `end` begins, and the name."""
    left = name_start(plain, end)
    lead = _LEAD.match(plain, left, end)
    left = lead.end() if lead else left
    if plain.startswith("贸易试验区", left) and (
        free := _FREE_TRADE.search(plain, max(0, left - 16), left)
    ):
        left = free.start()
    return left, plain[left:end]
