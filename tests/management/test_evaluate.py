"""`manage.py evaluate`, and the accepted figures as a floor."""

from __future__ import annotations

import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from documents.evaluation import compare, total
from documents.management.commands.evaluate import (
    ACCEPTED,
    FOLDERS,
    accepted_in,
    documents_with_golden,
    score_of,
)
from tests.extraction.layouts import FIXTURES, SEEDS

GOLDEN = FIXTURES / "golden"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_figure_falls_below_the_accepted_one(folder: str) -> None:
    """A change that reads the golden documents worse must be accepted by name, not by chance."""
    paths = [path for path in documents_with_golden(GOLDEN) if path.parent.name == folder]

    result = total(score_of(path, GOLDEN) for path in paths)
    _, losses = compare(result, accepted_in(GOLDEN)[folder])

    assert losses == []


def test_table_gains_and_losses_are_printed(tmp_path: Path) -> None:
    """The table names every list; figures are compared with the accepted ones."""
    shutil.copy(GOLDEN / "000.json", tmp_path)
    (tmp_path / ACCEPTED).write_text('{"seeds": {"outline": 0.5}}', encoding="utf-8")
    out = StringIO()

    call_command("evaluate", golden=tmp_path, misses=True, stdout=out)

    lines = out.getvalue().splitlines()
    assert any(line.startswith("measures") for line in lines)
    assert any(line.split()[:2] == ["outline", "0.500"] for line in lines)


def test_accepting_keeps_the_figures(tmp_path: Path) -> None:
    """After --accept there is nothing gained or lost."""
    shutil.copy(GOLDEN / "000.json", tmp_path)
    call_command("evaluate", golden=tmp_path, accept=True, stdout=StringIO())
    out = StringIO()

    call_command("evaluate", golden=tmp_path, stdout=out)

    assert accepted_in(tmp_path)["seeds"]["outline"] == 1.0
    assert {"升 gains: 0", "降 losses: 0"} <= set(out.getvalue().splitlines())


def test_a_document_without_golden_file_fails(tmp_path: Path) -> None:
    """A missing golden file is named; with --write it is drafted, and still fails the command."""
    err = StringIO()
    with pytest.raises(CommandError, match="1 份"):
        call_command("evaluate", SEEDS[0], golden=tmp_path, stdout=StringIO(), stderr=err)
    assert "--write" in err.getvalue()
    assert not list(tmp_path.iterdir())

    with pytest.raises(CommandError, match="1 份"):
        call_command(
            "evaluate", SEEDS[0], golden=tmp_path, write=True, stdout=StringIO(), stderr=err
        )

    draft = json.loads((tmp_path / "000.json").read_text(encoding="utf-8"))
    assert draft["outline"]
