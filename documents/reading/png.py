"""A page image as PNG, without an imaging library."""

import struct
import zlib

from documents.reading.recognition import PageImage


def png(image: PageImage) -> bytes:
    """Encode blue-green-red pixels as a PNG file."""
    used = image.width * 3
    rows = []
    for start in range(0, used * image.height, used):
        row = bytearray(image.pixels[start : start + used])
        row[0::3], row[2::3] = row[2::3], row[0::3]
        rows.append(b"\0" + bytes(row))
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"".join(rows), 6))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
