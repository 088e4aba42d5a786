"""What a case leaves unsaid because the one before said it: 500万元以上的, 重型 (承前省略)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parts import Grant

_NUMBER = (
    r"(?:(?:\d[\d.]*|[一二两三四五六七八九十]{1,3})(?:亿|万|千|百)*"
    r"|(?<![\d百千万亿])[百千万亿]{1,2})"
)
_UNIT = r"(?![至到]|周?岁|年|个?月|天)[一-龥%‰]{1,3}?"
_BOUNDS = r"(?:[（(]不?含[^（()）]{0,8}[）)]|及?以[上下内]|之?间)"
_FIGURE = re.compile(
    rf"{_NUMBER}(?P<unit>{_UNIT})??(?=[（(、，至到—~-]|及?以[上下内]|之?间|不[足满到超]|低于|$)"
)
_REACHES = r"(?:在|达到?|超过?|突破|满|不足|不满|低于|高于|不[低高]于|不[少超]过?)"
# 500万元至1000万元, 达到100亩（含）以上: figures with their bounds and nothing else
_ONLY_FIGURES = re.compile(
    rf"{_REACHES}?{_NUMBER}(?:{_UNIT})??{_BOUNDS}*"
    rf"(?:(?:至|到|—{{1,2}}|-|~|、|，|但|且|和)*{_REACHES}?{_NUMBER}(?:{_UNIT})?{_BOUNDS}*){{0,3}}"
)
_BETWEEN = re.compile(rf"(?:{_BOUNDS}|至|到|—|-|~|、|和|或|但|且|，|{_REACHES})*")
_LEAD = re.compile(rf"{_REACHES}$")
_REACHED = re.compile(_REACHES)
_BELOW = re.compile(r"(?:不足|不满|超过?|低于|高于|不[低高]于|不[少超]过?)$")
# 老旧棚室改造: a case in words of its own, no procedure and no ground
_OWN = re.compile(
    r"(?![在按经由从根据并且其为可应须每同以凡本该向原如将]|具体|资金|所需|上述|同时|另外|此外|通过|审[核批]|实行|实施|采取|达到|连续"
    r"|[^，]*(?:基础上|申请|审核|批准|同意|规定|后|标准|期限|部门|财政|政策|补助|补贴|奖励|资金))[一-龥]{4,14}"
)
_LONGEST = 8  # characters of a bare case: 三孩家庭, 重型


def completed(head: Head, before: Head | None) -> Head:
    """The head with what the head before it says for both.

    研发费用在200万元至500万元的…；500万元以上的…: 研发费用 of both.
    报废货车，重型…，中型…: 报废货车 of both.
    """
    own, said = head.condition, before.condition if before is not None else None
    if own is None or said is None or own == said:
        return head
    lead = _measured(own, said) or _shared(own, said)
    return head if not lead else replace(head, condition=lead + own)


def is_figures(condition: str | None) -> bool:
    """Whether a condition holds figures with their bounds and nothing else."""
    said = condition or ""
    return "奖" not in said and _ONLY_FIGURES.fullmatch(said) is not None  # 二等奖2名


def without_case(condition: str | None, own: str) -> str | None:
    """A condition without its last part where that is another case than `own`: 二孩家庭."""
    shared = _shared(own, condition or "")
    return condition if shared is None else shared.rstrip("，") or None


def said_of(grant: Grant, before: Head) -> Head:
    """The head before, with what stands between it and the benefit instead of its condition.

    新建大棚100亩以上的园区，每亩补助5000元；老旧棚室改造，每亩补助1500元: who is the same.
    """
    spans = [span for span in grant.head if not grant.segment.words(span).isspace()]
    own = grant.segment.words(spans[0]) if len(spans) == 1 else ""
    if _OWN.fullmatch(own) is None:
        return before
    return replace(before, condition=own, spans=tuple(spans), origin=grant.segment)


def _measured(own: str, said: str) -> str | None:
    """What stands before the figures of the condition before: 上年度研发费用在."""
    if not is_figures(own):
        return None
    unit = [one["unit"] for one in _FIGURE.finditer(own)][-1:]
    start = end = None
    for one in _FIGURE.finditer(said):
        if one["unit"] not in {None, *unit}:
            continue
        if start is None or end is None or not _BETWEEN.fullmatch(said, end, one.start()):
            start = one.start()
        end = one.end()
    reached = _LEAD if _REACHED.match(own) else _BELOW
    return reached.sub("", said[:start]) if start else None


def _shared(own: str, said: str) -> str | None:
    """The parts of a condition before its last, where that is a case beside `own`."""
    rest, comma, case = said.rpartition("，")
    kind = 1 if comma else 2
    alike = max(len(own), len(case)) <= _LONGEST and own[-kind:] == case[-kind:] and own != case
    return f"{rest}{comma}" if alike else None
