"""Responsibility notes (责任单位：…): whom they name, and in which part.

Forms: （责任单位：A、B）; 责任单位:A、B on its own line; （牵头单位：A；责任单位：B）;
（A牵头，B配合）; （省A、B按职责分工负责）; （6月底完成，牵头考核单位：A）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.answers.within import mentions_in
from documents.extraction.facts import Role
from documents.extraction.spans import Span
from documents.extraction.types import Context, ParagraphRole

_WHO = (
    r"(?:主要|主办|牵头|责任|配合|协办|会办|承办|协助|落实|对接|实施|参与"
    r"|督办|考核|完成|主管|组织|参加)"
)
# 责任单位：, 牵头考核单位：, 责任部门及分工：; persons, dates and telephones are other keys.
_KEY_END = re.compile("[:：】]")
_KEY = re.compile(
    rf"(?P<owner>{_WHO}{{1,3}}(?:单位|部门|机构|主体|处室)(?:及分工)?)[:：】]"
    r"|(?P<other>(?:联系人|联系电话|电话|完成时限|完成时间|时限|分管领导|责任人"
    r"|责任领导)[^:：]{0,6})[:：]"
)
_SUPPORTING = re.compile(r"配合|协办|会办|协助|参与|参加")
# （A牵头，B配合）; （省A、B按职责分工负责）
_VERB = re.compile(
    r"(?P<names>[^，,；;。]{2,240}?(?:[，,][^，,；;。]{2,120}?){0,8}?)(?:等)?"
    r"(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同)?"
    r"(?P<verb>牵头|负责|配合|落实|参与|协助|承担)(?:负责|落实|实施|组织实施|组织|配合"
    r"|推进)?(?=[，,；;。）)〕\]】]|$)"
)
# Between and behind the bodies of a bare list: （省商务厅、省财政厅，排在第一位的牵头，下同）.
_SIGNS = re.compile(r"[、，,；;和与及\s]{0,3}")
_LIST_TAIL = re.compile(r"等?(?:[，,；;](?:排|列|第一|首)[^（）]{0,24})?")
_BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"}
_OPEN = re.compile(r"[（(〔\[【]")
_NESTED = re.compile(r"[（(〔\[【）)〕\]】]")
_LONGEST = 600
_LONGEST_NAME = 24
_ENDING = re.compile(r"(?:负责|牵头|配合|落实|参与)$")
_PIECE = re.compile(r"[、，,；;。\s]+")
# Directly behind a mention: 成员单位, 牵头单位; directly before one: 园区和.
_TOUCHING = re.compile(r"(?:工作专班|专班)?(?:成员|牵头|责任|所属|下属)单位")
_LEADING = re.compile(r"(?<![一-龥])[一-龥]{2,6}(?:和|及)$")
_TRIM = re.compile(
    r"^(?:等|及|和|与|以及|按职责分工|各自|共同)+|(?:等(?:部门|单位)?|按职责分工|分别|共同)+$"
)
_PLATE = re.compile(r"[（(][^（()）]{1,16}局[）)]")  # 市发改委（数据管理局）: one body
_JUNK = re.compile(r"\d|^(?:负责|配合|落实|牵头|参与)$|分工|职责|列首位|牵头|下同|以下|联系")
_FIRST_LEADS = re.compile(
    r"(?:列|排)(?:在)?(?:首位|第一位|第一)[^。]{0,6}牵头|(?:第一个|首个)(?:单位|部门)?为牵头"
)
Owners = tuple[tuple[str, Role], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note in the text: who answers, and the paragraph it stands in."""

    span: Span
    owners: Owners
    paragraph: int
    own_line: bool


def notes_of(context: Context) -> tuple[Note, ...]:
    """All notes, in order of the text."""
    first_leads = _FIRST_LEADS.search(context.text.text) is not None
    notes = []
    for number, paragraph in enumerate(context.paragraphs):
        if paragraph.role not in {
            ParagraphRole.BODY,
            ParagraphRole.HEADING,
            ParagraphRole.OWNERS,
        }:
            continue
        for span, own_line in _spans(context, paragraph.span, paragraph.role):
            owners = owners_in(context, span)
            if first_leads and len(owners) > 1:
                owners = (owners[0], *((name, Role.SUPPORT) for name, _ in owners[1:]))
            if owners:
                notes.append(Note(span=span, owners=owners, paragraph=number, own_line=own_line))
    return tuple(notes)


def _spans(context: Context, within: Span, role: ParagraphRole) -> Iterator[tuple[Span, bool]]:
    """Places of notes in a paragraph; whether one is a line of its own."""
    text = context.text.text
    if role is ParagraphRole.OWNERS:
        yield within, True
        return
    at = within.start
    keyed = _KEY_END.search(text, within.start, within.end) is not None
    plain = _KEY.search(text, within.start, within.end) if keyed else None
    while True:
        opening = _OPEN.search(text, at, within.end)
        if opening is None:
            break
        end = _closing(text, opening.start(), within.end)
        inside = text[opening.end() : end - 1]
        owned = keyed and any(key["owner"] for key in _KEY.finditer(inside))
        said = owned or (_ENDING.search(inside) and _names(inside))
        if said or _is_bare(context, Span(opening.start(), end)):
            yield Span(opening.start(), end), False
            if plain and plain.start() < end:
                plain = None
        at = max(end, opening.end())
    if (
        plain is not None
        and plain["owner"]
        and text[plain.start() - 1 : plain.start()] in "。；\n "
    ):
        yield Span(plain.start(), within.end), False


