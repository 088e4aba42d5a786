"""Tables of sums whose lines were lost: blanks stand between the cells, or nothing does.

类别 补助标准（万元） 省级 30 市级 10; 类别补助标准（万元）省级30市级10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.extraction.clean.column_heads import Column, column_of, heads_sums
from documents.extraction.clean.marks import LABEL

_LONGEST_CELL = 40
_LEAST_FIGURES = 2
_ENDS = re.compile(r"[。；]|\A[^\d]{12,60}[：:]\Z")
_DIGIT = re.compile(r"\d")

_WHO = (
    r"[\u3400-\u9fff]{0,4}?(?:类别|类型|等级|级别|层次|档次|对象|名称|名次|奖项|品种|种类|地区"
    r"|学历|职称|项目)"
)
_UNIT = r"[（(](?:单位[：:])?[百千万]{0,2}元(?:[/／每·][\u3400-\u9fff]{1,3}){0,2}[）)]"
_SUM = (
    rf"[\u3400-\u9fff]{{0,6}}?(?:标准|金额|额度|补贴|补助|奖励|津贴|安家费){_UNIT}"
    r"|[\u3400-\u9fff]{2,6}?(?:标准|金额|额度)(?![（(])"
)
_WAY = (
    r"(?:发放|兑现|拨付|支付|享受|给付)(?:方式|年限|期限|时间|办法)"
    r"|(?:责任|牵头|实施|主管|受理)(?:单位|部门)"
)
# Notes and conditions cannot be told from the next row's first cell.
_GLUED = re.compile(
    rf"(?:\A|(?<=[。：:）)]))(?P<who>{_WHO})(?P<sum>{_SUM})(?P<way>{_WAY})?"
    r"(?!备注|说明|依据|[\u3400-\u9fff]{0,4}(?:条件|要求|内容))"
)
_PAID = (
    r"分[期\d两二三四五六]{1,2}年?(?:发放|兑现|拨付)?|一次性(?:发放|兑现|拨付)?"
    r"|按[年月季]度?(?:发放|兑现|拨付)?|[-—–－/]{1,2}|[\u3400-\u9fff]{2,8}?[局委办厅]"
)
_ROW = re.compile(
    rf"(?P<name>[^\d，。；：:、]{{1,16}}?)"
    rf"(?P<figure>\d[\d,]{{0,9}}(?:\.\d{{1,2}})?(?:万?元)?|一事一议)"
    rf"(?![.．、）)\d%％年月日])(?P<paid>{_PAID})?"
)


def cell_blanks(words: Sequence[str]) -> set[int]:
    """Which of the words between blanks are cells of tables, heads among them, by their index."""
    cells: set[int] = set()
    at = 0
    while at < len(words):
        heads: list[Column] = []
        while at + len(heads) < len(words) and (head := column_of(words[at + len(heads)])):
            heads.append(head[0])
        end = at + len(heads)
        if len(heads) > 1 and heads_sums(heads):
            while end < len(words) and _is_cell(words[end]):
                end += 1
            figures = sum(_DIGIT.search(word) is not None for word in words[at:end])
            cells |= set(range(at, end)) if figures >= _LEAST_FIGURES else set()
        at = max(end, at + 1)
    return cells


def _is_cell(word: str) -> bool:
    """Whether a word is short and neither a sentence nor a heading of the text."""
    return len(word) <= _LONGEST_CELL and _ENDS.search(word) is None and LABEL.match(word) is None


def cell_cuts(text: str) -> Iterator[int]:
    """Where the cells of tables begin and end whose cells are glued to each other."""
    for head in _GLUED.finditer(text):
        cuts = [head.start(), head.start("sum"), *([head.start("way")] if head["way"] else [])]
        at, rows = head.end(), 0
        while (row := _ROW.match(text, at)) is not None:
            cuts += [row.start(), row.start("figure")]
            cuts += [row.start("paid")] if row["paid"] and head["way"] else []
            at = row.end() if head["way"] else row.end("figure")
            rows += 1
        if rows >= _LEAST_FIGURES:
            yield from (*cuts, at)
