"""What lies in a range."""

from __future__ import annotations

from decimal import Decimal

from documents.extraction.spans import Quantity, QuantityKind, Span, starting_in


def test_what_begins_in_a_range() -> None:
    """The first place counts, the end does not, and what reaches beyond it still begins inside."""
    layer = [
        Quantity(span=Span(at, at + 3), kind=QuantityKind.COUNT, value=Decimal(at))
        for at in (0, 4, 8, 12)
    ]
    assert [quantity.value for quantity in starting_in(layer, Span(4, 12))] == [4, 8]
    assert [quantity.value for quantity in starting_in(layer, Span(5, 9))] == [8]
    assert list(starting_in(layer, Span(9, 12))) == []
