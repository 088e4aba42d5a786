"""Traditional characters read as simplified ones, and readings left out, for matching names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from documents.extraction.gazetteer import DATA

# Pages that print a reading behind characters: 區(qū)委、區(qū)政府, 農(nóng)業(yè).
_GLOSS = re.compile(r"(?<=[一-鿿])[(（][a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）]")


@cache
def _table() -> dict[int, str]:
    pairs = (
        pair
        for line in (DATA / "traditional.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for pair in line.split()
    )
    return {ord(pair[0]): pair[1] for pair in pairs}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _table()))}]")


def simplified(text: str) -> str:
    """The text with traditional forms of names' characters replaced; as long as before."""
    # Hardly a paper has any, and looking is far cheaper than translating.
    return text.translate(_table()) if _traditional().search(text) else text


def without_glosses(text: str) -> tuple[str, Sequence[int]]:
    """The text without readings in brackets, and where each of its characters stood."""
    pieces: list[str] = []
    positions: list[int] = []
    at = 0
    for gloss in _GLOSS.finditer(text):
        pieces.append(text[at : gloss.start()])
        positions.extend(range(at, gloss.start()))
        at = gloss.end()
    if not pieces:
        return text, range(len(text))
    positions.extend(range(at, len(text)))
    return "".join((*pieces, text[at:])), positions
