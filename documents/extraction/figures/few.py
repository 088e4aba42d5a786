"""Small counts in Chinese characters: 打造六条精品线路, 认定三家企业 (汉字小数).

They are figures only where a verb or a stock word brings what is counted; 三个方面 is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.numerals.values import chinese_number
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of

_NUMBER = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])"
_PEOPLE = "博士|硕士|院士|专家|教授|教师|医生|护士|人才|学员|学生|干部|工程师|技术员|特派员|传承人"
_FEW = re.compile(
    r"(?<![第数几之各每这那前后前该述其余近一二两三四五六七八九十百千万亿零〇点周])"
    rf"(?P<number>{_NUMBER})[余多]?(?![\u3400-\u9fff]{{2,14}}之一)(?P<unit>"
    # What these count is a thing; behind the rest its noun must say so.
    r"[家座所辆艘](?=[\u3400-\u9fff])"
    rf"|[个条项处支台套](?=[^，。；、和及与\d]{{0,14}}{any_of('counted_things')})"
    r"|(?<=十)人(?=[\u3400-\u9fff])"
    rf"|名(?=[^，。；、\d]{{0,10}}(?:{_PEOPLE})))"
)
_BEGIN = re.compile("[二两三四五六七八九十]")
_HINT = re.compile("[二两三四五六七八九十][余多]?[家座所辆艘个条项处支台套名人]")
# 这三个园区, 上述五家企业 have been told before; 三个方面 of “三个中心” are a slogan.
_TOLD = re.compile(r"(?:以上|上述|前述|下列|其[他它余]|另外?|全部|所有|剩余|等|“)\Z")
_BROUGHT = re.compile(
    any_of("clause_verbs")
    + r"|了|共有?|现有|建有|拥有|设有|入选|入围|荣获|评为|命名|修建|购置|创办|开通|开辟|引入|聘请"
)
_NEAR = 30


def holds_few(words: str) -> bool:
    """Whether words may hold a small count; a quick look."""
    return _HINT.search(words) is not None


def few_of(text: str, sentence: Span) -> Iterator[Quantity]:
    """Small counts of a sentence, in order."""
    if not holds_few(text[sentence.start : sentence.end]):
        return
    for begin in _BEGIN.finditer(text, sentence.start, sentence.end):
        found = _FEW.match(text, begin.start(), sentence.end)
        if found is None:
            continue
        before = text[max(sentence.start, found.start() - _NEAR) : found.start()]
        value = chinese_number(found["number"])
        clause = re.split("[，。；：]", before)[-1]
        if value is None or _TOLD.search(before) or not _BROUGHT.search(clause):
            continue
        span = Span(*found.span())
        yield Quantity(span=span, kind=QuantityKind.COUNT, value=value, unit=found["unit"])
