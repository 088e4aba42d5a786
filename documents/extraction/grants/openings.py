"""Words that stand once over several benefits: 对…的企业：甲…；乙…, or 补贴对象：… (总领与分栏).

An opening names a recipient before a colon, for the rest of its sentence or, where numbered items
follow, of its paragraph. A guide says who, on what condition and how much under labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from documents.extraction.grants.guides import Guides, section_of
from documents.extraction.grants.heads import head_in
from documents.extraction.grants.leads import TO
from documents.extraction.grants.nominals import Head, both
from documents.extraction.grants.segments import Segment, heading_of
from documents.extraction.grants.titled import named_by, titles_of
from documents.extraction.grants.wording import ACTOR_LAST
from documents.extraction.spans import Span
from documents.extraction.types import Context

# 对缴税200万元以上的企业可享受：
_LISTS = re.compile(r"(?:，|可|均|分别)*(?:享受|给予|予以|按照?|实行|执行|落实)[^，；：MP]{0,16}$")
# 参照下列标准给予购房补贴：甲类人才90万元；乙类人才60万元
_ANNOUNCED = re.compile(
    r"(?:，|可|均|分别)*(?:按照?|参照|根据)?(?:以下|下列|如下)[^，；：MP]{0,4}(?:标准|比例|额度|金额|档次|规定|办法)(?:分别)?"
    r"(?:给予|予以|发放|享受|进行)?(?P<form>[^，；：MP]{0,8}?(?:补贴|补助|奖励|津贴|资助|奖补)[^，；：MP的]{0,6})$"
)
# 对优秀的平台给予奖励。具体为：…
_GOES_ON = re.compile(
    r"(?:其中)?具体(?:奖励|补助|补贴|资助)?(?:标准|金额|额度|办法|比例)?(?:分别)?(?:为|如下|是)?"
)
# 老年人每月发放高龄津贴：80至89周岁100元，90周岁以上200元; …给予奖励，具体标准如下：
_PAID_LIST = re.compile(
    r"(?:，|可|均|分别|分档|每[年月人]|一次性|统一)*(?:给予|予以|发放|享受|提供)"
    r"(?P<form>[^，；：MP]{0,10}?(?:补贴|补助|奖励|津贴|资助|奖补|救助|慰问)(?:金|资金)?)"
    r"(?:，?(?:具体)?(?:奖励|补助|补贴|资助)?(?:标准|金额|额度|办法)?(?:分别)?(?:为|如下|是)?)?$"
)
_SHOWN = re.compile("以下|下列|如下")
_FORMS = re.compile("奖励|奖补|补贴|补助|资助|津贴")
_BARE = re.compile(
    r"(?![^M]*(?:投资|投入|产值|收入|达到|超过|奖|补|给|资助|单[个家户]|每|同一|累计|合计|总额|年度))"
    r"[^，；：MP]{4,24}(?:最高|不超过)(?:不超过|可达)?Mm*[。；]?"
)
_SUM = re.compile(r"(?:Mm*|Pp*)(?!□{0,9}(?:及?以[上下内]|的|左右))")
_ITEM = re.compile(r"[^。]{0,60}[MP]")
_VERBS = re.compile("奖|补|给予|予以|资助|津贴|发放")
_NUMBERED = re.compile(r"\s*(?:[（(][一二三四五\d][）)]|[①-⑨]|\d[.、．]|一是)")
_TESTS = re.compile("(?:以下|下列|如下)[^，]{0,4}(?:条件|要求|标准)")  # 须满足以下条件：
_PAYS = re.compile(r"(?:给予|奖励|补助|补贴|资助|奖补)[^，；：]{0,12}[MP]")
_OF_WHOM = re.compile(r"的[^的，]{2,16}$")


@dataclass(slots=True)
class Above:
    """Segments without the words that stand over them, and these as heads, by segment."""

    segments: tuple[Segment, ...]
    heads: dict[int, Head] = field(default_factory=dict)

    def over(self, number: int, head: Head | None, *, carried: bool) -> Head | None:
        """A segment's head with what stands over it; `carried`: its recipient is not its own."""
        above = self.heads.get(number)
        if above is None:
            return head
        if head is None:
            return replace(above, spans=(), above=above)
        here = self.segments[number]
        if head.origin is not None and head.origin.sentence != here.sentence:
            head = replace(head, condition=None, spans=())  # of what was said before the opening
        own = head.beneficiary if not carried else None
        if own is not None and any(TO.search(_words(head, span)) for span in head.spans):
            return head
        if own is not None and head.condition is None and not ACTOR_LAST.search(own):
            # 对承办赛事的单位：国际级赛事，每场补助80万元: a case of who is named above
            own, head = (None, replace(head, condition=own)) if above.beneficiary else (own, head)
        return replace(
            head,
            beneficiary=own or above.beneficiary or head.beneficiary,
            condition=both(above.condition, head.condition),
            above=above,
        )


