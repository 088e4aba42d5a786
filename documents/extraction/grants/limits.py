"""Ceilings in a sentence of their own: 单个企业最高不超过50万元 (上限)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from documents.extraction.facts import Subsidy
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import QuantityKind

_ONLY_LIMIT = re.compile(
    r"(?:但|且|原则上|(?:以上|上述)(?:[^，；的给对M]{0,10}?(?:奖励|补助|补贴|政策|资金))?|同时|，){0,2}(?P<each>(?:单[个一家户项]|每[个家户项年]|同一|全年"
    r"|年度|累计|合计|总额|最高)[^，；的给对]{0,24}?)(?:最高|不超过|不高于|上限为?|封顶)"
    r"[^，；MP]{0,8}Mm*[^，；MP]{0,8}[。；;]?"
)
_PER = re.compile(
    r"(?:单[个一家户项]|每[个家户项]|同一)(?:企业|单位|项目|机构|主体|平台|产品|园区|个人|合作社"
    r"|银行)?"
)
_YEAR_STEP = re.compile(r"(?:前|后|第)[一二两三四五六七八九十\d]{1,2}个?年")
_YEARLY = re.compile(r"(?:每年|年度|每个?年度)[^，的]{0,8}(?:最高|不超过|上限)")
_ALL = re.compile(r"均(?:最高|不超过|不高于|不得超过)")  # 最高均不超过90万元
_DEALT = re.compile(
    "(?:最高|不超过|上限|封顶)[^，；：MP]{0,4}分别|分别[^，；：MP]{0,4}(?:最高|不超过|上限|封顶|以M)"
)
_BLANKS = " \n\u3000"


@dataclass(frozen=True, slots=True)
class Limit:
    """A ceiling in yuan and for whom it holds, as far as that is said."""

    cap: Decimal
    per: str | None


def limit_of(segment: Segment) -> Limit | None:
    """The ceiling that a segment states and nothing else; None for all other segments."""
    start = len(segment.shadow) - len(segment.shadow.lstrip(_BLANKS))
    found = _ONLY_LIMIT.fullmatch(segment.shadow, start, len(segment.shadow.rstrip(_BLANKS)))
    if found is None:
        return None
    money = [one for one in segment.quantities if one.kind is QuantityKind.MONEY and one.value]
    if len(money) != 1 or money[0].value is None:
        return None
    per = _PER.search(found["each"])
    return Limit(money[0].value, per[0] if per else None)


def limit_behind(segments: tuple[Segment, ...], number: int) -> Limit | None:
    """The ceiling that bounds what a segment grants: behind it in its sentence, or the next one."""
    here = segments[number]
    for later in segments[number + 1 :]:
        if later.paragraph != here.paragraph:
            return None
        limit = limit_of(later)
        if limit is not None or here.text.rstrip().endswith("。"):
            return limit
        here = later
    return None


def with_common_limits(found: list[Grant]) -> list[Grant]:
    """Benefits of one segment with the ceilings that its end states for several of them.

    前2年给予80%，后3年给予50%，每年最高100万元; 均不超过90万元; 最高分别为100万元、10万元.
    """
    for last, before in pairwise(reversed(found)):
        texts = [one.segment.words(one.clause) for one in (before, last)]
        if not all(_YEAR_STEP.search(words) for words in texts) or before.terms:
            break
        before.terms += [
            span for span in last.terms if _YEARLY.match(last.segment.shadow, span.start, span.end)
        ]
    for place, one in enumerate(found):
        shared = [span for span in one.terms if _ALL.search(one.segment.words(span))]
        for before in found[:place]:
            before.terms += shared if not before.terms else []
    return _dealt(found)


def _dealt(found: list[Grant]) -> list[Grant]:
    """Benefits with the ceilings that the last one's term deals out over them.

    按15%奖励企业，按2%奖励经纪人，最高分别为100万元、10万元: a ceiling each.
    """
    last = found[-1] if found else None
    if last is None or not last.terms or any(one.terms for one in found[:-1]):
        return found
    term = last.terms[-1]
    sums = [one.span for one in last.segment.within(term) if one.kind is QuantityKind.MONEY]
    if len(sums) == len(found) > 1 and _DEALT.search(last.segment.shadow, term.start, term.end):
        for one, own in zip(found, sums, strict=True):
            one.terms = [*(span for span in one.terms if span is not term), own]
    return found


def limited(row: Subsidy, limit: Limit | None) -> Subsidy:
    """The row with a ceiling said behind it, if it has none of its own."""
    if (
        limit is None
        or row.cap is not None
        or "标准" in (row.rate_base or "")
        or row.form in {"减免", "贷款"}
    ):
        return row
    return replace(row, cap=limit.cap, per=row.per or limit.per)
