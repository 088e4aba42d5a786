"""The outline that labels make."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.structure import paragraphs_of, sections_of


def outline_of(source: str) -> list[tuple[str, str]]:
    """Path and heading of each section."""
    text = clean(source)
    return [(s.path, s.heading) for s in sections_of(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "一、甲\n（一）乙。丙丁。\n1.戊\n（1）己。\n2.庚\n（二）辛\n二、壬",
            [
                ("一", "甲"),
                ("一/（一）", "乙"),
                ("一/（一）/1", "戊"),
                ("一/（一）/1/（1）", "己"),
                ("一/（一）/2", "庚"),
                ("一/（二）", "辛"),
                ("二", "壬"),
            ],
            id="levels nest",
        ),
        pytest.param(
            "一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。",
            [("一", "甲"), ("一/1", "乙"), ("一/2", "丙"), ("二", "丁"), ("二/3", "戊")],
            id="numbers run on",
        ),
        pytest.param(
            "第一条 为了发展，制定本办法。\n第五条 企业培育。具体如下：\n"
            "（一）落户补贴。给予补贴。\n第六条 本办法施行。",
            [
                ("第一条", "为了发展，制定本办法"),
                ("第五条", "企业培育"),
                ("第五条/（一）", "落户补贴"),
                ("第六条", "本办法施行"),
            ],
            id="articles",
        ),
        pytest.param(
            "一、资金\n第1条 设立引导资金。\n二、奖励\n（一）落户\n"
            "第2条 对新落户企业给予奖励。\n1.甲。\n（二）品牌\n第1 0条 鼓励创牌。\n三、附则",
            [
                ("一", "资金"),
                ("一/第1条", "设立引导资金"),
                ("二", "奖励"),
                ("二/（一）", "落户"),
                ("二/（一）/第2条", "对新落户企业给予奖励"),
                ("二/（一）/第2条/1", "甲"),
                ("二/（二）", "品牌"),
                ("二/（二）/第10条", "鼓励创牌"),
                ("三", "附则"),
            ],
            id="articles run on through sections",
        ),
        pytest.param(
            "一、严格执行。\n二、加强领导。\n第一条 为规范管理，制定本办法。\n"
            "第二条 申报材料：\n一、申请表。\n二、证明。",
            [
                ("一", "严格执行"),
                ("二", "加强领导"),
                ("第一条", "为规范管理，制定本办法"),
                ("第二条", "申报材料："),
                ("第二条/一", "申请表"),
                ("第二条/二", "证明"),
            ],
            id="a list before articles and one inside",
        ),
        pytest.param(
            "一、甲\n（一）乙\n1﹒丙。\n专栏1 丁工程\n2﹒戊。",
            [
                ("一", "甲"),
                ("一/（一）", "乙"),
                ("一/（一）/1", "丙"),
                ("一/（一）/专栏1", "丁工程"),
                ("一/（一）/2", "戊"),
            ],
            id="numbers that run on leave a box",
        ),
        pytest.param(
            "一、甲\n（一）乙\n专栏1 丁工程\n1.戊。己。\n2.庚。辛。\n"
            "（二）壬\n专栏 2：癸工程\n1.子。丑。",
            [
                ("一", "甲"),
                ("一/（一）", "乙"),
                ("一/（一）/专栏1", "丁工程"),
                ("一/（一）/专栏1/1", "戊"),
                ("一/（一）/专栏1/2", "庚"),
                ("一/（二）", "壬"),
                ("一/（二）/专栏2", "癸工程"),
                ("一/（二）/专栏2/1", "子"),
            ],
            id="a box holds the numbers that begin in it",
        ),
        pytest.param(
            "一、甲\n1.乙。丙。\n2.丁。戊。\n专栏一 己工程\n3.庚。辛。",
            [("一", "甲"), ("一/1", "乙"), ("一/2", "丁"), ("一/专栏一", "己工程"), ("一/3", "庚")],
            id="a box between two items",
        ),
        pytest.param(
            "一、支持创新\n第一条 对企业给予奖励。\n二、支持人才\n第二条 对人才给予补贴。\n"
            "附  则\n1．关于适用对象。在本县纳税。",
            [
                ("一", "支持创新"),
                ("一/第一条", "对企业给予奖励"),
                ("二", "支持人才"),
                ("二/第二条", "对人才给予补贴"),
                ("1", "关于适用对象"),
            ],
            id="what stands under 附则 is in no section above",
        ),
        pytest.param(
            "一、甲\n某省人民政府\n2021年9月2日\n某省行动计划\n一、乙",
            [("一", "甲"), ("一", "乙")],
            id="a second instrument starts afresh",
        ),
        pytest.param("1.甲“乙。丙”丁。戊。", [("1", "甲“乙。丙”丁")], id="a stop in quotes"),
        pytest.param(
            '1．完善“前台"模式。优化窗口。（责任单位：市局）',
            [("1", '完善“前台"模式')],
            id="ASCII closing quote",
        ),
        pytest.param(
            "2.推动延伸（责任单位：市审批局）", [("2", "推动延伸")], id="note after heading"
        ),
        pytest.param("支持企业：一、资金；二、土地。", [], id="lists inside a paragraph"),
    ],
)
def test_outline(source: str, expected: list[tuple[str, str]]) -> None:
    """Sections nest by their labels, headings end at the first stop or the line's end."""
    assert outline_of(source) == expected


def test_spans_run_to_the_next_of_the_level() -> None:
    """A section holds its members and ends where the next of its level begins."""
    text = clean("一、甲\n（一）乙\n丙。\n二、丁\n戊。")
    sections = sections_of(text, paragraphs_of(text))

    assert [text.text[s.span.start : s.span.end] for s in sections] == [
        "一、甲\n（一）乙\n丙。\n",
        "（一）乙\n丙。\n",
        "二、丁\n戊。",
    ]
