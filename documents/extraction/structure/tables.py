"""Tables whose cells stand one a line: 任务分工表, 指标体系, 名单.

Their cells repeat the tasks of the body or list names: they carry no measures of their own.
"""

from __future__ import annotations

import re
from itertools import pairwise

from documents.extraction.structure.labels import label_at
from documents.extraction.types import ParagraphRole

# 序号 | 工作事项 | 主要内容 | 牵头单位 | 配合单位 | 完成时限: words that head columns.
_HEADER = re.compile(
    r"序号|编号|备注|姓名|职务|分值|金额|单位"
    r"|(?:重点|工作|主要|具体|目标|建设|责任)?(?:任务|事项|内容|措施|举措|指标|目标"
    r"|项目)(?:名称|分工|内容|清单)?"
    r"|(?:责任|牵头|配合|主办|协办|实施)(?:单位|部门|处室|领导|人)|.{0,8}(?:牵头|配合|责任)处室"
    r"|20\d\d年?(?:[（(]?(?:基期|现状|目标|规划|实际|预期|完成)?(?:年|值|数)?[）)]?)?|(?:指标)?属性|指标名称"
    r"|(?:完成|办理)?(?:时限|时间|期限)(?:节点|要求)?|[一二三]级指标|(?:评价|评分|考核)标准"
    r"|指标含义|数据来源|(?:目标|现状|基期|规划|基准|预期)(?:值|数)|现状|计量单位"
    r"|(?:年均|累计)[\u3400-\u9fff%％（()）\[\]〔〕]{0,12}"
)
# 指标 | 2025年: two columns are a table too.
_INDICATOR = re.compile(r"(?:主要|具体|规划|核心|发展|[一二三]级)?(?:指标|目标)(?:名称|内容)?")
_VALUES = re.compile(
    r"20\d\d年?(?:[（(]?(?:基期|现状|目标|规划|实际|预期|完成)?(?:年|值|数)?[）)]?)?"
    r"|(?:目标|现状|基期|规划|基准|预期)(?:值|数)|目标|现状"
)
_NAMES = re.compile(r"(?:组长|副组长|成员|主任|副主任|总召集人|召集人)[:：]")
TEXT_LABELS = {"chapter", "part", "article", "han", "han_round"}
"""Kinds of label that number a paper's text rather than the lines of a table."""

_CARRYING = {ParagraphRole.BODY, ParagraphRole.HEADING, ParagraphRole.OWNERS}
_CELL = 30
_LEAST = 6
_SHARE = 0.5
_HEADERS = 3


def table_members(words: list[str], roles: list[ParagraphRole]) -> list[int]:
    """Indexes of the paragraphs that are cells."""
    members: list[int] = []
    for begun, last in _parts(words, roles):
        first = begun
        while (start := _start(words, first, last)) is not None:
            first = _end(words, begun, start, last)
            members += [number for number in range(start, first) if roles[number] in _CARRYING]
    return members


def _parts(words: list[str], roles: list[ParagraphRole]) -> list[tuple[int, int]]:
    """Ranges between titles."""
    titles = [i for i, role in enumerate(roles) if role is ParagraphRole.TITLE]
    bounds = [0, *titles, len(words)]
    return [(a, b) for a, b in pairwise(bounds) if b - a >= _LEAST]


def _start(words: list[str], first: int, last: int) -> int | None:
    """Where the table of a part begins: at its header cells, or at a list of names."""
    run = 0
    for number in range(first, last):
        run = run + 1 if _HEADER.fullmatch(words[number]) else 0
        if run == _HEADERS:
            return number - _HEADERS + 1
        if run > 1 and _VALUES.fullmatch(words[number]) and _INDICATOR.fullmatch(words[number - 1]):
            return number - 1
    named = next((i for i in range(first, last) if _NAMES.match(words[i])), None)
    if named is not None and _mostly_cells(words[named:last]):
        return named
    return None


def _end(words: list[str], first: int, start: int, last: int) -> int:
    """Where the text goes on below a table: at the label that follows the last one above it.

    （二）主要目标, its table, 二、重点任务: the tasks are no cells. A kind of label that the table
    counts anew is its own.
    """
    above: dict[str, int] = {}
    for number in range(first, last):
        label = label_at(words[number], 0, len(words[number]))
        if label is None or label.kind not in TEXT_LABELS or label.number is None:
            continue
        if number < start:
            above[label.kind] = label.number
        elif above.pop(label.kind, None) == label.number - 1:
            return number
    return last


def _mostly_cells(words: list[str]) -> bool:
    cells = [
        word
        for word in words
        if len(word) <= _CELL and not word.endswith("。") and label_at(word, 0, len(word)) is None
    ]
    return len(words) >= _LEAST and len(cells) >= _SHARE * len(words)
