"""Tables of sums in every layout, each row read as the sentence that it stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from documents.extraction.facts import Measure, Subsidy, Target
from tests.extraction.extractors.test_subsidies import PAPER
from tests.extraction.facts import facts_of

Rows = Sequence[Sequence[str]]


def barred(rows: Rows) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def one_a_line(rows: Rows) -> str:
    """Cells as lines; empty ones are lost."""
    return "\n".join(cell for row in rows for cell in row if cell)


def tabbed(rows: Rows) -> str:
    """Cells between tabs."""
    return "\n".join("\t".join(row) for row in rows)


def spaced(rows: Rows) -> str:
    """Cells between blanks."""
    return "\n".join("  ".join(row) for row in rows)


LAYOUTS = [barred, one_a_line, tabbed, spaced]

TEA = (
    "对新建生态茶园的合作社，按下表给予建园补助：",
    [["地区", "标准（元/亩）"], ["高山乡镇", "800"], ["平坝乡镇", "500"], ["库区", "1200"]],
)
GREEN = (
    "对通过认定的企业，奖励标准如下（单位：万元）：",
    [
        ["类别", "级别", "奖励金额"],
        ["绿色工厂", "国家级", "80"],
        ["绿色工厂", "省级", "30"],
        ["绿色园区", "国家级", "200"],
    ],
)
SKILL = (
    "参加培训并取得证书的劳动者，补贴标准如下：",
    [
        ["等级", "补贴标准（元/人）", "责任单位"],
        ["初级工", "1200", "市人社局"],
        ["技师", "4000", "市人社局"],
    ],
)
TOOLS = (
    "购置下列机具的，享受累加补贴：",
    [
        ["序号", "机具种类", "补贴比例（%）", "最高补贴额（元）"],
        ["1", "履带式拖拉机", "20", "15000"],
        ["2", "插秧机", "30", "8000"],
    ],
)
SPORT = (
    "代表本市参赛获奖的运动员，奖励标准见下表：",
    [
        ["名次", "洲际赛事（万元）", "全国赛事（万元）"],
        ["第一名", "50", "10"],
        ["第二名", "30", "6"],
    ],
)
HOMES = (
    "新引进的人才，在本市购房的，按下表给予购房补贴：",
    [
        ["人才类别", "购房补贴", "发放方式"],
        ["A类", "一事一议", "——"],
        ["B类", "80万元", "分5年"],
        ["C类", "最高30万元", "一次性"],
    ],
)


def found(lead: str, table: str) -> list[Subsidy]:
    """The entitlements of a paper that holds a table and a text below it."""
    text = PAPER.format(f"{lead}\n{table}\n二、附则\n本办法由市发改委解释。")
    return list(facts_of(text, Subsidy))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_unit_of_the_head_applies_to_bare_figures(layout: Callable[[Rows], str]) -> None:
    """元/亩 is an amount per unit, 万元 of the lead a cap; the region is a condition."""
    tea = found(TEA[0], layout(TEA[1]))
    assert [(row.unit_amount, row.unit, row.per) for row in tea] == [
        (Decimal(800), "元/亩", "每亩"),
        (Decimal(500), "元/亩", "每亩"),
        (Decimal(1200), "元/亩", "每亩"),
    ]
    assert {row.beneficiary for row in tea} == {"合作社"}
    assert tea[0].condition == "新建生态茶园，高山乡镇"

    green = found(GREEN[0], layout(GREEN[1]))
    assert [(row.cap, row.beneficiary, row.form) for row in green] == [
        (Decimal(800000), "国家级绿色工厂", "奖励"),
        (Decimal(300000), "省级绿色工厂", "奖励"),
        (Decimal(2000000), "国家级绿色园区", "奖励"),
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_columns_of_several_kinds(layout: Callable[[Rows], str]) -> None:
    """Owners and numbers are none of it; a share and its ceiling are one row; sums side by side."""
    skill = found(SKILL[0], layout(SKILL[1]))
    assert [(row.cap, row.per, row.beneficiary) for row in skill] == [
        (Decimal(1200), "每人", "初级工"),
        (Decimal(4000), "每人", "技师"),
    ]

    tools = found(TOOLS[0], layout(TOOLS[1]))
    assert [(row.rate_percent, row.cap) for row in tools] == [
        (Decimal(20), Decimal(15000)),
        (Decimal(30), Decimal(8000)),
    ]
    assert [row.beneficiary for row in tools] == ["履带式拖拉机", "插秧机"]

    sport = found(SPORT[0], layout(SPORT[1]))
    assert [row.cap for row in sport] == [500000, 100000, 300000, 60000]
    assert {row.beneficiary for row in sport} == {"运动员"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_class_of_talents_and_its_way_of_payment(layout: Callable[[Rows], str]) -> None:
    """The sign gets the thing that its column names; what is settled case by case has no sum."""
    rows = found(HOMES[0], layout(HOMES[1]))

    assert [(row.beneficiary, row.cap, row.frequency) for row in rows] == [
        ("B类人才", Decimal(800000), "分5年"),
        ("C类人才", Decimal(300000), "一次性"),
    ]
    assert all("在本市购房" in (row.condition or "") for row in rows)
    assert rows[0].quote.startswith("B类")
    assert rows[0].quote.endswith("分5年")


@pytest.mark.parametrize("layout", [barred, one_a_line])
def test_a_row_without_its_first_cell_goes_on_under_the_one_above(
    layout: Callable[[Rows], str],
) -> None:
    """A merged cell is left empty in the rows below it."""
    table = [
        ["类别", "级别", "奖励金额（万元）"],
        ["示范园区", "国家级", "200"],
        ["", "省级", "100"],
        ["示范企业", "国家级", "80"],
        ["", "省级", "30"],
    ]
    rows = found("对通过认定的单位，给予下列奖励：", layout(table))

    assert [(row.beneficiary, row.cap) for row in rows] == [
        ("国家级示范园区", Decimal(2000000)),
        ("省级示范园区", Decimal(1000000)),
        ("国家级示范企业", Decimal(800000)),
        ("省级示范企业", Decimal(300000)),
    ]


@pytest.mark.parametrize("layout", [barred, one_a_line])
def test_ranges_bases_and_sums_in_words(layout: Callable[[Rows], str]) -> None:
    """A range is a condition, the lead names the base; a cell may say its own unit or rate."""
    plants = found(
        "对新建厂房的工业项目按设备投资额分档奖励：",
        layout(
            [
                ["投资规模", "奖励比例", "最高限额"],
                ["3000万元以上8000万元以下", "3%", "100万元"],
                ["8000万元以上", "5%", "600万元"],
            ]
        ),
    )
    assert [(row.rate_percent, row.rate_base, row.cap) for row in plants] == [
        (Decimal(3), "设备投资额", Decimal(1000000)),
        (Decimal(5), "设备投资额", Decimal(6000000)),
    ]
    assert [len(row.thresholds) for row in plants] == [2, 1]

    science = found(
        "（一）创新奖补标准",
        layout(
            [
                ["奖补项目", "奖补条件", "奖补标准", "责任单位"],
                ["高新技术企业", "首次通过认定的", "20万元", "市科技局"],
                ["孵化器", "评为省级的", "最高60万元", "市科技局"],
                ["研发投入", "规模以上企业", "按增量的8%，最高90万元", "市科技局"],
            ]
        ),
    )
    assert [(row.cap, row.beneficiary, row.condition) for row in science] == [
        (Decimal(200000), "高新技术企业", "首次通过认定"),
        (Decimal(600000), "孵化器", "评为省级"),
        (Decimal(900000), "研发投入", "规模以上企业"),
    ]
    assert (science[2].rate_percent, science[2].rate_base) == (Decimal(8), "增量")

    vouchers = found(
        "消费券向在本市消费的个人发放，标准如下：",
        layout(
            [
                ["券种", "面额", "使用门槛"],
                ["餐饮券", "30元", "满100元可用"],
                ["文旅券", "80元", "满400元可用"],
            ]
        ),
    )
    assert [row.cap for row in vouchers] == [30, 80]
    assert "餐饮券，满100元可用" in (vouchers[0].condition or "")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("lead", "rows"),
    [
        (
            "2023年度奖励资金拟安排名单公示如下：",
            [["企业名称", "奖励金额（万元）"], ["甲机械公司", "20"], ["乙食品公司", "30"]],
        ),
        (
            "省级补助资金分配如下（单位：万元）：",
            [["类别", "补助金额"], ["公路", "2000"], ["水利", "3000"]],
        ),
        (
            "停车收费标准如下：",
            [["车辆类型", "收费标准（元/次）"], ["小型车", "5"], ["大型车", "10"]],
        ),
        (
            "重点项目见下表：",
            [
                ["项目类别", "总投资（万元）", "备注"],
                ["路网", "2000", "新建"],
                ["管网", "800", "续建"],
            ],
        ),
    ],
)
def test_other_tables_of_money(layout: Callable[[Rows], str], lead: str, rows: Rows) -> None:
    """The names of those paid, money set aside, prices and investments are no entitlements."""
    assert found(lead, layout(rows)) == []


def test_the_cells_of_a_table_are_no_measures_and_targets() -> None:
    """Only the sentence that announces it is a measure; the text below goes on."""
    text = PAPER.format(f"{HOMES[0]}\n{one_a_line(HOMES[1])}\n二、附则\n市人社局组织招聘会3场。")

    measures = [one.quote for one in facts_of(text, Measure)]
    assert not any("B类" in quote or quote.startswith("分5年") for quote in measures)
    assert any("招聘会" in quote for quote in measures)
    assert not any("万" in one.quote for one in facts_of(text, Target))
