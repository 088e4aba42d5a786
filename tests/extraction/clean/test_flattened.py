"""Text that lost all its line ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from documents.extraction.clean.flattened import cuts
from tests.extraction.layouts import CORPUS, paragraphs_in, text_of

FILLER = "各有关部门按照职责分工积极推进生态环境保护工作，取得了较好的成效。" * 12


def glued(*parts: str) -> list[str]:
    """The paragraphs found in parts glued together."""
    text = "".join(parts)
    bounds = [0, *cuts(text), len(text)]
    return [text[a:b] for a, b in pairwise(bounds)]


def test_a_short_notice_whose_lines_became_blanks() -> None:
    """A line of some hundred characters may hold a whole notice."""
    found = paragraphs_in(
        "安顺市人民政府办公室关于印发安顺市茶产业奖励办法的通知 安府办规〔2023〕7号 "
        "各县（区）人民政府，市政府各部门： 经市人民政府同意，现将《安顺市茶产业奖励办法》"
        "印发给你们，请结合各自工作实际认真组织实施。 安顺市人民政府办公室 2023年3月8日"
    )
    assert found[0].endswith("奖励办法的通知")
    assert found[1:3] == ["安府办规〔2023〕7号", "各县（区）人民政府，市政府各部门："]
    assert found[-2:] == ["安顺市人民政府办公室", "2023年3月8日"]


def test_a_notice_and_its_rules_in_one_line() -> None:
    """Signature, day, the rules' name, chapters and articles each begin a paragraph."""
    parts = (
        "请认真贯彻执行。",
        "安顺市人民政府",
        "2021年4月9日",
        "（此件公开发布）",
        "安顺市粮食储备办法",
        "第一章总则",
        "第一条为加强管理，制定本办法。",
        f"第二条本市粮食储备适用本办法。{FILLER}",
        "第二章计划",
        "第三条由市发展改革委制定计划。",
    )
    found = glued("各县人民政府：现将《办法》印发给你们，", *parts)
    assert found[-len(parts) + 1 :] == list(parts)[1:]


@pytest.mark.parametrize(
    "parts",
    [
        (
            "张三代表：",
            "您提出的建议收悉。经研究，答复如下：",
            "一、推进流域治理",
            f"一是推动治理。{FILLER}",
            "二、加大支持力度",
            f"中央财政高度重视。{FILLER}",
        ),
        (
            "一、关于完善机制",
            f"近年来，我部积极推进。{FILLER}",
            "二、关于资金支持的建议",
            f"水利部积极支持。{FILLER}",
        ),
        (
            "一、关于给予湖区产业发展资金支持",
            f"湖区产业基础较弱。{FILLER}",
            "二、关于规划范围",
            f"根据《指南》办理。{FILLER}",
        ),
        (
            "一、推进数据共享",
            f"国家数据局积极推进。{FILLER}",
            "二、加强文物保护",
            f"文物局高度重视。{FILLER}",
        ),
        (
            FILLER * 2,
            "下一步，我部将继续推进。",
            "感谢您对工作的关心和支持。",
            "生态环境部",
            "2020年10月10日",
        ),
    ],
)
def test_glued_parts_come_apart(parts: tuple[str, ...]) -> None:
    """Addressee, headings without a stop, closing and signature are paragraphs again."""
    assert glued(*parts) == list(parts)


def test_items_glued_to_a_heading_come_apart() -> None:
    """Labels right behind a heading begin paragraphs; items of a sentence's list do not."""
    parts = ["一、工作开展情况", "1、强化设计。出台方案。", "2、加大扶持。安排资金。"]
    assert glued(*parts) == parts
    assert cuts("一、申报条件，包括1、在本省注册。2、信用良好。") == []
    assert cuts("一、申报条件：1、在本省注册；2、信用良好。") == []


def test_one_heading_alone_is_cut_where_words_show_its_end() -> None:
    """A text cut short may hold one label only: 一、工作回顾|2020年是….

    一、只有一个标题。 stays, for nothing but the stop ends it.
    """
    parts = [f"请予审议。{FILLER}", "一、往年工作回顾", f"2020年是收官之年。{FILLER}"]
    assert glued(*parts) == parts


def test_the_body_of_a_page_in_one_line_comes_apart() -> None:
    """A page's own lines around the paper keep it not from being one line."""
    body = (
        f"第一章总则第一条为促进发展，制定本办法。{FILLER}第二章扶持措施第二条由财政补助。{FILLER}"
    )
    found = paragraphs_in(f"首页\n正文\n登录\n注册\n{body}\n打印\n关闭")
    heads = ["第一章总则", "第一条", "第二章扶持措施", "第二条"]
    assert [any(part.startswith(head) for part in found) for head in heads] == [True] * 4


