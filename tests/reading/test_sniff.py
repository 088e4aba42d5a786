"""The format is told by content."""

import io
import zipfile

import pytest

from documents.reading import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    SourceFormat,
    TooLargeFile,
    UnsafeFile,
    UnsupportedFile,
    limits,
    sniff,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names: str, mimetype: str = "") -> bytes:
    """Build an archive with empty members of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, b"")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", SourceFormat.PDF),
        (b"\r\n\r\n%PDF-1.4\n", SourceFormat.PDF),  # saved with a leading blank line
        (zipped("word/document.xml"), SourceFormat.DOCX),
        (zipped("OFD.xml", "Doc_0/Document.xml"), SourceFormat.OFD),
        (
            zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
            SourceFormat.ODT,
        ),
        (OLE + bytes(600) + "WordDocument".encode("utf-16-le"), SourceFormat.DOC),
        (rb"{\rtf1\ansi", SourceFormat.RTF),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", SourceFormat.HTML),
        (b"\xff\xfe" + "<html><body>".encode("utf-16-le"), SourceFormat.HTML),
        (b"<!-- saved from url -->\n<html>", SourceFormat.HTML),
        (b"<div class='x'>a</div>", SourceFormat.HTML),
        (b"<H1>a</H1>", SourceFormat.HTML),
        (
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n",
            SourceFormat.MHT,
        ),
        (b"\x89PNG\r\n\x1a\n", SourceFormat.IMAGE),
        (b"\xff\xd8\xff\xe0", SourceFormat.IMAGE),
        ("<各市>人民政府".encode(), SourceFormat.TEXT),
        (b"BMI is a measure", SourceFormat.TEXT),
    ],
)
def test_format_by_content(data: bytes, expected: SourceFormat) -> None:
    """Each format has a mark of its own; text is what is left."""
    assert sniff(data) is expected


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<pkg:package/>",
        b"\xff\xfe" + "<?xml version='1.0'?><data/>".encode("utf-16-le"),
    ],
)
def test_xml_is_named_and_not_read_as_text(data: bytes) -> None:
    """Word 2003 saved such files as .doc; a page that begins like XML is a page."""
    with pytest.raises(UnsupportedFile, match="XML"):
        sniff(data)
    assert sniff(b"<?xml version='1.0'?><?x y?><html>") is not None


@pytest.mark.parametrize(
    "data",
    [
        zipped("xl/workbook.xml"),
        zipped("readme.txt"),
        zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        OLE + bytes(600) + "Workbook".encode("utf-16-le"),
        OLE + bytes(600),
        b"Rar!\x1a\x07\x00",
        b"Founder CEB\x00\x01",
    ],
)
def test_formats_without_a_reader_are_named(data: bytes) -> None:
    """The message says what the file is and what to send instead."""
    with pytest.raises(UnsupportedFile) as caught:
        sniff(data)

    assert "请上传" in caught.value.message


def test_a_protected_word_file_is_encrypted_not_damaged() -> None:
    """A docx with a password is an OLE container that holds EncryptedPackage."""
    with pytest.raises(EncryptedFile):
        sniff(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize("data", [b"", b"   \r\n", b"\xef\xbb\xbf", bytes(100)])
def test_empty_files(data: bytes) -> None:
    """Blanks and zero bytes are no content."""
    with pytest.raises(EmptyFile):
        sniff(data)


def test_a_cut_archive_is_damaged() -> None:
    """Half a download has no directory at its end."""
    with pytest.raises(DamagedFile):
        sniff(zipped("word/document.xml")[:40])


def test_a_directory_without_end_is_unsafe() -> None:
    """It is refused by its size before any entry of it is listed."""
    data = zipped("word/document.xml")
    end = data.rfind(b"PK\x05\x06") + 12

    with pytest.raises(UnsafeFile):
        sniff(data[:end] + (200_000 * 60).to_bytes(4, "little") + data[end + 4 :])


def test_sizes_are_limited() -> None:
    """Any file by the upload limit, readable ones by the lower one."""
    with pytest.raises(TooLargeFile, match="50 MB"):
        sniff(b"%PDF-" + bytes(limits.UPLOAD_BYTES))
    with pytest.raises(TooLargeFile, match="8 MB"):
        sniff(b"a" * (limits.TEXT_BYTES + 1))
