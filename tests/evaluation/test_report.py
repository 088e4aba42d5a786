"""Scores shown and compared."""

from __future__ import annotations

from documents.evaluation import compare, figures, score, table

GOLD = {
    "document": {"kind": "plan"},
    "targets": [
        {"quote": "总产值达到500亿元", "indicator": "总产值", "value": 500, "unit": "元", "op": "="}
    ],
}
FOUND = {
    "document": {"kind": "notice"},
    "targets": [
        {
            "quote": "总产值达到500亿元",
            "indicator": "总产值",
            "value": 500,
            "unit": "元",
            "op": ">=",
        }
    ],
}


def test_figures_are_shares() -> None:
    """Lists, fields and single values each have one figure; empty lists none."""
    kept = figures(score(GOLD, FOUND))

    assert kept == {
        "targets": 1.0,
        "targets.indicator": 1.0,
        "targets.unit": 1.0,
        "targets.op": 0.0,
        "targets.due": 1.0,
        "document.kind": 0.0,
    }


def test_gains_and_losses() -> None:
    """What rose and what fell are told apart; what stayed is not named."""
    gains, losses = compare(score(GOLD, FOUND), {"targets": 0.5, "targets.op": 1.0})

    assert [line.split()[0] for line in losses] == ["targets.op"]
    assert "targets" in {line.split()[0] for line in gains}
    assert not any(line.startswith("document.kind") for line in gains + losses)


def test_table_names_every_list() -> None:
    """The table has a line for each list with its right fields, then the single values."""
    lines = list(table(score(GOLD, FOUND)))

    assert any(line.startswith("targets") and "op 0.00" in line for line in lines)
    assert lines[-1].split() == ["document.kind", "0/1"]
