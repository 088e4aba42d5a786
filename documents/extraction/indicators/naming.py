"""What a figure counts (指标): the words around a figure that name it.

Two orders: 省级重点实验室57个 (name, figure) and 支持3家科技企业 (verb, figure, name). Lists given
with 分别 are dealt out; a bare 规模 gets its owner from the clause before, 其中国家级10家 its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.extraction.indicators.dealing import (
    dealt_again,
    dealt_growth,
    dealt_names,
    is_level,
    with_common_noun,
)
from documents.extraction.indicators.heads import (
    is_bare,
    subject_of,
)
from documents.extraction.indicators.own import BARE_VERB, RISES, name_of
from documents.extraction.indicators.owners import (
    is_graded,
    of_firms,
    of_grade,
    with_owner,
    with_whole,
    without_act,
    without_growth,
)
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of

_VERB = re.compile(any_of("clause_verbs"))
_CLOSES = re.compile(r"(?:多|余|以上|左右|[（(][^（()）]{0,20}[）)])?(?:的)?\s?[、/／和及与，]")
_ITEM_END = re.compile(r"[、/／和与]|以及|或(?!者)|(?<![涉普波遍惠])及|并")
_ACT_LEAD = re.compile(rf"\A(?:(?:每年|年均|再){any_of('clause_verbs')}|完成|实现)(?=.{{2}})")
_BARE_ACT = re.compile(r"(?:累计|先后|共|已|再|又)?(?:" + any_of("clause_verbs") + r"){1,2}")
# 其中安排甲省2亿元
_TO_PLACE = re.compile(
    any_of("clause_verbs") + r"(?:给|到)?(?P<place>[\u3400-\u9fff]{1,6}[省市县州区])"
)
_WORKS = re.compile(r"(?:项目|工程)\Z")
_OF_LAST = re.compile(
    r"占|比|较|年均|净增|[增涨降]幅|排|总数|总量|总额|总里程|同比|增长|增速"
    r"|[均稳]?位?[居列]|名列|保持全|(?:全[国省市])?(?:排名)?\Z"
)
_NAMELESS = {
    "户": "户数",
    "人": "人数",
    "人次": "人次",
    "栋": "楼栋",
    "平方米": "面积",
    "平米": "面积",
}
_OBJECT = range(2, 25)
_DIGIT = re.compile(r"\d")
_REACHES = re.compile(r"[到至为达](?:20\d\d年?的?)?\s?\Z")
_BARE_FUND = re.compile(
    r"(?P<verb>(?:[^，。；]{0,6}(?:安排|下达|拨付|投入|落实|争取|补助|筹集"
    r"|统筹))?)(?P<fund>(?:专项|补助|奖励|奖补|省级|市级|中央|财政|补助性|引导){0,3}(?:资金"
    r"|经费))"
)
_PURPOSE = re.compile(
    r"\s{0,2}(?:主要|重点|专项|全部|专门)?(?:用于(?:支持|开展|推进)?|支持|开展"
    r"|推进)(?P<what>[\u3400-\u9fff]{3,20})\s{0,2}\Z"
)


def items_of(text: str, clause: Span, figures: Sequence[Quantity]) -> tuple[Span, ...]:
    """The part of a clause that belongs to each of its figures.

    In 国家实验室11个、省实验室148个 a figure closes its part; in 9个实验室、19家基地 it opens it;
    in 103个水源地1362个问题 and 为35户企业提供授信16亿元 the words between belong to both.
    """
    starts, ends = [clause.start], []
    for before, after in pairwise(figures):
        between = text[before.span.end : after.span.start]
        closes = _CLOSES.match(between)
        cuts = list(_ITEM_END.finditer(between))
        if closes is not None or cuts:
            cut = closes.end() - 1 if closes is not None else cuts[-1].start()
            starts.append(before.span.end + cut)
            ends.append(before.span.end + cut)
        else:
            starts.append(before.span.end)
            ends.append(after.span.start)
    ends.append(clause.end)
    return tuple(Span(start, max(start, end)) for start, end in zip(starts, ends, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a clause.

    `owner` is what the sentence's first figure counted, or its subject; `whole` what the figure
    before counted; `before`, `after` are the clauses beside, `silent`: the one
    before has no figure; `told`: all names before in the sentence with their units, `earlier`:
    those of the sentence before; `part`: the clause tells of a part (其中).
    """

    owner: str = ""
    whole: str = ""
    before: str = ""
    silent: bool = True
    after: str = ""
    part: bool = False
    told: tuple[tuple[str, str], ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()

    @property
    def before_all(self) -> tuple[tuple[str, str], ...]:
        """All names before with their units, of this sentence and the one before."""
        return (*self.earlier, *self.told)


def names_of(text: str, clause: Span, figures: Sequence[Quantity], around: Around) -> list[str]:
    """What each figure of a clause counts, in order."""
    dealt = dealt_names(text, clause, figures, around.before)
    dealt = dealt or dealt_growth(text, clause, figures, [name for name, _ in around.told])
    dealt = dealt or dealt_again(text, clause, figures, around.before_all)
    if dealt:
        return dealt
    names: list[str] = []
    for quantity, item in zip(figures, items_of(text, clause, figures), strict=True):
        name = name_of(text, quantity, item)
        if not name and not names and around.silent:
            name = subject_of(around.before)  # 得分最高，达98分
        reaches = _REACHES.search(text, item.start, quantity.span.start) is not None
        again = not name or RISES.match(name)
        rose = RISES.search(text[item.start : quantity.span.start]) is not None
        # 安置500户1200人: each has its name; 由300万人增加到350万人: one has
        if names and again and (quantity.unit not in _NAMELESS or rose):
            # 产量增长9%、达357万辆: the second is of what the first rose; 税收5亿元、增长7%
            grown = name and not reaches
            level = without_growth(names[-1])
            kept = names[-1] if quantity.unit == "%" else level
            name = level + name if grown and quantity.kind is QuantityKind.PERCENT else kept
        else:
            name = _completed(name, quantity, names, around)
        names.append(_for_what(name, around.after) if quantity.kind is QuantityKind.MONEY else name)
    return with_common_noun(names)


def _completed(name: str, quantity: Quantity, names: Sequence[str], around: Around) -> str:
    """A name with what it is of; `names` are those before it in its clause."""
    if around.part and name and is_bare(name) and not name.endswith("级"):
        return with_owner(name, around.whole)
    if around.part and _is_part(name):
        place = _TO_PLACE.fullmatch(name)
        return with_whole(place["place"] if place else name, around.whole)
    if is_bare(name) or len(name) == 1:
        return _owned(name, quantity, names, around)
    if is_graded(name) and (graded := last_in(around.before_all, quantity.unit)):
        return of_grade(name, graded)  # 新认定省级45家
    if _BARE_ACT.fullmatch(name):
        return _of_verb(name, quantity, around)  # 计划新建公厕30座，已建成20座
    return name if names else of_firms(name, around.owner)


def _owned(name: str, quantity: Quantity, names: Sequence[str], around: Around) -> str:
    """A bare name with its owner: the first or last that was counted, by what it says."""
    first, last = (names[0], names[-1]) if names else (around.owner, around.whole)
    if not name and not first:
        return last_in(around.earlier, quantity.unit)  # ；2023年底前达到75%
    name = _NAMELESS.get(quantity.unit, name) if len(name) < BARE_VERB else name
    if quantity.unit == "个百分点" and not names and around.told and around.told[-1][1] == "%":
        first = last = around.told[-1][0]  # 床位30万张，护理型占比58%，较2020年提高12个百分点
    costs = name.startswith(("总投资", "投资")) and _WORKS.search(last)
    return with_owner(name, (last or first) if costs or _OF_LAST.match(name) else first)


def _is_part(name: str) -> bool:
    """Whether a name only says which part of the whole: 民办, 下达甲省; not 占, 安排林草资金."""
    shared = is_bare(name) and _OF_LAST.match(name)
    return not shared and bool(_TO_PLACE.fullmatch(name) or not _VERB.match(name))


def _of_verb(verb: str, quantity: Quantity, around: Around) -> str:
    """A bare verb with what was last counted in its unit, else with what it did before.

    每年公开招聘乡村教师，累计招聘620人
    """
    if quantity.kind is QuantityKind.PERCENT and around.silent:
        return subject_of(around.before) + verb  # 对敬老院实施改造，2024年底前完成80%
    if quantity.kind is not QuantityKind.COUNT:
        return verb
    counted = last_in(around.before_all, quantity.unit)
    if verb in counted:
        return counted
    people = quantity.unit in _NAMELESS and _VERB.match(counted)
    if counted and not people:  # 吸引线上学习3万人次，培训5千人次
        return verb + _ACT_LEAD.sub("", without_act(counted))
    again = around.before.rpartition(verb[-2:])
    acted = again[1] and len(again[2]) in _OBJECT and _DIGIT.search(again[2]) is None
    return verb + again[2] if acted else verb


def last_in(told: Sequence[tuple[str, str]], unit: str) -> str:
    """The last that was counted in a unit; empty if nothing was."""
    return next((name for name, own in reversed(told) if own == unit and is_level(name)), "")


def _for_what(name: str, after: str) -> str:
    """安排专项资金, 支持湖泊保护: money without a name of its own goes by what it is for."""
    bare, purpose = _BARE_FUND.fullmatch(name), _PURPOSE.match(after)
    return f"{bare['verb']}{purpose['what']}{bare['fund']}" if bare and purpose else name
