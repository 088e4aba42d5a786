"""Sentences cut at ；, these into comma clauses (分句)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from documents.extraction.spans import Quantity, Span
from documents.extraction.types import Context, DocumentKind

_OPEN, _CLOSE = "（(〔[“《〈「‘", "）)〕]”》〉」’"
_BODY = re.compile(r"[Aa]+")
_ROUND = re.compile(r"[（(〔\[][^（()）〔〕\[\]]{0,120}[）)〕\]]")
# （最高不超过50万元） holds terms; other brackets are asides.
_TERMS = re.compile(r"(?:最高|不超过|上限|每|按)[^（）()]{0,20}[MP]")
_BRACKETS = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")
_BLANK = "□"
_WITH_MORE = 2  # clauses of a segment that says more than a name
# A ceiling by any name; the rules know 最高, 不超过, 不高于 and 上限.
_CEILING = re.compile(
    r"(?P<over>不[得能可应]超过|不得?[多大]于)|(?P<above>不[得能可应]高于)|(?P<most>最多|不超(?=M))"
    r"|(?P<limit>(?:限额|封顶)(?=M))"
    r"|(?P<mostly>(?:原则上|一般)(?=(?:每[个家户]|单[个家户])?(?:不[得能可应]?[超高多大]|不得[多大]于|最[高多])))"
)
_PLAIN = {"over": "不超过", "above": "不高于", "most": "最高", "limit": "上限", "mostly": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Part of a sentence between ；, with its clauses between ，and ：.

    `shadow` is as long as `text`: figures as symbols, asides in brackets as □, ceilings by their
    commonest name. All spans are relative to `start`.
    """

    text: str
    shadow: str
    start: int
    sentence: int
    paragraph: int
    quantities: tuple[Quantity, ...]
    clauses: tuple[Span, ...]
    section: int | None = None  # of a heading that grants; sentences know their own
    label: str = ""  # the label of a guide that its sums stand under: 补贴标准

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def within(self, span: Span) -> tuple[Quantity, ...]:
        """Figures inside a span."""
        return tuple(one for one in self.quantities if span.contains(one.span))


@lru_cache(maxsize=1)
def segments_of(context: Context) -> tuple[Segment, ...]:
    """Segments of all sentences, in order; kept for the last context, for all who read them."""
    headings = _headings_in(context)
    found = list(_segments_in(context))
    return tuple(sorted((*found, *headings), key=lambda one: one.start) if headings else found)


def _headings_in(context: Context) -> list[Segment]:
    """Headings that hold figures and no sentence: 1. 获得国家级称号的医院，奖励100万元."""
    starts = [sentence.span.start for sentence in context.sentences]
    paragraphs = [paragraph.span.start for paragraph in context.paragraphs]
    found: list[Segment] = []
    if context.metadata.kind is DocumentKind.REPLY:
        return found  # there headings repeat what was asked for
    for number, section in enumerate(context.sections):
        span = section.heading_span
        figures = context.shadow[span.start : span.end]
        if "M" not in figures and "P" not in figures:
            continue
        at = bisect_right(starts, span.start)
        if at < len(starts) and starts[at] < span.end:
            span = Span(span.start, starts[at])
        if not re.search("[MP]", context.shadow[span.start : span.end]):
            continue  # all of it is a sentence too
        paragraph = bisect_right(paragraphs, span.start) - 1
        found += _parts_of(context, number, span, paragraph)
    return found


def heading_of(context: Context, number: int) -> Segment:
    """A section's heading as a segment, whether it holds figures or not."""
    span = context.sections[number].heading_span
    inside = tuple(one for one in context.quantities if span.contains(one.span))
    return replace(_segment(context, span, -1 - number, -1, inside), section=number)


def _parts_of(context: Context, number: int, span: Span, paragraph: int) -> Iterator[Segment]:
    """A heading that is an article without a stop, cut at its ；."""
    begin = context.text.text.find(context.sections[number].heading[:2], span.start, span.end)
    for part in _cut(context.text.text, Span(max(begin, span.start), span.end), "；;"):
        inside = tuple(one for one in context.quantities if part.contains(one.span))
        yield replace(_segment(context, part, -1 - number, paragraph, inside), section=number)


