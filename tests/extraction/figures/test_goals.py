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


MEASURES = (
    "关于印发甲市扶持外贸若干措施的通知\n各县（市、区）人民政府：\n现将《甲市扶持外贸若干措施》印发给你们。\n"
    "甲市人民政府\n2022年3月1日\n甲市扶持外贸若干措施\n一、支持企业\n{}\n"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # Years that run for each firm are part of what it takes; those of the paper are not.
        ("从注册之日起2年内，出口额增长达到600万元，分别奖励3万元。", []),
        ("3年内，全市出口额突破6亿元。", [600000000]),
        # Last year's figures qualify; what they are compared with may be aimed at.
        ("入选条件：上一年度营业收入不低于6000万元。", []),
        ("到2025年，出口额比上一年度增长8%。", [8]),
    ],
)
def test_what_a_grant_takes(words: str, expected: list[int]) -> None:
    """A span that runs for whoever is paid, and last year, set terms."""
    assert read(MEASURES.format(words))[0] == expected
