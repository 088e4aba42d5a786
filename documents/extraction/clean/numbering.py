"""Headings inside a text without line ends: where each label stands and where its heading ends.

一、…二、… count as headings only as an unbroken series in which each label but the first follows
a sentence's end; 主要做了以下工作：一、…；二、… stays one paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.gazetteer import national_bodies

_HAN = "一二三四五六七八九十"
_KINDS = (
    re.compile(r"第(?P<number>[一二三四五六七八九十]{1,3})章"),
    re.compile(r"第(?P<number>[一二三四五六七八九十百]{1,4})条(?!例|第|规定|的|款|所|[、，])"),
    # 获得国家级一、二、三等奖 lists prizes
    re.compile(
        r"(?P<number>[一二三四五六七八九十]{1,3})[、.．﹒](?![二三四五六七八九十][、和及等类级档期])"
    ),
    re.compile(r"[（(](?P<number>[一二三四五六七八九十]{1,3})[）)]"),
    re.compile(r"(?<![\d.])(?P<number>\d{1,2})[.．﹒、](?!\d)"),
    re.compile(r"[（(](?P<number>\d{1,2})[）)]"),
)
_ARTICLE, _ITEM = _KINDS[1], _KINDS[3]
# A sentence's end, or a note without brackets: 责任单位:市金融监管局、各银行机构
_ENDED = re.compile(r"(?:[。！？”）)〕]|(?:责任|牵头|配合)(?:单位|部门)[:：][^。；]{2,160})\Z")
_STOP = re.compile(r"[。；]")
_HEADING = 70
_NOTE = 170
_LOST = 2
"""Steps a series may take: one label may have been lost at a page's end."""
_SHORT = 2
"""Characters of names too short to be told from other words in a run of text."""

_MINISTRIES = "|".join(
    sorted(
        {
            short
            for body in national_bodies()
            for name in body.written
            if name[-1] in "部委局" and len(short := name.removeprefix("国家")) > _SHORT
        },
        key=lambda name: (-len(name), name),
    )
)
_BODY = (
    rf"(?:国家)?(?:{_MINISTRIES})"
    r"|[省市区县州旗][\u3400-\u9fff]{2,8}[厅局委办](?=会同|高度|积极|印发|联合|牵头|认真|始终"
    r"|持续|将|已|正|按)"
)
# Words that open a paragraph and stand in no heading: 二、推进流域综合治理|一是推动…
_OPENER = re.compile(
    r"一是|近年来|近几年|目前|下一步|一直以来|长期以来|多年来|“?十[二三四五]五”?(?:以来|期间)"
    r"|(?:自|到|至|截至|截止|在)?(?:19|20)\d\d年|根据|按照|依据|中央财政|省财政"
    r"|我[部局委厅省市办院县区]|习近平|党中央|国务院"
    r"|为(?:了|进一步|贯彻|深入|全面|落实|加快|做好|推动|确保|积极|切实)|首先"
    r"|经(?:研究|了解|调查|核实)|如您|正如"
    r"|在[^，。；]{2,30}方面[，。]|以习近平|围绕[“《]|关于[^，。；]{2,30}。|" + _BODY
)
_NO_OPENER_AFTER = re.compile(r"[于对与和及在由向被将把的、，按请使让以为“《（]\Z")
_HEADING_END = re.compile(
    r"(?:的(?:建议|问题|意见|提案|事项|情况)|事项)(?=[^，。；：、的和及与”」）)》])"
)
_NOUN_END = re.compile(
    r"(?:支持|力度|建设|机制|投入|问题|范围|工作|情况|发展|治理|机构|管理|保护|水平|体系|能力"
    r"|服务|改革|创新|措施|政策|环境|扶持|保障)\Z"
)
_REPEATED = 3
_GLUED = re.compile(r"[\u3400-\u9fff“”]{4,24}?(?=[（(]?[1一][、.．﹒）)])")


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    number: int


def glued_starts(text: str) -> Iterator[int]:
    """Labels of a series that begins right behind a heading: 一、工作情况|1、强化顶层设计。…|2、….

    Only behind a label that begins the text and a heading without any sign, for items listed
    inside a paragraph (申报条件：1、…；2、…) are no headings.
    """
    outer = next(filter(None, (kind.match(text) for kind in _KINDS)), None)
    glued = _GLUED.match(text, outer.end()) if outer else None
    if outer is None or glued is None:
        return
    for kind in _KINDS:
        if kind is outer.re or kind.match(text, glued.end()) is None:
            continue
        run: list[_Label] = []
        for found in kind.finditer(text, glued.end()):
            label = _Label(found.start(), found.end(), _value(found["number"]))
            after = not run or _ENDED.search(text, max(0, label.start - _NOTE), label.start)
            if after and label.number == len(run) + 1:
                run.append(label)
        yield from (label.start for label in run)