def _words(head: Head, span: Span) -> str:
    return head.origin.shadow[span.start : span.end] if head.origin is not None else ""


def above_of(context: Context, segments: tuple[Segment, ...]) -> Above:
    """What stands over each of the segments of a paper."""
    found = Above(segments)
    guides, headings, titles = Guides(context), _Headings(context), titles_of(context)
    kept: list[Segment] = []
    opening: _Opening | None = None
    for number, whole in enumerate(segments):
        segment = guides.read(number, whole)
        title = titles.get(_section(context, segment)) if titles else None
        if title is not None and not segment.label:
            segment = replace(segment, label=title)
            if (named := named_by(title)) is not None:
                found.heads[number] = named
        following = segments[number + 1] if number + 1 < len(segments) else None
        opened = _opening(context, segment, following) or _going_on(kept, segment)
        if opened is not None:
            opening = opened
            segment = replace(segment, clauses=segment.clauses[opened.clauses :])
        elif opening is not None and not opening.holds(context, segment):
            opening = None
        over = opening or headings.over(segment)
        if over is None and kept:
            segment = _as_before(context, kept[-1], segment)
        if over is not None:
            found.heads[number] = over.head
            segment = replace(segment, label=over.label or segment.label)
        kept.append(segment)
    found.heads.update(guides.heads())
    found.segments = tuple(kept)
    return found


def _as_before(context: Context, before: Segment, segment: Segment) -> Segment:
    """A bare sum labelled as what the segment before it grants: …补贴90万元；示范项目最高60万元."""
    end = before.start + len(before.text)
    if (
        context.text.text[end : end + 1] not in {"；", ";"}
        or _BARE.fullmatch(segment.shadow) is None
    ):
        return segment
    forms = _FORMS.findall(before.label or before.shadow)
    sums = before.label or "M" in before.shadow
    return replace(segment, label=f"{forms[-1]}标准") if forms and sums else segment


@dataclass(slots=True)
class _Opening:
    """A head before a colon, how many clauses it takes of its segment, and the label of a list."""

    head: Head
    first: Segment
    clauses: int
    label: str
    list_of: int | None = None  # the section whose parts are its items, if they stand below
    below: int | None = None  # the last paragraph of a list below

    def holds(self, context: Context, segment: Segment) -> bool:
        """Whether a later segment stands under it still."""
        if self.below is not None:
            holds = segment.paragraph <= self.below + 1 and _is_item(context, segment, self.list_of)
            self.below = segment.paragraph
            return holds
        last = self.first.clauses[self.clauses - 1]
        if _NUMBERED.match(self.first.text, last.end + 1):
            return segment.paragraph == self.first.paragraph
        return segment.sentence == self.first.sentence


