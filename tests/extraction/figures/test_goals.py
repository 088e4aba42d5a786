"""Goals that only the way they give figures tells from achievements."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Result, Target
from tests.extraction.facts import facts_of


def read(text: str) -> tuple[list[int], list[int]]:
    """Goals and achievements of a paper without head and day."""
    goals = [int(t.value) for t in facts_of(text, Target)]
    return goals, [int(r.value) for r in facts_of(text, Result)]


@pytest.mark.parametrize(
    ("text", "goals", "reached"),
    [
        # Rough figures of growth and levels; bare verbs of the paragraph go with them.
        (
            "外贸进出口增长8%左右，水果产量达到90万吨以上。新建冷库40座，改造公路600公里。\n",
            [8, 900000, 40, 600],
            [],
        ),
        # One announced by a word opens a run; a paragraph that tells neither goes on with it.
        (
            "确保港口吞吐量增长6%左右，建设泊位4个。\n新增物流企业20家。\n",
            [6, 4, 20],
            [],
        ),
        # Exact figures are of the reached, rough ones among them too, and end a run.
        ("茶叶产值增长12.3%，改造茶园6712亩，良种率保持95%以上。\n", [], [12, 6712, 95]),
        (
            (
                "力争茶叶产量增长6%左右，改造茶园300亩。\n"
                "茶叶产值增长12.3%，改造茶园6712亩，良种率保持95%以上。\n新建茶厂20家。\n"
            ),
            [6, 300],
            [12, 6712, 95, 20],
        ),
        # A single rough figure, without a word of wish, is too little.
        ("良种率保持在95%以上，改造茶园300亩。\n", [], [95, 300]),
        # What a sentence says it has reached is reached.
        (
            "确保外贸进出口增长8%左右。水果产量达到90万吨以上。已建成冷库40座。\n",
            [8, 900000],
            [40],
        ),
    ],
)
def test_unsigned_reports(text: str, goals: list[int], reached: list[int]) -> None:
    """Without tense and day, roughness and roundness tell."""
    assert read(text) == (goals, reached)


@pytest.mark.parametrize(
    "text",
    [
        "销售额增长10%以上，用工新增50人以上，予以补贴。\n",
        "申请人经营额达到50万元以上，用工实现5人以上。\n",
    ],
)
def test_terms(text: str) -> None:
    """What a grant takes is rough as well and no goal."""
    assert read(text)[0] == []
