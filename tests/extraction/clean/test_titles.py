"""Titles broken over lines."""

from __future__ import annotations

import pytest

from tests.extraction.layouts import paragraphs_in


@pytest.mark.parametrize(
    ("source", "first"),
    [
        (
            "国务院办公厅对全国政协十届三次会议\n\n第2741号提案的答复",
            "国务院办公厅对全国政协十届三次会议第2741号提案的答复",
        ),
        (
            "某省人民政府办公厅印发\n关于打造新赛道\n实施方案的通知",
            "某省人民政府办公厅印发关于打造新赛道实施方案的通知",
        ),
        (
            "清江区培育\n开放型经济的若干意见（试行）\n为推进工作，制定本意见。",
            "清江区培育开放型经济的若干意见（试行）",
        ),
        (
            "临河市\n关于推进民营经济发展的实施细则\n为推进工作，制定本细则。",
            "临河市关于推进民营经济发展的实施细则",
        ),
        (
            "大力提振乡村旅游业\n增收富民能力的若干意见\n为推进工作，制定本意见。",
            "大力提振乡村旅游业增收富民能力的若干意见",
        ),
        (
            "某省水利厅关于印发\n某省节水行动计划（2025—2027年）\n的通知\n各市（州）水利局：",
            "某省水利厅关于印发某省节水行动计划（2025—2027年）的通知",
        ),
        ("关于转发\n渔业补助实施细则（试行）\n的函", "关于转发渔业补助实施细则（试行）的函"),
        (
            "某市关于印发托育服务\n管理办法\n的决定\n的由来已久。",
            "某市关于印发托育服务管理办法的决定",
        ),
        (
            "某省人民政府\n关于优化创业扶持政策\n支持返乡人员的通知\n湘政发〔2023〕8号",
            "某省人民政府关于优化创业扶持政策支持返乡人员的通知",
        ),
        ("关于促\n\n进储能设施建设的若干措施", "关于促进储能设施建设的若干措施"),
        (
            "省农委关于第614号建议的答复\n省农委关于\n第614号建议的答复",
            "省农委关于第614号建议的答复",
        ),
    ],
)
def test_title_is_one_paragraph(source: str, first: str) -> None:
    """A title is read whole however its lines were broken."""
    assert paragraphs_in(source)[0] == first


@pytest.mark.parametrize(
    "source",
    [
        "分享\n关于做好工作的通知",
        "省财政厅\n2020年2月9日\n关于支持企业的若干措施",
        "一、总体要求\n关于做好工作的方案",
    ],
)
def test_other_lines_are_no_part_of_a_title(source: str) -> None:
    """Navigation, dates and headings above a title stay apart."""
    assert paragraphs_in(source) == source.split("\n")
