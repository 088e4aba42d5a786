"""Which format a file is, by its content; the suffix is never believed.

A `.doc` that is RTF or a web page, a `.wps` that is docx and an `.exe` named `.txt` all occur.
"""

import io
import re
import zipfile

from documents.reading import limits
from documents.reading.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    TooLargeFile,
    UnsafeFile,
    UnsupportedFile,
)
from documents.reading.types import SourceFormat

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 65_557
_ZIP_ENTRY = 128
"""Bytes of a directory entry with a long name."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a]")

_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"GIF87a",
    b"GIF89a",
)

_REFUSED = (
    (b"MZ", "Windows 程序"),
    (b"\x7fELF", "Linux 程序"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b", "gzip 压缩包"),
    (b"CAJ", "CAJ 文献"),
    (b"HN\x00", "CAJ 文献"),
    (b"Founder CEB", "方正 CEB 版式文件"),
    (b"SQLite format 3\x00", "数据库文件"),
)

# Members that only one format has. Word's main part may be named otherwise; its folder may not.
_ZIP_MEMBERS = (
    ("OFD.xml", SourceFormat.OFD),
    ("word/", SourceFormat.DOCX),
)
_ZIP_REFUSED = (
    ("xl/", "Excel 表格"),
    ("ppt/", "演示文稿"),
    ("META-INF/MANIFEST.MF", "Java 程序包"),
)

# `<!DOCTYPE html`, `<html`, or a page saved without its head: `<meta …>`, `<div …>`, `<table>`.
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--.{0,400}?-->\s{0,40}){0,3}"
    rb"<(?:!doctype\s{1,9}html|html|head|meta|title|body|div|table|p|script|style|span|link|base"
    rb"|center|font|strong|h[1-6]|br|ul|section|article|form)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHT = re.compile(
    rb"(?:^|\n)(?:mime-version:|content-type:\s{0,9}multipart/related)", re.IGNORECASE
)


def sniff(data: bytes) -> SourceFormat:
    """The format of `data`; plain text where nothing else fits.

    Raises EmptyFile, TooLargeFile, UnsupportedFile, EncryptedFile, DamagedFile.
    """
    check_size(data)
    head = data[:_HEAD]
    if head.startswith(_OLE):
        return _inside_ole(data)
    if head.startswith(b"PK"):
        return _inside_zip(data)
    if b"%PDF-" in head[:1024]:
        return SourceFormat.PDF
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return _image(head)
    for magic, label in _REFUSED:
        if head.startswith(magic) and not _is_plain(head):
            raise _unsupported(label)
    return _markup(data, head)


def is_container(data: bytes) -> bool:
    """Whether a file is of a kind whose directory has to be parsed to tell its format."""
    return data.startswith((b"PK", _OLE))


def check_size(data: bytes) -> None:
    """Refuse what is empty or larger than any file may be; raises EmptyFile, TooLargeFile."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise EmptyFile("文件是空的，里面没有任何内容。请确认选对了文件后重新上传。")
    if len(data) > limits.UPLOAD_BYTES:
        raise TooLargeFile(
            f"文件有 {len(data) / limits.MEGABYTE:.0f} MB，超过 "
            f"{limits.UPLOAD_BYTES // limits.MEGABYTE} MB 的上限。"
            "请压缩其中的图片或拆分为几个文件后重新上传。"
        )


def _markup(data: bytes, head: bytes) -> SourceFormat:
    """Tell apart the formats that are written in readable characters."""
    lead = _ascii_head(head)
    if lead.startswith(b"{\\rtf"):
        return SourceFormat.RTF
    if lead.startswith(b"<?xml") and b"<html" not in lead.lower():
        raise _unsupported("XML 文件（例如 Word 2003 XML 文档）")
    found = None
    if _HTML.match(lead):
        found = SourceFormat.HTML
    elif _MHT.search(lead[:2048]) and b"multipart/related" in lead.lower():
        found = SourceFormat.MHT
    if len(data) > limits.TEXT_BYTES:
        kind = "网页" if found else "纯文本"
        raise TooLargeFile(
            f"{kind}文件有 {len(data) / limits.MEGABYTE:.0f} MB，超过 "
            f"{limits.TEXT_BYTES // limits.MEGABYTE} MB 的上限。请拆分为几个文件后重新上传。"
        )
    return found or SourceFormat.TEXT


def _ascii_head(head: bytes) -> bytes:
    """Drop BOM, leading blanks and the zero bytes of UTF-16, so that tags can be matched."""
    return (
        head.removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .replace(b"\0", b"")
        .lstrip()
    )


def _image(head: bytes) -> SourceFormat:
    if head.startswith(b"BM") and _is_plain(head):
        return SourceFormat.TEXT
    return SourceFormat.IMAGE


def _is_plain(head: bytes) -> bool:
    """Whether nothing but readable characters follows, as in a text that begins "MZ" or "BM"."""
    return not _CONTROL.search(head)


def _inside_zip(data: bytes) -> SourceFormat:
    _check_directory(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if archive.infolist() and archive.infolist()[0].flag_bits & 1:
                raise encrypted()
            if "mimetype" in names and "content.xml" in names:
                return _open_document(archive)
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
        raise DamagedFile(
            "文件已损坏：它像是 Word、OFD 一类的文件，但内部结构不完整，可能没有下载完整。"
            "请重新下载或向来文单位重新索取后上传。"
        ) from error
    for member, found in _ZIP_MEMBERS:
        if any(name.startswith(member) for name in names):
            return found
    for member, label in _ZIP_REFUSED:
        if any(name.startswith(member) for name in names):
            raise _unsupported(label)
    raise _unsupported("压缩包")


def _check_directory(data: bytes) -> None:
    """Refuse an archive whose directory alone would fill the memory of whoever lists it."""
    end = data.rfind(_ZIP_END, max(0, len(data) - _ZIP_TAIL))
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    if size > limits.OFD_MEMBERS * _ZIP_ENTRY:
        raise UnsafeFile(
            "文件内含的部件数量异常，可能是恶意构造的文件，已停止读取。请向来文单位核实后重新索取。"
        )


def _open_document(archive: zipfile.ZipFile) -> SourceFormat:
    with archive.open("mimetype") as member:
        kind = member.read(200)
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return SourceFormat.ODT
    raise _unsupported("开放文档表格或演示文稿")


def _inside_ole(data: bytes) -> SourceFormat:
    """Old Office container; stream names are UTF-16 in its directory, readable without a parser."""
    if _utf16("EncryptedPackage") in data:
        raise encrypted()
    if _utf16("WordDocument") in data:
        return SourceFormat.DOC
    if _utf16("Workbook") in data or _utf16("PowerPoint Document") in data:
        raise _unsupported("Excel 表格或演示文稿")
    raise _unsupported("不含 Word 正文的旧版 Office 文件")


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def encrypted() -> EncryptedFile:
    """Name the outcome for a file that asks for a password."""
    return EncryptedFile(
        "文件设有打开密码，无法读取其中内容。请在 Word 或 WPS 中取消密码、另存后重新上传。"
    )


def _unsupported(label: str) -> UnsupportedFile:
    return UnsupportedFile(
        f"不支持这种文件：按内容判断它是{label}，与后缀名无关。"
        "请上传 Word（.docx、.doc、.wps）、PDF、OFD、网页、RTF、ODT、图片或纯文本格式的公文。"
    )
