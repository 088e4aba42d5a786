"""How a reply names its proposal: session, number and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.book_titles import book_titles
from documents.extraction.words import unspaced

_MEETING = re.compile(
    r"(?:政协|人大|人民代表大会|人民政协)[^，。：:；《“”（）()]{0,24}?次(?:全体)?(?:会议|大会|会)"
)
# Where the words of a session begin: behind 您在, 对, 关于对, 列席.
_LEAD = re.compile(
    r"列席|出席|接到|收到|[您你们]在|[您你们]于|[您你]|在|关于对|关于|对|答复|函|[厅局委办]关于"
)
_LONGEST_PLACE = 24
_NUMBERED = re.compile(
    r"(?:第|编号[:：]?|提案|建议|议案|代表"
    r"|大会)\s?[\[【〔（(“]?\s?(?P<number>[A-Za-z]{0,4}-?\d{1,16}[A-Za-z]{0,2})"
    r"\s?[\]】〕）)”]?\s?号"
    r"|[（(\[【](?:提案|建议|议案)?(?:编号|案号"
    r"|字)?[:：]?第?(?P<bare>[A-Za-z]{0,4}\d{2,16})号?[）)\]】]"
    r"|(?:编号[:：]?|第|建议|提案|议案)\s?[A-Za-z]?[（(〔\[【](?:19|20)\d\d[）)〕\]】]第?0*"
    r"(?P<yearly>\d{1,5})号"
    # Numbers that begin anew in each delegation: 大会温36号建议, （台52号）
    r"|会议\s?(?P<plain>\d{1,4})号(?=建议|提案)"
    r"|(?:会议|提出的|[（(\[])(?!第|[提议]案|建议|编号|代表|大会"
    r"|[发函])(?P<delegation>[一-龥]{1,2}\d{1,4})号"
    r"(?=建议|提案|《|[）)\]])"
)
# One letter answers several: 第12、15号提案; 《甲》（第12号）、《乙》（第15号）.
_SEVERAL = re.compile(
    r"第\s?(?P<numbers>\d{1,6}号?(?:[、和及]第?\s?\d{1,6}号?)+)(?<=号)?(?:号)?(?=(?:等?\d?件?|并案|合并)(?:建议"
    r"|提案|议案))"
)
# 第28号（合并46号、52号）建议
_MERGED = re.compile(r"第?\s?(?P<first>\d{1,6})号[（(](?:合并|含|并)(?P<rest>[^（()）]{2,40})[）)]")
_EACH = re.compile(r"《》\s?[（(]\s?第?\s?(?P<number>\d{1,6})\s?号(?:建议|提案)?\s?[）)]")
# 第12号《甲》、第15号《乙》; “甲”（028号）、“乙”（046号）: a list, not one with two numbers.
_SHARED = re.compile(
    r"[号）)][、和及与，]{1,2}(?:您|你们)?(?:提出的)?(?:第|《|“|关于|\d)|[》”]\s?[、和及与]\s?(?:第|《|“)|分别|一并|合并|并案"
)
_IN_DOCUMENT_NUMBER = re.compile(r"[〔\[（(]\d{4}[〕\]）)]\Z")
BOOK = re.compile(r"《[^《》]{0,160}》")
_PROPOSAL_END = re.compile(r"的?(?:建议|提案|议案)[”\"]?\Z")
_ASKED_BOOK = re.compile(r"提出的?\Z")
_NUMBERED_BOOK = re.compile(r"[（(]?第?\d{1,8}号")
_OWN_NUMBER = re.compile(
    r"[（(](?:第|编号[:：]?)?[A-Za-z]{0,4}\d{1,16}号?(?:提案|建议|议案)?[）)]?\Z"
)
_PROPOSAL_WORD = re.compile(r"关于|建议|提案|议案")
_PLAIN_TITLE = re.compile(
    r"(?P<title>关于(?![^。；（(]{0,30}次会议)[^。；]{2,90}?[”\"]?的?(?:建议|提案|议案|意见))[”\"]?"
    r"(?=[，,。；（(]|已?收悉|收到|已?转|已经|我|经|，|由|(?:的)?(?:办理|落实|答复|复函)|\Z)"
)
# 第12号建议：把…纳入规划的建议，非常好
_LED_TITLE = re.compile(
    r"号(?:建议|提案|议案)[：:](?P<title>[^。；：:]{6,120}?的(?:建议|提案|议案))(?=[，,。；]|\Z)"
)
_QUOTED_TITLE = re.compile(r"“(?P<title>(?:关于)?[^。；]{4,120}?(?:建议|提案|议案|意见))”")
# 您提出的“加强基础设施建设投入”收悉: whatever stands in marks there is the title.
_RECEIVED = re.compile(
    r"(?:提出|所提|提交|反映)的?“(?P<title>[^“”]{6,160})”(?:的?(?:建议|提案|议案))?[，,]?已?收悉"
)
_QUOTED_NAME = re.compile(r"“(?P<title>关于[^。；“”]{4,90})”的?(?:建议|提案|议案)")


def session_in(line: str) -> str | None:
    """The session as worded: 省政协十二届五次会议, 十届全国人大四次会议."""
    words = re.sub(r"\s", "", line)
    meeting = _MEETING.search(words)
    if meeting is None:
        return None
    begin = max(0, meeting.start() - _LONGEST_PLACE)
    before = re.split(r"[，。：:；《》“”（）()、]", words[begin : meeting.start()])[-1]
    leads = list(_LEAD.finditer(before))
    start = meeting.start() - len(before) + (leads[-1].end() if leads else 0)
    return words[start : meeting.end()]


def number_in(line: str) -> str | None:
    """The number without leading zeros; letters are kept: B0123, 1330265."""
    plain = BOOK.sub("《》", line)
    several = _SEVERAL.search(plain)
    if several is not None:
        return "、".join(n.lstrip("0") for n in re.findall(r"\d+", several["numbers"]))
    each = [n["number"].lstrip("0") for n in _EACH.finditer(plain)]
    if len(set(each)) > 1:
        return "、".join(dict.fromkeys(each))
    merged = _MERGED.search(plain)
    if merged is not None:
        together = (merged["first"], *re.findall(r"\d+", merged["rest"]))
        return "、".join(number.lstrip("0") for number in together)
    numbers = list(dict.fromkeys(_numbers(plain)))
    alike = {len(number) for number in numbers}
    shared = len(numbers) > 1 and max(alike) - min(alike) <= 1 and _SHARED.search(line) is not None
    return "、".join(numbers) if shared else next(iter(numbers), None)


def _numbers(plain: str) -> Iterator[str]:
    """Numbers of proposals in the order of the line, without leading zeros."""
    for found in _NUMBERED.finditer(plain):
        number = (
            found["number"]
            or found["yearly"]
            or found["bare"]
            or found["plain"]
            or found["delegation"]
        )
        if not _IN_DOCUMENT_NUMBER.search(plain, 0, found.start()):
            yield re.sub(r"\A0+(?=\d)", "", number)


def title_in(line: str) -> str | None:
    """The proposal's title, from 《》, quotation marks or the plain words 关于…的建议.

    The number that a copy has left inside the marks is none of it: 关于甲（第25号提案.
    """
    booked = booked_title_in(line)
    if booked is not None:
        return _OWN_NUMBER.sub("", booked)
    for form in (_QUOTED_TITLE, _QUOTED_NAME, _RECEIVED, _PLAIN_TITLE, _LED_TITLE):
        titles = [_balanced(unspaced(found["title"])) for found in form.finditer(line)]
        if titles:
            listed = len(titles) > 1 and _SHARED.search(line) is not None
            return "；".join(dict.fromkeys(titles)) if listed else titles[0]
    return None


def booked_title_in(line: str) -> str | None:
    """A title in 《》 that speaks of a proposal, or stands between 提出的 and its number.

    Several that one letter answers are all given: 关于甲的建议；关于乙的建议.
    """
    ends = [b.words for b in book_titles(line, 0, len(line)) if _PROPOSAL_END.search(b.words)]
    if len(set(ends)) > 1:
        return "；".join(dict.fromkeys(ends))
    for book in book_titles(line, 0, len(line)):
        asked = _ASKED_BOOK.search(line, 0, book.span.start)
        if _PROPOSAL_WORD.search(book.words) or (
            asked and _NUMBERED_BOOK.match(line, book.span.end)
        ):
            return book.words
    return None


def _balanced(words: str) -> str:
    """The words without a quotation mark that has lost its other half."""
    if words.count("“") == words.count("”"):
        return words
    return words.replace("“", "").replace("”", "")
