"""Figures of a sentence that may count something."""

from __future__ import annotations

import pytest

from documents.extraction.figures.candidates import candidates_of
from documents.extraction.numerals import quantities
from documents.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年产值1.2万亿元", [(1200000000000, "元")]),  # dates are left out
        ("位居全国第三位", [(3, "位")]),
        ("排名第1", [(1, "位")]),
        ("举办第三届博览会", []),  # an ordinal is no rank
        ("居全国第一批试点", []),
        ("注册用户突破3800万", [(38000000, "")]),  # no money
        ("解决12.3万农村居民饮水", [(123000, "人")]),
        ("注册资本1.4亿", [(140000000, "元")]),
        # All of a unit that is for each.
        ("床位达到6.8张/千人", [(6, "张/千人")]),
        ("行洪能力达到300立方米每秒", [(300, "立方米每秒")]),
        ("日处理能力8万吨／日", [(80000, "吨/日")]),
        ("用地GDP达到5亿元/平方公里", [(500000000, "元/平方公里")]),
        ("新建30万吨/年甲醇装置2套", [(300000, "吨"), (2, "套")]),
        ("每次3人，每组5人", [(3, "人"), (5, "人")]),
        ("实施1000项亿元以上技术改造项目", [(1000, "项")]),  # 亿元以上 names a class
    ],
)
def test_candidates(text: str, expected: list[tuple[int, str]]) -> None:
    """Ranks in words are figures; bare 万 and 亿 are money only where money is counted."""
    found = candidates_of(text, quantities(text), Span(0, len(text)))
    assert [(int(q.value or 0), q.unit) for q in found] == expected
