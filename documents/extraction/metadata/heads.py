"""What stands above the text: the printed headline and the document number (标题、发文字号)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from documents.extraction.clean.marks import ANNEX
from documents.extraction.spans import CleanText, Span
from documents.extraction.structure.chrome import is_chrome
from documents.extraction.types import Paragraph, ParagraphRole
from documents.extraction.words import unspaced

# 吉政办发〔2023〕35号, 国办函〔2005〕69号, 发改能源发\[2022\]209号; left-anchored on its own word.
_NUMBER = re.compile(
    r"(?P<number>(?![^〔\[［（(﹝【]{0,20}(?:届|会议"
    r"|第))[\u3400-\u9fffA-Z（）()]{2,20}?\\?[〔\[［（(﹝【]\s?(?:19"
    r"|20)\d{2}\s?\\?[〕\]］）)﹞】]"
    r"\s?第?\s?\d{1,5}\s?(?:号|\Z))"
)
# 文号：吉科发〔2022〕1号; （2021年3月5日 粤科规范字〔2021〕2号）
_NUMBER_PREFIX = re.compile(
    r"\A[•·\[]?(?:文号|发文字号|文件编号|编号)?[\]:：]?\s?[（(]?\s?(?:.{6,14}日(?:发布|印发"
    r"|通过)?[，,]?\s?)?"
)
# Behind a headline in brackets of its own: …的答复（甲函〔2022〕3号）, …的答复[甲函〔2022〕3号].
_NUMBER_TAIL = re.compile(
    r"[（(\[［【](?P<number>[^（()）\[\]［］【】]{2,24}[〔\[［][^）)]{4,24}号)[）)\]］】]\Z"
)
# 德教议复字〔2022〕25号——德江县教育局关于…的答复: in front of a headline in a page's list of data.
_NUMBER_LEAD = re.compile(
    r"(?P<number>[\u3400-\u9fff]{2,16}[〔\[［（(【](?:19|20)\d{2}[〕\]］）)】]\d{1,5}号)[-—－]{1,3}"
)
# A page's own list of data names the title: • 标题：关于…的答复.
_TITLE_KEY = re.compile(r"[•·]?(?:标题|名称|信息名称)(?:[:：]|(?=关于|对))|[•·]")
# 甲办发〔2012〕1号《甲市办公厅关于印发…的通知》: a page puts the whole headline in 《》.
_NAMED_TITLE = re.compile(r"(?:[^《》，。]{0,24}号)?《(?P<title>[^《》]{4,120})》")
_LISTED_DAY = re.compile(r"\s?(?:19|20)\d\d-\d{1,2}-\d{1,2}\Z")  # a page's list gives the day
_REPLY_TITLE = re.compile(
    r"答复|复函|复文|回复|答覆|回覆|的函|(?:办理|协办|会办|分办|主办)(?:落实)?(?:情况|结果|意见)"
)
_HEADLINE = re.compile(
    r"(?:通知|通告|公告|意见|决定|批复|函|通报|令|答复|复函)(?:[（(][^（()）]{1,24}[）)])?”?\Z"
)
# 江苏数字乡村建设成效明显
_ARTICLE = re.compile(r"(?!\d|[一二三四五六七八九十]{1,2}、|附件)[^。；：:！？《》（）()>|]{8,40}")
_LONG_TEXT = 40
_BETWEEN = {ParagraphRole.TITLE, ParagraphRole.NUMBER, ParagraphRole.NOISE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph's words without blanks, and where they stand."""

    words: str
    span: Span


def head_of(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Paragraphs above the addressee or the first of the text."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.role not in _BETWEEN:
            return paragraphs[:place]
    return paragraphs


def titles_of(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> Iterator[Line]:
    """All lines of role title, in order, but 附件1."""
    for paragraph in paragraphs:
        if paragraph.role is not ParagraphRole.TITLE:
            continue
        words = unspaced(text.text[paragraph.span.start : paragraph.span.end])
        tail = _NUMBER_TAIL.search(words)
        words = words[: tail.start()] if tail else words
        lead = _NUMBER_LEAD.match(words)
        words = words[lead.end() :] if lead else words
        key = _TITLE_KEY.match(words)
        words = words[key.end() :] if key else words
        words = _LISTED_DAY.sub("", words)
        named = _NAMED_TITLE.fullmatch(words)
        words = named["title"] if named else words
        if words and not ANNEX.fullmatch(words):
            yield Line(words=words, span=paragraph.span)


def headline_of(text: CleanText, paragraphs: tuple[Paragraph, ...], *, reply: bool) -> Line | None:
    """The headline printed above the text, else an annex's title; None if none is printed.

    A page repeats the title in its own words above the paper: the line nearest the text is the
    paper's. A reply's title speaks of answering: the title of its proposal is none.
    """
    head = tuple(titles_of(text, head_of(paragraphs)))
    if reply:
        return next((t for t in reversed(head) if _REPLY_TITLE.search(t.words)), None)
    named = [title for title in head if _HEADLINE.search(title.words)]
    if named or head:
        return (named or list(head))[-1]
    return next(titles_of(text, paragraphs), None)


def first_line_of(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> Line | None:
    """The line above an article that is no official paper, if the text begins with one."""
    for paragraph, following in pairwise(paragraphs):
        words = unspaced(text.text[paragraph.span.start : paragraph.span.end])
        if is_chrome(words):
            continue
        below = following.span.end - following.span.start
        if _ARTICLE.fullmatch(words) and (below > _LONG_TEXT or following.role in _BETWEEN):
            return Line(words=words, span=paragraph.span)
        return None
    return None


def number_of(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> tuple[str, Span] | None:
    """The document number printed in the head, without the brackets around it, and its place.

    Numbers of cited papers stand in the text, which is not searched.
    """
    head = head_of(paragraphs)
    # A number may also stand below the addressee's line or right above the annex.
    lines = [p for p in paragraphs if p.role is ParagraphRole.NUMBER]
    titles = [p for p in head if p.role is ParagraphRole.TITLE]
    # 甲教字〔2024〕33号 签发人：…: the page put more on the number's line.
    mixed = [
        p
        for p in head
        if p.role is ParagraphRole.NOISE
        and _NUMBER.match(text.text, p.span.start, min(p.span.end, p.span.start + _LONG_TEXT))
    ]
    for paragraph in (*lines, *titles, *mixed):
        words = text.text[paragraph.span.start : paragraph.span.end]
        lead = _NUMBER_PREFIX.match(words)
        start = lead.end() if lead and paragraph.role is ParagraphRole.NUMBER else 0
        if paragraph.role is ParagraphRole.TITLE:
            tail = _NUMBER_TAIL.search(words.rstrip()) or _NUMBER_LEAD.match(words)
            if tail is None:
                continue
            start = tail.start("number")
        found = _NUMBER.match(words, start) or _NUMBER.search(words, start)
        if found is not None:
            place = paragraph.span.start + found.start("number")
            span = Span(place, place + len(found["number"]))
            return re.sub(r"[\s\\]", "", found["number"]), span
    return None
