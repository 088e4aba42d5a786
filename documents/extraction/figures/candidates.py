"""The figures of a sentence that may count something, ranks in words among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from documents.extraction.figures.few import few_of, holds_few
from documents.extraction.figures.guards import is_class_of_size
from documents.extraction.numerals.values import chinese_number
from documents.extraction.spans import Quantity, QuantityKind, Span

# 突破5亿 without 元 is money only where money is counted.
_MONEY_WORDS = re.compile(r"[资金额值款税费价债]|收入|投入|营收|利润|贷|基金|财政|元|规模")
_CLASSES = {"级", "层", "档"}  # 培育30亿级企业9家
_PEOPLE = re.compile(
    r"[\u3400-\u9fff]{0,6}?(?:居民|群众|农民|人口|学生|职工|老人|劳动力|儿童|市民)"
)
# 全员劳动生产率20万元/人, 亩均税收30万元/亩 measure an economy, not a price.
_YIELD = re.compile(r"生产率|[人亩地户单]均|产出|强度|产值|增加值|税收|收入|GDP|效益|贡献|营收")
_FOR_EACH = re.compile(r"[/／](?:人|亩|平方公里|公顷|户|吨)(?:[·.]年)?")
# 7张/千人, 500立方米每秒, 5万吨/日; 30万吨/年甲醇项目 is the size of something.
_OF_EACH = re.compile(
    r"\s?(?:[/／]|每(?=秒|小时|立方米|平方公里|[百千万]人))\s?(?P<each>[百千万]?(?:人|户|辆|名)|秒|分钟"
    r"|小时|[日天月年](?![\u3400-\u9fff]{2})|亩|公顷|平方公里|平方米|立方米|百?公里|千瓦时|[百万亿]?元(?:GDP)?"
    r"|吨|升|头|株|班|床|栋)(?:[·.]年)?"
)
_POINTS = re.compile(r"[、和及与]\d{1,3}(?:\.\d{1,3})?个百分点")  # 提高10个和15个百分点
_DIGITS = re.compile(r"\d{1,9}(?:\.\d{1,4})?")
_LISTED = re.compile(
    r"分别[^，。；\d]{0,12}(?P<list>(?:\d{1,9}(?:\.\d{1,4})?\s?(?:[、和及与]|以及)\s?){1,5})\Z"
)
_MORE = re.compile(
    "第[一二三四五六七八九十]{1,2}(?=[位名，,。；;、]|$)|排名|位居|位列|名列|指数|水平|得分|评分|满意度|收入比|之比|死亡率|系数"
)
_INDEX = re.compile(
    r"(?:(?:指数|得分)(?=\d{1,3}\.\d)"
    r"|(?:指数|水平|得分|评分|满意度|收入比|之比|死亡率|系数)[^，。；\d]{0,6}(?:达到?|提高到"
    r"|提升到|提升至|为|缩小[到至]|控制在"
    r"|降[到至]))(?P<value>\d{1,4}(?:\.\d{1,3})?)(?=以[上内下]|左右|[，,。；、]|\Z)"
)
_RANK = re.compile(
    r"(?:排名?|位居|位列|居|名列|保持|[升移进跃]{1,2}[至到]"
    r"|列)[^，。；]{0,8}第(?P<rank>(?:(?P<han>[一二三四五六七八九十]{1,3})"
    r"|(?P<digits>\d{1,3}(?![位名])))"
    r"(?:位|名)?)(?![批届次期个条款方位名\d])"
)


def holds_more(words: str) -> bool:
    """Whether a sentence may hold what is no quantity: 位居全国第三, 指数达66, 五个景区."""
    return _MORE.search(words) is not None or holds_few(words)


def candidates_of(text: str, found: Iterable[Quantity], sentence: Span) -> list[Quantity]:
    """Figures in order, without dates and sums that only name a class (亿元以上项目)."""
    kept = [
        whole_unit(text, quantity)
        for quantity in found
        if quantity.value is not None
        and quantity.unit not in _CLASSES
        and not is_class_of_size(text, quantity)
    ]
    bare = [
        one for one in _indices(text, sentence) if not any(one.span.overlaps(k.span) for k in kept)
    ]
    first = [one for quantity in kept for one in _elided(text, quantity, sentence)]
    few = [
        one for one in few_of(text, sentence) if not any(one.span.overlaps(k.span) for k in kept)
    ]
    found = (*kept, *first, *_ranks(text, sentence), *bare, *few)
    return sorted(found, key=lambda quantity: quantity.span)


def whole_unit(text: str, quantity: Quantity) -> Quantity:
    """A figure with all of its unit; a bare 突破5亿 without a word for money counts things."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.unit == "个" and _POINTS.match(text, end):
        return replace(quantity, kind=QuantityKind.PERCENT, unit="个百分点")
    if quantity.kind is QuantityKind.COUNT and (each := _OF_EACH.match(text, end)):
        unit = quantity.unit + each[0].replace("／", "/").replace(" ", "")
        return replace(quantity, span=Span(start, each.end()), unit=unit)
    if quantity.kind is not QuantityKind.MONEY:
        return quantity
    each = _FOR_EACH.match(text, end)
    if each is not None and _YIELD.search(text, max(0, start - 20), start):
        span = Span(start, each.end())
        return replace(quantity, span=span, unit=quantity.unit + each[0].replace("／", "/"))
    money = _MONEY_WORDS.search(text, max(0, start - 16), start) or text.startswith("规模", end)
    if text[end - 1] in "万亿" and not money:
        people = _PEOPLE.match(text, end)
        return replace(quantity, kind=QuantityKind.COUNT, unit="人" if people else "")
    return quantity


def _elided(text: str, quantity: Quantity, sentence: Span) -> Iterator[Quantity]:
    """Figures dealt out that leave their unit to the last: 分别下降0.5和0.7个百分点."""
    start = quantity.span.start
    own = _DIGITS.match(text, start)
    listed = _LISTED.search(text, max(sentence.start, start - 40), start)
    if own is None or listed is None or quantity.value is None or not Decimal(own[0]):
        return
    factor = quantity.value / Decimal(own[0])
    for number in _DIGITS.finditer(text, listed.start("list"), start):
        span = Span(*number.span())
        yield replace(quantity, span=span, value=Decimal(number[0]) * factor, value_max=None)


def _indices(text: str, sentence: Span) -> Iterator[Quantity]:
    """Indices, which have no unit: 两化融合发展水平达到66."""
    for found in _INDEX.finditer(text, sentence.start, sentence.end):
        span = Span(*found.span("value"))
        yield Quantity(span=span, kind=QuantityKind.COUNT, value=Decimal(found["value"]), unit="")


def _ranks(text: str, sentence: Span) -> Iterator[Quantity]:
    """Ranks in Chinese numerals or without a unit: 位居全国第三位, 排名第1."""
    for found in _RANK.finditer(text, sentence.start, sentence.end):
        value = chinese_number(found["han"]) if found["han"] else Decimal(found["digits"])
        if value is not None:
            span = Span(found.start("rank"), found.end())
            yield Quantity(span=span, kind=QuantityKind.COUNT, value=value, unit="位")
