"""Words that stand once over several benefits: 对…的企业：甲…；乙…, or 补贴对象：… (总领与分栏).

An opening names a recipient before a colon, for the rest of its sentence or, where numbered items
follow, of its paragraph. A guide says who, on what condition and how much under labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from documents.extraction.grants.guides import Guides
from documents.extraction.grants.heads import head_in
from documents.extraction.grants.leads import TO
from documents.extraction.grants.nominals import Head, both
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Span
from documents.extraction.types import Context

# 对缴税200万元以上的企业可享受：
_LISTS = re.compile(r"(?:，|可|均|分别)*(?:享受|给予|予以|按照?|实行|执行|落实)[^，；：MP]{0,16}$")
# 参照下列标准给予购房补贴：甲类人才90万元；乙类人才60万元
_ANNOUNCED = re.compile(
    r"(?:，|可|均|分别)*(?:按照?|参照|根据)?(?:以下|下列|如下)[^，；：MP]{0,4}标准(?:分别)?"
    r"(?:给予|予以|发放|享受|进行)?(?P<form>[^，；：MP]{0,8}?(?:补贴|补助|奖励|津贴|资助|奖补))$"
)
# 老年人每月发放高龄津贴：80至89周岁100元，90周岁以上200元
_PAID_LIST = re.compile(
    r"(?:，|可|均|分别|每[年月])*(?:给予|予以|发放|享受)"
    r"(?P<form>[^，；：MP]{0,8}?(?:补贴|补助|奖励|津贴|资助|奖补))$"
)
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
    guides = Guides(context)
    kept: list[Segment] = []
    opening: _Opening | None = None
    for number, whole in enumerate(segments):
        segment = guides.read(number, whole)
        opened = _opening(segment)
        if opened is not None:
            opening = opened
            segment = replace(segment, clauses=segment.clauses[opened.clauses :])
        elif opening is not None and not opening.holds(segment):
            opening = None
        if opening is not None:
            found.heads[number] = opening.head
            segment = replace(segment, label=opening.label or segment.label)
        kept.append(segment)
    found.heads.update(guides.heads())
    found.segments = tuple(kept)
    return found


@dataclass(frozen=True, slots=True)
class _Opening:
    """A head before a colon, how many clauses it takes of its segment, and the label of a list."""

    head: Head
    first: Segment
    clauses: int
    label: str

    def holds(self, segment: Segment) -> bool:
        """Whether a later segment stands under it still."""
        last = self.first.clauses[self.clauses - 1]
        if _NUMBERED.match(self.first.text, last.end + 1):
            return segment.paragraph == self.first.paragraph
        return segment.sentence == self.first.sentence


def _opening(segment: Segment) -> _Opening | None:
    """The head before a colon behind which benefits follow."""
    for count, clause in enumerate(segment.clauses[:-1], start=1):
        if segment.text[clause.end : clause.end + 1] not in {"：", ":"}:
            continue
        clauses = segment.clauses[:count]
        words = segment.shadow[clauses[0].start : clause.end]
        rest = segment.shadow[clause.end + 1 :]
        announced = _ANNOUNCED.search(words) or (
            _PAID_LIST.search(words) if "M" in rest and not _VERBS.search(rest) else None
        )
        lists = announced or _LISTS.search(words)
        end = clause.end if lists is None else clauses[0].start + lists.start()
        shown = segment.shadow[clauses[0].start : end]
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
    return None
