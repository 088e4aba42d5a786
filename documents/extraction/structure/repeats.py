"""The same body twice in one page is read once."""

from __future__ import annotations

import re

_LONG = 30
_LEAST = 2
_STOP = re.compile(r"[，。；]")
_BLANKS = re.compile(r"\s")


def repeated(words: list[str]) -> set[int]:
    """Indexes of the paragraphs of a second copy, cut or whole.

    Two long paragraphs that occurred before, near one another, make a copy; what stands between
    them and is also repeated belongs to it. A single repeated paragraph may be wanted.
    """
    plain = [_BLANKS.sub("", word) for word in words]
    seen: dict[str, int] = {}
    copies: list[int] = []
    for number, word in enumerate(plain):
        if len(word) < _LONG or _STOP.search(word) is None:
            continue  # a page shows its paper's title several times
        key = word[:_LONG]
        first = seen.setdefault(key, number)
        if first != number and plain[first].startswith(word[:-1]):
            copies.append(number)
    if len(copies) < _LEAST:
        return set()
    earlier = set(plain[: copies[0]])
    between = {
        number
        for number in range(max(0, copies[0] - 3), copies[-1] + 1)
        if plain[number] in earlier and number > copies[0] - 4
    }
    return set(copies) | {number for number in between if plain.index(plain[number]) < number}
