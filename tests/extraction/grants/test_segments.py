"""Sentences fall into segments and clauses whose figures and shadows stay in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.grants.segments import segments_of
from documents.extraction.pipeline import trace

WORDS = "对 企业 ， ； 。 ： （ ） “ ” 给予 200万元 10% 2023年 、"
PIECES = st.sampled_from(WORDS.split())
PAPER = "某省支持产业发展若干政策措施\n\n一、支持政策\n{}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对企业，给予奖励；对个人，给予补贴。", [["对企业", "给予奖励"], ["对个人", "给予补贴"]]),
        # marks inside brackets and quotation marks part nothing
        (
            "对“专精特新，小巨人”企业（含分支；含子公司）给予奖励。",
            [["对“专精特新，小巨人”企业（含分支；含子公司）给予奖励"]],
        ),
        # a proportion is no colon
        ("按1:1比例，给予配套。", [["按1:1比例", "给予配套"]]),
        # brackets that never close hold nothing
        ("对企业（含，给予奖励。", [["对企业（含", "给予奖励"]]),
    ],
)
def test_clauses(text: str, expected: list[list[str]]) -> None:
    """Segments part at ；, clauses at ， and ：, outside brackets."""
    segments = segments_of(trace(PAPER.format(text)).context)

    assert [[one.words(span) for span in one.clauses] for one in segments] == expected


def test_asides_are_hidden_and_terms_are_not() -> None:
    """A bracket that explains is □ in the shadow, one that limits the benefit stays readable."""
    text = "对中心（含分中心）给予补助（最高不超过50万元）。"
    (segment,) = segments_of(trace(PAPER.format(text)).context)

    assert segment.shadow == "对中心□□□□□□给予补助（最高不超过Mmmm）。"


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("每笔不得超过8万元。", "每笔□不超过Mmm。"),
        ("每笔不能高于8万元。", "每笔□不高于Mmm。"),
        ("总额不大于8万元。", "总额不超过Mmm。"),
        ("最多8万元，年度限额8万元，单户封顶8万元。", "最高Mmm，年度上限Mmm，单户上限Mmm。"),
        ("限额以上企业，不得多次申报。", "限额以上企业，不得多次申报。"),
    ],
)
def test_ceilings_have_one_name(text: str, shadow: str) -> None:
    """By whatever name, so that each rule need not know all."""
    found = segments_of(trace(PAPER.format(text)).context)

    assert "".join(one.shadow for one in found).rstrip("。") == shadow.rstrip("。")


@given(st.lists(PIECES, max_size=30).map("".join))
def test_shadow_and_figures_stay_in_place(text: str) -> None:
    """A segment's shadow is as long as its words, and its figures lie inside it."""
    context = trace(PAPER.format(text)).context
    for segment in segments_of(context):
        assert len(segment.shadow) == len(segment.text)
        assert context.text.text.startswith(segment.text, segment.start)
        assert all(one.span.end <= len(segment.text) for one in segment.quantities)
