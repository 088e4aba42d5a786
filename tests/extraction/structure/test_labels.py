"""Numbering at the head of a paragraph."""

from __future__ import annotations

import pytest

from documents.extraction.structure.labels import label_at


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("一、总体要求", "han", "一"),
        ("二.建议办理情况", "han", "二"),
        ("一、2023年全区主要预期目标", "han", "一"),
        ("（十五）加强服务", "han_round", "（十五）"),
        ("(一)主要措施", "han_round", "（一）"),
        ("1.疫苗领域", "digit", "1"),
        ("12﹒深化应用", "digit", "12"),
        ("３．缓缴保险费", "digit", "3"),
        ("1.2017-2021年安排资金", "digit", "1"),
        ("2、加强领导", "digit", "2"),
        ("（2）新型佐剂开发", "digit_round", "（2）"),
        ("2）新型佐剂开发", "digit_half", "2）"),
        ("①编制规划", "circle", "①"),
        ("第三条载体建设", "article", "第三条"),
        ("第二章 支持政策", "chapter", "第二章"),
        ("专栏7 5G融合应用工程", "box", "专栏7"),
    ],
)
def test_label_is_read(text: str, kind: str, label: str) -> None:
    """Every style of numbering gives its kind and normal form."""
    found = label_at(text, 0, len(text))

    assert found is not None
    assert (found.kind, found.text) == (kind, label)


@pytest.mark.parametrize(
    "text",
    [
        "一是加强领导",
        "1.5亿元投资",
        "2023年12月2日",
        "第三条例外",
        "第十届大会",
        "三大工程",
        "(GLP)平台",
        "一、",
        "二、3号泵站",
        "10家企业",
    ],
)
def test_no_label_is_invented(text: str) -> None:
    """Series inside text, figures, dates and ordinals are no labels."""
    assert label_at(text, 0, len(text)) is None
