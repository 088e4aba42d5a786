"""A doubt is shown to a person, so every one has words."""

from pathlib import Path

import pytest

from documents.extraction import analyse
from documents.extraction.doubts import DOUBTS
from documents.reading import read

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAPERS = sorted([*FIXTURES.glob("seeds/*.txt"), *FIXTURES.glob("corpus/*.txt")])


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem[:24])
def test_every_doubt_raised_has_words(path: Path) -> None:
    """No reviewer is shown a code."""
    analysis = analyse(read(path.read_bytes(), path.name).text, strict=True)

    assert {doubt for fact in analysis.facts for doubt in fact.doubts} <= DOUBTS.keys()
