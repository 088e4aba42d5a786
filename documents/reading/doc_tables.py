"""Properties in an old Word file: which characters are deleted, hidden, or end a table row.

Word 97-2003 keeps them in pages of 512 bytes (FKP) by place in the stream, each a list of
modifiers (sprm): two bytes that say what, the rest how.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_PAGE = 512
_MOST_PAGES = 50_000
_PAGE_NUMBER = 0x3FFFFF

DELETED = 0x0800
HIDDEN = 0x083C
ROW_END = 0x2417
IN_TABLE = 0x2416
_NUMBER, _LEVEL = 0x460B, 0x260A

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_LONG = frozenset({0xD606, 0xD608})
"""Modifiers whose length takes two bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Which list and level a paragraph belongs to, as far as it says so itself, and its style."""

    number: int | None = None
    level: int | None = None
    style: int = 0


_UNLISTED = Listing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranges:
    """Ranges of stream offsets with the modifiers that hold for them, in order.

    `listings` is for paragraphs; those of characters have none.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marks: tuple[frozenset[int], ...]
    listings: tuple[Listing, ...] = ()

    def listing(self, place: int) -> Listing:
        """List of the paragraph at a stream offset."""
        index = bisect_right(self.starts, place) - 1
        return self.listings[index] if index >= 0 and place < self.ends[index] else _UNLISTED

    def at(self, place: int) -> frozenset[int]:
        """Modifiers that are switched on at a stream offset."""
        index = bisect_right(self.starts, place) - 1
        return self.marks[index] if index >= 0 and place < self.ends[index] else frozenset()


def read_ranges(main: bytes, table: bytes, offset: int, length: int, *, paragraphs: bool) -> Ranges:
    """Read the ranges a bin table points at; broken entries are left out."""
    found: list[tuple[int, int, frozenset[int], Listing]] = []
    count = max(0, (length - 4) // 8)
    for index in range(min(count, _MOST_PAGES)):
        place = offset + 4 * (count + 1) + 4 * index
        if place + 4 > len(table):
            break
        number = struct.unpack_from("<I", table, place)[0] & _PAGE_NUMBER
        page = main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            found.extend(_page_ranges(page, paragraphs=paragraphs))
    found.sort(key=lambda item: item[:2])
    return Ranges(
        starts=tuple(item[0] for item in found),
        ends=tuple(item[1] for item in found),
        marks=tuple(item[2] for item in found),
        listings=tuple(item[3] for item in found),
    )


def _page_ranges(
    page: bytes, *, paragraphs: bool
) -> Iterator[tuple[int, int, frozenset[int], Listing]]:
    """Give start, end, modifiers and list of each run in one page."""
    runs = page[-1]
    step = 13 if paragraphs else 1
    if 4 * (runs + 1) + step * runs > _PAGE - 1:
        return
    places = struct.unpack_from(f"<{runs + 1}I", page)
    for index in range(runs):
        at = page[4 * (runs + 1) + step * index] * 2
        if not at or at >= _PAGE - 1:
            continue
        listing = _UNLISTED
        if paragraphs:
            style, modifiers = _paragraph_bytes(page, at)
            listing = listing_of(modifiers, style=style)
        else:
            modifiers = page[at + 1 : at + 1 + page[at]]
        marks = frozenset(what for what, operand in _modifiers(modifiers) if _is_on(what, operand))
        if marks or paragraphs:
            yield places[index], places[index + 1], marks, listing


def listing_of(modifiers: bytes, *, style: int) -> Listing:
    """Read the list a paragraph's modifiers name."""
    found = {what: operand for what, operand in _modifiers(modifiers) if what in {_NUMBER, _LEVEL}}
    number, level = found.get(_NUMBER), found.get(_LEVEL)
    return Listing(
        number=None if number is None else int.from_bytes(number, "little"),
        level=None if level is None else int.from_bytes(level, "little"),
        style=style,
    )


def _paragraph_bytes(page: bytes, at: int) -> tuple[int, bytes]:
    """Give style number and modifiers of a paragraph, behind its length."""
    size, start = 2 * page[at] - 1, at + 1
    if page[at] == 0:
        size, start = 2 * page[at + 1], at + 2
    return int.from_bytes(page[start : start + 2], "little"), page[start + 2 : start + size]


def _modifiers(modifiers: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each modifier with its operand."""
    at = 0
    while at + 3 <= len(modifiers):
        what = struct.unpack_from("<H", modifiers, at)[0]
        at += 2
        kind = what >> 13
        if what in _LONG:
            size = struct.unpack_from("<H", modifiers.ljust(at + 2, b"\0"), at)[0] + 1
        else:
            size = _SIZES.get(kind) or modifiers[at] + 1
        yield what, modifiers[at : at + size]
        at += size


def _is_on(what: int, operand: bytes) -> bool:
    return what in {DELETED, HIDDEN, ROW_END, IN_TABLE} and operand[:1] == b"\x01"