def _segments_in(context: Context) -> Iterator[Segment]:
    quantities = iter(context.quantities)
    held: list[Quantity] = []
    for number, sentence in enumerate(context.sentences):
        held = [one for one in held if one.span.start >= sentence.span.start]
        for one in quantities:
            held.append(one)
            if one.span.start >= sentence.span.end:
                break
        for span in _cut(context.text.text, sentence.span, "；;"):
            inside = tuple(one for one in held if span.contains(one.span))
            yield _segment(context, span, number, sentence.paragraph, inside)


def _segment(
    context: Context, span: Span, sentence: int, paragraph: int, inside: tuple[Quantity, ...]
) -> Segment:
    text = context.text.text[span.start : span.end]
    # Bodies stay readable: 省财政 is a payer, 人民银行再贷款利率 a base.
    symbols = context.shadow[span.start : span.end]
    shadow = _BODY.sub(lambda body: text[body.start() : body.end()], symbols)
    shadow = _ROUND.sub(
        lambda aside: aside[0] if _TERMS.search(aside[0]) else _BLANK * len(aside[0]), shadow
    )
    return Segment(
        text=text,
        shadow=_CEILING.sub(_plain_ceiling, shadow),
        start=span.start,
        sentence=sentence,
        paragraph=paragraph,
        quantities=tuple(
            replace(one, span=Span(one.span.start - span.start, one.span.end - span.start))
            for one in inside
        ),
        clauses=_unlabelled(text, tuple(_cut(text, Span(0, len(text)), "，,：:。！？"))),
    )


# 一次性创业补贴：返乡农民工首次创办企业的，…: a name, no words on who or when
_LABEL = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?(?:(?!给予|发放|享受|提供|[对按每的])[一-龥“”]){2,14}"
    r"(?:补贴|补助|奖励|奖补|资助|贴息|津贴|扶持|支持|贷款|返还)(?:政策|资金)?"
)
_GIVES = re.compile("给予|予以|补贴|补助|奖励|奖补|资助|发放|享受|申请|贴息|返还|申领")


def _unlabelled(text: str, clauses: tuple[Span, ...]) -> tuple[Span, ...]:
    """The clauses without a benefit's name before a colon, where more is said behind it."""
    if len(clauses) < _WITH_MORE or text[clauses[0].end] not in "：:":
        return clauses
    name = _LABEL.fullmatch(text, clauses[0].start, clauses[0].end)
    more = _GIVES.search(text, clauses[0].end) is not None
    return clauses[1:] if name is not None and more else clauses


def _plain_ceiling(words: re.Match[str]) -> str:
    """不得超过 as □不超过, 限额 as 上限: the commonest name at the same length."""
    return _PLAIN[words.lastgroup or ""].rjust(len(words[0]), _BLANK)


def _cut(text: str, span: Span, marks: str) -> Iterator[Span]:
    """The parts of a span between marks that stand outside brackets and quotation marks."""
    if _marks(marks).search(text, span.start, span.end) is None:
        if span.end > span.start:
            yield span  # most have neither
        return
    brackets = _BRACKETS.findall(text, span.start, span.end)
    even = sum(char in _OPEN for char in brackets) * 2 == len(brackets)
    depth, begin = 0, span.start
    for mark in _marks(marks).finditer(text, span.start, span.end):
        place, char = mark.start(), mark.group()
        if even and char in _OPEN:
            depth += 1
        elif even and char in _CLOSE:
            depth = max(0, depth - 1)
        elif char in marks and depth == 0 and not _is_ratio(text, place):
            if place > begin:
                yield Span(begin, place)
            begin = place + 1
    if span.end > begin:
        yield Span(begin, span.end)


def _is_ratio(text: str, place: int) -> bool:
    """Whether a colon stands between figures: 按1:1比例."""
    return (
        text[place] in ":："
        and text[place - 1 : place].isdigit()
        and text[place + 1 : place + 2].isdigit()
    )


@cache
def _marks(marks: str) -> re.Pattern[str]:
    """Any of the marks, and the brackets around them."""
    return re.compile(f"[{re.escape(marks + ''.join(_OPEN) + ''.join(_CLOSE))}]")
