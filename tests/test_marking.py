"""Marks on a text: escaped, never crossing, named."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from documents.marking import Mark, marked_html

_TAG = re.compile(r'<a class="sign[^>]*>[^<]*</a>|<[^>]*>')


def mark(start: int, end: int, *, anchor: str = "f", lit: bool = False, sign: str = "") -> Mark:
    """A mark of kind 举措."""
    return Mark(start=start, end=end, kind="measure", anchor=anchor, lit=lit, sign=sign)


def test_text_is_escaped() -> None:
    """What looks like markup in a paper stays text."""
    shown = marked_html("a<script>&b", [mark(1, 9)], start=0, end=11)

    assert "<script>" not in shown
    assert html.unescape(_TAG.sub("", shown)) == "a<script>&b"


def test_overlapping_marks_share_the_piece_in_common() -> None:
    """Where two facts overlap, one piece names both; nothing crosses."""
    shown = marked_html(
        "甲乙丙丁", [mark(0, 3, anchor="x"), mark(2, 4, anchor="y")], start=0, end=4
    )

    assert 'data-facts="x">甲乙</mark>' in shown
    assert 'data-facts="x y">丙</mark>' in shown
    assert 'data-facts="y">丁</mark>' in shown


def test_anchor_stands_once_and_sign_at_the_end() -> None:
    """A fact cut by another has one anchor, at its start, and one link to its card, at its end."""
    marks = [mark(0, 4, anchor="x", sign="举"), mark(1, 2, anchor="y", sign="补")]

    shown = marked_html("甲乙丙丁", marks, start=0, end=4)

    assert shown.count('id="x"') == 1
    assert shown.count('href="#card-x"') == 1
    assert shown.endswith('href="#card-x">举</a>')


def test_mark_across_paragraphs_is_clipped() -> None:
    """Only the part within the range is shown; the anchor stays in the first paragraph."""
    first = marked_html("甲乙丙丁", [mark(1, 4)], start=0, end=2)
    second = marked_html("甲乙丙丁", [mark(1, 4)], start=2, end=4)

    assert 'id="f"' in first
    assert 'id="f"' not in second
    assert "丙丁</mark>" in second


def test_lit_fact_is_classed() -> None:
    """The fact that was asked for is lit up by the server, so it needs no script."""
    assert 'lit"' in marked_html("甲", [mark(0, 1, lit=True)], start=0, end=1)


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_marking_loses_no_character(text: str, ranges: list[tuple[int, int]]) -> None:
    """Without its tags, the marked text is the text, whatever the ranges."""
    marks = [
        mark(min(pair), min(max(pair), len(text)), anchor=f"f{n}")
        for n, pair in enumerate(ranges)
        if min(pair) < min(max(pair), len(text))
    ]

    shown = marked_html(text, marks, start=0, end=len(text))

    assert html.unescape(_TAG.sub("", shown)) == text
