"""Names dealt out to several figures at once."""

from __future__ import annotations

import pytest

from documents.extraction.indicators import Around, each_of
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


LEVELS = (("甲率", "%"), ("户厕改造", "户"), ("乙率", "%"))


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("分别比“十二五”末提高9%和8%", ("甲产量", "乙产量"), ["比“十二五”末提高"] * 2),
        ("恢复到2019年的112%和108%", ("甲产量", "乙产量"), ["恢复到2019年"] * 2),
        ("同比分别增长9%和8%", ("甲产量", "乙产量"), ["增长"] * 2),
    ],
)
def test_growth_of_what_was_told(text: str, told: tuple[str, ...], expected: list[str]) -> None:
    """Against which year or since when goes into the name."""
    around = Around(told=tuple((name, "吨") for name in told))
    assert names(text, around) == [name + how for name, how in zip(told, expected, strict=True)]


def test_again_in_the_same_order() -> None:
    """2024年，…甲率90%，户厕10万户，乙率38%。2025年，分别达到98%、15万户和45%."""
    around = Around(earlier=LEVELS)
    assert names("分别达到98%、15万户和45%", around) == ["甲率", "户厕改造", "乙率"]
    assert names("分别达到15万户、98%和45%", around) != ["甲率", "户厕改造", "乙率"]


def test_growth_in_points_is_of_the_share_before_it() -> None:
    """床位30万张，护理型床位占比58%，较2020年提高12个百分点."""
    around = Around(owner="床位", whole="床位", told=(("床位", "张"), ("护理型床位占比", "%")))
    assert names("较2020年提高12个百分点", around) == ["护理型床位占比较2020年提高"]
    assert names("较2020年增长12%", around) == ["床位较2020年增长"]
