"""Why a text is read as it is: for each sentence what was found, tried and concluded (解释)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.extraction.extractors import EXTRACTORS
from documents.extraction.facts import Fact
from documents.extraction.output import fact_values
from documents.extraction.pipeline import Trace
from documents.extraction.spans import Quantity
from documents.extraction.types import AgencyMention, Answer

_SILENT: tuple[object, ...] = (None, (), [], {}, "")


def explain(trace: Trace) -> Iterator[str]:
    """Lines to read: one block a sentence, then what concerns the whole text.

    Each block names the section, the typed spans, the shadow that rules read, who answers, and
    for every extractor what its rules gave or that none did.
    """
    context = trace.context
    for number, sentence in enumerate(context.sentences):
        span = sentence.span
        yield f"句 {number + 1}  {_section(trace, sentence.section)}"
        yield f"  原文  {context.text.text[span.start : span.end]}"
        yield f"  影子  {context.shadow[span.start : span.end]}"
        for quantity in context.quantities:
            if span.contains(quantity.span):
                yield f"  数量  {_quantity(trace, quantity)}"
        for mention in context.mentions:
            if span.contains(mention.span):
                yield f"  机构  {_mention(mention)}"
        if number < len(context.answers):
            yield f"  责任  {_answer(context.answers[number])}"
        facts = [fact for fact in trace.analysis.facts if span.overlaps(fact.span)]
        for extractor in EXTRACTORS:
            yield from _tried(trace, extractor.name, facts)
        yield ""
    for warning in trace.analysis.warnings:
        yield f"警告  {warning.code}: {warning.detail}"


def _section(trace: Trace, section: int | None) -> str:
    return "（无标题）" if section is None else trace.context.sections[section].path


def _quantity(trace: Trace, quantity: Quantity) -> str:
    words = trace.context.text.text[quantity.span.start : quantity.span.end]
    value = quantity.iso or f"{quantity.op} {quantity.value} {quantity.unit}".rstrip()
    return f"{words} → {quantity.kind.value} {value}"


def _mention(mention: AgencyMention) -> str:
    collective = "（泛称）" if mention.collective else ""
    return f"{mention.as_written} → {mention.canonical}{collective}  [{mention.rule}]"


def _answer(answer: Answer) -> str:
    names = "、".join(f"{name}（{role.value}）" for name, role in answer.agencies) or "无"
    return f"{names}  [{answer.how}]"


def _tried(trace: Trace, name: str, facts: list[Fact]) -> Iterator[str]:
    """What an extractor's rules gave in a sentence; one line that none spoke."""
    given = [fact for fact in facts if fact.name == name]
    if not given:
        yield f"  {name}  —"
    for fact in given:
        values = {key: value for key, value in fact_values(fact).items() if value not in _SILENT}
        words = trace.context.text.text[fact.span.start : fact.span.end]
        yield f"  {name}  [{fact.rule}] {words}"
        yield "    " + "  ".join(f"{key}={value}" for key, value in values.items())
        if fact.doubts:
            yield f"    存疑：{'、'.join(fact.doubts)}"
