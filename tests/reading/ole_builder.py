"""Small OLE containers and old Word files."""

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
TEXT_START = 0x800


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Build a container; streams are padded so that none needs the mini stream."""
    padded = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    fat = [FAT, END]
    body = b""
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    for index, (name, data) in enumerate(padded.items(), start=1):
        sectors = -(-len(data) // SECTOR)
        start = len(fat)
        fat.extend(range(start + 1, start + sectors))
        fat.append(END)
        body += data.ljust(sectors * SECTOR, b"\0")
        right = index + 1 if index < len(padded) else FREE
        entries.append(_entry(name, 2, start, len(data), right=right))
    if len(fat) > SECTOR // 4:
        raise ValueError("one sector of the allocation table is all this builder writes")
    directory = b"".join(entries).ljust(SECTOR, b"\0")[:SECTOR]
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<I", 0)
    return header.ljust(SECTOR, b"\xff") + table + directory + body


def _entry(  # noqa: PLR0913 - the fields of a directory entry
    name: str, kind: int, start: int, size: int, *, child: int = FREE, right: int = FREE
) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + struct.pack("<III", FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def doc(  # noqa: PLR0913 - what a test may want to set in a file
    text: str,
    *,
    notes: str = "",
    header: str = "",
    flags: int = 0x0200,
    version: int = 0xC1,
    runs: Sequence[tuple[int, int, bytes]] = (),
    paragraphs: Sequence[tuple[int, int, bytes]] = (),
    sections: Mapping[int, tuple[bytes, bytes]] | None = None,
    cut: int | None = None,
) -> bytes:
    """Build a Word file; `runs` and `paragraphs` give modifiers to ranges of characters.

    `sections` are structures of the table stream by the place in the head that names them, each
    with what follows it uncounted.
    """
    whole = text + notes + header
    raw = whole.encode("utf-16-le")
    main = bytearray(TEXT_START)
    struct.pack_into("<HH", main, 0, 0xA5EC, version)
    struct.pack_into("<H", main, 0x0A, flags)
    struct.pack_into("<8i", main, 0x4C, len(text), len(notes), len(header), 0, 0, 0, 0, 0)
    piece = struct.pack("<2i", 0, len(whole)) + struct.pack("<HIH", 0, TEXT_START, 0)
    table = bytearray(b"\x02" + struct.pack("<I", len(piece)) + piece)
    struct.pack_into("<II", main, 0x01A2, 0, len(table))
    main += raw
    for at, ranges, is_paragraph in ((0x00FA, runs, False), (0x0102, paragraphs, True)):
        main += bytes(-len(main) % SECTOR)
        struct.pack_into("<II", main, at, len(table), 12 if ranges else 0)
        if ranges:
            table += struct.pack("<III", 0, 0, len(main) // SECTOR)
            main += _properties(ranges, is_paragraph=is_paragraph)
    for at, (counted, more) in (sections or {}).items():
        struct.pack_into("<II", main, at, len(table), len(counted))
        table += counted + more
    data = ole({"WordDocument": bytes(main), "1Table": bytes(table)})
    return data[:cut]


def _properties(ranges: Sequence[tuple[int, int, bytes]], *, is_paragraph: bool) -> bytes:
    """Build a page of properties for these ranges, which must not touch."""
    bounds: list[int] = []
    owners: list[bytes] = []
    for start, end, modifiers in ranges:
        if bounds and bounds[-1] == start:
            owners.append(modifiers)
        else:
            owners += [b""] * bool(bounds) + [modifiers]
            bounds.append(start)
        bounds.append(end)
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *(TEXT_START + 2 * bound for bound in bounds))
    step = 13 if is_paragraph else 1
    at = SECTOR - 2
    for index, modifiers in enumerate(owners):
        if not modifiers:
            continue
        content = bytes([len(modifiers)]) + modifiers
        if is_paragraph:
            style = b"\0\0" + modifiers
            content = bytes([0, -(-len(style) // 2)]) + style.ljust(len(style) + 1, b"\0")
        at -= len(content) + len(content) % 2
        page[at : at + len(content)] = content
        page[4 * len(bounds) + step * index] = at // 2
    page[-1] = len(owners)
    return bytes(page)


def doc_lists(levels: Sequence[tuple[int, str, int]]) -> dict[int, tuple[bytes, bytes]]:
    """Build one list of nine levels and two pointers at it: 1 as it is, 2 from the third item on.

    A level is its kind of number, its pattern with the level's own number as character, and flags.
    """
    plain = [(0, "", 0)] * (9 - len(levels))
    head = struct.pack("<hii9hBB", 1, 77, 0, 7, *[0xFFF] * 8, 0, 0)
    written = b""
    for kind, pattern, flags in [*levels, *plain]:
        written += struct.pack("<iBB9sB8sBBBB", 1, kind, flags, b"", 2, b"", 0, 0, 0, 0)
        written += struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")
    pointers = struct.pack("<iiiB3xiiiB3x", 77, 0, 0, 0, 77, 0, 0, 1)
    changes = struct.pack("<iiiI", -1, -1, 3, 0x10)
    return {
        0x02E2: (head, written),
        0x02EA: (struct.pack("<i", 2) + pointers + changes, b""),
    }


def doc_styles(*styles: tuple[int, bytes]) -> dict[int, tuple[bytes, bytes]]:
    """Build a style sheet of paragraph styles, each the number of its base and its modifiers."""
    sheet = struct.pack("<HHH", 4, len(styles), 10)
    for base, modifiers in styles:
        fixed = struct.pack("<HHHHH", 0, base << 4 | 1, 1, 0, 0)
        name = struct.pack("<H", 1) + "样\0".encode("utf-16-le")
        style = fixed + name + struct.pack("<HH", 2 + len(modifiers), 0) + modifiers
        sheet += struct.pack("<H", len(style)) + style.ljust(len(style) + len(style) % 2, b"\0")
    return {0x00A2: (sheet, b"")}
