"""Why a text is read as it is."""

from __future__ import annotations

from documents.extraction.explain import explain
from documents.extraction.pipeline import trace


def test_a_sentence_is_explained() -> None:
    """Section, words, shadow, spans and every extractor are named for a sentence."""
    source = "一、加大支持\n省财政厅对首次上市的企业给予一次性奖励100万元。"

    lines = list(explain(trace(source)))

    assert lines[0] == "句 1  一"
    assert lines[1] == "  原文  省财政厅对首次上市的企业给予一次性奖励100万元。"
    assert "Mmmmm" in lines[2]
    assert any("100万元 → money = 1000000" in line for line in lines)
    assert any(line.startswith("  机构  省财政厅") for line in lines)
    assert any(line.startswith("  measures  ") for line in lines)
    assert any(line == "  citations  —" for line in lines)


def test_nothing_to_explain() -> None:
    """A text without sentences gives no block."""
    assert list(explain(trace(""))) == []
