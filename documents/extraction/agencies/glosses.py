"""Readings printed behind characters (区(qū)委), left out of the way of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

# The bracket goes first: a search leaps to it, and looks at what stands before only there.
# 区(qū)委、区(qū)政府, 农(nóng)业(yè).
_GLOSS = re.compile(r"[(（](?<=[一-鿿].)[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）]")


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
