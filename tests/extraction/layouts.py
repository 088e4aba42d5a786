"""Layouts for tests: the same paragraphs wrapped, flattened, marked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from documents.extraction.clean import clean
from documents.extraction.clean.lines import width_of
from documents.reading import read

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
SEEDS = sorted((FIXTURES / "seeds").glob("*.txt"))
CORPUS = sorted((FIXTURES / "corpus").glob("*.txt"))

_UNIT = re.compile(r"[A-Za-z0-9.%\-]+|.", re.DOTALL)
_MAY_NOT_BEGIN = frozenset("，。、；：！？）》”’」%％…,.;:!?)]")
_MAY_NOT_END = frozenset("（《“‘「〔(")


def text_of(path: Path) -> str:
    """A fixture's text as the reader hands it on."""
    return read(path.read_bytes(), path.name).text


def paragraphs_in(source: str) -> list[str]:
    """The clean paragraphs of a source, without blanks."""
    text = clean(source)
    spans = [text.text[span.start : span.end] for span in text.paragraphs]
    return [re.sub(r"\s", "", words) for words in spans]


def wrapped(paragraphs: Sequence[str], *, width: float, indent: str = "　　") -> str:
    """Paragraphs set at a measure of `width` em, as a printed page would."""
    return "\n".join(line for words in paragraphs for line in _lines(words, width, indent))


def _lines(words: str, width: float, indent: str) -> list[str]:
    lines = [indent]
    for unit in _unbreakable(words):
        if lines[-1].strip() and width_of(lines[-1] + unit) > width:
            lines.append("")
        lines[-1] += unit
    return lines


def _unbreakable(words: str) -> list[str]:
    units: list[str] = []
    for unit in _UNIT.findall(words):
        if units and (unit[0] in _MAY_NOT_BEGIN or units[-1][-1] in _MAY_NOT_END):
            units[-1] += unit
        else:
            units.append(unit)
    return units
