"""The shadow is as long as the text and shows each typed span as one run of its symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.numerals import quantities
from documents.extraction.shadow import shadow
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("给予200万元奖补", "给予Mmmmm奖补"),
        ("按10%给予", "按Ppp给予"),
        ("共12家", "共Ccc"),
        ("到2025年", "到Ddddd"),
        # two neighbours stay two
        ("20万元30%", "MmmmPpp"),
        # letters of the text are no symbols
        ("R&D投入", "x&x投入"),
        ("Mm", "xx"),
    ],
)
def test_shadow(text: str, expected: str) -> None:
    """Money is M, percent P, count C, date D, each run opening with a capital."""
    assert shadow(text, quantities(text), ()) == expected


def test_agencies() -> None:
    """A public body is A, and a figure inside its name wins."""
    mention = AgencyMention(canonical="某省财政厅", as_written="省财政厅", span=Span(1, 5))

    assert shadow("由省财政厅给予5元", quantities("由省财政厅给予5元"), [mention]) == "由Aaaa给予Mm"


@given(st.text(max_size=80))
def test_length_is_kept(text: str) -> None:
    """Offsets in the shadow are offsets in the text."""
    assert len(shadow(text, quantities(text), ())) == len(text)
