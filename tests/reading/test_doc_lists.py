"""Automatic numbers of old Word files: levels, overrides, styles, damage."""

import struct
from collections.abc import Sequence

import pytest

from documents.reading import SourceText, read
from tests.reading.lines import lines
from tests.reading.ole_builder import doc, doc_lists, doc_styles

CHINESE, DECIMAL, CIRCLED, NO_RESTART = 39, 0, 18, 8
LEVELS = [(CHINESE, "\0、", 0), (CHINESE, "（\1）", 0), (DECIMAL, "\2.", 0)]
CHAPTERS = [(CHINESE, "第\0章", 0), (CHINESE, "第\1条", NO_RESTART), (CIRCLED, "\2", 0)]
WORDS = ("总体要求", "指导思想", "坚持创新", "工作目标", "重点任务", "组织保障")
PLACES = (0, 1, 2, 1, 0, 1)


def listed(
    words: Sequence[str],
    places: Sequence[int],
    levels: Sequence[tuple[int, str, int]],
    *,
    number: int = 1,
) -> SourceText:
    """Read a file of paragraphs, each at its level of a list."""
    ranges, at = [], 0
    for word, place in zip(words, places, strict=True):
        modifiers = struct.pack("<HBHH", 0x260A, place, 0x460B, number)
        ranges.append((at, at + len(word) + 1, modifiers))
        at += len(word) + 1
    text = "".join(f"{word}\r" for word in words)
    return read(doc(text, paragraphs=ranges, sections=doc_lists(levels)), "a.doc")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (LEVELS, ["一、", "（一）", "1.", "（二）", "二、", "（一）"]),
        (CHAPTERS, ["第一章", "第一条", "①", "第二条", "第二章", "第三条"]),
        ([(DECIMAL, "\0", 0), (DECIMAL, "\0.\1", 4)], ["1", "1.1", None, "1.2", "2", "2.1"]),
    ],
)
def test_numbers_are_those_that_word_prints(
    levels: list[tuple[int, str, int]], expected: list[str | None]
) -> None:
    """Deeper levels begin anew, but for articles that run on; a level without words has none."""
    found = [line.replace(" ", "") for line in lines(listed(WORDS, PLACES, levels))]

    assert found == [(label or "") + word for label, word in zip(expected, WORDS, strict=True)]


def test_a_second_list_begins_where_it_says() -> None:
    """An override that starts at three counts on from there."""
    source = listed(("甲", "乙"), (0, 0), LEVELS, number=2)

    assert lines(source) == ["三、甲", "四、乙"]
    assert not source.warnings


def test_a_number_stands_before_the_first_line_of_its_paragraph() -> None:
    """A forced line break makes no second item."""
    source = listed(("要求\x0b和目标", "任务"), (0, 0), LEVELS)

    assert lines(source) == ["一、要求", "和目标", "二、任务"]


def test_styles_carry_lists_and_paragraphs_may_refuse_them() -> None:
    """A style, or the one it is made from; 0 is no list."""
    carried = struct.pack("<HH", 0x460B, 1)
    sections = doc_lists(LEVELS) | doc_styles((0xFFF, carried), (0, b""))
    refused = struct.pack("<HH", 0x460B, 0)
    ranges = [(0, 3, b"\x26\x24\x00"), (3, 6, refused), (6, 9, b"\x26\x24\x00")]
    source = read(doc("要求\r正文\r任务\r", paragraphs=ranges, sections=sections), "a.doc")

    assert lines(source) == ["一、要求", "正文", "二、任务"]


@pytest.mark.parametrize("cut", [3, 20, 40, 90])
def test_broken_lists_cost_only_the_numbers(cut: int) -> None:
    """The words are read, and the user is told."""
    counted, more = doc_lists(LEVELS)[0x02E2]
    sections = {0x02EA: (struct.pack("<i", 9), b""), 0x02E2: ((counted + more)[:cut], b"")}
    modifiers = struct.pack("<HH", 0x460B, 1)
    source = read(doc("任务\r", paragraphs=[(0, 3, modifiers)], sections=sections), "a.doc")

    assert lines(source) == ["任务"]
    assert "自动编号" in source.warnings[0]
