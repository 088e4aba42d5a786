"""Small PDF files with Chinese text at given places, rules and pictures."""

import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842

# A font that is not embedded: its encoding alone says what each character means.
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [4 0 R] >>"
)
_CID_FONT = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
)
_DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] "
    "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
)
_PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    "/BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"
)
_SHARED = ("<< /Type /Catalog /Pages 2 0 R >>", "", _FONT, _CID_FONT, _DESCRIPTOR, _PICTURE)


def text(words: str, x: float, y: float, size: float = 16, turn: tuple[float, ...] = ()) -> str:
    """Draw words with the baseline at (x, y), counted from the top left corner."""
    a, b, c, d = turn or (1, 0, 0, 1)
    codes = words.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {a} {b} {c} {d} {x} {HEIGHT - y} Tm <{codes}> Tj ET\n"


def body(*lines: str, y: float = 150) -> str:
    """Draw lines below each other at the left margin."""
    return "".join(text(line, 80, y + 28 * n) for n, line in enumerate(lines))


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """Stroke a line between two points."""
    return f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Stroke every line of a table."""
    level = "".join(rule(xs[0], y, xs[-1], y) for y in ys)
    return level + "".join(rule(x, ys[0], x, ys[-1]) for x in xs)


def picture(width: float, height: float) -> str:
    """Draw a grey picture over this area, from the bottom left corner."""
    return f"q {width} 0 0 {height} 0 0 cm /P1 Do Q\n"


def pdf(*pages: str, rotate: int = 0, extra: str = "") -> bytes:
    """Build a file of these page contents; `extra` is put into each page's dictionary."""
    objects = list(_SHARED)
    kids = []
    for content in pages:
        body = content.encode("latin-1")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" {extra} /Resources << /Font << /F1 3 0 R >> /XObject << /P1 6 0 R >> >>"
            f" /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(body)} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return assembled(objects)


def assembled(objects: Sequence[str], *, trailer: str = "") -> bytes:
    """Write numbered objects with their table; the first is the catalogue."""
    target = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(target))
        target += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(target)
    target += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    target += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    target += (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(target)


def bloated(megabytes: int) -> bytes:
    """Build a small file whose page is a stream of so many megabytes of blanks."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes))
    packed += packer.flush()
    content = (
        f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        f"{packed.decode('latin-1')}\nendstream"
    )
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return assembled([_SHARED[0], pages, page, content])
