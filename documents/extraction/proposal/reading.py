"""The proposal read out of a reply's opening, its title and its class mark."""

from __future__ import annotations

import re

from documents.extraction.proposal.consulted import consulted_in
from documents.extraction.proposal.naming import (
    BOOK,
    booked_title_in,
    number_in,
    session_in,
    title_in,
)
from documents.extraction.proposal.opening import Opening, opening_of
from documents.extraction.spans import CleanText
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole, Proposal
from documents.extraction.words import unspaced

_COUNTED = re.compile(
    r"(?:[（(]?等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[位名人]?[）)]?"
    r"|(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[位名])"
    r"(?=[^、，]{0,8}代表|[^、，]{0,8}委员|\Z)"
)
# 张三代表, 张三政协甲县委员, 张三市人大代表, 张三代表（甲县代表团）
_OFFICE = re.compile(
    r"(?:先生|女士|同志)?(?:(?:[省市县区]|全国)?(?:政协|人大)[^、，]{0,8}?)?(?:代表|委员)?"
    r"(?:[（(][^（()）]{1,20}[）)])?\Z"
)
_GROUP = re.compile(
    r"(?:代表团|委员会|省委|市委|区委|县委|总支|支部|联合会|工商联|学社|政协|党派|界别?|小组)\Z"
)
_ROLE = re.compile(
    r"(?P<role>主办|(?<!委)会办(?!公)|分办|协办)(?!单位|部门|的?[厅局委办])"
    r"|我[厅局委办部会院](?:为|是|作为)?(?P<unit>主办|会办|分办|协办)单位"
)
_THEIRS = re.compile(r"(?:结合|综合|根据)[^，。]{2,80}(?:会办|协办)意见")  # others' parts
_CLASS = re.compile(
    r"(?:办[复理](?:结果|情况)?|类别|分类|答复)(?:类别|类型|分类|标识|等级)?[:：]?\s?[“\"（(\[]?"
    r"(?P<a>[A-DＡ-Ｄ])(?:\d)?(?=类|[”\")）\]]|\s|\Z|，"
    r"|。)|(?<![A-Za-z0-9])(?P<b>[A-DＡ-Ｄ])\d?类(?!似|别|型)"
)
_CLASS_ROLES = {
    ParagraphRole.NOISE,
    ParagraphRole.NUMBER,
    ParagraphRole.TITLE,
    ParagraphRole.SIGNATURE,
}
_CLASS_LINE = 60
_WIDE = str.maketrans("ＡＢＣＤ", "ABCD")
_ASKER = re.compile(
    r"\s{0,2}(?:现?将|就)?(?P<name>[\u3400-\u9fff·、]{2,30}?(?:等\d{1,3}[位名])?(?:代表"
    r"|委员)(?:等\d{1,3}[位名](?:代表|委员))?)"
    r"(?:在|于|提出|联名|《|关于)"
)
# 对人大代表张三关于甲的建议的答复
_ANSWERED = re.compile(
    r"对(?:全国)?[省市县区]?(?:人大代表|政协委员)(?P<name>[\u3400-\u9fff·、]{2,24}?)(?:等[^关《]{0,8})?(?:提出的?)?(?=关于|《)"
)
# 罗元代表：你提出的…: the addressee on the opening's own line.
_GLUED = re.compile(
    r"\s{0,2}(?:尊敬的)?(?P<name>[^，。：:；]{2,40}?(?:代表|委员))[：:]\s?(?=您|你)"
)
_HANDLING_TITLE = re.compile(
    r"次会议[^。]{0,20}号(?:提案|建议)(?:的)?办理(?:落实)?(?:情况|结果)"
    r"|(?:提案|建议|议案)[”\"》]?(?:的)?(?:复文|答复|复函)(?:[（(].{2,24}号[）)])?\Z"
)
_LATER = re.compile(r"[您你]们?所?提(?:出|交)?的?[“《]")
_COUNCILS = re.compile(r"(?P<advisory>政协)|人大|人民代表大会")


