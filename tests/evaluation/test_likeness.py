"""When two readings count as the same."""

from __future__ import annotations

import pytest

from documents.evaluation.likeness import bare, close, dice, overlap, same, similar


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“十四五” 规划", '"十四五"规划。'),
        ("《办法》", "办法"),
        ("占比10％（含）", "占比10%(含)"),
        (None, ""),
    ],
)
def test_layout_and_marks_do_not_matter(one: object, other: object) -> None:
    """Blanks, width, quotation marks and the final stop make no difference."""
    assert bare(one) == bare(other)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("支持企业发展", "支持企业", 1.0),
        ("支持企业", "支持农户", 0.5),
        ("支持", "", 0.0),
        ("甲", "乙", 0.0),
    ],
)
def test_overlap(one: str, other: str, share: float) -> None:
    """The shorter text's longest piece in the longer one, as a share."""
    assert overlap(one, other) == share


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [(200, 200.5, True), (200, 202, False), (None, None, True), (None, 0, False), (0, 0, True)],
)
def test_close(one: object, other: object, *, equal: bool) -> None:
    """Figures are equal within half a percent; silence is no figure."""
    assert close(one, other) is equal


def test_dice_counts_pairs_of_characters() -> None:
    """Labels are alike by the pairs they share."""
    assert dice("总产值", "总产值") == 1.0
    assert dice("总产值", "产值") == pytest.approx(2 / 3)
    assert dice("", "产值") == 0.0


def test_tolerated_values_are_right() -> None:
    """A golden row may allow other values."""
    gold = {"form": "奖补", "form_also": ["其他"], "per": "单户", "per_alt": "每户"}

    assert same(gold, {"form": "其他"}, "form")
    assert same(gold, {"per": "每户"}, "per")
    assert not same(gold, {"form": "贷款"}, "form")


@pytest.mark.parametrize(
    ("wanted", "have", "right"),
    [
        ("中小微企业", "受疫情影响的中小微企业", True),
        ("中小微企业", "中小型微型企业", False),
        (None, None, True),
        (None, "企业", False),
        ("企业", None, False),
    ],
)
def test_phrases_are_right_in_substance(wanted: object, have: object, *, right: bool) -> None:
    """One phrase within the other, or mostly the same; silence only equals silence."""
    assert similar({"on": wanted}, {"on": have}, "on") is right
