"""Policies named in 《》, and what only looks like one."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Citation
from tests.extraction.facts import facts_of


def cited(text: str) -> list[tuple[str, str | None]]:
    """Titles and numbers of the citations of a text."""
    return [(c.title, c.document_number) for c in facts_of(text, Citation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 规划, 方案, 意见, 办法 name policies.
        (
            "省政府印发了《吉林省战略性新兴产业发展“十四五”规划》。",
            [("吉林省战略性新兴产业发展“十四五”规划", None)],
        ),
        # The number only as printed beside the title, in any bracket.
        (
            "落实《关于激发人才活力的若干政策措施（3.0版）》（吉发〔2022〕18号）扶持政策。",
            [("关于激发人才活力的若干政策措施（3.0版）", "吉发〔2022〕18号")],
        ),
        (
            "根据《关于印发储能发展实施方案的通知》（发改能源发[2022]209号）精神，制定措施。",
            [("关于印发储能发展实施方案的通知", "发改能源发[2022]209号")],
        ),
        (
            "按《中小企业划型标准规定》（见工信部联企〔2011〕300号）认定。",
            [("中小企业划型标准规定", "工信部联企〔2011〕300号")],
        ),
        # A ministry's order.
        (
            "参照《工业项目实施意见（试行）》（遂府办发〔2019〕21号文），开辟通道。",
            [("工业项目实施意见（试行）", "遂府办发〔2019〕21号")],
        ),
        (
            "落实《专项维修资金管理办法》（建设部 财政部令第165号）。",
            [("专项维修资金管理办法", "建设部财政部令第165号")],
        ),
        # A number and a short form in one bracket.
        (
            "印发《关于划定红线的若干意见》（厅字〔2017〕2号，以下简称《若干意见》），按《若干意见》办理。",
            [("关于划定红线的若干意见", "厅字〔2017〕2号")],
        ),
        # A number inside the title's marks, rare brackets, a law that is no short form.
        (
            "出台《关于扶持基地发展的通知（丹人社发〔2020〕21号）》。",
            [("关于扶持基地发展的通知", "丹人社发〔2020〕21号")],
        ),
        (
            "依据《关于技术改造的实施方案》（临政办字﹝2021﹞73号）。",
            [("关于技术改造的实施方案", "临政办字﹝2021﹞73号")],
        ),
        (
            "根据《浙江省节水管理办法》《中华人民共和国水法》制定。",
            [("浙江省节水管理办法", None), ("中华人民共和国水法", None)],
        ),
        # A number far off belongs to no title.
        (
            "《河南省实施方案》已经印发，省定标准（辽政发〔2016〕21号）照旧。",
            [("河南省实施方案", None)],
        ),
        # A letter that transmits a plan, with its number; one without is none.
        (
            "按照《关于印发〈电梯加装方案〉的函》（甲建函〔2023〕12号）安排。",
            [("关于印发〈电梯加装方案〉的函", "甲建函〔2023〕12号")],
        ),
        # A technical standard's code is its number.
        (
            "执行《建筑设计防火规范》（GB 50016-2014）和《托育机构建设标准》（建标171—2014）。",
            [("建筑设计防火规范", "GB50016-2014"), ("托育机构建设标准", "建标171—2014")],
        ),
        # Chained titles.
        (
            "先后印发《甲市规划》《关于乙的意见》《丙办法（试行）》等政策。",
            [("甲市规划", None), ("关于乙的意见", None), ("丙办法（试行）", None)],
        ),
        # A title in a title is one title.
        (
            "印发《关于宣传贯彻〈中华人民共和国环境保护法〉的通知》。",
            [("关于宣传贯彻〈中华人民共和国环境保护法〉的通知", None)],
        ),
        # The same paper with and without its issuer.
        (
            "按照《国务院关于稳就业的意见》要求，落实《关于稳就业的意见》。",
            [("国务院关于稳就业的意见", None)],
        ),
        # An unusual kind counts after 印发.
        ("省里印发了《食用菌产业发展工作重点》。", [("食用菌产业发展工作重点", None)]),
    ],
)
def test_policies_are_cited(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A policy, plan, rule or standard in 《》 is one row, with its number if printed beside."""
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "您提出的《关于加快科技成果转化的建议》收悉。",  # a proposal
        "填写《省人大代表建议办理情况反馈意见表》。",  # a form
        "开展《氧化镓同质外延生长技术研究》产学研协同创新项目。",  # a research project
        "参与编制了《吉林省生物制药产业发展报告》。",  # a report
        "在《科技日报》《中国激光学报》发表文章。",  # papers and journals
        "与银行签署《战略合作协议》。",  # a contract
        "按照《实施意见》和《通知》要求推进。",  # short forms alone
        "按照《》办理。",
    ],
)
def test_other_works_are_not(text: str) -> None:
    """What is no policy gives no row."""
    assert cited(text) == []


def test_short_forms_give_no_second_row() -> None:
    """A declared or obvious short form stands for the title before it."""
    text = (
        "根据《水污染防治行动计划》（以下简称《水十条》）的要求推进。"
        "按照《建设创新型省份工作指引的通知》，结合《指引》部署，落实《水十条》，"
        "贯彻《中华人民共和国环境保护法》和新《环保法》。"
    )
    titles = [title for title, _ in cited(text)]
    expected = ["水污染防治行动计划", "建设创新型省份工作指引的通知", "中华人民共和国环境保护法"]
    assert titles == expected


def test_number_printed_later_is_kept() -> None:
    """A title named again with its number gets it, and stays one row."""
    text = "为落实《甲省规划》，经研究。《甲省规划》（甲政发〔2021〕3号）提出目标。"
    assert cited(text) == [("甲省规划", "甲政发〔2021〕3号")]
