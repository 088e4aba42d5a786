"""Responsibility notes (责任单位：…) as forms of text; who they name is read in `answers`."""

from __future__ import annotations

import re

_KEY = (
    r"(?:(?:主要|主办|牵头|责任|配合|协办|会办|承办|协助|落实|对接|实施|参与|督办|考核"
    r"|完成|分管|主管){1,3}(?:单位|部门|科室|处室|领导|人))"
)
_PLAIN = re.compile(rf"(?:[^。；（(]{{0,12}}[,，])?{_KEY}(?:及分工)?[:：]|【(?:政策|工作)?{_KEY}】")
_BRACKETED = re.compile(
    rf"[（(〔\[【][^（()）]{{0,24}}{_KEY}[:：]"  # （责任单位：… （6月底完成，牵头考核单位：…
    r"|[（(〔\[【][^（()）。]{2,160}(?:负责|牵头|配合|落实|参与|按职责分工)[）)〕\]】]"
)
_BRACKET = re.compile(r"[（(〔\[【）)〕\]】]")
_OPENING = frozenset("（(〔[【")


def note_end(text: str, start: int, end: int) -> int | None:
    """Where the note that begins at `start` ends; None if none begins there.

    Brackets inside it count: （责任单位：各县（市、区）人民政府） is one note. A note without
    brackets runs to the paragraph's end.
    """
    if _PLAIN.match(text, start, min(end, start + 60)):
        return end
    if _BRACKETED.match(text, start, end) is None:
        return None
    depth = 0
    for bracket in _BRACKET.finditer(text, start, end):
        depth += 1 if bracket.group() in _OPENING else -1
        if depth == 0:
            return bracket.end()
    return end
