"""A recipient's phrase is taken apart into who, on what condition, for what spend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.grants.nominals import Phrase, is_whole, plain_name
from documents.extraction.grants.phrases import parse


@pytest.mark.parametrize(
    ("words", "who", "condition", "base"),
    [
        # the last 的 parts condition and recipient
        ("开展临床试验的第三类医疗器械", "第三类医疗器械", "开展临床试验", None),
        ("企业实施的项目", "项目", "企业实施", None),
        # a recipient that acts
        ("企业开展智能化改造", "企业", "开展智能化改造", None),
        ("企业连续3年在库的", "企业", "连续3年在库", None),
        # the recipient inside what happened to it
        ("因疫情导致企业停产的", "企业", "因疫情导致企业停产", None),
        ("被认定为省级示范基地的", "省级示范基地", "被认定为省级示范基地", None),
        # what it founds
        ("在我省新设立企业总部", "企业总部", "在我省新设立", None),
        # a spend is the base
        ("中小企业新购置设备", "中小企业", "新购置设备", "新购置设备"),
        ("公益林的管理养护支出", "公益林", None, "管理养护支出"),
        # no recipient at all
        ("根据服务的数量和质量", None, "根据服务的数量和质量", None),
        ("", None, None, None),
    ],
)
def test_parse(words: str, who: str | None, condition: str | None, base: str | None) -> None:
    """Who, condition and base are told apart by grammar, not by the document."""
    head = parse(Phrase(words, words))

    assert (head.beneficiary, head.condition, head.base) == (who, condition, base)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("开展试点的企业", True),
        ("首次上市的", True),
        ("新购置设备", True),
        ("积极利用人工智能等技术", False),
        ("坚持营业", False),
    ],
)
def test_is_whole(words: str, whole: bool) -> None:  # noqa: FBT001 - the expected answer
    """A phrase is whole with its recipient, or with 的 in its place."""
    assert is_whole(words) is whole


@given(st.text(alphabet="企业的对在新认定为个人、，（）开展年度10项目贷款等", max_size=40))
def test_parts_come_from_the_phrase(words: str) -> None:
    """Nothing is added: who and base stand in the phrase as they are returned."""
    head = parse(Phrase(words, words))

    assert (head.beneficiary or "") in words
    assert (head.base or "") in words


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("向旅行社", "旅行社"),
        ("减免中小企业", "中小企业"),
        ("培育20家以上试点企业", "试点企业"),
        ("省科技厅每年组织示范机构", "示范机构"),
        ("对外贸易企业", "对外贸易企业"),
        ("向阳合作社", "向阳合作社"),
        ("组织者", "组织者"),
        (None, None),
    ],
)
def test_plain_name(who: str | None, expected: str | None) -> None:
    """The act that leads to a recipient is no part of its name."""
    assert plain_name(who) == expected
