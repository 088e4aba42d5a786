"""The table of contents (目录) of a paper: its entries are no outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEAD = re.compile(r"目\s{0,4}[录次]")
_ENTRY = re.compile(r"(?P<words>.{2,60}?)[.…·\s]{0,80}(?:-\s?)?\d{1,3}(?:\s?-)?")
_LEAST = 2
_PREFIX = 60
_REACH = 200
"""Lines in which the entries are looked for."""


def contents_entries(words: Sequence[str]) -> set[int]:
    """Indexes of the entries below the line 目录: words of a later heading, and its page.

    Without leaders (一、总体要求 1) only the later heading tells them from text.
    """
    head = next((i for i, word in enumerate(words[:_REACH]) if _HEAD.fullmatch(word.strip())), None)
    if head is None:
        return set()
    entries: dict[int, str] = {}
    for number in range(head + 1, min(head + _REACH, len(words))):
        found = _ENTRY.fullmatch(words[number])
        if found is None:
            break
        entries[number] = _plain(found["words"])
    later = {_plain(word)[:_PREFIX] for word in words[head + 1 + len(entries) :]}
    told = {
        number
        for number, entry in entries.items()
        if any(word.startswith(entry[:_PREFIX]) for word in later)
    }
    return set(entries) if len(told) >= max(_LEAST, len(entries) // 2) else set()


def _plain(text: str) -> str:
    return "".join(text.split())
