"""Titles broken over several lines.

国务院办公厅对全国政协十届三次会议 / 第2741号提案的答复 are one title: neither line ends a sentence,
is numbered or fills the measure, and together they end in the word for a kind of paper.
"""

from __future__ import annotations

import re

from documents.extraction.clean.lines import Line
from documents.extraction.clean.marks import BODY_NAME, LABEL, NUMBER, TITLE_END, is_standalone

_INNER_STOP = re.compile(r"[。；！？：，:;!?]|[:：]\Z")
_WHOLE = re.compile(r"(?:关于|对|印发|转发).{2,120}")
# A headline that names its own body needs none from the line above, a site's name.
_OWN_BODY = re.compile(r"[\u3400-\u9fff]{4,24}[局厅委会府办院](?:关于|对)")
_BUTTON = re.compile(r"点赞|收藏|转发|分享|打印|关闭|下载|评论")  # of a page, above its paper
# （试行） on a line of its own below the title.
_TRIAL = re.compile(r"[（(](?:试行|暂行|修订稿?|征求意见稿|送审稿|讨论稿|草案)[）)]")
# 培育农业农村新动能 / 实施乡村振兴战略的若干意见: the first line of a title that says no 关于.
_BEGUN = re.compile(
    r"(?!.*(?:[网站页栏报]|[局厅委会府办院部]|来源|政策|文件|公开|正文|日)\Z)[\u3400-\u9fff“”（）()\d]{4,30}"
)
_REST = re.compile(
    r"(?!.*(?:关于|印发|转发|《))[\u3400-\u9fff“”、]{2,40}的(?:通知|意见|公告|通告|决定|答复)"
)
_PLACE = re.compile(r"[\u3400-\u9fff]{1,11}[省市县区州旗]")
_PURE = re.compile(r"[\u3400-\u9fff“”（）()《》、\d-]{6,60}")
_LONGEST_LINE = 70
_LONGEST_RUN = 5
_TWO = 2


def title_joins(lines: list[Line]) -> set[int]:
    """Indexes of the lines that continue the title begun on the line before."""
    joins: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        if _may_be_title(line):
            run.append(number)
            continue
        joins |= _joined(lines, run)
        if run and _TRIAL.fullmatch(line.text) and _ends_title(lines[number - 1].text):
            joins.add(number)
        run = []
    return joins | _joined(lines, run)


def _may_be_title(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _LONGEST_LINE
        and not line.cell
        and not _INNER_STOP.search(text)
        and not LABEL.match(text)
        and not is_standalone(text)
        and _TRIAL.fullmatch(text) is None
        and _BUTTON.fullmatch(text) is None
        and NUMBER.fullmatch(text) is None
    )


def _joined(lines: list[Line], run: list[int]) -> set[int]:
    """Within a run of title-like lines: those behind a title's first line, up to its last."""
    joins: set[int] = set()
    floor = 0
    for place in range(len(run)):
        near = run[max(floor, place - _LONGEST_RUN) : place + 1]
        first = _first_line([lines[i].text for i in near])
        if first is not None:
            joins |= set(near[first + 1 :])
            floor = place + 1
        elif place and place == floor and _goes_on(lines[run[place]].text):
            joins.add(run[place])
            floor = place + 1
    return joins


def _goes_on(text: str) -> bool:
    """Whether a line ends the title that seemed whole.

    …实施方案（2024—2027年） / 的通知; 关于调整稳岗政策措施 / 促进就业的通知.
    """
    return (text.startswith("的") and _ends_title(text)) or _REST.fullmatch(text) is not None


def _first_line(texts: list[str]) -> int | None:
    """Index of the line that begins the title which the last one ends; None if it ends none."""
    if not _ends_title("".join(texts[-2:])):
        return None
    for size in range(1, min(_LONGEST_RUN, len(texts)) + 1):
        first = len(texts) - size
        if _WHOLE.search("".join(texts[first:])):
            named = (
                first > 0
                and not texts[first].startswith("第")
                and _OWN_BODY.match(texts[first]) is None
                and (_ends_in_body(texts[first - 1]) or _PLACE.fullmatch(texts[first - 1]))
            )
            return first - 1 if named else first
    return 0 if _is_begun(texts) else None


def _is_begun(texts: list[str]) -> bool:
    """Whether two lines alone at the head are a title: 鹿城区促进 / 开放型经济发展的若干意见."""
    return (
        len(texts) == _TWO
        and _BEGUN.fullmatch(texts[0]) is not None
        and _PURE.fullmatch(texts[1]) is not None
        and not _ends_title(texts[0])
    )


def _ends_title(text: str) -> bool:
    """Whether text ends in the word for a kind of paper."""
    ends = list(TITLE_END.finditer(text))
    return bool(ends) and ends[-1].end() == len(text)


def _ends_in_body(text: str) -> bool:
    ends = list(BODY_NAME.finditer(text))
    return bool(ends) and ends[-1].end() == len(text)
