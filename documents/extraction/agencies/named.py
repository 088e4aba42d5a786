"""Bodies named by a word of the lexicon: whole names, and endings behind their place.

Reads: plain text, its words, the document's place. Yields: mentions in the order of the text.
In a list the first body's place holds for the rest (省发改委、财政厅、工信厅).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.extraction.agencies.bureaus import is_own
from documents.extraction.agencies.chains import (
    PLACES,
    SHORTS,
    Place,
    chains_of,
    place_of_chain,
)
from documents.extraction.agencies.guards import is_body
from documents.extraction.agencies.levels import Levels, Owner, short_name
from documents.extraction.agencies.lists import AMONG, LIST, SHARE
from documents.extraction.agencies.offices import court_of, office_end, zone_before
from documents.extraction.agencies.units import unit_behind
from documents.extraction.agencies.zones import Zones
from documents.extraction.lexicon import Lexicon, Word, WordKind
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

_ENDINGS = (WordKind.DEPARTMENT, WordKind.LOCAL, WordKind.BRANCH, WordKind.ORGANISATION)
_NATIONAL = re.compile(r"(?:中华人民共和国|国家|原)$")
_GAP = 24
_JOINED = {"监委", "监察委"}
_WEAK = {"委", "政府", "纪委", "监委", "法院", "工会", "团委"}  # too common behind a short name
_TAX = re.compile(r"国家税务总局[一-龥]{2,12}?税务局")
_PARTY = "中共"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Whose paper it is; `unnamed_county`: it is a county's, and names no county."""

    place: Place
    zones: Zones
    unnamed_county: bool


