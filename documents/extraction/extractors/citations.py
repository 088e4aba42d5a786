"""Policies that a paper names in 《》 (引用的政策文件).

Counts: every distinct policy, plan, rule or technical standard, drafts and the paper's own plan:
《吉林省“十四五”医药健康产业发展规划》; 《关于……的意见》（吉发〔2022〕18号) with its number.
Does not: 《关于……的建议》 (a proposal), 《……学报》, 《……技术研究》 (a project), 《……发展报告》;
short forms: （以下简称《实施意见》）, 《指引》 after 《……工作指引的通知》.

Reads: text, paragraphs, aliases. Yields: Citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.extraction.book_titles import BookTitle, book_titles
from documents.extraction.facts import Citation
from documents.extraction.repeals import is_repealed
from documents.extraction.spans import Span
from documents.extraction.types import Context, ParagraphRole
from documents.extraction.words import any_of

_READ = {
    ParagraphRole.TITLE,
    ParagraphRole.HEADING,
    ParagraphRole.BODY,
    ParagraphRole.TABLE,
}
# What may follow a title's kind: （试行）, （2021—2035年）, （3.0版）, 的通知 is a kind itself.
_TAIL = re.compile(r"[（(〔\[][^（()）]{1,30}[）)〕\]]\Z|[（(][^（()）]{1,30}\Z|[“”\"'‘’·\s.。]\Z")
_INSTRUMENT = re.compile(any_of("instruments") + r"\Z")
_OTHER_WORK = re.compile(any_of("not_instruments") + r"\Z")
_STANDARD = re.compile(r"(?:GB|DB|HJ|ISO|IEC|JGJ|CJJ|YY|NY|SL|T/)[/A-Z]{0,6}\s?[\d.]{2,10}")
_PARTY_PROPOSAL = re.compile(
    r"中共中央|党委|中国共产党|委员会关于制定"
)  # 中共中央关于制定……规划的建议
_PERIOD = re.compile(r"20[2-9]\d\Z|规划|“?十[三四五六]五”?")  # 中国制造2025; “十四五”……
# 印发《…》, 根据《…》; 《…》精神: what a title of no known kind must stand in.
_CUE_BEFORE = re.compile(
    r"(?:印发|出台|颁布|发布|公布|实施|落实|贯彻|执行|按照|依照|根据|依据|遵照|制定|制订|修订"
    r"|符合)了?"
    r"(?:实施|落实|执行)?(?:新|新修订的|好)?\Z"
)
_CUE_AFTER = re.compile(
    r"(?:（[^（）]{1,40}）)?(?:的?(?:文件)?(?:精神|要求|规定|部署)|、?等文件|等政策)"
)
_SHORT_OF = re.compile(r"(?:以下)?(?:统称|简称)(?:为|：|:)?[“\"新]{0,2}\Z")
# A name made of kinds alone stands for a paper named before: 《通知》, 《实施意见》, 《行动计划》.
_BARE = re.compile(
    r"(?:若干|实施|工作|行动|暂行|试行|管理|建设|指导|总体|三年|专项|具体|有关|补充|发展|创新"
    r"|的|政策|措施){0,8}" + any_of("instruments")
)
_NUMBER = re.compile(
    r"\s?[（(〔\[]\s?(?:见|文号[:：]|编号[:：])?\s?(?P<number>[^，。；（()）《》]{1,24}?"
    r"(?:\\?[〔\[［（(﹝【]\s?\d{4}\s?\\?[〕\]］）)﹞】]\s?第?\s?\d{1,5}\s?号"
    r"|(?:令|公告)\s?(?:\d{4}年)?第\s?\d{1,5}\s?号))文?件?"
    r"(?=[）)〕\]，,；;、\s])"
)
_NUMBER_INSIDE = re.compile(
    r"[（(](?P<number>[^（()）]{2,16}[〔\[［（(﹝【]\d{4}[〕\]］）)﹞】]第?\d{1,5}号)[）)]\Z"
)
_CODE = re.compile(
    r"\s?[（(]?\s?(?P<number>(?:GB|DB|HJ|JGJ|CJJ|YY|NY|SL|QB"
    r"|T)[/A-Z]{0,6}\s?[\dA-Z][\dA-Z./ ]{0,12}[-—–－]{1,2}\s?\d{4}"
    r"|建标\s?\d{2,4}[-—–－]{1,2}\d{4})[）)]?"
)
_NAMED_ASIDE = re.compile(r"\s?[（(][^（()）\d]{0,12}以下简称[^（()）]{1,40}[）)]")
_SHORTEST, _LONGEST_SHORT = 2, 8


def extract(context: Context) -> Iterator[Citation]:
    """One row a distinct title, where it is named first, or where it is repealed.

    Its number is taken from wherever it is printed.
    """
    rows: list[Citation] = []
    places: dict[str, int] = {}
    books = tuple(_books(context))
    shorts = _shorts(context, books)
    for book in books:
        key = _key(book.words)
        number = _number_after(context.text.text, book.span.end)
        known = places.get(key)
        if known is None:
            known = _place_of_same(key, places)
        if known is not None:
            if number and rows[known].document_number is None:
                rows[known] = replace(rows[known], document_number=number)
            if not rows[known].repeals and is_repealed(context.text.text, book.span):
                # 根据《甲办法》 … 《甲办法》同时废止: what counts is the end of it.
                there = _row(context.text.text, book, rows[known].document_number)
                rows[known] = replace(there, title=rows[known].title)
            continue
        if _is_policy(context.text.text, book) and not _is_short_form(book, shorts, places):
            places[key] = len(rows)
            rows.append(_row(context.text.text, book, number))
    yield from rows


def _books(context: Context) -> Iterator[BookTitle]:
    for paragraph in context.paragraphs:
        if paragraph.role in _READ:
            yield from book_titles(context.text.text, paragraph.span.start, paragraph.span.end)


def _row(text: str, book: BookTitle, number: str | None) -> Citation:
    inside = _NUMBER_INSIDE.search(book.words)  # 《…的通知（甲发〔2020〕2号）》
    title = book.words[: inside.start()] if inside else book.words
    number = number or (inside["number"] if inside else None)
    return Citation(
        span=Span(book.span.start, book.span.end),
        quote=text[book.span.start : book.span.end],
        rule="citations.number" if number else "citations.title",
        title=title,
        document_number=number,
        repeals=is_repealed(text, book.span),
    )


def _key(words: str) -> str:
    """A title without marks, blanks and the state's name, as titles are compared."""
    plain = re.sub(r"[\s“”\"'‘’〈〉《》（）()—\-－–]", "", words)
    return plain.removeprefix("中华人民共和国")