@pytest.mark.parametrize(
    "text",
    [
        f"主要做了以下工作：一、编制规划；二、培育企业；三、加强服务。{FILLER}{FILLER}",
        f"一、只有一个标题。{FILLER}{FILLER}",
        f"规定第十条例外情形，投资1.5亿元，占2.3%。{FILLER}{FILLER}",
        "一、短文。二、短文。",
        "1.取得国家级一、二、三等奖的，各奖励9万元、6万元、3万元。",
    ],
)
def test_what_is_no_heading_is_not_cut(text: str) -> None:
    """Lists inside a sentence, single labels and figures begin no paragraph."""
    assert cuts(text) == []


def test_blanks_stand_for_line_ends() -> None:
    """Where blanks remain of the line ends each part is a paragraph; a title keeps its blank."""
    source = (
        "某市人民政府印发《关于支持企业等领域 打好攻坚战的若干措施》的通知 "
        "各县（市、区）人民政府： 现印发给你们。 一、加大支持 "
        f"1.完善服务。{FILLER} 责任单位:市财政局 2.纾解困难。{FILLER}"
    )

    assert paragraphs_in(source)[1:] == [
        "各县（市、区）人民政府：",
        "现印发给你们。",
        "一、加大支持",
        f"1.完善服务。{FILLER}",
        "责任单位:市财政局",
        f"2.纾解困难。{FILLER}",
    ]


@pytest.mark.parametrize(
    ("name", "least"),
    [("11", 13), ("12", 17), ("13", 24), ("14", 19), ("15", 15), ("36", 35), ("40", 40)],
)
def test_flattened_documents_have_paragraphs(name: str, least: int) -> None:
    """Each paper of one line comes out with all its paragraphs."""
    path = next(path for path in CORPUS if path.name.startswith(name))

    assert len(paragraphs_in(text_of(path))) >= least


def test_blanks_behind_labels_and_inside_headings_are_no_line_ends() -> None:
    """第一章 总 则 第一条 为…: the label stays with its heading, the heading with itself."""
    found = paragraphs_in(
        "安顺市人民政府办公室关于印发安顺市茶旅奖励办法的通知 "
        "ASDR—2023—00017 安府办规〔2023〕7号 "
        "各县（区）人民政府： 现将《安顺市茶旅奖励办法》印发给你们，请认真执行。 "
        "安顺市人民政府办公室 2023年3月8日 安顺市茶旅奖励办法 第一章 总 则 "
        "第一条 为发展茶旅，制定本办法。 "
        "第二章 茶园奖励 第二条 开园奖。新开茶园的，奖2万元。 一、 其他 1. 本办法由市文旅局解释。 "
        "（一） 附 则 2. 本办法自发布之日起施行。"
    )
    assert found[1:3] == ["ASDR—2023—00017", "安府办规〔2023〕7号"]
    assert found[-8:] == [
        "第一章总则",
        "第一条为发展茶旅，制定本办法。",
        "第二章茶园奖励",
        "第二条开园奖。新开茶园的，奖2万元。",
        "一、其他",
        "1.本办法由市文旅局解释。",
        "（一）附则",
        "2.本办法自发布之日起施行。",
    ]


def test_the_head_of_a_notice_comes_apart() -> None:
    """Title, number, an addressee with commas, signature, and the rules' own title before 为."""
    parts = [
        "安顺市人民政府办公室关于印发安顺市夜经济扶持办法的通知",
        "安府办发〔2023〕9号",
        "各县、区人民政府，市政府各部门、各直属机构：",
        f"现将《安顺市夜经济扶持办法》印发给你们。{FILLER}请认真执行。",
        "安顺市人民政府办公室",
        "2023年3月8日",
        "安顺市夜经济扶持办法（试行）",
        f"为发展夜经济，制定本办法。{FILLER}",
    ]
    assert glued(*parts) == parts


def test_articles_behind_headings_and_items_of_articles() -> None:
    """二、扶持产业|第三条 …; （一）…；（二）… part under articles, not in a sentence."""
    parts = [
        f"一、总则第一条为发展产业，制定本办法。{FILLER}",
        f"第二条本办法适用于本市。{FILLER}",
        "二、扶持产业",
        "第三条申请扶持的企业应当具备下列条件：",
        "（一）在本市注册；",
        "（二）信用良好。",
        "三、附则",
        "第四条本办法由市商务局解释。",
    ]
    found = glued(*parts)
    assert found[-7:] == parts[1:]
    listed = f"申请扶持的企业应当具备下列条件：（一）在本市注册；（二）信用良好。{FILLER}"
    assert glued(listed, FILLER) == [listed + FILLER]
