"""Sentences of the body."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.structure import paragraphs_of, sections_of, sentences_of


def sentences_in(source: str) -> list[tuple[str | None, str]]:
    """Path of the section and words of each sentence."""
    text = clean(source)
    paragraphs = paragraphs_of(text)
    sections = sections_of(text, paragraphs)
    return [
        (
            None if sentence.section is None else sections[sentence.section].path,
            text.text[sentence.span.start : sentence.span.end],
        )
        for sentence in sentences_of(text, paragraphs, sections)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("甲支持企业。乙建设平台！", ["甲支持企业。", "乙建设平台！"], id="stops"),
        pytest.param(
            "对中小企业给予奖励100万元；对大型企业给予奖励200万元。",
            ["对中小企业给予奖励100万元；", "对大型企业给予奖励200万元。"],
            id="halves with their own beneficiary",
        ),
        pytest.param(
            "对引进团队给予奖励50万元；单户奖励累计不超过60万元。",
            ["对引进团队给予奖励50万元；单户奖励累计不超过60万元。"],
            id="a cap on what went before",
        ),
        pytest.param(
            "年销售额首次达到1亿元的给予奖励10万元；每增加1亿元，另给予奖励5万元。",
            ["年销售额首次达到1亿元的给予奖励10万元；每增加1亿元，另给予奖励5万元。"],
            id="a step on what went before",
        ),
        pytest.param(
            "对商贸企业年增长10%以上的奖励5万元；其他服务业企业营业收入达到1亿元的奖励3万元。",
            [
                "对商贸企业年增长10%以上的奖励5万元；",
                "其他服务业企业营业收入达到1亿元的奖励3万元。",
            ],
            id="others than those before",
        ),
        pytest.param(
            "对新办农产品加工企业的，给予补助3万元；自建海外仓储设施并投入运营的，按投资额的5%给予补助。",
            [
                "对新办农产品加工企业的，给予补助3万元；",
                "自建海外仓储设施并投入运营的，按投资额的5%给予补助。",
            ],
            id="a half with its own condition and benefit",
        ),
        pytest.param(
            "首次认定的国家级平台，一次性给予奖励80万元；首次认定的省级平台，一次性给予奖励20万元。",
            [
                "首次认定的国家级平台，一次性给予奖励80万元；",
                "首次认定的省级平台，一次性给予奖励20万元。",
            ],
            id="halves whose benefits stand alone",
        ),
        pytest.param(
            "一季度投产的设备，按投资额的40%给予补助；春节前投产的，补助比例提高到55%。",
            ["一季度投产的设备，按投资额的40%给予补助；", "春节前投产的，补助比例提高到55%。"],
            id="a half that raises the share",
        ),
        pytest.param(
            "餐饮企业：火锅店年销售额达到500万元的，奖励3万元；快餐店年销售额达到200万元的，奖励1万元。",
            [
                "餐饮企业：火锅店年销售额达到500万元的，奖励3万元；快餐店年销售额达到200万元的，奖励1万元。"
            ],
            id="a list behind a colon",
        ),
        pytest.param(
            "项目经费分别为工业类30万元以上；农业类20万元以上；软科学类5万元以上。",
            ["项目经费分别为工业类30万元以上；农业类20万元以上；软科学类5万元以上。"],
            id="members of a list without a verb",
        ),
        pytest.param(
            "一、甲\n推进建设。【市教育局牵头，市财政局配合】",
            ["推进建设。"],
            id="a note in heavy brackets",
        ),
        pytest.param(
            "按每人2000元给予补贴.鼓励企业吸纳就业.增长3.5个百分点.",
            ["按每人2000元给予补贴.", "鼓励企业吸纳就业.", "增长3.5个百分点."],
            id="points for stops",
        ),
        pytest.param(
            "一是推广服务；二是加强监管。", ["一是推广服务；", "二是加强监管。"], id="series"
        ),
        pytest.param(
            "实行减半补助，可申请返还50%；确有特殊困难的，最高返还100%。",
            ["实行减半补助，可申请返还50%；确有特殊困难的，最高返还100%。"],
            id="a half that leans on the first",
        ),
        pytest.param(
            "实行“四免三贴”政策：小微企业免收评估费用；符合要求的享受贷款贴息。",
            ["实行“四免三贴”政策：小微企业免收评估费用；符合要求的享受贷款贴息。"],
            id="members of a list",
        ),
        pytest.param(
            "主要做了以下工作：一、编制工业规划；二、培育领军企业。",
            ["主要做了以下工作：一、编制工业规划；", "二、培育领军企业。"],
            id="numbered halves",
        ),
        pytest.param(
            "按照《办法》“不得设立；不得增设。”的要求办理。",
            ["按照《办法》“不得设立；不得增设。”的要求办理。"],
            id="stops in quotes",
        ),
        pytest.param(
            "支持建设平台。（责任单位：省科技厅、各市（州）政府）给予补助。（省财政厅负责）",
            ["支持建设平台。", "给予补助。"],
            id="notes between sentences",
        ),
        pytest.param("完成改造。（0.5分）", ["完成改造。"], id="scores"),
        pytest.param("张三委员：\n收悉。\n联系人：李四", ["收悉。"], id="only the body"),
        (
            "其中：小学阶段投入资金9万元，新建学校2所；中学阶段投入资金8万元，改造学校3所。",
            ["其中：小学阶段投入资金9万元，新建学校2所；", "中学阶段投入资金8万元，改造学校3所。"],
        ),
    ],
)
def test_sentences(source: str, expected: list[str]) -> None:
    """Text is cut where a sentence stands alone, notes belong to none."""
    assert [words for _, words in sentences_in(source)] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "（一）优化环境。编制报告。\n（二）激发活力。给予奖补。",
            [("（一）", "编制报告。"), ("（二）", "给予奖补。")],
            id="run-in headings are no sentences",
        ),
        pytest.param(
            "3.指导成立了成果转化共同体。共同体发展会员单位118家。",
            [("3", "指导成立了成果转化共同体。"), ("3", "共同体发展会员单位118家。")],
            id="a numbered statement is",
        ),
        pytest.param(
            "一、甲\n1.支持关键材料的配套生产。\n2.将生产企业列入重点名单。",
            [("一/1", "支持关键材料的配套生产。"), ("一/2", "将生产企业列入重点名单。")],
            id="an item that is all there is",
        ),
        pytest.param(
            "一、甲\n（一）乙。建设平台。\n（二）丙。制定办法。\n下一步，我厅将加强服务。\n二、丁\n戊己庚。",
            [
                ("一/（一）", "建设平台。"),
                ("一/（二）", "制定办法。"),
                ("一", "下一步，我厅将加强服务。"),
                ("二", "戊己庚。"),
            ],
            id="what sums up belongs above",
        ),
        pytest.param(
            "一、甲\n1.乙。建设平台。\n本措施自印发之日起施行。",
            [("一/1", "建设平台。"), (None, "本措施自印发之日起施行。")],
            id="what closes the paper belongs to none",
        ),
        pytest.param(
            "第二条 本办法适用于在本省注册的各类企业。\n本办法所称企业，是指公司。",
            [
                ("第二条", "本办法适用于在本省注册的各类企业。"),
                ("第二条", "本办法所称企业，是指公司。"),
            ],
            id="an article's further paragraphs",
        ),
    ],
)
def test_sections_of_sentences(source: str, expected: list[tuple[str | None, str]]) -> None:
    """Each sentence has the section it belongs to."""
    assert sentences_in(source) == expected
