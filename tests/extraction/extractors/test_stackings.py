"""Clauses on combining entitlements are read with what they forbid or allow."""

from __future__ import annotations

import pytest

from documents.extraction.extractors.stackings import StackingRule, stacking_rules
from documents.extraction.facts import Stacking
from documents.extraction.spans import Span
from tests.extraction.facts import facts_of

RULES = stacking_rules()
PAPER = "某省支持产业发展若干政策措施\n\n一、附则\n{}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one clause forbids, with its scope
        ("同一项目符合多项政策的，按照就高不重复原则执行。", [(False, "同一项目符合多项政策")]),
        ("以上政策与省级其他政策不重复享受。", [(False, "以上政策与省级其他政策")]),
        ("每人仅可申请一次就业补贴。", [(False, "每人")]),
        # one clause allows
        ("省级奖励与市县奖励可叠加享受。", [(True, "省级奖励与市县奖励")]),
        # forbids at one level, allows across levels
        (
            "同一级别只配套支持一次，不同级别叠加配套支持。",
            [(False, "同一级别"), (True, "不同级别")],
        ),
        # two ways to say one ruling are one fact
        (
            "凡市区两级共有的政策，企业只能选择其中一级进行申请，不得重复享受同类补贴。",
            [(False, "凡市区两级共有的政策")],
        ),
        # the clause that rules may name what it is about
        (
            "对获评单位分别给予8万元、4万元奖励，同一单位按就高原则执行。",
            [(False, "同一单位")],
        ),
        # what somebody has had already
        (
            "已享受市级同类补助的，不再享受本措施奖励。",
            [(False, "已享受市级同类补助")],
        ),
        ("对列入失信名单的企业，不再给予补贴。", []),
        # nothing about benefits
        ("要避免重复建设，企业不得重复填报数据。", []),
        ("多重因素叠加影响下，从高标准推进项目建设。", []),
    ],
)
def test_stackings(text: str, expected: list[tuple[bool, str]]) -> None:
    """Each ruling is one fact with what it covers."""
    found = facts_of(PAPER.format(text), Stacking)

    assert [(fact.allowed, fact.scope) for fact in found] == expected


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.yes])
def test_rule_finds_its_examples(rule: StackingRule, text: str) -> None:
    """What a rule gives as its example it finds."""
    assert rule.find(text, Span(0, len(text))) is not None


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.no])
def test_rule_leaves_its_counter_examples(rule: StackingRule, text: str) -> None:
    """What a rule gives as looking alike it does not find."""
    assert rule.find(text, Span(0, len(text))) is None
