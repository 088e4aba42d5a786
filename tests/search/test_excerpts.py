"""Texts in pieces, what matches told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.search.excerpts import segments, snippet

MARKED = [
    ("给予200 万元奖补。", ["200万元"], (("给予", False), ("200 万元", True), ("奖补。", False))),
    ("科學技術廳", ["科学技术"], (("科學技術", True), ("廳", False))),
    ("奖补奖补", ["奖补"], (("奖补奖补", True),)),
    ("<b>R＆D</b>", ["r&d"], (("<b>", False), ("R＆D", True), ("</b>", False))),
    ("人参产业", ["人参产业", "人参"], (("人参产业", True),)),
    ("没有", ["补贴"], (("没有", False),)),
    ("", ["补贴"], ()),
]


@pytest.mark.parametrize(("text", "wanted", "expected"), MARKED)
def test_segments(text: str, wanted: list[str], expected: tuple[tuple[str, bool], ...]) -> None:
    """Marks fall on the original characters, whatever way they are written."""
    assert segments(text, wanted) == expected


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=3), max_size=4))
def test_segments_put_together_are_the_text(text: str, wanted: list[str]) -> None:
    """Nothing is lost, doubled or changed."""
    assert "".join(piece for piece, _ in segments(text, wanted)) == text


def test_a_long_passage_is_cut_at_its_clauses_around_the_match() -> None:
    """The match is in sight, and the piece begins and ends with whole clauses."""
    text = "，".join(["这是一个普通的分句"] * 40 + ["对新建平台给予奖补"] + ["结尾还有分句"] * 40)

    pieces = snippet(text, ["奖补"])

    shown = "".join(piece for piece, _ in pieces)
    assert ("奖补", True) in pieces
    assert shown.startswith("…这是一个普通的分句，")
    assert shown.endswith("结尾还有分句，…")
    assert len(shown) < 260
