"""Files built to do harm, by name; each is made when asked for."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable

from PIL import Image

from tests.reading.builders import W, docx, ofd, ofd_text, paragraph, zipped
from tests.reading.formats.fixtures import FOLDER

_ZEROS = b"\0" * (1 << 20)


def _bomb(member: str, megabytes: int, around: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """An archive whose one member unpacks to so many megabytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(member, "w", force_zip64=True) as part:
            part.write(around[0])
            for _ in range(megabytes):
                part.write(_ZEROS.replace(b"\0", b" "))
            part.write(around[1])
        if member != "word/document.xml":
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return target.getvalue()


def _fixture(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def _entities(kind: str) -> bytes:
    """A document type with entities that double, or that point at a file."""
    doubling = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    declared = {
        "doubling": f'<!ENTITY e0 "文">{doubling}',
        "file": '<!ENTITY e39 SYSTEM "file:///etc/passwd">',
        "network": '<!ENTITY e39 SYSTEM "http://127.0.0.1:9/x">',
    }[kind]
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>&e39;</w:t></w:r></w:p></w:body></w:document>"
    return zipped({"word/document.xml": f"<!DOCTYPE d [{declared}]>{body}"})


def _pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with its table of places."""
    target = io.BytesIO(b"")
    target.write(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(target.tell())
        target.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = target.tell()
    target.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        target.write(b"%010d 00000 n \n" % place)
    target.write(
        b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)
    )
    return target.getvalue()


_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"


def _page(more: bytes) -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%b>>" % more


def _form(resources: bytes, draws: bytes) -> bytes:
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<%b>>>>/Length %d>>"
    return head % (resources, len(draws)) + b"stream\n" + draws + b"\nendstream"


def _doubling_forms() -> bytes:
    """Each form draws the next twice: two to the thirtieth in the end."""
    forms = [_form(b"/F %d 0 R" % (n + 6), b"/F Do /F Do ") for n in range(30)]
    last = _form(b"", b"0 0 1 1 re f")
    draws = b"<</Length 5>>stream\n/F Do\nendstream"
    page = _page(b"/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>")
    return _pdf(_CATALOG, _PAGES, page, draws, *forms, last)


def _form_of_itself() -> bytes:
    page = _page(b"/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>")
    draws = b"<</Length 5>>stream\n/F Do\nendstream"
    return _pdf(_CATALOG, _PAGES, page, draws, _form(b"/F 5 0 R", b"/F Do"))


def _endless_pages() -> bytes:
    """A page tree that names itself as its kid."""
    return _pdf(_CATALOG, b"<</Type/Pages/Count 99999/Kids[2 0 R 3 0 R]>>", _page(b""))


def _many_pages(count: int) -> bytes:
    kids = b"3 0 R " * count
    return _pdf(_CATALOG, b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids), _page(b""))


def _many_objects(count: int) -> bytes:
    return _pdf(_CATALOG, _PAGES, _page(b""), *([b"null"] * count))


def _long_stream(megabytes: int) -> bytes:
    """Drawing instructions of so many megabytes, packed."""
    packed = zlib.compress(b"0 0 m 1 1 l S\n" * (megabytes * 75_000), 9)
    head = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed)
    return _pdf(_CATALOG, _PAGES, _page(b"/Contents 4 0 R"), head + packed + b"\nendstream")


def _members(count: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body/></w:document>")
        for number in range(count):
            archive.writestr(f"x{number}", "")
    return target.getvalue()


def _huge_table() -> bytes:
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='100000000'/></w:tcPr>{paragraph('格')}</w:tc>"
    return docx(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")


def _repeated(text: str, megabytes: int) -> bytes:
    unit = text.encode()
    return unit * (megabytes * (1 << 20) // len(unit))


def _picture_bomb() -> bytes:
    target = io.BytesIO()
    Image.new("1", (60_000, 60_000)).save(target, "PNG")
    return target.getvalue()


def _rtf_nesting() -> bytes:
    return b"{\\rtf1 " + b"{" * 200_000 + b"x" + b"}" * 200_000 + b"}"


def _encrypted_zip() -> bytes:
    data = bytearray(_fixture("plan.docx"))
    place = data.find(b"PK\x01\x02")
    data[6] |= 1
    data[place + 8] |= 1
    return bytes(data)


def _ole_encrypted() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "program named .txt": lambda: b"MZ\x90\0" + bytes(range(256)) * 99,
    "random bytes": lambda: os.urandom(300_000),
    "text, 100 MB": lambda: _repeated("对企业给予补助。", 100),
    "text, 8 MB on one line": lambda: _repeated("对企业给予最高不超过50万元补助，", 7),
    "docx bomb, 1 GB": lambda: _bomb("word/document.xml", 1024, (f"<w:d {W}>".encode(), b"</w:d>")),
    "odt bomb, 1 GB": lambda: _bomb("content.xml", 1024, (b"<a>", b"</a>")),
    "docx entities doubling": lambda: _entities("doubling"),
    "docx entity of a file (XXE)": lambda: _entities("file"),
    "docx entity of the network": lambda: _entities("network"),
    "docx nested 50,000 deep": lambda: docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000),
    "docx gridSpan 100,000,000": _huge_table,
    "docx 200,000 members": lambda: _members(200_000),
    "docx 300,000 paragraphs": lambda: docx(paragraph("段") * 300_000),
    "docx cut": lambda: _fixture("plan.docx")[:20_000],
    "docx member encrypted": _encrypted_zip,
    "Office file with a password": _ole_encrypted,
    "doc cut": lambda: _fixture("plan.doc")[:9_000],
    "rtf nested 200,000 deep": _rtf_nesting,
    "rtf 40 MB": lambda: b"{\\rtf1\\ansi " + _repeated("\\'b6\\'d4 ", 40) + b"}",
    "html 50,000 attributes": ("<p " + "a='' " * 50_000 + ">正文</p>").encode,
    "html 50,000 different attributes": (
        "<p " + " ".join(f"a{n}=''" for n in range(50_000)) + ">正文</p>"
    ).encode,
    "html 1,000,000 nested div": lambda: b"<html>" + b"<div>" * 1_000_000 + "正文".encode(),
    "html 100 MB": lambda: b"<html><body>" + _repeated("<p>对企业给予补助。</p>", 100),
    "mht nested 5,000 deep": lambda: (
        b"MIME-Version: 1.0\n"
        + b"".join(
            b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (n, n)
            for n in range(5_000)
        )
    ),
    "pdf cut": lambda: _fixture("plan.pdf")[:30_000],
    "pdf without pages": lambda: _pdf(_CATALOG, b"<</Type/Pages/Count 0/Kids[]>>"),
    "pdf form that draws itself": _form_of_itself,
    "pdf forms doubling 30 times": _doubling_forms,
    "pdf page tree in itself": _endless_pages,
    "pdf 1,000,000 page references": lambda: _many_pages(1_000_000),
    "pdf 1,000,000 objects": lambda: _many_objects(1_000_000),
    "pdf drawing of 400 MB": lambda: _long_stream(400),
    "ofd bomb, 1 GB": lambda: _bomb("OFD.xml", 1024, (b"<a>", b"</a>")),
    "ofd root outside": lambda: zipped(
        {"OFD.xml": "<O><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></O>"}
    ),
    "ofd steps of 2,000,000,000": lambda: ofd(
        ofd_text("字", 9, 9)
        .replace("DeltaX=''", "")
        .replace('DeltaX=""', 'DeltaX="g 2000000000 1"')
    ),
    "ofd 100,000 characters a page": lambda: ofd(ofd_text("字" * 100_000, 0, 9)),
    "picture of 3,600 megapixels": _picture_bomb,
    "jpeg cut": lambda: b"\xff\xd8\xff\xe0" + os.urandom(2_000),
}
