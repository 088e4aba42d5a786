"""The outline: labels at the head of paragraphs, nested by their order of appearance.

A kind of label that is open already closes what is inside it; a new kind opens a level. Numbers
may run on across sections. A title or an annex begins a new part, whose outline starts afresh.
A 专栏 holds the numbers that begin anew in it (专栏1 重点工程 1.… 2.…); 3. of the text ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from documents.extraction.numerals.values import chinese_number
from documents.extraction.spans import CleanText, Span
from documents.extraction.structure.headings import heading_end
from documents.extraction.structure.labels import BOX_RANK, Label, label_at
from documents.extraction.types import Paragraph, ParagraphRole, Section

_OPEN_ENDED = 1 << 60
_CLOSING = re.compile(
    r"附\s{0,4}则[:：]?|有关说明[:：]?"
)  # without a label, but no part of what precedes


@dataclass(slots=True)
class _Open:
    """A section that may still have members."""

    index: int
    rank: int
    number: int | None


@dataclass(slots=True)
class _Part:
    """A title or annex and the labelled paragraphs up to the next."""

    start: int
    labelled: list[tuple[Span, Label]] = field(default_factory=list)


def sections_of(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> tuple[Section, ...]:
    """All elements of the outline in order; spans nest and run to the next of the level or part.

    Reads: paragraphs with roles. Yields: sections whose `parent` stands before them.
    """
    sections: list[Section] = []
    stack: list[_Open] = []
    for part in _parts(text, paragraphs):
        _close(sections, stack, 0, part.start)
        inside = _articles_inside([label for _, label in part.labelled])
        for span, found in part.labelled:
            label = found.inner if inside and found.kind == "article" else found
            _close(sections, stack, _depth(stack, label), span.start)
            sections.append(_section(text, span, label, sections, stack))
            opened = _Open(index=len(sections) - 1, rank=label.rank, number=label.number)
            stack.append(opened)
    _close(sections, stack, 0, len(text.text))
    return tuple(sections)


def _parts(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> list[_Part]:
    """The labelled paragraphs, part by part."""
    parts = [_Part(start=0)]
    for paragraph in paragraphs:
        closing = _CLOSING.fullmatch(text.text, paragraph.span.start, paragraph.span.end)
        if closing or paragraph.role is ParagraphRole.TITLE:
            parts.append(_Part(start=paragraph.span.start))
        if paragraph.role in {ParagraphRole.BODY, ParagraphRole.HEADING}:
            label = label_at(text.text, paragraph.span.start, paragraph.span.end)
            if label is not None:
                parts[-1].labelled.append((paragraph.span, label))
    return parts


def _articles_inside(labels: Sequence[Label]) -> bool:
    """Whether articles run on through 一、 and 二、: 一、资金 第1条…第2条… 二、落户 第3条….

    Elsewhere an article holds a list of its own, and a list before articles is another's.
    """
    first = next((i for i, label in enumerate(labels) if label.kind == "article"), len(labels))
    before = [label.text for label in labels[:first] if label.kind == "han"]
    after = [label.text for label in labels[first:] if label.kind == "han"]
    if not before or not after:
        return False
    last, following = chinese_number(before[-1]), chinese_number(after[0])
    return last is not None and following == last + 1


def _depth(stack: list[_Open], label: Label) -> int:
    """How many of the open sections the labelled one stands in."""
    for depth, opened in enumerate(stack):
        if opened.rank >= label.rank:
            return depth
        if opened.rank == BOX_RANK and not _goes_on(stack[depth + 1 :], label):
            return depth
    return len(stack)


def _goes_on(inside: list[_Open], label: Label) -> bool:
    """Whether a label counts inside a 专栏 whose open members are `inside`."""
    if label.number == 1:
        return True
    last = next((opened.number for opened in inside if opened.rank == label.rank), None)
    return last is not None and label.number == last + 1


def _section(
    text: CleanText, span: Span, label: Label, sections: list[Section], stack: list[_Open]
) -> Section:
    end = heading_end(text.text, label.end, span.end)
    parent = stack[-1].index if stack else None
    path = label.text if parent is None else f"{sections[parent].path}/{label.text}"
    return Section(
        label=label.text,
        heading=text.text[label.end : end].strip(),
        level=len(stack) + 1,
        parent=parent,
        path=path,
        span=Span(span.start, _OPEN_ENDED),
        heading_span=Span(span.start, end),
    )


def _close(sections: list[Section], stack: list[_Open], depth: int, end: int) -> None:
    """End the open sections beyond `depth`."""
    while len(stack) > depth:
        index = stack.pop().index
        sections[index] = replace(sections[index], span=Span(sections[index].span.start, end))
