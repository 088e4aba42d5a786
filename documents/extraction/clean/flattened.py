"""Text that lost all its line ends: headings, addressee and signature glued to the text.

Two kinds occur: blanks stand where the lines ended (`unfolded`), or nothing stands there (`cuts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.extraction.clean.folded_tables import cell_blanks
from documents.extraction.clean.lines import BLANK, Line, width_of
from documents.extraction.clean.marks import LABEL, NUMBER
from documents.extraction.clean.numbering import glued_starts, label_starts

_FOLDED = 120
"""Characters from which a line may hold several paragraphs."""

_LONG = 200
"""Characters of a paragraph from which lost line ends are looked for."""

_LEAST_ENDED = 2
_ENDED_SHARE = 1 / 3
"""Least share of a line's blanks behind a sentence's end; lines wrapped in print have fewer."""

_ENDED_BLANK = re.compile(rf"[。；：:）)〕》”!！？]{BLANK}+(?=[^\s\u3000])")
_INNER_BLANK = re.compile(rf"(?<=[\u3400-\u9fff、，,“（])(?<!\d){BLANK}+(?=[\u3400-\u9fff“《])")
_BLANKS = re.compile(rf"{BLANK}+")
_BRACKETS = re.compile(r"《[^《》]{1,200}》|（[^（）]{1,200}）|“[^“”]{1,120}”")
_LABEL_OR_DATE = re.compile(r"\d{1,3}[.．﹒、](?!\d)|\d{4}年\d{1,2}月")
# XNDR—2024—01003: the number under which rules are registered, beside the paper's own.
_REGISTERED = re.compile(r"[A-Z]{2,8}\d{0,4}[-—–－]\d{4}[-—–－]\d{3,6}")
_LONGEST_NUMBER = 40
_HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]")

_FIGURE = r"[\d一二三四五六七八九十]{1,3}"
_DATE = rf"(?:\d{{4}}|[二〇○零一三四五六七八九]{{4}})年{_FIGURE}月{_FIGURE}日"
# 感谢你们对生态环境工作的关心和支持。生态环境部2020年10月10日
_SIGNATURE = re.compile(
    rf"(?<=[。！）)\d])([^，。；：:、\d《》（）]{{2,40}})({_DATE})(?![前后起至，,以、底之])"
)
# 甘肃省代表团：你们提出的…
_ADDRESSEE = re.compile(
    r"\A(?:[^，。；：:]{2,60}[：:](?=[您你贵]|现将|为|根据|按照|经)|[各省市县区][^。；：:]{2,160}[：:])"
)
# 对张敬华、冯艳丽2位代表意见建议的答复张敬华、冯艳丽代表:您在…
_TITLE = re.compile(
    r"\A[^，。；：:]{0,60}?(?:关于|对|印发)[^。；：:]{4,80}?的(?:答复函?|复函|回复|函|通知|公告|通告)"
    r"(?=[^，。；：:]{2,60}[：:]|[^，。；：:（(]{2,10}[〔\[［（(【]\d{4}|[各省市县区][^。；：:]{2,160}[：:])"
)
# …建议的答复国办函〔2005〕69号邓乃扬委员：您…: the number between title and addressee.
_NUMBERED = re.compile(
    r"(?:(?<=答复)|(?<=复函)|(?<=通知)|(?<=的函))(?P<number>[一-龥]{2,10}[〔\[［（(【]\d{4}[〕\]］）)】]\d{1,5}号)"
    r"(?=[^，。；：:]{2,60}[：:]|[各省市县区][^。；：:]{2,160}[：:])"
)
# 文章属性•【字号】…正文甲市商务委关于…: a page's list of data in front of the paper.
_PAGE = re.compile(r"\A[^。]{0,400}】[^。]{0,200}?正文(?=[^。]{4,120}[：:])")
_LEAD_END = re.compile(
    r"(?:答复|回复|函复|办复|通知|意见|措施|政策|报告|汇报)(?:意见|情况)?如下[：:。]"
)
# 请遵照执行。甲市人民政府2021年4月9日（此件公开发布）甲市储备粮管理办法第一章: in the middle.
_SIGNED_INSIDE = re.compile(
    rf"(?<=[。！])([^，。；：:、\d《》（）]{{4,40}})({_DATE})(?=[（(]此件|附件|抄送|[^，。；：:]{{4,60}}第一[章条]"
    r"|[^，。；：:]{4,60}(?:政策|措施|办法|方案|规定|细则|意见|计划)(?:（[^（）]{1,12}）)?(?:为|根据|按照|一、))"
)
_INSTRUMENT_HEAD = re.compile(
    r"(?<=[）)日])(?:[^，。；：:（()）]{4,60}?(?=第一[章条])|[^，。；：:]{4,60}?(?:政策|措施|办法|方案|规定|细则|意见"
    r"|计划)(?:（[^（）]{1,12}）)?(?=为|根据|按照|一、))"
)
_OPENING = re.compile(
    r"(?<=[。！])(?:下一步(?:工作中)?[，,]|(?:非常|衷心|诚挚|再次)?感谢[您你对]|联系人"
    r"|联系单位|联系电话"
    r"|抄送[：:]|[（(](?:此件|联系人|联系单位|本文))"
)
_CONTACT = re.compile(r"(?<=日)(?:抄送[：:]|联系人|[（(](?:此件|联系人|本文))")


def unfolded(source: str, lines: list[Line]) -> list[Line]:
    """Lines in which blanks stand for line ends, cut there; others unchanged."""
    made: list[Line] = []
    for line in lines:
        if line.end - line.start > _FOLDED and _is_folded(source, line):
            made += _cut_at_blanks(source, line)
        else:
            made.append(line)
    return made


def cuts(text: str) -> list[int]:
    """Places in a paragraph where one of several begins; ascending.

    In one of usual length only labels glued to a heading.
    """
    if len(text) < _LONG:
        return list(glued_starts(text))
    found: set[int] = set(glued_starts(text))
    page = _PAGE.match(text)
    begin = page.end() if page else 0
    title = _TITLE.match(text[begin : begin + 400])
    after_title = begin + title.end() if title else begin
    found |= {begin, after_title}
    number = _NUMBERED.search(text, 0, 400)
    if number:
        after_title = number.end()
        found |= {number.start(), number.end()}
    addressee = _ADDRESSEE.match(text[after_title : after_title + 200])
    if addressee:
        found.add(after_title + addressee.end())
    lead = _LEAD_END.search(text, 0, 600)
    if lead:
        found.add(lead.end())
    found |= set(label_starts(text))
    found |= {opening.start() for opening in _OPENING.finditer(text)}
    for signature in _SIGNATURE.finditer(text, max(0, len(text) - 400)):
        found |= {signature.start(1), signature.start(2), signature.end(2)}
    for signature in _SIGNED_INSIDE.finditer(text):
        found |= {signature.start(1), signature.start(2), signature.end(2)}
        head = _INSTRUMENT_HEAD.search(text, signature.end(2), signature.end(2) + 120)
        found |= {head.start(), head.end()} if head else set()
    found |= {contact.start() for contact in _CONTACT.finditer(text, max(0, len(text) - 400))}
    return sorted(cut for cut in found if 0 < cut < len(text))


def _is_folded(source: str, line: Line) -> bool:
    """Whether several sentences end before a blank, as only paragraphs do.

    Where most blanks stand inside sentences (发展 示范区) a printer wrapped the lines.
    """
    ended = sum(1 for _ in _ENDED_BLANK.finditer(source, line.start, line.end))
    inside = sum(1 for _ in _INNER_BLANK.finditer(source, line.start, line.end))
    return ended >= _LEAST_ENDED and ended >= _ENDED_SHARE * (ended + inside)


def _cut_at_blanks(source: str, line: Line) -> Iterator[Line]:
    inside = [
        (found.start(), found.end()) for found in _BRACKETS.finditer(source, line.start, line.end)
    ]
    start = line.start
    shut = 0
    blanks = [(found.start(), found.end()) for found in _BLANKS.finditer(source, start, line.end)]
    bounds = [start, *(place for blank in blanks for place in blank), line.end]
    words = [source[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    cells = cell_blanks(words)
    for number, (begin, end) in enumerate(blanks):
        while shut < len(inside) and inside[shut][1] <= begin:
            shut += 1
        held = begin <= start or (shut < len(inside) and inside[shut][0] < begin)
        held = held or _holds(source[start:begin], words[number], words[number + 1])
        parts = _parts(source, begin, end) or any(map(_is_number, words[number : number + 2]))
        if {number, number + 1} & cells or (parts and not held):
            yield replace(_part(source, start, begin), cell=number in cells)
            start = end
    yield replace(_part(source, start, line.end), cell=len(blanks) in cells)


def _holds(begun: str, before: str, after: str) -> bool:
    """Whether a blank only sets words apart: behind a label (第一章 总则), in a heading (总 则)."""
    return LABEL.fullmatch(begun) is not None or len(before) == len(after) == 1


def _is_number(words: str) -> bool:
    """Whether words between blanks are a paper's number, which no blank parts from its title."""
    if len(words) > _LONGEST_NUMBER:
        return False
    return NUMBER.fullmatch(words) is not None or _REGISTERED.fullmatch(words) is not None


def _parts(source: str, start: int, end: int) -> bool:
    """Whether a blank may stand for a line end: not beside a figure or a Latin word."""
    before, after = source[start - 1], source[end]
    if after.isdigit():  # "疫情结束后 3个月" against "…机构 2.纾解"
        return _LABEL_OR_DATE.match(source, end) is not None
    return bool(_HAN.match(before) and _HAN.match(after)) or before in ":;.)" or after == "("


def _part(source: str, start: int, end: int) -> Line:
    text = _BLANKS.sub("", source[start:end])
    return Line(start=start, end=end, text=text, indent=0.0, width=width_of(text), gap=0)