def proposal_of(
    text: CleanText, paragraphs: tuple[Paragraph, ...], mentions: tuple[AgencyMention, ...]
) -> Proposal | None:
    """The proposal a reply answers; None for papers that are no reply.

    Reads: opening, titles above it, class-mark lines. What neither says is None.
    """
    opening = opening_of(text, paragraphs) or _headline(text, paragraphs)
    if opening is None:
        return None
    line = text.text[opening.span.start : opening.span.end]
    lines = (line, *_titles_above(text, paragraphs, opening))
    addressed = _addressed(text, opening)
    session = next(filter(None, map(session_in, lines)), None)
    known = frozenset(
        text.text[m.span.start : m.span.end] for m in mentions if opening.span.contains(m.span)
    )
    return Proposal(
        session=session,
        number=next(filter(None, map(number_in, lines)), None),
        title=title_in(line)
        or next(filter(None, map(booked_title_in, lines[1:])), None)
        or title_in(_asked_later(text, paragraphs, opening)),
        proposers=_proposers(addressed or _asker(opening)),
        body=_council((session or "", *lines), addressed),
        handling=next(filter(None, map(_handling, lines)), None),
        consulted=consulted_in(line, known=known),
        class_mark=_class_mark(text, paragraphs),
        span=opening.span,
    )


def _headline(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> Opening | None:
    """The headline of a letter that does not open with what was asked: “关于…提案”复文."""
    for paragraph in paragraphs:
        words = text.text[paragraph.span.start : paragraph.span.end]
        if paragraph.role is ParagraphRole.TITLE and _HANDLING_TITLE.search(words):
            return Opening(span=paragraph.span, words=words, addressee=None)
    return None


def _asked_later(text: CleanText, paragraphs: tuple[Paragraph, ...], opening: Opening) -> str:
    """What the opening's paragraph says behind it of what was asked: …收悉。您所提“…”."""
    end = next((p.span.end for p in paragraphs if p.span.contains(opening.span)), opening.span.end)
    later = _LATER.search(text.text, opening.span.end, end)
    return text.text[later.start() : end] if later else ""


def _titles_above(
    text: CleanText, paragraphs: tuple[Paragraph, ...], opening: Opening
) -> tuple[str, ...]:
    """Titles above the opening, the nearest first."""
    above = [
        unspaced(text.text[p.span.start : p.span.end])
        for p in paragraphs
        if p.role is ParagraphRole.TITLE and p.span.start < opening.span.start
    ]
    return tuple(reversed(above))


def _addressed(text: CleanText, opening: Opening) -> str:
    if opening.addressee is None:
        return ""
    words = text.text[opening.addressee.start : opening.addressee.end]
    return re.sub(r"\A尊敬的?", "", words.strip().rstrip("：: ")).strip()


def _asker(opening: Opening) -> str:
    """王一代表在…上提出的: whom a letter between offices names instead of addressing."""
    found = _GLUED.match(opening.words) or _ASKER.match(opening.words)
    found = found or _ANSWERED.search(opening.words)
    return found["name"] if found else ""


def _proposers(addressed: str) -> tuple[str, ...]:
    """Names without 委员 and 代表; a delegation or party branch as it is named."""
    if _GROUP.search(addressed):
        return tuple(re.split(r"[、，,]", unspaced(addressed)))
    pieces = re.findall(r"[^、，,\s]+", addressed)
    names = (_OFFICE.sub("", _COUNTED.sub("", piece)) for piece in pieces)
    return tuple(name for name in names if name)


def _council(lines: tuple[str, ...], addressed: str) -> str | None:
    """政协 or 人大: by the session's words, else by whom the reply addresses."""
    for line in lines:
        found = _COUNCILS.search(BOOK.sub("", line))
        if found:
            return "政协" if found["advisory"] else "人大"
    if re.search(r"代表团?\Z", addressed):
        return "人大"
    if addressed.endswith("委员") or any("提案" in line for line in lines):
        return "政协"
    return None


def _handling(line: str) -> str | None:
    """The answering body's own part, if opening or title says it: 现就分办内容答复."""
    found = _ROLE.search(_THEIRS.sub("", BOOK.sub("", line)))
    return (found["role"] or found["unit"]) if found else None


def _class_mark(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> str | None:
    """A, B, C or D as the paper marks how the matter was settled (办理结果)."""
    for paragraph in paragraphs:
        words = text.text[paragraph.span.start : paragraph.span.end]
        if paragraph.role in _CLASS_ROLES and len(words) <= _CLASS_LINE:
            found = _CLASS.search(words)
            if found is not None:
                return (found["a"] or found["b"]).translate(_WIDE)
    return None
