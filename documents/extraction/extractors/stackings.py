"""Clauses on combining entitlements (不重复享受、就高、可叠加).

Counts: 同一项目不得重复享受; 就高不重复; 不同级别叠加配套支持. Does not: 避免重复建设.
Counts: 同一项目不得重复享受; 就高不重复; 不同级别叠加配套. Does not: 避免重复建设.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from documents.extraction.facts import Stacking
from documents.extraction.grants.segments import Segment, segments_of
from documents.extraction.spans import Span
from documents.extraction.types import Context

_FILE = Path(__file__).parent.parent / "data" / "stacking_rules.toml"
_OPENING = re.compile(r"^(?:同时|另外|此外|其中|但|且|并)?[，,]?(?:对于?)?")
_REACH = 80
"""Characters before a clause in which its ruling may begin."""
# 分别给予5万元、2万元，同一企业不重复奖励: only the clause that rules says on what.
_OF_ITSELF = re.compile(r"(?:同一|单个|每个|以上|上述|本)")
_CLOSING = re.compile(
    r"(?:[，,“]|按照?|原则上|的原则|均|都|也|(?<!同一)(?<!单个)(?:企业|单位|个人|申报主体)"
    r"|可以|可|予以|给予|进行|鼓励|应当?|只|，)+$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StackingRule:
    """One way to rule on combining; `not_before` are words that make it speak of something else."""

    id: str
    allowed: bool
    pattern: re.Pattern[str]
    not_before: re.Pattern[str] | None
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def find(self, text: str, span: Span) -> re.Match[str] | None:
        """Where the rule speaks in a stretch of text; None if it does not."""
        for match in self.pattern.finditer(text, span.start, span.end):
            after = text[match.end() : match.end() + 4]
            if self.not_before is None or self.not_before.match(after) is None:
                return match
        return None


@cache
def stacking_rules() -> tuple[StackingRule, ...]:
    """The rules of data/stacking_rules.toml in their order."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        StackingRule(
            id=f"stackings.{row['id']}",
            allowed=row["allowed"],
            pattern=re.compile(row["pattern"]),
            not_before=re.compile(row["not_before"]) if row.get("not_before") else None,
            yes=tuple(row["yes"]),
            no=tuple(row["no"]),
        )
        for row in rows
    )


@cache
def _any_rule() -> re.Pattern[str]:
    """What one of the rules finds."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in stacking_rules()))


def extract(context: Context) -> Iterator[Stacking]:
    """Rulings on combining, at most one for each and against in a segment."""
    for segment in segments_of(context):
        if _any_rule().search(segment.text) is None:
            continue  # most segments: one look instead of one a rule and clause
        said: set[bool] = set()
        begin = 0
        for clause in segment.clauses:
            for rule in stacking_rules():
                # 已享受同类政策的，不再享受奖励: what is ruled on may stand in clauses before.
                reach = max(begin, clause.start - _REACH)
                match = rule.find(segment.text, Span(reach, clause.end))
                if match is not None and rule.allowed not in said:
                    said.add(rule.allowed)
                    own = _OF_ITSELF.match(segment.text, clause.start, match.start())
                    start = clause.start if own is not None else begin
                    yield _stacking(segment, rule, Span(start, _ruled_from(match)))
                    begin = clause.end
                    break


def _ruled_from(match: re.Match[str]) -> int:
    """Where the ruling itself begins; what it is about stands before."""
    return match.start("no") if "no" in match.re.groupindex else match.start()


def _stacking(segment: Segment, rule: StackingRule, before: Span) -> Stacking:
    quote = segment.text.rstrip("。；;，、 \n")
    scope = (
        _CLOSING.sub("", _OPENING.sub("", segment.words(before).strip("，、 ")))
        .strip("，、： ")
        .removesuffix("的")
    )
    return Stacking(
        span=Span(segment.start, segment.start + len(quote)),
        quote=quote,
        rule=rule.id,
        allowed=rule.allowed,
        scope=scope or None,
    )
