"""RTF: Chinese escapes, cells, and broken groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading import EmptyFile, LineRole, SourceFormat, read
from documents.reading.errors import ReadingError
from tests.reading.lines import lines


def rtf(body: str) -> bytes:
    """Build a file in which each foreign character is escaped in GBK."""
    escaped = "".join(
        character
        if character < "\x80"
        else "".join(f"\\'{byte:02x}" for byte in character.encode("gbk"))
        for character in body
    )
    return f"{{\\rtf1\\ansi\\ansicpg936 {escaped}}}".encode()


def test_escapes_of_both_kinds() -> None:
    """Two bytes of GBK, or a Unicode number with a stand-in."""
    source = read(rtf(r"关于方案\par \u21508?\u24066?：\line 附\par"), "a.doc")

    assert (lines(source), source.format) == (["关于方案", "各市：", "附"], SourceFormat.RTF)


def test_raw_gbk_bytes_are_read() -> None:
    """Some programs do not escape."""
    data = b"{\\rtf1\\ansi\\ansicpg936 " + "直接写入".encode("gbk") + b"\\par}"

    assert read(data, "a.rtf").text == "直接写入"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"保留{\deleted\revauthdel1 删去}。", "保留。"),
        (r"{\rtlch\af0 \ltrch\deleted\revauthdel2\revdttmdel-9 删\{去\}}{\revised 新增}", "新增"),
        (r"{\b 删}{\deleted 除}前后", "删前后"),
        (r"{\deleted0 保留}", "保留"),
    ],
)
def test_what_a_reviewer_deleted_is_no_text(body: str, expected: str) -> None:
    """Insertions stay."""
    assert read(rtf(body + r"\par"), "a.rtf").text == expected


@pytest.mark.parametrize(
    "note",
    [
        r"{\footnote\pard\plain {\super\chftn} 另行制定。\par}",
        r"{\*\footnote \pard 另行{\b 制定}。}",
        r"{\footnote\ftnalt 另行\{制定\}。",
    ],
)
def test_notes_stand_behind_the_body(note: str) -> None:
    """Their call is no word of the sentence; a note that never ends is still one."""
    source = read(rtf(r"办法{\super\chftn}" + note + r"。\par 附则\par"), "a.rtf")
    notes = [line for line in source.lines if line.role is LineRole.NOTE]

    assert source.text.startswith("办法")
    assert "制定" in source.text[notes[0].start : notes[0].end]


def test_rows_become_cells() -> None:
    """A row ends in the mark of its last cell; tables are counted."""
    table = r"\trowd 任务\cell 单位\cell\row\trowd 建园区\cell \cell\row\pard "
    source = read(rtf(r"前\par " + table + r"后\par " + table), "a.rtf")

    assert [(source.text[line.start : line.end], line.cell) for line in source.lines] == [
        ("前", None),
        ("任务", (0, 0, 0)),
        ("单位", (0, 0, 1)),
        ("建园区", (0, 1, 0)),
        ("后", None),
        ("任务", (1, 0, 0)),
        ("单位", (1, 0, 1)),
        ("建园区", (1, 1, 0)),
    ]


def test_a_file_without_words_is_empty() -> None:
    """Only a picture."""
    with pytest.raises(EmptyFile):
        read(rb"{\rtf1{\*\shppict{\pict 00ff}}}", "a.rtf")


PARTS = [
    r"{",
    r"}",
    r"\par",
    r"\'cb",
    r"\'zz",
    r"\u-9?",
    r"\u99999?",
    r"\u21508?",
    r"\cell",
    r"\row",
    r"文",
    r"\bin9",
    r"\*",
    r"{\*\x",
]


@given(st.lists(st.sampled_from(PARTS), max_size=20))
def test_broken_groups_give_text_or_a_named_failure(parts: list[str]) -> None:
    """Marks in any order never raise anything unnamed."""
    try:
        source = read(b"{\\rtf1 " + " ".join(parts).encode("gbk"), "a.rtf")
    except ReadingError:
        return

    assert source.text.strip()
