"""Automatic numbers of an old Word file: lists, their overrides, and styles that carry them.

Word 97-2003 keeps lists in the table stream: PlfLst (lists and levels), PlfLfo (what paragraphs
point at, with changes of their own) and the style sheet. Names of fields are those of [MS-DOC].
"""

import struct
from dataclasses import dataclass, replace

from documents.reading.doc_tables import Listing, listing_of
from documents.reading.numbering import ListLevel, RunningList, next_number

_LISTS, _OVERRIDES, _STYLES = 0x02E2, 0x02EA, 0x00A2
_LIST_SIZE, _LEVEL_SIZE, _OVERRIDE_SIZE = 28, 28, 16
_LEVELS = 9
_MOST = 4_096
_MOST_STYLES = 4_095
_NO_STYLE = 0xFFF
_LEGAL, _NO_RESTART = 4, 8
_STARTS, _FORMATS = 0x10, 0x20
_SUFFIXES = {0: "tab", 1: "space"}
_NUMBERINGS = {
    **dict(enumerate(("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"))),
    10: "ideographDigital",
    11: "japaneseCounting",
    14: "decimalFullWidth",
    18: "decimalEnclosedCircle",
    19: "decimalFullWidth",
    22: "decimalZero",
    23: "bullet",
    26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen",
    28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle",
    30: "ideographTraditional",
    31: "ideographZodiac",
    33: "taiwaneseCounting",
    34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand",
    36: "taiwaneseDigital",
    37: "chineseCounting",
    38: "chineseLegalSimplified",
    39: "chineseCountingThousand",
    255: "none",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What numbering takes from a paragraph style; `base` is the one it is made from."""

    base: int
    listing: Listing


class DocLists:
    """The numbers of one file; `of` must see each paragraph once, in order."""

    def __init__(self, main: bytes, table: bytes) -> None:
        self._lists: dict[int, RunningList] = {}
        self._restarts: dict[int, dict[int, int]] = {}
        self._styles: dict[int, _Style] = {}
        try:
            self._read_lists(table, *_place(main, _LISTS), *_place(main, _OVERRIDES))
            self._styles = _styles(table, *_place(main, _STYLES))
        except (struct.error, IndexError, ValueError):
            # Lists that cannot be read cost the numbers, not the words.
            self._lists = {}

    def of(self, listing: Listing) -> str | None:
        """Give the number before a paragraph, "" where it has none, None where it is unknown."""
        chosen, level = self._chosen(listing)
        if not chosen:
            return ""
        found = self._lists.get(chosen)
        if found is None or level not in found.levels:
            return None
        for place, start in self._restarts.pop(chosen, {}).items():
            found.counts[place] = start - 1
        return next_number(found, level)

    def _chosen(self, listing: Listing) -> tuple[int, int]:
        """List and level of a paragraph: its own, else those of its style."""
        number, level, style = listing.number, listing.level, listing.style
        for _ in range(20):
            found = self._styles.get(style)
            if found is None or number is not None:
                break
            number = found.listing.number
            level = found.listing.level if level is None else level
            if number in self._lists and level is None:
                levels = self._lists[number].levels
                named = (place for place, own in levels.items() if own.style == str(style))
                level = next(named, None)
            style = found.base
        return number or 0, level or 0

    def _read_lists(self, table: bytes, lists: int, size: int, changes: int, more: int) -> None:
        if not size or not more:
            return
        (count,) = struct.unpack_from("<h", table, lists)
        shared: dict[int, RunningList] = {}
        at = lists + size
        for index in range(max(0, min(count, _MOST))):
            start = lists + 2 + _LIST_SIZE * index
            identity, _, *styles, flags, _ = struct.unpack_from("<ii9hBB", table, start)
            levels: dict[int, ListLevel] = {}
            for place in range(1 if flags & 1 else _LEVELS):
                level, at = _level(table, at)
                levels[place] = replace(level, style=str(styles[place]))
            shared[identity] = RunningList(levels=levels)
        (count,) = struct.unpack_from("<i", table, changes)
        count = max(0, min(count, _MOST))
        at = changes + 4 + _OVERRIDE_SIZE * count
        for index in range(count):
            start = changes + 4 + _OVERRIDE_SIZE * index
            identity, _, _, own = struct.unpack_from("<iiiB", table, start)
            at = self._override(table, at + 4, own, index + 1, shared.get(identity))

    def _override(
        self, table: bytes, at: int, count: int, number: int, shared: RunningList | None
    ) -> int:
        """Read what one override changes; give where the next begins."""
        own: dict[int, ListLevel] = {}
        for _ in range(count):
            start, flags = struct.unpack_from("<iI", table, at)
            at += 8
            place = flags & 0xF
            if flags & _STARTS:
                self._restarts.setdefault(number, {})[place] = start
            if flags & _FORMATS:
                own[place], at = _level(table, at)
        if shared is not None:
            changed = RunningList(levels=shared.levels | own) if own else shared
            self._lists[number] = changed
        return at


def _place(main: bytes, at: int) -> tuple[int, int]:
    if len(main) < at + 8:
        return 0, 0
    offset, size = struct.unpack_from("<II", main, at)
    return offset, size


def _level(table: bytes, at: int) -> tuple[ListLevel, int]:
    """Read one level (LVL); give it and where it ends."""
    start, numbering, flags = struct.unpack_from("<iBB", table, at)
    follows = table[at + 15]
    characters, paragraphs, restart = table[at + 24], table[at + 25], table[at + 26]
    at += _LEVEL_SIZE + characters + paragraphs
    (length,) = struct.unpack_from("<H", table, at)
    words = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", errors="replace")
    pattern = "".join(f"%{ord(c) + 1}" if ord(c) < _LEVELS else c for c in words)
    level = ListLevel(
        start=start,
        restart=restart if flags & _NO_RESTART else None,
        numbering=_NUMBERINGS.get(numbering, "decimal"),
        pattern=pattern,
        suffix=_SUFFIXES.get(follows, "nothing"),
        legal=bool(flags & _LEGAL),
        style=None,
    )
    return level, at + 2 + 2 * length


def _styles(table: bytes, offset: int, size: int) -> dict[int, _Style]:
    """Read the paragraph styles of the style sheet (STSH)."""
    if size < 8:  # noqa: PLR2004 - the sheet's own head
        return {}
    head, count, fixed = struct.unpack_from("<HHH", table, offset)
    at = offset + 2 + head
    found: dict[int, _Style] = {}
    for number in range(min(count, _MOST_STYLES)):
        if at + 2 > offset + size:
            break
        (length,) = struct.unpack_from("<H", table, at)
        style = table[at + 2 : at + 2 + length]
        at += 2 + length + length % 2
        if length > fixed and style[2] & 0xF == 1:
            found[number] = _style(style, fixed)
    return found


def _style(style: bytes, fixed: int) -> _Style:
    base = struct.unpack_from("<H", style, 2)[0] >> 4
    (name,) = struct.unpack_from("<H", style, fixed)
    at = fixed + 2 + 2 * name + 2
    listing = Listing()
    if at + 4 <= len(style):
        (size,) = struct.unpack_from("<H", style, at)
        listing = listing_of(style[at + 4 : at + 2 + size], style=0)
    return _Style(base=-1 if base == _NO_STYLE else base, listing=listing)
