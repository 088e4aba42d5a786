"""Paragraphs of a report that tell of goals without saying so (政府工作报告的目标段落).

What is reached is told exactly (增长5.2%, 建成6101户), what is aimed at roughly and in round sums
(增长5%左右, 稳定在900亿斤以上). Reads: sentences, quantities. Yields: numbers of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from documents.extraction.spans import Quantity, starting_in
from documents.extraction.types import Context, DocumentKind, Sentence

_ROUGHLY = re.compile(r"(?:左右|以[上内])(?=[，。；、,;和及]|\s|\Z)")
_BOUNDED = re.compile(r"(?:不低于|不少于|不高于|不超过)\Z")
# 缴纳社保满6个月以上 is a term; what grows, holds a level or is built anew is a goal.
_MEASURED = re.compile(
    r"(?:增长|下降|提高|提升|降低|涨幅|增速|达到?|[保维]持|稳定|控制|新增|新建|[改扩]建|改造|建设"
    r"|更新|培育|[率重额值量比]为?|实现)[^，。；]{0,24}\Z"
)
_ANNOUNCED = re.compile(r"预期目标|力争|确保|争取(?=达|实现|完成)")
_TOLD = re.compile(
    r"同比|[比较][上去]年|截至|截止|目前|累计|以来|已(?!列入)|(?<![为除])了(?!解|然)"
)
# The terms of a grant are rough as well: 销售额2000万元以上，给予奖励.
_GRANTED = re.compile(r"给予|予以|奖励|补贴|补助标准|申请人|申报|申请条件|符合")
_DIGITS = re.compile(r"\d{1,9}(?:\.\d{1,4})?")
# 增长5.2% has been measured, 增长5.5% may be aimed at.
_MEASURED_RATE = re.compile(r"\d{1,3}\.[1-46-9]%")
_TIME = frozenset("年月日天岁")
_BEFORE, _AFTER = 40, 6
_EXACT = 3
"""Digits other than closing zeros that make a figure exact: 6101, 85.3, 619."""
_ENOUGH = 2
"""Rough figures that open a run of goals unless a word announces them (力争)."""


def goal_sentences(context: Context) -> frozenset[int]:
    """Sentences that tell of goals by how their paragraph, or those before it, give figures.

    A paragraph whose figures tell neither goes with the one before it.
    """
    if context.metadata.kind is not DocumentKind.OTHER:
        return frozenset()
    found: set[int] = set()
    ahead = False
    numbered = enumerate(context.sentences)
    for _, group in groupby(numbered, key=lambda item: item[1].paragraph):
        sentences = list(group)
        signs = [sign for _, sentence in sentences for sign in _signs(context, sentence)]
        total = sum(signs)
        ahead = total >= (1 if ahead else _ENOUGH) or (ahead and total == 0)
        if ahead:
            found.update(number for number, one in sentences if not _is_term(context, one))
    return frozenset(found)


def _words(context: Context, sentence: Sentence) -> str:
    return context.text.text[sentence.span.start : sentence.span.end]


def _is_term(context: Context, sentence: Sentence) -> bool:
    return _GRANTED.search(_words(context, sentence)) is not None


def _signs(context: Context, sentence: Sentence) -> Iterator[int]:
    """Above 0 for what announces goals, below for what tells of the reached."""
    words = _words(context, sentence)
    if _GRANTED.search(words):
        return
    if _ANNOUNCED.search(words):
        yield _ENOUGH
    if _TOLD.search(words):
        yield -_ENOUGH
    for quantity in starting_in(context.quantities, sentence.span):
        yield _sign_of(context.text.text, quantity, sentence)


def _sign_of(text: str, quantity: Quantity, sentence: Sentence) -> int:
    start, end = quantity.span.start, quantity.span.end
    before = text[max(sentence.span.start, start - _BEFORE) : start]
    rough = _ROUGHLY.match(text, end, end + _AFTER) or _BOUNDED.search(before)
    if rough:
        return 1 if _MEASURED.search(before) else 0
    return -1 if _is_exact(text, quantity) else 0


def _is_exact(text: str, quantity: Quantity) -> bool:
    """Whether a figure is told to more digits than a goal has: 6101户, 5.2%."""
    number = _DIGITS.match(text, quantity.span.start)
    if number is None or quantity.unit in _TIME or not Decimal(number[0]):
        return False
    if _MEASURED_RATE.match(text, quantity.span.start):
        return True
    return len(number[0].replace(".", "").strip("0")) >= _EXACT
