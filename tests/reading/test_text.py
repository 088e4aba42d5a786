"""Plain text: encodings, lines, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading import SourceFormat, UndecodableFile, UnsupportedFile, read
from documents.reading.text import decode

PAPER = (
    "关于加快推进生物医药产业发展的实施方案\n\n"
    "各市（州）人民政府，长白山管委会：\n"
    "　　为深入贯彻落实党的二十大精神，到2025年，力争实现总产值500亿元，制定本方案。\n"
)
TRADITIONAL = "關於加快推進生物醫藥產業發展的實施方案，結合我省實際，現就有關問題答覆如下：\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("extra", ["", "utf-16-le", "utf-16-be"])
def test_simplified_text_is_decoded_whatever_its_encoding(encoding: str, extra: str) -> None:
    """With and without byte order mark the same words come out."""
    data = PAPER.encode(extra or encoding)

    assert read(data, "方案.txt").text == PAPER


def test_traditional_big5_is_told_from_gb18030() -> None:
    """Both encodings use the same bytes; only one reading has everyday characters."""
    decoded = decode(TRADITIONAL.encode("big5"))

    assert (decoded.encoding, decoded.text) == ("big5", TRADITIONAL)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("length", range(100, 108))
def test_text_cut_inside_a_character_keeps_the_rest(encoding: str, length: int) -> None:
    """A copy that breaks off anywhere loses at most its last character."""
    decoded = decode(PAPER.encode(encoding)[:length])

    assert decoded.encoding == encoding
    assert PAPER.startswith(decoded.text)


def test_one_damaged_byte_is_replaced_and_reported() -> None:
    """A long text with one broken place is read, with a warning."""
    data = bytearray((PAPER * 5).encode())
    data[301] = 0xFF

    result = read(bytes(data), "a.txt")

    assert result.text.count("\ufffd") >= 1
    assert "已损坏" in result.warnings[0]


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" + bytes(range(256)) * 40,
        b"\x7fELF\x02\x01\x01" + bytes(500),
        bytes(range(256)) * 64,
        b"\x1f\x8b\x08\x00" + bytes(range(255, 0, -1)) * 9,
    ],
)
def test_programs_named_txt_are_unsupported(data: bytes) -> None:
    """The content decides, not the suffix."""
    with pytest.raises(UnsupportedFile) as caught:
        read(data, "通知.txt")

    assert "请上传" in caught.value.message


def test_foreign_single_byte_text_is_undecodable() -> None:
    """Latin-1 accents are valid in no encoding used here, and make no Chinese sentence."""
    data = ("éàüö çñ ßæø " * 40).encode("latin-1")

    with pytest.raises(UndecodableFile) as caught:
        read(data, "a.txt")

    assert "另存为 UTF-8" in caught.value.message


def test_a_text_that_begins_like_a_program_is_still_text() -> None:
    """MZ are also letters."""
    assert read(b"MZ-1 plan\n" * 3, "a.txt").format is SourceFormat.TEXT


def test_line_ends_of_every_kind_become_one_character() -> None:
    """CRLF, CR and Unicode line separators end a line."""
    result = read("一\r\n二\r三\u2028四\n".encode(), "a.txt")

    assert result.text == "一\n二\n三\n四\n"
    assert result.pages is None


def test_form_feeds_count_pages() -> None:
    """Text printed from a PDF has one form feed a page."""
    result = read("第一页\n\f第二页".encode(), "a.txt")

    assert [line.page for line in result.lines] == [1, 1, 2]
    assert result.pages == 2


def test_characters_a_database_cannot_hold_become_blanks() -> None:
    """A NUL inside a text would be refused by PostgreSQL."""
    text = "一、工作目标" * 50
    result = read((text + "\0" + text).encode(), "a.txt")

    assert result.text == text + " " + text


@given(st.lists(st.text(alphabet="一二三，。（）AB \t", max_size=20), min_size=1, max_size=9))
def test_lines_cover_the_text(lines: list[str]) -> None:
    """Offsets give back each line, and nothing lies between two lines but their break."""
    source = "正文\n" + "\n".join(lines)

    result = read(source.encode(), "a.txt")

    assert result.text == source
    assert "\n".join(result.text[line.start : line.end] for line in result.lines) == source


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_give_text_or_a_named_failure(data: bytes) -> None:
    """Nothing but a SourceText or an Undecodable/Unsupported outcome comes of junk."""
    try:
        decoded = decode(data)
    except (UndecodableFile, UnsupportedFile):
        return

    assert len(decoded.text) <= len(data)
