"""Where a labelled paragraph's heading ends and its content begins.

A run-in heading (营造产业发展新环境。强化…) is no sentence. A numbered paragraph of prose has no
heading apart from its first sentence, which then is also a sentence: 3.指导成立了…共同体。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from statistics import median

from documents.extraction.clean.marks import ASCII_STOP
from documents.extraction.spans import CleanText
from documents.extraction.structure.brackets import brackets_of
from documents.extraction.structure.labels import Label, label_at
from documents.extraction.structure.notes import note_end
from documents.extraction.types import Paragraph, ParagraphRole, Section

_DONE = re.compile(r"(?<![为除])了|(?<![业])已(?![有知])")
_SUBJECT = re.compile(
    r"(?:为[^，。]{4,60}，|经[^，。]{2,40}，)?"
    r"(?:我[省市县区州旗委局厅部办院们]|本[省市县区]|[省市县区州](?:委|政府)"
    r"|[省市县区州国][\u3400-\u9fff]{1,12}(?:厅|局|委|委员会|办|院|部|会)(?=[\u3400-\u9fff]{2})"
    r"|[\u3400-\u9fff]{2,10}(?:省|市|县|区)[\u3400-\u9fff]{0,12}(?:厅|局|委员会"
    r"|政府)(?=[\u3400-\u9fff]{2}))"
)
_END = re.compile(rf"[。（(〔\[【]|{ASCII_STOP}")
_TOPICS = ("建议", "问题", "事项", "情况", "方面")
# An item of a list without stops: 1.获得称号的学校，奖励100万元
_GRANT = re.compile(r"(?:奖励|补助|补贴|资助|给予)[^，。；]{0,24}?\d[^，。；]{0,8}元")
# 规上工业增加值增长8%, 失业率控制在4.5%以内: an item that is a goal.
_GOAL = re.compile(
    r"[\u3400-\u9fff]{2}(?:增长|下降|达到?|为|突破|(?:稳定|控制|保持)在|[提降][高升低]?[到至]?"
    r"|不[低高]于|不少于"
    r"|超过)\d[\d.]{0,6}(?:[万亿%％]|个百分点|[\u3400-\u9fff]{1,3}(?:以[上内下]|左右)?\Z)"
)
_TOPIC = 16
_FIRST = {"一", "（一）", "1", "（1）"}
_ARTICLE_HEADING = 12
_PROSE = 45
_PROSE_OF_SIBLINGS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`content_start`: where sentences begin; `run_in`: whether text stands on the label's line."""

    content_start: int
    run_in: bool
    is_article: bool


def heading_end(text: str, start: int, end: int) -> int:
    """End of the heading that begins at `start`: before 。 or a note, else the line's end."""
    held = brackets_of(text, start, end)
    for mark in _END.finditer(text, start, end):
        place = mark.start()
        if mark.group() in "。.":
            if not held.hold(place):
                return place
        elif place > start and note_end(text, place, end) is not None:
            return place
    return start + len(text[start:end].rstrip("；;，,"))


def headings_of(
    text: CleanText, paragraphs: tuple[Paragraph, ...], sections: tuple[Section, ...]
) -> dict[int, Heading]:
    """For the start of each section's first paragraph: where its content begins."""
    ends = {paragraph.span.start: paragraph.span.end for paragraph in paragraphs}
    leaves = _leaves(sections, paragraphs)
    shapes = _Shapes(prose=_prose_groups(sections), bodied=_bodied_groups(sections, leaves))
    found: dict[int, Heading] = {}
    for number, section in enumerate(sections):
        start, end = section.span.start, ends.get(section.span.start, section.heading_span.end)
        label = label_at(text.text, start, end)
        if label is None:
            continue
        rest = section.heading_span.end
        while rest < end and text.text[rest] in "。；;.":
            rest += 1
        content = note_end(text.text, rest, end)
        run_in = rest < end and content != end
        statement = _is_statement(
            text.text,
            section,
            label,
            alone=not run_in and number in leaves,
            shapes=shapes,
        )
        found[start] = Heading(
            content_start=label.end if statement else rest,
            run_in=run_in or statement,
            is_article=label.kind == "article",
        )
    return found


def _prose_groups(sections: tuple[Section, ...]) -> set[tuple[int, str]]:
    """Kinds of numbering, by level, whose first sentences are mostly too long for headings."""
    lengths: dict[tuple[int, str], list[int]] = {}
    for section in sections:
        group = (section.level, _kind(section.label))
        lengths.setdefault(group, []).append(len(section.heading))
    return {
        group
        for group, values in lengths.items()
        if len(values) > 1 and median(values) >= _PROSE_OF_SIBLINGS
    }


def _bodied_groups(sections: tuple[Section, ...], leaves: set[int]) -> set[tuple[int, str]]:
    """Kinds of numbering, by level, under which text stands."""
    return {
        (section.level, _kind(section.label))
        for number, section in enumerate(sections)
        if number not in leaves or section.span.end > section.heading_span.end + _TOPIC
    }


def _kind(label: str) -> str:
    found = label_at(f"{label}、x" if label[0] not in "（第①专" else f"{label}x", 0, len(label) + 2)
    return found.kind if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shapes:
    """Kinds of numbering, by level, that hold prose, and those under which text stands."""

    prose: set[tuple[int, str]]
    bodied: set[tuple[int, str]]


def _is_statement(
    text: str, section: Section, label: Label, *, alone: bool, shapes: _Shapes
) -> bool:
    """Whether the heading says what is done, and not what is spoken of.

    `alone`: nothing stands under it; one that is short where others hold text was cut off.
    """
    siblings = (section.level, label.kind)
    heading = section.heading
    ended = text[section.heading_span.end : section.heading_span.end + 1] in {
        "。",
        "；",
        ";",
        "（",
        "(",
    }
    if label.kind in {"chapter", "part", "box"}:
        return False
    if not ended:
        return alone and _GRANT.search(heading) is not None
    if heading.startswith("关于") and heading.endswith(_TOPICS):
        return False
    if label.kind == "article" and (len(heading) > _ARTICLE_HEADING or "，" in heading):
        return True
    first = label.text in _FIRST and text[section.span.end :].strip() == ""
    cut_off = len(heading) <= _TOPIC and (first or siblings in shapes.bodied)
    if (alone and not cut_off) or len(heading) >= _PROSE or siblings in shapes.prose:
        return True
    return bool(_DONE.search(heading) or _SUBJECT.match(heading) or _GOAL.search(heading))


def _leaves(sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """Indexes of the sections that hold nothing but their label's own paragraph."""
    bodies = [
        paragraph.span.start
        for paragraph in paragraphs
        if paragraph.role in {ParagraphRole.BODY, ParagraphRole.HEADING}
    ]
    return {
        number
        for number, section in enumerate(sections)
        if bisect_left(bodies, section.heading_span.end) >= bisect_left(bodies, section.span.end)
    }
