"""Traditional characters and printed readings, out of the way of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.agencies.script import simplified, without_glosses
from documents.extraction.gazetteer import DATA

PAIRS = [
    pair
    for line in (DATA / "traditional.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for pair in line.split()
]


def test_the_table_is_a_mapping() -> None:
    """Each line holds pairs of two different characters, no left one twice, no right one left."""
    left = [pair[0] for pair in PAIRS]

    assert {len(pair) for pair in PAIRS} == {2}
    assert len(set(left)) == len(left)
    assert not {pair[1] for pair in PAIRS} & set(left)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("遼寧省財政廳", "辽宁省财政厅"),
        ("濰坊市發展和改革委員會", "潍坊市发展和改革委员会"),
        ("吉林省科学技术厅", "吉林省科学技术厅"),
        ("", ""),
    ],
)
def test_simplified(words: str, expected: str) -> None:
    """Names in traditional characters read as those in simplified ones; others stay."""
    assert simplified(words) == expected


@given(st.text("遼省财政廳，A", max_size=30))
def test_simplified_keeps_places(words: str) -> None:
    """One character for one, and nothing is left to do a second time."""
    plain = simplified(words)

    assert len(plain) == len(words)
    assert simplified(plain) == plain


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("區(qū)委、區（qū）政府", "區委、區政府"),
        ("农业（包括渔业）", "农业（包括渔业）"),
        ("标准(iso)", "标准(iso)"),
        ("(qū)", "(qū)"),
    ],
)
def test_without_glosses(words: str, expected: str) -> None:
    """Readings behind a character go, other words in brackets stay; each knows its place."""
    plain, positions = without_glosses(words)

    assert plain == expected
    assert "".join(words[at] for at in positions) == plain
