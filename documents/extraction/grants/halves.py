"""Halves of a sentence: the parts between ；that each grant for themselves (分句)."""

from __future__ import annotations

from documents.extraction.spans import Span

_OPEN, _CLOSE = "（(《“", "）)》”"


def halves_of(text: str, span: Span) -> list[Span]:
    """Parts of a sentence between ；outside brackets, without their stops."""
    cuts, depth = [span.start], 0
    for index in range(span.start, span.end):
        char = text[index]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif char in "；;" and depth == 0:
            cuts.append(index + 1)
    cuts.append(span.end)
    parts = (_stripped(text, a, b) for a, b in zip(cuts, cuts[1:], strict=False))
    return [part for part in parts if part.start < part.end]


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " 　\n，,；;":
        start += 1
    while end > start and text[end - 1] in " 　\n。；;，,":
        end -= 1
    return Span(start, end)
