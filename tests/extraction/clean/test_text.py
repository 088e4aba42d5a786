"""What `clean` drops and what it keeps."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.spans import Span


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\ufeff　　支持 企业\u200b发展 。", "支持企业发展。"),
        ("发改能源发\\[2022\\]209号", "发改能源发[2022]209号"),
        ("**一、总体要求**", "一、总体要求"),
        ("#### 一、总体要求", "一、总体要求"),
        (
            '<p>各市人民政府：</p><p style="text-align: right;"> 山西省人民政府</p>',
            "各市人民政府：山西省人民政府",
        ),
        ("一、总体要求<br>支持企业。", "一、总体要求支持企业。"),
        ("支持&nbsp;<b>企业</b>。", "支持企业。"),
        ("甲。\n— 3 —\n\n* * *\n乙。", "甲。\n乙。"),
        # A bare figure behind a unit or another stands in a table of indicators.
        ("甲指标\n万吨\n3500\n3800\n约束性\n12\n", "甲指标\n万吨\n3500\n3800\n约束性"),
        ("加快 machine learning 应用", "加快machine learning应用"),
        ("投入 900 万元，带动 1 600 万元", "投入900万元，带动1600万元"),
        ("１２％", "１２％"),
        ("", ""),
        (" \r\n\t\n", ""),
    ],
)
def test_only_layout_is_dropped(source: str, expected: str) -> None:
    """Blanks, markup and page numbers go; words, figures and Latin word gaps stay as written."""
    assert clean(source).text == expected


def test_spans_lead_back_to_the_source() -> None:
    """A span of clean text covers the same words in the source, blanks and wraps among them."""
    source = "一、总体要求\n　　支持 企业，\n发展。"
    text = clean(source)
    start = text.text.index("支持")

    place = text.to_source(Span(start, start + 6))

    assert source[place.start : place.end] == "支持 企业，\n发"
