"""When two readings of the same words count as the same.

White space, quotation marks and full or half width never matter; quotes may be longer or shorter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

Row = Mapping[str, object]

_HALF_WIDTH = str.maketrans("％（），：；“”‘’「」", '%(),:;""\'\'""')
_BLANKS = re.compile(r"\s+")
_QUOTES = re.compile(r"[\"'《》]")
_TOLERANCE = 0.005
_SURELY = 0.6


def plain(value: object) -> str:
    """Text without white space, half width, without a final stop; empty for None."""
    text = "" if value is None else str(value)
    return _BLANKS.sub("", text).translate(_HALF_WIDTH).strip("。;,")


def bare(value: object) -> str:
    """`plain` without quotation marks."""
    return _QUOTES.sub("", plain(value))


def overlap(one: object, other: object) -> float:
    """Share of the shorter text that both have in one piece, 0 to 1."""
    short, long = sorted((bare(one), bare(other)), key=len)
    if not short:
        return 0.0
    if short in long:
        return 1.0
    best = 0
    for start in range(len(short)):
        while start + best < len(short) and short[start : start + best + 1] in long:
            best += 1
    return best / len(short)


def dice(one: object, other: object) -> float:
    """Likeness of two labels by their pairs of characters, 0 to 1."""
    a, b = _pairs(bare(one)), _pairs(bare(other))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def close(one: object, other: object) -> bool:
    """Whether two figures are equal within half a percent; silence equals only silence."""
    a, b = figure(one), figure(other)
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b), 1e-9)


def figure(value: object) -> float | None:
    """A figure as written in a record; None for silence."""
    return None if value in {None, ""} else float(str(value))


def also(row: Row, key: str) -> Iterator[object]:
    """The golden value of a key and the other values it tolerates."""
    yield row.get(key)
    for name in (f"{key}_also", f"{key}_alt"):
        other = row.get(name)
        if isinstance(other, list):
            yield from other
        elif other is not None:
            yield other


def same(gold: Row, found: Row, key: str) -> bool:
    """Whether a field is right to the letter."""
    return bare(found.get(key)) in {bare(value) for value in also(gold, key)}


def similar(gold: Row, found: Row, key: str) -> bool:
    """Whether a phrase is right in substance: mostly the same, or one within the other."""
    wanted, have = gold.get(key), found.get(key)
    if bare(wanted) == bare(have) or dice(wanted, have) >= _SURELY:
        return True
    return bare(wanted) != "" and overlap(wanted, have) == 1.0


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(max(1, len(text) - 1))} if text else set()