class Named:
    """One pass over the words of a text."""

    def __init__(
        self,
        plain: str,
        *,
        home: Home,
        words: tuple[Word, ...],
        lexicon: Lexicon,
    ) -> None:
        self._plain, self._words, self._place = plain, words, home.place
        self.zones, self._unnamed_county = home.zones, home.unnamed_county
        self._known = lexicon.words
        self.levels = Levels(home.place, words)
        self._chains = {c[-1].end: c for c, _ in chains_of(words)}
        self._list_end, self._list_owner = -1, Owner(name=None, short=None, start=0)
        self._last: AgencyMention | None = None
        self._zone: Owner | None = None

    def places(self) -> dict[int, tuple[int, str]]:
        """Start -> end and full name of every run of place words."""
        return {
            c[0].start: (end, self._owner_of_chain(c).name or "") for end, c in self._chains.items()
        }

    def mentions(self) -> Iterator[AgencyMention]:
        """Every body that a word of the lexicon names, left to right."""
        for i, word in enumerate(self._words):
            after = self._words[i + 1] if i + 1 < len(self._words) else None
            mention = self._whole(word, after) or self._ending(self._shortened(word))
            if mention is not None and is_body(self._plain, mention.span.start, mention.span.end):
                mention = self._nameplate(mention)
                self._list_end, self._last = mention.span.end, mention
                yield from self._sharing(mention, word)
                yield mention

    def _sharing(self, mention: AgencyMention, word: Word) -> Iterator[AgencyMention]:
        """柳州市 in 柳州市、南宁市人民政府: a place before the list sign shares the body's kind."""
        start = mention.span.start
        while (sign := SHARE.search(self._plain, max(0, start - 2), start)) is not None:
            before = self._chains.get(sign.start())
            pattern = word.meaning(WordKind.LOCAL, WordKind.DEPARTMENT)
            if before is None or before[-1].meaning(*PLACES) is None or pattern is None:
                return
            owner = self._owner_of_chain(before)
            start = owner.start
            canonical = self._canonical(word, pattern, owner)
            yield self._mention(start, before[-1].end, canonical, "agencies.sharing")

    def _nameplate(self, mention: AgencyMention) -> AgencyMention:
        """省市场监督管理厅（省知识产权局）: the bracketed name is the same body's second one."""
        start, end = mention.span.start, mention.span.end
        inside = self._plain[start - 1 : start] in {"（", "("} and start - 1 == self._list_end
        if self._last is None or not inside or self._plain[end : end + 1] not in {"）", ")"}:
            return mention
        return replace(mention, canonical=self._last.canonical, rule="agencies.nameplate")

    def _shortened(self, word: Word) -> Word:
        """省政府 in 省政府办理, where the lexicon's longest word is 政府办."""
        shorter = word.written[:-1]
        if word.written[-1] != "办" or is_body(self._plain, word.start, word.end):
            return word
        if shorter not in self._known:
            return word
        return replace(word, end=word.end - 1, written=shorter, meanings=self._known[shorter])

    def _whole(self, word: Word, after: Word | None) -> AgencyMention | None:
        """A name that stands for itself: 财政部, 国家发改委, an editor's alias."""
        canonical = word.meaning(WordKind.ALIAS, WordKind.WHOLE)
        if canonical is None or _TAX.match(self._plain, word.start):
            return None
        if word.meaning(WordKind.DEPARTMENT) and self._is_local(word):
            return None  # 省国防科工局 is the province's
        zone = canonical.endswith(("区管理委员会", "兵团"))
        if zone and after and after.start == word.end and after.meaning(WordKind.DEPARTMENT):
            self._zone = Owner(name=canonical, short=None, start=word.start)
            return None  # 长白山管委会经济发展局 is one body
        if canonical == "中国人民银行" and word.written == "人行":
            return self._bank(word)
        self._list_owner = Owner(name="国家", short=None, start=word.start)
        before = _NATIONAL.search(self._plain, max(0, word.start - 8), word.start)
        start = before.start() if before else word.start
        rule = "agencies.alias" if word.meaning(WordKind.ALIAS) else "agencies.whole"
        unit = unit_behind(self._plain, start, word.end, canonical)
        return unit or self._mention(start, word.end, canonical, rule)

    def _is_local(self, word: Word) -> bool:
        """Whether a place or its level stands right before a word."""
        return word.start in self._chains or self.levels.before(self._plain, word.start) is not None

    def _bank(self, word: Word) -> AgencyMention | None:
        """A bare 人行 in a list of a city's bodies is the city's branch."""
        owner = self._list_owner if self._in_list(word) else None
        if owner is None or owner.name is None or not owner.name.endswith("市"):
            return None
        canonical = f"中国人民银行{owner.name}中心支行"
        return self._mention(word.start, word.end, canonical, "agencies.bank")

    def _ending(self, word: Word) -> AgencyMention | None:
        """A department or other body of a place."""
        pattern = word.meaning(*_ENDINGS)
        if pattern is None:
            return None
        owner = self._owner(word)
        if owner is None:
            return self._bare(word, pattern)
        if pattern.startswith("国家税务总局") and self._plain.endswith(
            "国家税务总局", 0, owner.start
        ):
            owner = Owner(name=owner.name, short=owner.short, start=owner.start - 6)
        self._list_owner = owner
        start = owner.start
        if self._plain.endswith(_PARTY, 0, start):
            start -= len(_PARTY)
        if owner.name is None or self._is_anyone(owner.name):
            written = self._plain[start : word.end]
            return self._mention(start, word.end, written, "agencies.collective", collective=True)
        canonical = self._canonical(word, pattern, owner)
        organisation = word.meaning(*_ENDINGS[:3]) is None
        rule = "agencies.organisation" if organisation else "agencies.department"
        end = office_end(self._plain, word.end)
        canonical += self._plain[word.end : end]
        return self._mention(start, end, canonical, rule, collective=organisation)

    def _is_anyone(self, level: str) -> bool:
        """很多市县都…作为市委学习的内容: a level's word for places below the paper's own.

        县财政局 of a paper that calls itself 我县 and names no county is that county's.
        """
        if len(level) > 1 or self._place.name is None:
            return False
        return not (self._unnamed_county and level in "县区旗")

    def _canonical(self, word: Word, pattern: str, owner: Owner) -> str:
        """The pattern with its place put in; a branch goes by the short name before it."""
        name, short = owner.name or "", owner.short or owner.name or ""
        branch = word.meaning(WordKind.BRANCH)
        if word.meaning(WordKind.DEPARTMENT) and self._plain[owner.start : word.start] != short:
            branch = None  # 海南省金融监管局 is the province's, 海南金融监管局 the nation's
        if branch and word.meaning(WordKind.LOCAL) is None:
            pattern = branch
        if len(name) == 1 and pattern.startswith("国家税务总局"):
            return self._plain[owner.start : word.end]  # whose 区税务局 is, nobody says
        pattern = court_of(pattern, word.written, name)
        if name == "国家":
            return self._known["国家" + word.written][0][1]
        party = f"中共{name}委" if not name.endswith("自治区") else f"中共{name}党委"
        return pattern.format(place=name, full=name, name=short, party=party)

    def _owner(self, word: Word) -> Owner | None:
        """The place that the body at `word` belongs to."""
        if self._zone is not None:
            zone, self._zone = self._zone, None
            return zone
        chain_before = self._chains.get(word.start)
        if chain_before is not None:
            return self._chain_owner(chain_before, word)
        owner = self.levels.before(self._plain, word.start)
        if owner is not None:
            return self._same_place(owner, word)
        near = zone_before(self._plain, word.start, self.zones, self._place.name)
        if near is not None and word.meaning(WordKind.DEPARTMENT):
            begin, name = near
            return Owner(name=name, short=name, start=begin)
        if len(word.written) > 1 and self._in_list(word):
            return self._continued(word)
        return None

    def _same_place(self, owner: Owner, word: Word) -> Owner:
        """天涯区委、区政府: a level's word in a list means the place of that level before it."""
        level = self._plain[owner.start]
        name = self._list_owner.name
        if name is None and word.written.endswith("政府"):
            # 各盟行政公署、市人民政府: of every city
            joined = LIST.fullmatch(self._plain, max(0, self._list_end), owner.start)
            return Owner(name=None, short=None, start=owner.start) if joined else owner
        if owner.name is None or name is None or level not in "市县区旗" or name[-1] != level:
            return owner
        touching = owner.start == self._list_end  # 东城区委区政府
        if not touching and not LIST.fullmatch(self._plain, max(0, self._list_end), owner.start):
            return owner
        return Owner(name=name, short=self._list_owner.short, start=owner.start)

    def _chain_owner(self, chain_before: tuple[Word, ...], word: Word) -> Owner | None:
        last = chain_before[-1]
        short_name_only = last.meaning(*PLACES) is None and not last.written.endswith("州")
        if short_name_only and word.written in _WEAK:
            return None  # 吉林委 is no body; 宜宾科技局, 吉林证监局, 海西州政府 are
        if last.meaning(WordKind.AREA):
            return Owner(name=last.written, short=last.written, start=last.start)
        if AMONG.search(self._plain, max(0, chain_before[0].start - _GAP), chain_before[0].start):
            return Owner(name=None, short=None, start=chain_before[0].start)
        return self._owner_of_chain(chain_before, short=last.meaning(*SHORTS) is not None)

    def _owner_of_chain(self, words: tuple[Word, ...], *, short: bool = False) -> Owner:
        place = place_of_chain(words)
        name = place.name or words[-1].written
        if place.county and (self._place.county or "").endswith(place.county):
            name = self._place.county or name
        elif len(words) == 1 and name[-1] == "区" and words[0].meaning(WordKind.COUNTY):
            name = self._place.city_of_district(name) + name
        written = words[-1].written if short else short_name(name)
        return Owner(name=name, short=written, start=words[0].start)

    def _in_list(self, word: Word) -> bool:
        """Whether only a list sign stands between the last body and this word."""
        gap = word.start - self._list_end
        if gap == 0 and word.written in _JOINED:
            return True  # 区纪委监委: two bodies in one breath
        return 0 < gap <= _GAP and bool(LIST.fullmatch(self._plain, self._list_end, word.start))

    def _continued(self, word: Word) -> Owner | None:
        """The place of the list's first body, for this one: 省发改委、财政厅."""
        owner = self._list_owner
        if owner.name == "国家" and "国家" + word.written not in self._known:
            return None
        party = self._last is not None and self._last.canonical.startswith(_PARTY)
        if word.written in {"政府", "人民政府"} and not party:
            return None
        return Owner(name=owner.name, short=owner.short, start=word.start)

    def _bare(self, word: Word, pattern: str) -> AgencyMention | None:
        """A body without a place: 科技厅 in a province's paper, 发展改革委 in a ministry's.

        In a county's or city's paper 水利局 where a clause begins is its own.
        """
        if self._place.name is None:
            whole = self._known.get("国家" + word.written)
            if whole is not None and whole[0][0] is WordKind.WHOLE:
                self._list_owner = Owner(name="国家", short=None, start=word.start)
                return self._mention(word.start, word.end, whole[0][1], "agencies.national")
        elif (word.written.endswith("厅") and self._place.province) or is_own(
            self._plain, word, self._place
        ):
            name = self._place.province if word.written.endswith("厅") else self._place.name
            owner = Owner(name=name, short=None, start=word.start)
            self._list_owner = owner
            canonical = self._canonical(word, pattern, owner)
            return self._mention(word.start, word.end, canonical, "agencies.bare")
        return None

    def _mention(
        self, start: int, end: int, canonical: str, rule: str, *, collective: bool = False
    ) -> AgencyMention:
        return AgencyMention(
            canonical=canonical,
            as_written=self._plain[start:end],
            span=Span(start, end),
            collective=collective,
            rule=rule,
        )
