"""Word briefs in the layout of official papers, after GB/T 9704-2012 (公文版式).

A4, top margin 37 mm, left 28 mm, type area 156 x 225 mm; title 小标宋 2号, body 仿宋 3号, headings
黑体 and 楷体. Fonts are named, not embedded; where one is missing Word takes its own.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence

import docx
from django.utils import timezone
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents.amounts import amount_text, figure_text, number_text
from documents.models import (
    Agency,
    Document,
    Fact,
    Measure,
    Result,
    Subsidy,
    Target,
)
from documents.models.facts import STATUS_NAMES
from documents.selectors.agencies import Work
from documents.workbook import UNPRINTABLE

TITLE, BODY, HEADING, SUBHEADING = "方正小标宋简体", "仿宋", "黑体", "楷体"
FOOT = "宋体"
SIZE_2, SIZE_3, SIZE_4 = Pt(22), Pt(16), Pt(14)  # 2号, 3号, 4号
LINE = Pt(28)  # 22 lines a page
_NUMBERED = re.compile(
    r"\A(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])(?!\d)"
)


def document_brief(document: Document, facts: Sequence[Fact]) -> bytes:
    """What a paper says: its head, its measures by status, payments, goals, figures."""
    word = _word(document.display_title)
    head = [
        ("发文机关", str(document.issuer or "未注明")),
        ("发文字号", document.document_number or "未注明"),
        ("成文日期", _day(document.issued_on)),
    ]
    _text(word, "；".join(f"{label}：{text}" for label, text in head) + "。")
    _facts(word, facts)
    return _bytes(word)


def agency_brief(agency: Agency, work: Work) -> bytes:
    """What a body promised, did, pays and must reach."""
    word = _word(f"{agency.canonical}有关政策举措情况")
    counts = "，".join(f"{tab.label} {tab.count} 条" for tab in work.tabs[1:] if tab.count)
    _text(
        word,
        f"库中收录{agency.canonical}负责的举措共 {work.tabs[0].count} 条（{counts or '无'}）。",
    )
    targets = [made.target for made in work.targets]
    _facts(word, [*work.measures, *work.subsidies, *targets, *work.results], sources=True)
    return _bytes(word)


def _facts(word: Word, facts: Sequence[Fact], *, sources: bool = False) -> None:
    numerals = iter("一二三四五六七八")
    measures = [fact for fact in facts if isinstance(fact, Measure)]
    for status, label in STATUS_NAMES.items():
        rows = [measure for measure in measures if measure.status == status.value]
        _group(word, numerals, f"{label}的举措", rows, sources=sources)
    for kind, label in ((Subsidy, "补贴政策"), (Target, "目标"), (Result, "成效")):
        rows_of_kind = [fact for fact in facts if isinstance(fact, kind)]
        _group(word, numerals, label, rows_of_kind, sources=sources)


def _group(
    word: Word, numerals: Iterable[str], label: str, rows: Sequence[Fact], *, sources: bool
) -> None:
    if not rows:
        return
    _heading(word, f"{next(iter(numerals))}、{label}")
    for number, fact in enumerate(rows, start=1):
        source = f"（{_source(fact, whole=sources)}）"
        # 二、不断加大…投入: the paper's own number would stand behind ours.
        words = _NUMBERED.sub("", fact.quote)
        _text(word, f"{number}. {_lead(fact)}{words.rstrip('。；')}{source}。")


def _lead(fact: Fact) -> str:
    """The typed figure before the words it was read from."""
    match fact:
        case Subsidy():
            return f"{_subsidy(fact)}：" if _subsidy(fact) else ""
        case Target():
            upper = fact.value_max
            return (
                f"{fact.indicator} {figure_text(fact.value, fact.unit, op=fact.op, upper=upper)}："
            )
        case Result():
            return f"{fact.indicator} {figure_text(fact.value, fact.unit)}："
    return ""


def _subsidy(fact: Subsidy) -> str:
    parts = []
    if fact.rate_percent is not None:
        parts.append(f"不高于 {number_text(fact.rate_percent)}%")
    if fact.cap is not None:
        parts.append(f"不超过 {amount_text(fact.cap)}")
    return "，".join(parts)


def _source(fact: Fact, *, whole: bool) -> str:
    section = fact.section.path if fact.section else ""
    place = f"正文第 {fact.start}–{fact.end} 字"
    paper = fact.document.document_number or fact.document.quoted_title
    return " ".join(part for part in (paper if whole else "", section, place) if part)


def _word(title: str) -> Word:
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin = Mm(37), Mm(28)
    section.right_margin, section.bottom_margin = Mm(26), Mm(35)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = BODY, SIZE_3
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), BODY)
    _page_numbers(section)
    _paragraph(word, title, font=TITLE, size=SIZE_2, centred=True)
    printed = timezone.localdate()
    _paragraph(word, f"（吉策库 {_day(printed)}）", font=SUBHEADING, size=SIZE_3, centred=True)
    return word


def _page_numbers(section: Section) -> None:
    """— 1 — below the text, counted by Word itself."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, "— ", font=FOOT, size=SIZE_4)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph.paragraph_format.element.append(field)
    field.append(_run(paragraph, "1", font=FOOT, size=SIZE_4).element)
    _run(paragraph, " —", font=FOOT, size=SIZE_4)


def _heading(word: Word, text: str) -> None:
    _paragraph(word, text, font=HEADING, size=SIZE_3)


def _text(word: Word, text: str) -> None:
    _paragraph(word, text, font=BODY, size=SIZE_3)


def _paragraph(word: Word, text: str, *, font: str, size: Pt, centred: bool = False) -> None:
    paragraph = word.add_paragraph()
    shape = paragraph.paragraph_format
    shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        shape.first_line_indent = size * 2
    _run(paragraph, UNPRINTABLE.sub("", text), font=font, size=size)


def _run(paragraph: Paragraph, text: str, *, font: str, size: Pt) -> Run:
    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, size
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def _day(day: dt.date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else "未注明"


def _bytes(word: Word) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()
