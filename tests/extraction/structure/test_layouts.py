"""The same papers in other layouts keep their outline."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from documents.extraction.clean import clean
from documents.extraction.structure import paragraphs_of, sections_of
from tests.extraction.layouts import CORPUS, SEEDS, paragraphs_in, text_of, wrapped

Layout = Callable[[list[str]], str]
SHORT = 30


def outline_of(source: str) -> set[tuple[str, str]]:
    """Path and heading of each section, without blanks."""
    text = clean(source)
    sections = sections_of(text, paragraphs_of(text))
    return {(section.path, re.sub(r"\s", "", section.heading)) for section in sections}


def as_markdown(paragraphs: list[str]) -> str:
    """Short lines bold, brackets escaped, a blank line between paragraphs."""
    marked = [f"**{words}**" if len(words) < SHORT else words for words in paragraphs]
    return "\n\n".join(words.replace("[", "\\[") for words in marked)


LAYOUTS: dict[str, tuple[Layout, float]] = {
    "wrapped": (lambda paragraphs: wrapped(paragraphs, width=38), 0.98),
    "wrapped, blank lines": (lambda p: wrapped(p, width=38).replace("\n", "\n\n"), 0.98),
    "wrapped, no indents": (lambda p: wrapped(p, width=30, indent=""), 0.95),
    "one line": ("　　".join, 0.97),
    "table cell": (lambda paragraphs: f"| {'<br>'.join(paragraphs)} |", 0.98),
    "markdown": (as_markdown, 0.98),
    "glued": ("".join, 0.65),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_outline_survives_the_layout(layout: str) -> None:
    """Of all papers' sections nearly all are found again, and hardly one is invented.

    Glued headings without a stop end at a guess, so a good part of these ends elsewhere.
    """
    make, least = LAYOUTS[layout]
    wanted = found = hit = 0
    for path in (*SEEDS, *CORPUS):
        paragraphs = [words for words in paragraphs_in(text_of(path)) if words]
        true, got = outline_of("\n".join(paragraphs)), outline_of(make(paragraphs))
        wanted, found, hit = wanted + len(true), found + len(got), hit + len(true & got)

    assert hit >= least * wanted
    assert hit >= least * found