def label_starts(text: str) -> Iterator[int]:
    """Where a label begins, and where text goes on after a heading without a stop."""
    starts: set[int] = set()
    heads: list[int] = []
    articles = False
    for kind in (*_KINDS, _ARTICLE):  # 二、扶持产业第五条…: articles behind headings found by then
        labels = [
            _Label(found.start(), found.end(), _value(found["number"]))
            for found in kind.finditer(text)
        ]
        series = _series(text, labels, heads=heads, listed=articles and kind is _ITEM)
        starts |= {label.start for label in series}
        heads = sorted({*heads, *(label.end for label in series)})
        articles = articles or (kind is _ARTICLE and bool(series))
    ordered = sorted(starts)
    for end in heads:
        yield from _heading_end(text, end, ordered)
    yield from ordered


def _series(text: str, labels: list[_Label], *, heads: list[int], listed: bool) -> list[_Label]:
    """Labels that count on from one another, one may be lost; a series of one is none.

    `listed`: items of an article stand on lines of their own, so ； ends one too.
    """
    kept: list[_Label] = []
    run: list[_Label] = []
    for label in labels:
        ended = (
            label.start == 0
            or _ENDED.search(text, max(0, label.start - _NOTE), label.start) is not None
            or (listed and text[label.start - 1] in "；;：:")
        )
        headed = _follows_heading(text, label, heads)
        if run and 0 < label.number - run[-1].number <= _LOST and (ended or headed):
            run.append(label)
        elif label.number == 1 and (ended or headed or _opens(text, label)):
            kept += run if len(run) > 1 else []
            run = [label]
    return kept + (run if len(run) > 1 or _stands_alone(text, run) else [])


def _stands_alone(text: str, run: list[_Label]) -> bool:
    """一、工作回顾2020年是…: one label in a text cut short, if words behind it show a heading."""
    if len(run) != 1 or text[run[0].start - 1 : run[0].start] not in {"。", "！"}:
        return False
    return text[run[0].end - 1] == "、" and any(_heading_end(text, run[0].end, []))


def _opens(text: str, label: _Label) -> bool:
    """What begins a series beside a sentence's end: 如下：一、…; an article is never in a list."""
    return text[label.start - 1] in "：:；" or text.startswith(("第一条", "第一章"), label.start)


def _follows_heading(text: str, label: _Label, heads: list[int]) -> bool:
    """Whether a label stands right behind a heading of a level above."""
    at = bisect_right(heads, label.start - 1) - 1
    if at < 0 or label.start - heads[at] > _HEADING:
        return False
    return _STOP.search(text, heads[at], label.start) is None


def _heading_end(text: str, start: int, labels: list[int]) -> Iterator[int]:
    """Where the heading that begins at `start` ends, if no stop ends it."""
    stop = _STOP.search(text, start, start + _HEADING)
    limit = stop.start() if stop else min(len(text), start + _HEADING)
    if text[start - 1] == "条":  # an article's text goes on to its stop
        return
    following = bisect_right(labels, start)
    if following < len(labels) and labels[following] <= limit:
        return
    found = list(_repetition(text, start, limit))
    if text.startswith("关于", start):
        found += [named.end() for named in _HEADING_END.finditer(text, start, limit)][-1:]
    found += [
        opener.start()
        for opener in _OPENER.finditer(text, start + 4, limit + 12)
        if opener.start() < limit and not _NO_OPENER_AFTER.search(text, start, opener.start())
    ]
    if found:
        yield min(found)


def _repetition(text: str, start: int, limit: int) -> Iterator[int]:
    """…万峰湖区域产业发展资金支持|万峰湖库区及周边…: the text takes its topic up again."""
    for at in range(start + 8, limit - _REPEATED):
        words = text[at : at + _REPEATED]
        if words in text[start:at] and _NOUN_END.search(text, start, at):
            yield at


def _value(number: str) -> int:
    """一 to 九十九 or digits as a number; 0 for what is none."""
    if number.isdigit():
        return int(number)
    tens, ten, ones = number.partition("十")
    if not ten:
        return _HAN.index(number) + 1 if len(number) == 1 and number in _HAN else 0
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return 10 * (_HAN.index(tens) + 1 if tens else 1) + (_HAN.index(ones) + 1 if ones else 0)
