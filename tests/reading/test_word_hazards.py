"""Word files that are broken, hostile, or scans in another wrapping."""

import pytest

from documents.reading import (
    DamagedFile,
    EmptyFile,
    UnsafeFile,
    UnsupportedFile,
    limits,
    read,
)
from documents.reading.layout import PlacedLine
from documents.reading.recognition import PageImage, Recognised, Recognition
from documents.reading.word import read_docx
from tests.reading.builders import cell, docx, paragraph, row, zipped


def test_a_bomb_is_stopped_while_unpacking() -> None:
    """The declared size is not believed; a member is read up to the limit."""
    bomb = zipped({"word/document.xml": b" " * (limits.MEMBER_BYTES + 1)})

    with pytest.raises(UnsafeFile, match="大得异常"):
        read(bomb, "a.docx")


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd">',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_document_types_are_refused(prolog: str) -> None:
    """No entity, inner or outer, is ever looked at."""
    content = f"{prolog}<d><body><p><r><t>&x;</t></r></p></body></d>"

    with pytest.raises((UnsafeFile, DamagedFile)):
        read(zipped({"word/document.xml": content}), "a.docx")


@pytest.mark.parametrize("depth", [300, 50_000])
def test_deep_nesting_is_unsafe(depth: int) -> None:
    """The parser's own limit of depth becomes a named outcome."""
    with pytest.raises(UnsafeFile):
        read(docx("<w:p>" * depth + "</w:p>" * depth), "a.docx")


def test_tables_nested_beyond_reason_are_unsafe() -> None:
    """Sixty tables in each other are no paper."""
    start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"

    with pytest.raises(UnsafeFile):
        read(docx(start * 70 + paragraph("深") + end * 70), "a.docx")


def test_a_huge_span_is_clamped() -> None:
    """A cell a hundred million columns wide costs nothing."""
    wide = row(cell("宽", "<w:gridSpan w:val='100000000'/>"), cell("右"))
    source = read(docx(f"<w:tbl>{wide}</w:tbl>"), "a.docx")

    assert source.lines[1].cell == (0, 0, limits.COLUMNS)


def test_too_many_members_are_unsafe() -> None:
    """An archive of two hundred thousand empty files is no Word file."""
    names = {f"word/{n}": "" for n in range(limits.ZIP_MEMBERS + 1)}

    with pytest.raises(UnsafeFile):
        read(zipped(names), "a.docx")


@pytest.mark.parametrize(
    "members",
    [
        {"word/other.xml": "<d/>"},
        {"word/document.xml": "<d><body>"},
        {"word/document.xml": "<d/>"},
        {"word/document.xml": ""},
    ],
)
def test_broken_parts_are_damaged(members: dict[str, str]) -> None:
    """A missing or cut main part is said to be damaged."""
    with pytest.raises(DamagedFile):
        read(zipped(members), "a.docx")


@pytest.mark.parametrize("name", ["numbering", "styles", "footnotes", "header1"])
def test_a_broken_side_part_costs_only_itself(name: str) -> None:
    """The body is read, and the reader is told."""
    document = "<d><body><p><r><t>正文</t></r></p></body></d>"
    source = read(zipped({"word/document.xml": document, f"word/{name}.xml": "<x"}), "a.docx")

    assert source.text == "正文"
    assert "已损坏" in source.warnings[0]


def test_scans_pasted_into_a_file_are_recognised() -> None:
    """A file of pictures alone is a scan; one with words keeps its pictures as pictures."""
    told: list[tuple[int, int]] = []
    recognition = Recognition(
        images=lambda data: [PageImage(width=len(data), height=9, pixels=b"", points=1)],
        lines=lambda image: Recognised(
            lines=[PlacedLine(text=f"图{image.width}", box=(9, 300, 99, 316), size=16)]
        ),
    )
    media = {"word/media/image10.png": b"xxx", "word/media/image2.jpeg": b"xx"}

    def file(words: str) -> bytes:
        document = f"<d><body><p><r><t>{words}</t></r></p></body></d>"
        return zipped({"word/document.xml": document, **media})

    scan = read_docx(file(""), recognition=recognition, on_page=lambda n, m: told.append((n, m)))
    paper = read_docx(file("正文" * 20), recognition=recognition)

    assert (scan.text, scan.pages, told[-1]) == ("图2\n图3", 2, (2, 2))
    assert paper.text == "正文" * 20
    with pytest.raises(UnsupportedFile, match="文字识别组件"):
        read_docx(file(""))


def test_a_file_without_words_is_empty() -> None:
    """Only a picture, or nothing at all."""
    with pytest.raises(EmptyFile):
        read(docx(paragraph("  ")), "a.docx")
