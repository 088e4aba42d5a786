"""Analyses as plain values."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from documents.extraction import analyse
from documents.extraction.facts import Measure, MeasureStatus, Role, Subsidy, Threshold
from documents.extraction.output import fact_values, to_record
from documents.extraction.spans import Span
from tests.extraction.layouts import SEEDS, text_of


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_row_has_its_place_and_rule(path: Path) -> None:
    """Each row names a rule and a range of the source; quotes stand there, blanks aside."""
    source = text_of(path)
    record = to_record(analyse(source), path.name)

    for name in ("outline", "agencies", "citations", "subsidies", "targets", "results", "measures"):
        rows = record[name]
        assert isinstance(rows, list)
        for row in rows:
            assert isinstance(row, dict)
            start, end = row["start"], row["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            words = "".join(source[start:end].split())
            assert row["rule"]
            assert words.startswith("".join(str(row.get("quote", "")).split())[:20])


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_record_is_json(path: Path) -> None:
    """A record survives being written and read."""
    record = to_record(analyse(text_of(path)), path.name)

    assert json.loads(json.dumps(record, ensure_ascii=False)) == record


def test_fields_of_a_subsidy() -> None:
    """Amounts are plain numbers, whole where they are whole; silence is null."""
    subsidy = Subsidy(
        span=Span(0, 2),
        quote="补助",
        rule="x",
        cap=Decimal(2000000),
        rate_percent=Decimal("2.5"),
        thresholds=(Threshold(on="投资", op=">=", value=Decimal(50), unit="元"),),
    )

    values = fact_values(subsidy)

    assert (values["cap"], values["rate_percent"], values["per"]) == (2000000, 2.5, None)
    assert values["thresholds"] == [{"on": "投资", "op": ">=", "value": 50, "unit": "元"}]
    assert "quote" not in values


def test_fields_of_a_measure() -> None:
    """A measure names its bodies, and beside them the part of each."""
    measure = Measure(
        span=Span(0, 2),
        quote="推进",
        rule="x",
        status=MeasureStatus.PLANNED,
        agencies=(("省财政厅", Role.LEAD), ("省税务局", Role.SUPPORT)),
    )

    values = fact_values(measure)

    assert values["agencies"] == ["省财政厅", "省税务局"]
    assert values["roles"] == {"省财政厅": "lead", "省税务局": "support"}
    assert values["status"] == "planned"
