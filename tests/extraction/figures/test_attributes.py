"""Figures that tell which thing is counted."""

from __future__ import annotations

import pytest

from documents.extraction.figures.attributes import is_attribute
from documents.extraction.numerals import quantities
from documents.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建日供水2万吨的水厂1座", [True, False]),
        ("新建库容500万立方米的水库3座", [True, False]),
        ("年产10万吨生产线2条", [True, False]),
        ("营收超100亿元的企业10家", [True, False]),
        ("新增3岁以下婴幼儿托位800个", [True, False]),
        ("每10万人口拥有律师45名", [True, False]),
        ("每千人口床位7张", [False]),
        ("日供水达到2万吨", [False]),
        ("改造管网50公里、泵站3座", [False, False]),
    ],
)
def test_attributes(text: str, expected: list[bool]) -> None:
    """The size of each is part of a name, what is counted is not."""
    clause = Span(0, len(text))
    assert [is_attribute(text, one, clause) for one in quantities(text)] == expected
