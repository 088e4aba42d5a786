"""Traditional characters read as simplified ones, place by place, for matching names."""

from __future__ import annotations

import re
from functools import cache

from documents.extraction.gazetteer import DATA


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
