"""Sentences of the body: without label, run-in heading or responsibility note.

A sentence ends at 。！？ and at ； where the next half stands alone: it names its own actor or
beneficiary. 一是 stays with its sentence. Stops inside 《》, “” and （） end nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.clean.marks import ASCII_STOP
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.spans import CleanText, Span
from documents.extraction.structure.brackets import brackets_of
from documents.extraction.structure.headings import Heading, headings_of
from documents.extraction.structure.notes import note_end
from documents.extraction.types import Paragraph, ParagraphRole, Section, Sentence

_STOP = re.compile(rf"[。！？；;]+[”’」』]?|{ASCII_STOP}")
_ASIDE = re.compile(r"[（(〔\[][^（()）]{0,40}[）)〕\]]")
_SERIES = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}(?:是|要|、)|[（(]?[一二三四五六七八九十\d]{1,2}[）).．、])"
)
# Halves that lean on the first: 确有特殊困难的，…; 超过部分…; 其中…; 对未到付款期的，可…
_CLINGS = re.compile(
    r"(?:其中|其(?!他|它)|该|此|上述|前述|前者|后者|否则|但|而|且|并|或|及|以及|同时[，,]?也|超过|不足"
    r"|未|逾期|余下|剩余|其余|反之|特别|尤其|以此|依此)"
    # A cap or step on what went before: 单个项目最高不超过300万元; 每增加1亿元，另奖10万元
    r"|每(?:多|增加|新增|增长|提高|超过)"
    r"|(?:单个|单家|单户|每个|每家|每户|每人|同一|年度|累计|总额|最高|奖励|补助|补贴)[^，,。；;]{0,16}?"
    r"(?:不超过|最高|为限|封顶|上限)[^，,。；;]{0,16}(?:[。；;]|$)"
)
_CASE = re.compile(r"(?:对|对于)?[^，,。；;]{2,40}的[，,]")  # 对未到付款期的，可…
_OWN = re.compile(
    r"(?:对|对于|给予|为|向|由|在)[^，,。；;]{2,60}(?:企业|单位|机构|项目|人员|个人|主体|户|者"
    r"|团队|平台|园区|基地|产品|品种|物资)"
)
# 购置进口设备的，分别按投资额的10%给予补助: a half with its own condition and benefit.
_BENEFIT = re.compile(
    r"[^，,。；;]{4,60}[，,](?:[^，,。；;]{0,30}[，,])?[^，,。；;]{0,40}?"
    r"(?:(?:给予|奖励|奖补|补助|补贴|资助)[^，,。；;]{0,24}?\d|\d[^，,。；;]{0,16}?(?:奖励|奖补|补助|补贴|资助)"
    r"|(?:比例|标准|期限?|额度)(?:提高|延长|上浮|增加)[到至])"
)
_ACT = re.compile("|".join((*measure_verbs(), "给予|应|要|可|不得|按|由|将|须|能|是|为")))
_COLON = re.compile("[：:]")
_SPENT = re.compile(r"(?:投入|新建|建设|完成|安排|下达|实施|争取|拨付|改造)[^，,。；;]{0,16}\d")
_BRACKET = re.compile(r"[（(〔\[【]")
_WORD = re.compile(r"\w")
_HALF_END = re.compile(rf"[。；;！？]|{ASCII_STOP}")
_LEAST_HALF = 10
_LONGEST = 2000
"""Characters no sentence of a paper has; text without stops is cut, so no rule reads on forever."""


_CLOSING = re.compile(
    r"本(?:通知|政策|意见|措施|办法|方案|实施|细则|规定|计划)[^。]{0,30}(?:自|执行|有效|施行"
    r"|实施|由|所称|中)"
    r"|(?:上述|以上)(?:政策|措施|条款|奖补|相关)|各(?:设区市|市|县|区|地|地区|级"
    r"|部门)[^。]{0,20}(?:参照|要|应|结合)"
    r"|国家[^。]{0,12}出台|感谢|非常感谢|衷心感谢|再次感谢|专此|特此|此复|谨此"
)
_SUMMING = re.compile(r"下一?个?(?:步|阶段)|今后|接下来|往后|后续|未来")


def sentences_of(
    text: CleanText, paragraphs: tuple[Paragraph, ...], sections: tuple[Section, ...]
) -> tuple[Sentence, ...]:
    """All sentences in order, each with its section and paragraph.

    Reads: paragraphs of role body and heading, sections. Yields: spans inside one paragraph.
    """
    headings = headings_of(text, paragraphs, sections)
    outline = _Outline(text.text, paragraphs, sections, headings)
    starts = [section.span.start for section in sections]
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.role not in {ParagraphRole.BODY, ParagraphRole.HEADING}:
            continue
        at = bisect_right(starts, paragraph.span.start) - 1
        section = at if at >= 0 and paragraph.span.start < sections[at].span.end else None
        heading = headings.get(paragraph.span.start)
        begin = paragraph.span.start if heading is None else heading.content_start
        if heading is None:
            section = outline.owner(number, section)
        sentences += [
            Sentence(span=span, section=section, paragraph=number)
            for span in _spans(text.text, begin, paragraph.span.end)
        ]
    return tuple(sentences)


@dataclass(frozen=True, slots=True)
class _Outline:
    """What is needed to find the section of a paragraph."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    headings: dict[int, Heading]

    def owner(self, number: int, section: int | None) -> int | None:
        """The section of an unlabelled paragraph that stands in `section`.

        After items that hold their text on the label's own line, a paragraph that sums up belongs
        to the section above, and one that closes the paper to none.
        """
        if section is None:
            return None
        own = self.headings.get(self.sections[section].span.start)
        if own is None or not own.run_in or own.is_article:
            return section
        start = self.paragraphs[number].span.start
        last = section == len(self.sections) - 1
        if last and _CLOSING.match(self.text, start):
            return None
        if _SUMMING.match(self.text, start):
            parent = self.sections[section].parent
            return section if parent is None else parent
        return section


