"""Tables of indicators in plain text: cells that only blanks part, cells of a figure alone.

The words that head the columns (指标 单位 2020年 2025年) open a table; nothing else parts a line at
its blanks or keeps a bare figure, which elsewhere is a page number.
"""

from __future__ import annotations

import re

from documents.extraction.clean.column_heads import (
    Column,
    column_of,
    heads_sums,
    heads_tasks,
    task_column_of,
)

_HEAD = re.compile(
    r"序号|(?:主要|具体|规划|核心|发展|[一二三]级)?(?:指标|目标)(?:名称|内容)?|类别|领域|单位|(?:计量)单位|(?:指标)?属性|备注"
    r"|(?P<valued>20\d\d年?(?:[（(]?(?:基期|现状|目标|规划|实际|预期|完成)?(?:年|值|数)?[）)]?)?"
    r"|(?:目标|现状|基期|规划|基准|预期)(?:值|数)|现状)"
    r"|(?:年均|累计)[\u3400-\u9fff%％（()）\[\]〔〕]{0,12}|完成(?:时限|时间)"
)
_FIGURE = re.compile(r"[≥≤>＞<＜〔\[（(约]?\d[\d,]{0,11}(?:\.\d{1,4})?")
_DIGIT = re.compile(r"[^\d。]{0,40}\d")  # 每人5万元
_TEXT = re.compile(r"[，。；]|\A(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)")
_SENTENCE = re.compile(
    r"。|；\Z|\A(?:第?[一二三四五六七八九十]{1,3}[、章条]|（[一二三四五六七八九十]{1,3}）)"
)
_CELL, _LEAST, _WIDEST = 30, 3, 12


class Columns:
    """Goes along with the lines of a text and tells where a table of indicators stands."""

    def __init__(self, parting: re.Pattern[str]) -> None:
        """`parting`: the blanks that part cells."""
        self._parting = parting
        self._row = 0  # columns of a table whose rows are lines
        self._heads: list[bool] = []  # words that head columns, whether each heads values
        self._open = False  # whether its cells stand one a line
        self._sums = False  # whether these are sums and whom they are for, which may hold commas

    def cells(self, source: str, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a row, or the line where it is one; empty outside of tables."""
        line = source[start:end]
        if not (self._row or self._open or self._parting.search(line.strip())):
            return []  # most lines have no blanks within
        begun = len(line) - len(line.lstrip())
        parts = _parted(line.strip(), self._parting) if line.strip() else []
        words = [line.strip()[a:b].strip() for a, b in parts]
        if len(words) >= _LEAST and _heads(words):
            self._row, self._sums = len(words), False
        elif _head_others(words):
            self._row, self._sums = len(words), True
        elif self._row and words:
            figure, longest = (_DIGIT, 3 * _CELL) if self._sums else (_FIGURE, _CELL)
            figures = any(figure.match(word) for word in words)
            figures = figures or (self._sums and len(words) == self._row)  # A类 | 一事一议
            if not (figures and 1 < len(words) <= self._row + 1) or max(map(len, words)) > longest:
                self._row = 0
        if not self._row or not words:
            alone = self._open and words and not self._goes_on(line) and "|" not in line
            return [(start, end)] if alone else []
        return [(start + begun + a, start + begun + b) for a, b in parts]

    def pass_by(self, words: str) -> None:
        """Takes in a line that is no row: a word that heads a column, a cell, text that goes on."""
        short = len(words) <= _CELL
        head, column = (_HEAD.fullmatch(words), column_of(words)) if short else (None, None)
        if head is not None or column is not None:
            sums = column is not None and column[0] in {Column.SUM, Column.MONEY}
            self._heads.append(sums or bool(head and head["valued"]))
            self._sums = sums or (self._sums and (self._open or len(self._heads) > 1))
            self._open = self._open or (len(self._heads) > 1 and any(self._heads))
            return
        self._heads = []
        self._open = self._open and not self._goes_on(words)

    def _goes_on(self, line: str) -> bool:
        """Whether a line is no cell but text."""
        line = line.strip()
        if self._sums:
            return len(line) > 2 * _CELL or _SENTENCE.search(line) is not None
        return len(line) > _CELL or _TEXT.search(line) is not None


def _head_others(words: list[str]) -> bool:
    """Whether words head the columns of a table of sums or of tasks with owners."""
    if len(words) < 2:  # noqa: PLR2004 - most lines
        return False
    sums = [head[0] for word in words if (head := column_of(word))]
    if len(sums) == len(words) and heads_sums(sums):
        return True
    tasks = [task for word in words if (task := task_column_of(word))]
    return len(tasks) == len(words) and heads_tasks(tasks)


def _heads(words: list[str]) -> bool:
    """Whether words head the columns of a table with values."""
    found = [_HEAD.fullmatch(word) for word in words[:_WIDEST]]
    return all(found) and any(one["valued"] for one in found if one)


def _parted(line: str, parting: re.Pattern[str]) -> list[tuple[int, int]]:
    """Ranges between tabs where there are any, else between blanks."""
    sign = re.compile("\t") if "\t" in line else parting
    ranges, start = [], 0
    for gap in sign.finditer(line):
        ranges.append((start, gap.start()))
        start = gap.end()
    return [(a, b) for a, b in (*ranges, (start, len(line))) if line[a:b].strip()]
