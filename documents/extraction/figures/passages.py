"""What of a paper is read for figures: its sentences, and headings that are goals themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.figures.judging import ORDERS
from documents.extraction.spans import Span, starting_in
from documents.extraction.types import Context, Sentence

# 关于建设10个基地的建议, 2020年任务完成情况: what is spoken of, not what is to be.
_TOPIC = re.compile(r"\A关于|(?:建议|情况|问题|目标|要求|措施|政策)\Z")
_BEGINNING = 3  # characters by which a heading is found behind its label


def passages_of(context: Context) -> Iterator[tuple[int, Sentence]]:
    """What is read for figures, in order: sentences, each with its number, and headings.

    A heading of a paper that orders may be a goal: 培育10家龙头企业。建立梯度培育库…. It goes with
    the sentence behind it.
    """
    headings = list(_headings(context)) if context.metadata.kind in ORDERS else []
    for number, sentence in enumerate(context.sentences):
        while headings and headings[0].span.start < sentence.span.start:
            yield number, headings.pop(0)
        yield number, sentence


def _headings(context: Context) -> Iterator[Sentence]:
    """Headings with a figure that are no sentences themselves, as if they were."""
    text = context.text.text
    for number, section in enumerate(context.sections):
        span = section.heading_span
        if _TOPIC.search(section.heading) or not starting_in(context.quantities, span):
            continue
        behind = starting_in(context.sentences, Span(span.start, section.span.end))
        if behind and behind[0].span.start >= span.end and behind[0].section == number:
            start = text.find(section.heading[:_BEGINNING], span.start, span.end)
            if start >= 0:
                own = Span(start, span.end)
                yield Sentence(span=own, section=number, paragraph=behind[0].paragraph)