def _spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Sentences of one stretch of text; notes are left out."""
    held = brackets_of(text, start, end)
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < begin or held.hold(stop.start()):
            continue
        if stop.group()[0] in "；;" and not _splits(text, begin, stop.end(), end):
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
        after = note_end(text, begin, end)
        while after is not None and after > begin:
            begin = after
            while begin < end and text[begin] in "。；;，.":
                begin += 1
            after = note_end(text, begin, end)
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence without blanks at its edges and without a note at its end."""
    while start < end and (text[start].isspace() or text[start] in "。；;，、."):
        start += 1
    if start < end and note_end(text, start, end) is not None:
        return
    for bracket in _BRACKET.finditer(text, start, end):
        place = bracket.start()
        after = note_end(text, place, end)
        if after is not None and end - after <= 1:
            end = place
            break
    while end - start > _LONGEST:
        comma = text.rfind("，", start, start + _LONGEST)
        cut = comma + 1 if comma >= start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    if _WORD.search(text, start, end) and not _ASIDE.fullmatch(text, start, end):
        yield Span(start, end)


def _splits(text: str, begin: int, half: int, end: int) -> bool:
    """Whether the half after ； stands alone."""
    limit = _half_end(text, half, end)
    after, before = text[half:limit], text[begin:half]
    if _SERIES.match(after):
        return True
    if len(after) < _LEAST_HALF or len(before) < _LEAST_HALF:
        return False
    if _CLINGS.match(after):
        return False
    own = _BENEFIT.match(after) and _BENEFIT.match(before) and _COLON.search(before) is None
    if _OWN.match(after) or own:
        return True
    if "，" not in after and _ACT.search(after) is None:
        return False  # 农业类项目20万元以上: a member of a list
    return _CASE.match(after) is None and not _lists(before, after)


def _half_end(text: str, start: int, end: int) -> int:
    stop = _HALF_END.search(text, start, end)
    return stop.start() if stop else end


def _lists(before: str, after: str) -> bool:
    """Whether ； parts the members of a list opened by a colon: 四免三贴政策：…；…."""
    colon = max(before.rfind("："), before.rfind(":"))
    if colon < 0 or before.endswith("如下", 0, colon):
        return False
    first = before[colon + 1 :]
    if before.endswith("其中", 0, colon) and _SPENT.search(first) and _SPENT.search(after):
        return False  # 其中：小学阶段投入资金9万元；中学阶段投入资金8万元
    return _SERIES.match(first) is None and _OWN.match(first) is None and _OWN.match(after) is None
