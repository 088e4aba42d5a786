"""Each extractor has its file, its line in the registry, its tests and golden rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from documents.extraction import extractors
from documents.extraction.extractors import EXTRACTORS
from tests.extraction.layouts import FIXTURES

FOLDER = Path(extractors.__file__).parent
FILES = {path.stem for path in FOLDER.iterdir() if path.suffix == ".py" or path.is_dir()}
NAMES = sorted(name for name in FILES if not name.startswith("_"))


def test_every_file_is_registered() -> None:
    """A file without a line in the registry finds nothing; a line has its file."""
    assert sorted(extractor.name for extractor in EXTRACTORS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_extractor_has_tests(name: str) -> None:
    """Pairs of text and facts are tried for each."""
    here = Path(__file__).parent

    assert (here / f"test_{name}.py").is_file() or (here / name).is_dir(), f"test_{name}.py"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "stackings"])
def test_every_extractor_has_golden_rows(name: str) -> None:
    """At least one golden file holds rows of each kind."""
    files = [path for path in (FIXTURES / "golden").iterdir() if path.stem != "accepted"]

    assert any(json.loads(path.read_text(encoding="utf-8")).get(name) for path in files)
