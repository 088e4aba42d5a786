"""The way from a stored clean text back to its source (对照表)."""

from collections.abc import Sequence
from typing import Any

from documents.extraction.spans import CleanText


def clean_map(source_map: Sequence[Any]) -> CleanText:
    """The stored runs as a clean text of blanks: enough to lead from its places to the source."""
    runs = tuple((int(a), int(b), int(n)) for a, b, n in source_map)
    length = runs[-1][0] + runs[-1][2] if runs else 0
    return CleanText(text=" " * length, runs=runs, paragraphs=())
