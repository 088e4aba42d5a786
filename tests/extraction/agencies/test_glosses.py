"""Printed readings, out of the way of names."""

from __future__ import annotations

import pytest

from documents.extraction.agencies.glosses import without_glosses


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("區(qū)委、區（qū）政府", "區委、區政府"),
        ("农业（包括渔业）", "农业（包括渔业）"),
        ("标准(iso)", "标准(iso)"),
        ("(qū)", "(qū)"),
    ],
)
def test_without_glosses(words: str, expected: str) -> None:
    """Readings behind a character go, other words in brackets stay; each knows its place."""
    plain, positions = without_glosses(words)

    assert plain == expected
    assert "".join(words[at] for at in positions) == plain