def _place_of_same(key: str, places: dict[str, int]) -> int | None:
    """A title named before with or without its issuer: 国务院关于X的意见, 关于X的意见."""
    start = key.find("关于")
    if start < 0:
        return None
    for known, place in places.items():
        if known.endswith(key[start:]) and (start == 0 or known.startswith("关于")):
            return place
    return None


def _is_policy(text: str, book: BookTitle) -> bool:
    """Whether the title names a policy, plan, rule or standard."""
    words = book.words
    if len(words) < _SHORTEST:
        return False
    if words.startswith("关于印发") and _number_after(text, book.span.end) is not None:
        return True  # 《关于印发〈…方案〉的函》（甲建函〔2024〕1号）
    core = words
    for _ in range(3):
        core = _TAIL.sub("", core)
    if _OTHER_WORK.search(core) and not core.endswith(("政府工作报告", "规划报告")):
        return core.endswith("建议") and _PARTY_PROPOSAL.search(core) is not None
    if _INSTRUMENT.search(core) or _STANDARD.match(words) or _PERIOD.search(core):
        return True
    before = text[max(0, book.span.start - 14) : book.span.start]
    return (
        _CUE_BEFORE.search(before) is not None
        or _CUE_AFTER.match(text, book.span.end) is not None
        or _number_after(text, book.span.end) is not None
    )


def _shorts(context: Context, books: tuple[BookTitle, ...]) -> frozenset[str]:
    """Titles that 以下简称 declares to stand for others: 《水十条》."""
    declared = {short.strip("《》") for short in context.aliases}
    for book in books:
        if _SHORT_OF.search(context.text.text, max(0, book.span.start - 8), book.span.start):
            declared.add(book.words)
    return frozenset(declared)


def _is_short_form(book: BookTitle, shorts: frozenset[str], places: dict[str, int]) -> bool:
    """Whether the title only stands for one named before."""
    if book.words in shorts or _BARE.fullmatch(book.words):
        return True
    if book.words.startswith("中华人民共和国"):
        return False
    key = _key(book.words)
    return len(key) <= _LONGEST_SHORT and any(_is_subsequence(key, known) for known in places)


def _is_subsequence(short: str, whole: str) -> bool:
    """Whether the characters of `short` stand in `whole` in this order: 环保法, 环境保护法."""
    rest = iter(whole)
    return all(sign in rest for sign in short)


def _number_after(text: str, end: int) -> str | None:
    """The document number or the standard's code printed right behind a title."""
    found = _NUMBER.match(text, end) or _CODE.match(text, end)
    if found is None:
        aside = _NAMED_ASIDE.match(text, end)
        found = _NUMBER.match(text, aside.end()) if aside else None
    return re.sub(r"[\s\\]", "", found["number"]) if found else None