def _is_bare(context: Context, span: Span) -> bool:
    """Whether brackets behind a full sentence hold bodies and nothing else: 。（省商务厅）."""
    before = context.text.text[max(0, span.start - 1) : span.start]
    inside = Span(span.start + 1, span.end - 1)
    return before in {"。", "；", "\n"} and inside.end > inside.start and _is_list(context, inside)


def _is_list(context: Context, span: Span) -> bool:
    """Whether a cell of owners holds bodies and nothing else: 县商务局、县市场监管局."""
    text, at = context.text.text, span.start
    for mention in mentions_in(context, span):
        if _SIGNS.fullmatch(text, at, mention.span.start) is None:
            return False
        at = mention.span.end
    return at > span.start and _LIST_TAIL.fullmatch(text, at, span.end) is not None


def _names(inside: str) -> bool:
    """Whether words before 负责/牵头 can name bodies: they end as bodies do."""
    return re.search(r"[厅局委办会部行府团司院组社关]|集团|单位|部门", inside) is not None


def _closing(text: str, start: int, limit: int) -> int:
    """End of the bracket that opens at `start`, inner brackets counted."""
    depth = 0
    for bracket in _NESTED.finditer(text, start, min(limit, start + _LONGEST)):
        depth += 1 if bracket[0] in _BRACKETS else -1
        if depth == 0:
            return bracket.end()
    return min(limit, start + _LONGEST)


def owners_in(context: Context, span: Span) -> Owners:
    """Bodies that the note at `span` names, with their part in the work."""
    found: dict[str, Role] = {}
    parts = list(_parts(context, span))
    led = any(role is Role.LEAD and "牵头" in word for _, role, word in parts)
    for part, role, word in parts:
        own = Role.SUPPORT if led and "责任" in word and "牵头" not in word else role
        for name in _items(context, part):
            found.setdefault(name, own)
    return tuple(found.items())


def _parts(context: Context, span: Span) -> Iterator[tuple[Span, Role, str]]:
    """Stretches of the note that name bodies, each with its part and the word that says so."""
    text = context.text.text
    keys = list(_KEY.finditer(text, span.start, span.end))
    for i, key in enumerate(keys):
        if key["owner"] is None:
            continue
        stop = keys[i + 1].start() if i + 1 < len(keys) else span.end
        end = _clause_end(text, key.end(), stop)
        supporting = _SUPPORTING.search(key["owner"]) is not None
        yield Span(key.end(), end), Role.SUPPORT if supporting else Role.LEAD, key["owner"]
    if keys:
        return
    if _is_bare(context, span) or _is_list(context, span):
        yield span, Role.LEAD, "责任"
        return
    for clause in _VERB.finditer(text, span.start + 1, span.end - 1):
        supporting = clause[0].endswith(("配合", "参与", "协助"))  # 负责配合
        names = Span(clause.start("names"), clause.end("names"))
        yield names, Role.SUPPORT if supporting else Role.LEAD, clause["verb"]


def _clause_end(text: str, start: int, stop: int) -> int:
    """End of a key's list: at ； or 。 outside brackets."""
    depth = 0
    for i in range(start, stop):
        if text[i] in _BRACKETS:
            depth += 1
        elif text[i] in _BRACKETS.values():
            depth -= 1
            if depth < 0:
                return i
        elif text[i] in "；;。" and depth == 0:
            return i
    return stop


def _items(context: Context, part: Span) -> Iterator[str]:
    """Names in a list: known bodies by their full name, others as written.

    Words that touch a mention belong to it: 园区和示范区管委会; and 省新兴产业推进组成员单位 are
    units of many kinds, which stay as written.
    """
    text, at = context.text.text, part.start
    name = written = ""
    for mention in mentions_in(context, part):
        between = text[at : mention.span.start]
        follow, lead = _TOUCHING.match(between), _LEADING.search(between)
        if name:
            kin = follow[0] if follow and follow.end() < len(between) else ""
            yield written + kin if kin else name
        plate = _PLATE.match(between) if name else None
        between = between[plate.end() :] if plate else between
        yield from _strangers(
            between[follow.end() if follow and name else 0 : _lead_start(lead, between)]
        )
        name = (lead[0] if lead and mention.collective else "") + mention.canonical
        written = mention.as_written
        at = mention.span.end
    rest = text[at : part.end]
    plate = _PLATE.match(rest) if name else None
    rest = rest[plate.end() :] if plate else rest
    follow = _TOUCHING.match(rest) if name else None
    if name:
        yield written + follow[0] if follow else name
    yield from _strangers(rest[follow.end() if follow else 0 :])


def _lead_start(lead: re.Match[str] | None, between: str) -> int:
    """Where words that lead up to a mention begin, else the end of what stands between."""
    return lead.start() if lead else len(between)


def _strangers(text: str) -> Iterator[str]:
    """Firms and other owners that are no known bodies, as written (投资集团)."""
    for piece in _PIECE.split(text):
        name = _TRIM.sub("", _TRIM.sub("", piece)).strip("（）()〔〕[]：: ")
        if name in {"部门", "单位", "有关部门", "相关部门"}:
            continue  # 市教育局等部门
        if 1 < len(name) <= _LONGEST_NAME and _JUNK.search(name) is None:
            yield name
