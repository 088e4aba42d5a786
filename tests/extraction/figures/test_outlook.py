"""Ahead or reached, clause by clause."""

from __future__ import annotations

import pytest

from documents.extraction.clauses import clauses_of
from documents.extraction.figures.outlook import Outlook, outlooks_of, sign_of
from documents.extraction.spans import Span

B, W, R, H = Outlook.BASE, Outlook.WISH, Outlook.REACHED, Outlook.HORIZON


def outlooks(text: str, *, orders: bool = False) -> list[Outlook]:
    """What the clauses of a sentence of a paper of 2023 tell of."""
    return outlooks_of(text, clauses_of(text, Span(0, len(text))), year=2023, orders=orders)


def test_a_sum_is_no_year() -> None:
    """达到2000万元 names no year, 到2025年 and 到2030建成 do."""
    for words in ("规模达到2000万元", "到2030万亩", "增加到2050个"):
        assert sign_of(words, year=2020) is Outlook.BASE
    assert sign_of("“十三五”末，面积达到80万亩", year=2020) is Outlook.BASE
    for words in ("到2025年建成", "到2030全面建成", "力争2028年底完成"):
        assert sign_of(words, year=2020) is Outlook.HORIZON


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A wish goes on in clauses without a subject, and ends at one with its own.
        ("预期实现突破，开发11种产品，财政经费投入900万元，带动自筹1600万元", [W, W, B, B]),
        ("拟投入3500万元，带动企业投入5565万元", [W, W]),
        # A horizon holds to the end.
        ("到2025年，总产值达500亿元，覆盖率达90%", [H, H, H]),
        ("力争到2027年底，装机规模达200万千瓦", [H, H]),
        ("到2025年，力争产值增长15%，总量达500亿元", [H, H, H]),
        # What has been obtained is no wish, what is to be reached is.
        ("争取中央专项资金470万元", [B]),
        ("争取达到470万元", [W]),
        ("拟申报改造任务300套", [W]),
        ("计划开设12个班", [W]),
        # A project that is listed is still to be done, and so is what is told of it.
        ("该路段已列入2023年改造项目，涉及28个社区", [H, H]),
        ("上年度出口4500万元的企业", [B]),
        ("在2024年底前，消除比例达90%以上", [H, H]),
        # What is reached.
        ("已累计投资126个，投入资金13亿元", [R, R]),
        ("截至2022年底，规模达156万千瓦", [R, R]),
        ("2021年净增产值30亿元", [R]),
        ("到2020年初步建立机制", [R]),  # before the paper's year
        # 将 as an object marker is no future.
        ("将四川、甘肃的5个县纳入试点", [B]),
        ("将继续培育10家企业", [W]),
        # What is being brought about is not reached; what goes on is neither.
        ("正在积极推动建设6个中心", [W]),
        ("正在运行6个中心", [B]),
        ("支出要达到50%以上", [W]),
        ("下半年将新签20个项目", [W]),
        ("从2024年起，每年新建站点10个", [W, W]),
        ("从2021年起，每年新建站点10个", [B, B]),
        ("用三年时间，改造危桥20座", [W, W]),
        ("用三年时间完成了危桥20座", [R]),
        # What a plan in the making estimates is ahead, though told of today.
        ("目前，正在编制规划，概算投资2亿元", [R, W, W]),
        ("目前该工程可研报告正在报批，估算投资3亿元", [W, W]),
        ("项目正在开展前期工作，总投资5亿元", [W, W]),
        ("正抓紧编制方案，改造道路36公里", [W, W]),
        ("目前正在建设项目30个，完成投资20亿元", [R, R]),
        ("目前已完成规划编制，概算投资2亿元", [R, R]),
    ],
)
def test_replies(text: str, expected: list[Outlook]) -> None:
    """Each clause tells by its own signs, or goes on as the one before."""
    assert outlooks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("累计建设5G基站4600个", [B]),
        ("完成了改造，新增2400户", [B, B]),
        ("截至2022年底，已建成450万吨", [R, R]),
    ],
)
def test_orders(text: str, expected: list[Outlook]) -> None:
    """A plan speaks of the reached only with 截至 or 已."""
    assert outlooks(text, orders=True) == expected


def test_without_a_year_years_decide_nothing() -> None:
    """A paper without a day leaves bare years open."""
    text = "2021年净增产值30亿元"
    assert outlooks_of(text, clauses_of(text, Span(0, len(text))), year=None) == [B]
