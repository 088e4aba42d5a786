"""Old Word files: pieces, stories, tables by row marks, deleted and hidden words."""

import struct

import pytest

from documents.reading import (
    DamagedFile,
    EncryptedFile,
    LineRole,
    UnsupportedFile,
    read,
)
from tests.reading.lines import lines, placed
from tests.reading.ole_builder import doc, ole

DELETED = struct.pack("<HB", 0x0800, 1)
HIDDEN = struct.pack("<HB", 0x083C, 1)
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)
LISTED = struct.pack("<HH", 0x460B, 3)


def test_paragraphs_and_line_breaks() -> None:
    """Marks of pictures and notes are no words; a forced line break ends a line."""
    source = read(
        doc("关于方案的通知\r各市：\x0b为\x01贯彻\x02落实，\x1f制定\x1e本方案。\r"), "a.doc"
    )

    assert lines(source) == ["关于方案的通知", "各市：", "为贯彻落实，制定-本方案。"]


def test_fields_keep_their_result() -> None:
    """The code of a field is not shown."""
    source = read(doc("日期\x13 DATE \x142023年\x15。\r"), "a.wps")

    assert source.text == "日期2023年。"


def test_deleted_words_go_and_hidden_ones_are_reported() -> None:
    """A tracked deletion is still in the file."""
    text = "正文删去隐藏保留\r"
    source = read(doc(text, runs=[(2, 4, DELETED), (4, 6, HIDDEN)]), "a.doc")

    assert source.text == "正文保留"
    assert "隐藏文字" in source.warnings[0]


def test_tables_by_their_row_marks() -> None:
    """An empty last cell is told from the end of a row; a cell may hold two paragraphs."""
    text = "前\r任务\x07单位\x07\x07建园区\r建平台\x07\x07\x07后\r"
    marks = [(8, 9, ROW_END), (9, 13, IN_TABLE), (18, 19, ROW_END)]
    source = read(doc(text, paragraphs=marks), "a.doc")

    assert placed(source) == [
        ("前", None),
        ("任务", (0, 0, 0)),
        ("单位", (0, 0, 1)),
        ("建园区", (0, 1, 0)),
        ("建平台", (0, 1, 0)),
        ("后", None),
    ]


def test_notes_and_headers_have_their_own_stories() -> None:
    """Notes stand behind the body, headers aside."""
    source = read(doc("正文。\r", notes="\x02注：见规划。\r", header="某省公报\r"), "a.doc")

    assert lines(source) == ["正文。", "注：见规划。"]
    assert source.lines[1].role is LineRole.NOTE
    assert source.furniture == ("某省公报",)


def test_automatic_numbers_are_missed_and_said_so() -> None:
    """The user is told to save the file anew, once."""
    source = read(doc("总体要求\r正文\r", paragraphs=[(0, 5, LISTED)]), "a.doc")

    assert len(source.warnings) == 1
    assert "另存为 .docx" in source.warnings[0]


def test_passwords_and_ancient_versions_are_named() -> None:
    """Flags and version stand at the head of the main stream."""
    with pytest.raises(EncryptedFile):
        read(doc("密\r", flags=0x0300), "a.doc")
    with pytest.raises(UnsupportedFile, match="Word 97"):
        read(doc("旧\r", version=0x65), "a.doc")


@pytest.mark.parametrize(
    "data",
    [
        doc("正文\r", cut=1500),
        ole({"WordDocument": b"\xec\xa5\xc1\x00" + bytes(4000)}),
        ole({"WordDocument": b"\xec\xa5\xc1\x00" + b"\xff" * 4000, "1Table": b"x", "0Table": b""}),
        ole({"WordDocument": b""}),
    ],
    ids=["cut", "no table", "wild offsets", "zeros"],
)
def test_broken_files_have_a_named_outcome(data: bytes) -> None:
    """No structure error comes through."""
    with pytest.raises((DamagedFile, UnsupportedFile, EncryptedFile)):
        read(data, "a.doc")
