"""Governments meant by their places."""

from __future__ import annotations

import pytest

from documents.extraction.answers.governments import at_front, places_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("湖南省积极支持郴州发展旅游业", ("湖南省人民政府",)),
        ("目前，甘肃已完成划定工作", ("甘肃省人民政府",)),
        ("贵州省兴义市在开展整治的同时制定了规划", ("兴义市人民政府",)),
        ("杭州市、宁波市分别出台政策", ("杭州市人民政府", "宁波市人民政府")),
        ("如四平新型工业化经济开发区引进孵化器", ("四平新型工业化经济开发区管理委员会",)),
        ("无锡、常州等市建立了基金", ("无锡市人民政府", "常州市人民政府")),
        ("南京、苏州两市开展试点", ("南京市人民政府", "苏州市人民政府")),
        ("昆山市、张家港市试点改革", ("昆山市人民政府", "张家港市人民政府")),
        ("杭州市对当年认定的企业给予奖励", ("杭州市人民政府",)),
        ("无锡建立了基金", ()),
        ("昆山市支持政策进一步完善", ()),
        # Places as objects, in later clauses, or unknown.
        ("支持长春市建设产业基地", ()),
        ("推进污水治理，甘肃已确定试点", ()),
        ("促进我省从医药大省迈向强省", ()),
    ],
)
def test_a_place_that_acts_means_its_government(sentence: str, expected: tuple[str, ...]) -> None:
    """Only a known place at the front of the sentence, before an act."""
    assert places_of(sentence) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", True),
        ("对受疫情影响的企业，", True),
        ("同时，按照属地原则，", True),
        ("落实延长期限措施，", False),
        ("鼓励担保机构降低费率，", False),
    ],
)
def test_what_may_stand_before_a_subject(before: str, expected: bool) -> None:  # noqa: FBT001 - an expected value
    """Scene-setting clauses may, another act may not."""
    assert at_front(before) is expected
