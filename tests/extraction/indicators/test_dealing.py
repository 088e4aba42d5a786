"""Names dealt out to several figures at once."""

from __future__ import annotations

import pytest

from documents.extraction.indicators import each_of
from documents.extraction.numerals import quantities
from documents.extraction.spans import QuantityKind, Span
from tests.extraction.test_indicators import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增龙头企业、改造厂房、培育工匠各10家", ["新增龙头企业", "改造厂房", "培育工匠"]),
        ("新建公厕和停车场各20座", ["新建公厕", "新建停车场"]),
        ("建设省级、市级基地各不少于5个", ["建设省级基地", "建设市级基地"]),
        ("将甲州、乙州的各5个县纳入", ["甲州、乙州县纳入"]),  # the noun stands behind
        ("每市、每县各10个", ["每市、每县"]),  # for whom, not what
        ("园区、小镇共10个", ["园区、小镇"]),
    ],
)
def test_as_many_of_each(text: str, expected: list[str]) -> None:
    """甲、乙各10家 counts two things."""
    (figure,) = (q for q in quantities(text) if q.kind is not QuantityKind.DATE)
    clause = Span(0, len(text))
    (name,) = names(text)
    assert each_of(text, clause, figure, name) == expected