class _Headings:
    """Headings that grant what the items below them count: 给予奖励 over 国家级，80万元."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._read: dict[int, _Opening | None] = {}

    def over(self, segment: Segment) -> _Opening | None:
        """The heading over a segment that is an item without a verb."""
        section = section_of(self._context, segment)
        above = None if section is None else self._context.sections[section].parent
        if above is None or _VERBS.search(segment.shadow) or not _ITEM.match(segment.shadow):
            return None
        if above not in self._read:
            heading = heading_of(self._context, above)
            granted = _granted(heading)
            self._read[above] = granted and _read(heading, len(heading.clauses), granted)
        return self._read[above]


def _section(context: Context, segment: Segment) -> int:
    section = section_of(context, segment)
    return -1 if section is None else section


def _above(context: Context, segment: Segment) -> int | None:
    section = section_of(context, segment)
    return None if section is None else context.sections[section].parent


def _is_item(context: Context, segment: Segment, list_of: int | None) -> bool:
    """Whether a segment is a numbered part of a section, or else a short sum under it."""
    if list_of is not None and _above(context, segment) == list_of:
        return True
    short = _ITEM.match(segment.shadow) is not None and not _VERBS.search(segment.shadow)
    return short and section_of(context, segment) == list_of


def _opening(context: Context, segment: Segment, following: Segment | None) -> _Opening | None:
    """The head before a colon behind which benefits follow."""
    for count, clause in enumerate(segment.clauses, start=1):
        if segment.text[clause.end : clause.end + 1] not in {"：", ":"}:
            continue
        rest = segment.shadow[clause.end + 1 :].strip()
        below = not rest and following is not None
        list_of = section_of(context, segment)
        if below and following is not None:
            if not (_ITEM.match(following.shadow) and _is_item(context, following, list_of)):
                return None
            rest = following.shadow
        words = segment.shadow[segment.clauses[0].start : clause.end]
        plain = _SUM.search(rest) is not None and (below or not _VERBS.search(rest))
        paid = _PAID_LIST.search(words)
        announced = _ANNOUNCED.search(words) or (
            paid if paid is not None and (plain or _SHOWN.search(paid[0])) else None
        )
        if below and announced is None:
            return None
        opened = _read(segment, count, announced)
        if opened is not None and below:
            opened.list_of, opened.below = list_of, segment.paragraph
        return opened
    return None


def _going_on(kept: list[Segment], segment: Segment) -> _Opening | None:
    """What the sentence before grants, if this one only says how much: 具体为：…."""
    first = segment.clauses[0] if segment.clauses else Span(0, 0)
    colon = segment.text[first.end : first.end + 1] in {"：", ":"}
    if not colon or not kept or kept[-1].paragraph != segment.paragraph:
        return None
    before = kept[-1]
    if not _GOES_ON.fullmatch(segment.shadow, first.start, first.end):
        return None
    granted = _granted(before)
    opened = granted and _read(before, len(before.clauses), granted)
    if opened is None:
        return None
    kept[-1] = replace(before, clauses=())
    return replace(opened, first=segment, clauses=1)


def _granted(segment: Segment) -> re.Match[str] | None:
    """The words by which a segment grants without a figure, if it does."""
    if not segment.clauses:
        return None
    words = segment.shadow[segment.clauses[0].start : segment.clauses[-1].end]
    return (
        None if re.search("[MP]", words) else _ANNOUNCED.search(words) or _PAID_LIST.search(words)
    )


def _read(segment: Segment, count: int, announced: re.Match[str] | None) -> _Opening | None:
    """The opening that some first clauses of a segment make, if they name a recipient."""
    clauses = segment.clauses[:count]
    start, stop = clauses[0].start, clauses[-1].end
    lists = announced or _LISTS.search(segment.shadow[start:stop])
    end = stop if lists is None else start + lists.start()
    shown = segment.shadow[start:end]
    names = announced or TO.search(shown) or _OF_WHOM.search(shown)
    if names is None or _PAYS.search(shown) or _TESTS.search(shown):
        return None
    spans = [Span(one.start, min(one.end, end)) for one in clauses if one.start < end]
    head = head_in(segment, spans)
    named = head is not None and head.beneficiary is not None and head.condition is not None
    if head is None or not (named or announced):
        return None
    label = f"{announced['form']}标准" if announced else ""
    return _Opening(head, segment, count, label)
