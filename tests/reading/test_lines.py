"""Draft lines to one text."""

from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.clean import clean
from documents.reading import (
    EmptyFile,
    LineRole,
    SourceFormat,
    SourceText,
    TooLargeFile,
    errors,
    limits,
)
from documents.reading.lines import CELL_END, Draft, assemble
from documents.reading.wire import (
    failure_message,
    source_message,
    unpack_failure,
    unpack_source,
)


def assembled(drafts: list[Draft]) -> SourceText:
    """Assemble drafts as some reader would."""
    return assemble(drafts, source_format=SourceFormat.PDF, reader="test 1", pages=1)


DRAFTS = st.lists(
    st.builds(
        Draft,
        text=st.text(max_size=12),
        page=st.none() | st.integers(1, 9),
        box=st.none() | st.tuples(*[st.integers(0, 900).map(float)] * 4),
        cell=st.none() | st.tuples(*[st.integers(0, 9)] * 3),
        role=st.sampled_from(LineRole),
    ),
    min_size=1,
    max_size=12,
).map(lambda drafts: [*drafts, Draft(text="正文")])


@given(DRAFTS)
def test_every_line_has_its_place(drafts: list[Draft]) -> None:
    """Lines cover the text without gap; nothing a database refuses is in it."""
    source = assembled(drafts)

    ends = [CELL_END if line.cell else "\n" for line in source.lines[:-1]]
    words = [source.text[line.start : line.end] for line in source.lines]
    assert source.text == "".join(map("".join, zip_longest(words, ends, fillvalue="")))
    assert len(source.lines) + len(source.furniture) == len(drafts)
    source.text.encode()
    assert "\0" not in source.text


@given(DRAFTS)
def test_nothing_is_lost_on_the_way_between_processes(drafts: list[Draft]) -> None:
    """Packing and unpacking gives the same text."""
    source = assembled(drafts)

    assert unpack_source(source_message(source)["text"]) == source


def test_the_end_of_a_cell_is_told_from_other_line_ends() -> None:
    """The places of lines leave the ends out; extraction knows the same mark."""
    drafts = [Draft(text="任务表"), Draft(text="1", cell=(0, 0, 0)), Draft(text="建园区")]
    source = assembled(drafts)

    assert source.text == "任务表\n1\x1e\n建园区"
    assert [source.text[line.start : line.end] for line in source.lines] == [
        "任务表",
        "1",
        "建园区",
    ]
    assert [span.end - span.start for span in clean(source.text).paragraphs] == [3, 1, 3]


def test_notes_stand_last_and_furniture_aside() -> None:
    """The order within each kind is kept."""
    roles = (LineRole.NOTE, LineRole.HEADER, LineRole.BODY, LineRole.SEAL, LineRole.BODY)
    source = assembled([Draft(text=str(n), role=role) for n, role in enumerate(roles)])

    assert (source.text, source.furniture) == ("2\n4\n0", ("1", "3"))


def test_limits_are_named() -> None:
    """No words, and too many."""
    with pytest.raises(EmptyFile):
        assembled([Draft(text=" "), Draft(text="页眉", role=LineRole.HEADER)])
    with pytest.raises(TooLargeFile):
        assembled([Draft(text="字" * 1_000_000)] * (limits.TOTAL_CHARACTERS // 1_000_000 + 1))


@pytest.mark.parametrize("kind", errors.ReadingError.__subclasses__())
def test_every_failure_crosses_the_process_border(kind: type[errors.ReadingError]) -> None:
    """Kind and message come out as they went in; an unknown kind counts as unsafe."""
    packed = failure_message(kind("原因。"))["failure"]
    restored = unpack_failure(packed)

    assert (type(restored), restored.message) == (kind, "原因。")
    assert type(unpack_failure(["SomethingElse", "x"])) is errors.UnsafeFile
