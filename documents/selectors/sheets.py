"""A page of the original as a picture, with its facts where they stand (原件图像)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from documents.extraction.spans import Span
from documents.layout import Box, boxes_of
from documents.models import Document, Fact

_CORNERS = (
    "",
    "matrix(0 -1 1 0 0 {height})",
    "matrix(-1 0 0 -1 {width} {height})",
    "matrix(0 1 -1 0 {width} 0)",
)
"""Turns a picture by quarters against the clock into a page of this width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMark:
    """A box of a fact on the page."""

    fact: Fact
    box: Box
    lit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: its size in points, the picture's own size and how to turn it, and the facts."""

    number: int
    width: float
    height: float
    picture_width: float
    picture_height: float
    turns: str
    marks: list[SheetMark]

    @property
    def viewbox(self) -> str:
        """The page as the picture's frame."""
        return f"0 0 {self.width:g} {self.height:g}"


def sheet_build(
    document: Document, facts: Iterable[Fact], number: int, *, mark: str = ""
) -> Sheet | None:
    """Page `number`, counted from 1, with its facts, `mark` lit up; None where nothing is known."""
    pages = document.layout.get("pages", [])
    if not 1 <= number <= len(pages):
        return None
    width, height, quarters, turn, _ = pages[number - 1]
    is_turned = quarters % 2 == 1
    marks = [
        SheetMark(fact=fact, box=box, lit=fact.anchor == mark)
        for fact in facts
        for box in _boxes(document, fact)
        if box.page == number
    ]
    straight = f"rotate({turn:g} {width / 2:g} {height / 2:g})" if turn else ""
    corner = _CORNERS[int(quarters) % 4].format(width=f"{width:g}", height=f"{height:g}")
    return Sheet(
        number=number,
        width=width,
        height=height,
        picture_width=height if is_turned else width,
        picture_height=width if is_turned else height,
        turns=f"{straight} {corner}".strip(),
        marks=sorted(marks, key=lambda one: (one.lit, -(one.fact.end - one.fact.start))),
    )


def page_of(document: Document, fact: Fact) -> int | None:
    """Number of the page on which a fact begins; None where nothing is known."""
    boxes = _boxes(document, fact)
    return boxes[0].page if boxes else None


def is_scan(document: Document) -> bool:
    """Whether the words of most pages were recognised, so that the picture is what counts."""
    pages = document.layout.get("pages", [])
    return bool(pages) and 2 * sum(page[4] for page in pages) >= len(pages)


def _boxes(document: Document, fact: Fact) -> list[Box]:
    span = Span(fact.start, fact.end)
    return boxes_of(document.layout, document.source_map, document.source_text, span)
