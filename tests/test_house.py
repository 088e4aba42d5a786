"""The rules of the house, each held by the tool that knows it; this is all that a check runs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent
SOURCES = sorted(
    path
    for folder in ("jlpolicy", "documents", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if path.parent.name != "migrations"
)
FILE_LINES = 300
FUNCTION_LINES = 60


@pytest.mark.parametrize(
    "command",
    [
        [TOOLS / "ruff", "format", "--check", "."],
        [TOOLS / "ruff", "check", "."],
        [TOOLS / "mypy"],
        [TOOLS / "lint-imports", "--no-cache"],
        [sys.executable, "manage.py", "check", "--fail-level", "WARNING"],
        [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    ],
    ids=["format", "lint", "types", "imports", "django", "migrations"],
)
def test_tool_has_nothing_to_say(command: list[str | Path]) -> None:
    """Format, lint, types, import contracts, Django's checks and migrations are in order."""
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    "floor",
    [
        "documents.reading",
        "documents.extraction",
        "documents.search.tokens",
        "documents.search.query",
        "documents.amounts",
    ],
)
def test_pure_floor_stands_alone(floor: str) -> None:
    """A pure floor is imported by a fresh interpreter without Django or a database driver."""
    code = f"import sys, {floor}; print({{'django', 'psycopg'}} & sys.modules.keys())"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (result.stdout, result.stderr) == ("set()\n", "")


def test_no_file_is_too_long() -> None:
    """A file that outgrows its limit becomes a folder of the same name."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {path: lines for path, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_is_too_long() -> None:
    """No function is longer than can be read at once."""
    too_long = [
        f"{path}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]

    assert too_long == []


def test_no_function_imports_to_dodge_a_cycle() -> None:
    """Imports stand at the top of their file: a cycle is a misplaced function."""
    nested = [
        f"{path}:{node.lineno}"
        for path in SOURCES
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert nested == []


def test_ci_runs_what_the_readme_says() -> None:
    """The README's test command is the one that every change is checked by."""
    command = "uv run pytest"

    assert f"\n{command} " in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").endswith(f"\n\n{command}\n")
