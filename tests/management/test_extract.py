"""`manage.py extract`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.extraction.layouts import SEEDS

ROOT = Path(__file__).resolve().parents[2]


def test_one_object_a_line() -> None:
    """Each file gives one JSON object with its name and every list of the schema."""
    out = StringIO()

    call_command("extract", *SEEDS[:2], stdout=out)

    records = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [Path(record["source"]) for record in records] == SEEDS[:2]
    for name in ("outline", "agencies", "citations", "subsidies", "targets", "results", "measures"):
        assert isinstance(records[1][name], list)
    assert {"start", "end", "rule", "quote"} <= records[1]["measures"][0].keys()


def test_unreadable_files_are_named_and_fail_the_command(tmp_path: Path) -> None:
    """What can be read is printed; what cannot is named, and the exit code says so."""
    program = tmp_path / "程序.txt"
    program.write_bytes(bytes(range(256)) * 8)
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError, match="2 个文件"):
        call_command("extract", SEEDS[0], program, tmp_path / "无", stdout=out, stderr=err)

    assert len(out.getvalue().splitlines()) == 1
    assert "程序.txt" in err.getvalue()
    assert "无：找不到这个文件" in err.getvalue()
    assert "Errno" not in err.getvalue()


def test_a_name_in_gbk_is_told_in_characters(tmp_path: Path) -> None:
    """As an archive packed on Windows leaves it."""
    named = tmp_path / os.fsdecode("关于答复.txt".encode("gb18030"))
    named.write_bytes(SEEDS[0].read_bytes())
    out = StringIO()

    call_command("extract", named, stdout=out)

    assert json.loads(out.getvalue())["source"] == str(tmp_path / "关于答复.txt")


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    """`manage.py extract … | head -1` ends without a word."""
    command = [sys.executable, "manage.py", "extract", *map(str, SEEDS)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline().startswith(b"{")
        child.stdout.close()
        told = child.stderr.read()

    assert (told, child.returncode) == (b"", 0)


def test_explanation() -> None:
    """With --explain the sentences are shown with what was found in each."""
    out = StringIO()

    call_command("extract", SEEDS[1], "--explain", stdout=out)

    assert "句 1  " in out.getvalue()
    assert "  数量  500亿元 → money = 50000000000" in out.getvalue()
