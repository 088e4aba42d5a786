"""Entitlements are read with figures, recipient, condition and terms; budgets and deeds are not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction import analyse
from documents.extraction.extractors.subsidies import extract
from documents.extraction.facts import Subsidy
from documents.extraction.pipeline import trace
from tests.extraction.facts import facts_of

PAPER = "某省支持产业发展若干政策措施\n\n一、支持政策\n{}\n"
REPLY = "关于省政协第1号提案的答复\n\n张三委员：\n您提出的提案收悉，现答复如下：\n{}\n"


def rows_of(text: str, *fields: str, paper: str = PAPER) -> list[tuple[Any, ...]]:
    """Chosen fields of each entitlement in a clause."""
    return [
        tuple(getattr(row, name) for name in fields)
        for row in facts_of(paper.format(text), Subsidy)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ceiling before and after the verb, with a rate
        ("对中标品种，按不高于销售额的10%给予最高200万元奖补。", [(2_000_000, None, 10)]),
        ("对数字化车间给予奖补，最高3000万元。", [(30_000_000, None, None)]),
        # a range: the top is the ceiling, the bottom its floor
        ("对在新三板挂牌的企业给予50万元—100万元的补助。", [(1_000_000, 500_000, None)]),
        # rates: raised, ranged, by the thousand, all and half of it
        ("对参展企业，展位费补贴比例由50%提高到70%。", [(None, None, 70)]),
        ("对金融机构按本金的20%至70%予以补贴。", [(None, None, 70)]),
        ("对承保机构按保额的0.5‰给予补助。", [(None, None, Decimal("0.05"))]),
        ("对检测机构按采购金额予以全额补助。", [(None, None, 100)]),
        ("对重点企业由财政再给予一半的贴息。", [(None, None, 50)]),
        # what qualifies is no benefit
        ("对投资1亿元以上、增长10%以上的企业给予20万元奖励。", [(200_000, None, None)]),
        ("对增长20%以上的企业，按增量的10%给予奖补。", [(None, None, 10)]),
        # two benefits in a sentence, the second on the head of the first
        (
            "对小微企业给予最高500万元的担保贷款，按贷款基础利率的50%给予贴息。",
            [(5_000_000, None, None), (None, None, 50)],
        ),
        # waivers: all is no rate, half is 50
        ("对中小企业，1个月房租免收、2个月房租减半。", [(None, None, None), (None, None, 50)]),
    ],
)
def test_figures(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceilings are in yuan, rates in percent, and thresholds are neither."""
    assert rows_of(text, "cap", "cap_min", "rate_percent") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对种粮大户每亩补贴200元。", [(200, "元/亩", "每亩", None)]),
        ("对员工给予每人每月3000元实习补贴。", [(3000, "元/人/月", "每人每月", None)]),
        (
            "对金融机构按照0.5万元/笔的标准予以奖励，对单一金融机构的奖励上限为20万元。",
            [(5000, "元/笔", "单一金融机构", 200_000)],
        ),
        (
            "对服务机构每成功推荐1个企业给予1万元奖励，同一服务机构每年最高不超过10万元。",
            [(10_000, "元/个", "每成功推荐1个，同一服务机构", 100_000)],
        ),
        ("对农村危房，户均补助1.4万元。", [(14_000, "元/户", "户均", None)]),
        (
            "省级财政按照每生每年500元标准对民办幼儿园给予补助。",
            [(500, "元/生/年", "每生每年", None)],
        ),
        # each beneficiary is no unit
        ("给予每家孵化器30万元一次性支持。", [(None, None, "每家孵化器", 300_000)]),
        ("对重大品种，单个品种给予最高100万元奖补。", [(None, None, "单个品种", 1_000_000)]),
    ],
)
def test_amounts_per_unit(text: str, expected: list[tuple[object, ...]]) -> None:
    """An amount per unit is never a ceiling; a ceiling for each beneficiary is no unit rate."""
    assert rows_of(text, "unit_amount", "unit", "per", "cap") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # grades by 分别, in the condition, among the recipients, as money
        (
            "对获得国家级、省级、市级称号的企业，分别给予80万元、30万元、20万元奖励。",
            [
                (800_000, "获得国家级称号"),
                (300_000, "获得省级称号"),
                (200_000, "获得市级称号"),
            ],
        ),
        (
            "对营业收入首次突破10亿元、50亿元的企业，分别给予50万元、100万元奖励。",
            [(500_000, "营业收入首次突破10亿元"), (1_000_000, "营业收入首次突破50亿元")],
        ),
        (
            "对省级数字化车间、智能工厂，分别给予一次性奖补50万元、100万元。",
            [(500_000, "省级数字化车间"), (1_000_000, "智能工厂")],
        ),
        # grades with their labels
        (
            "对获奖团队给予一等奖80万元、二等奖30万元奖励。",
            [(800_000, "一等奖"), (300_000, "二等奖")],
        ),
        (
            "对装备产品给予奖励，国际首台最高500万元，国内首台最高300万元。",
            [(5_000_000, "国际首台"), (3_000_000, "国内首台")],
        ),
        (
            "对年满80周岁的老年人发放津贴50元，90周岁以上100元。",
            [(50, "年满80周岁"), (100, "90周岁以上")],
        ),
        (
            "对新认定的国家级、省级企业技术中心，分别给予500万元、100万元补助。",
            [(5_000_000, "新认定"), (1_000_000, "新认定")],
        ),
        # triggers that each qualify alone
        (
            "对通过省级中小企业或国家高新技术企业认定的企业给予20万元奖励。",
            [(200_000, "通过省级中小企业认定"), (200_000, "通过国家高新技术企业认定")],
        ),
        # one list under one ceiling
        (
            "对在港澳授予荣誉的园区、基地、平台等载体，给予30万元支持。",
            [(300_000, "在港澳授予荣誉")],
        ),
    ],
)
def test_rows(text: str, expected: list[tuple[object, ...]]) -> None:
    """Tiers and kinds that qualify alone are rows; lists under one ceiling are one."""
    assert rows_of(text, "cap", "condition") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "储能项目按放电量给予补贴，2023年、2024年投产的，补贴标准分别为0.3元/千瓦时、0.2元/千瓦时。",
            [("2023", Decimal("0.3")), ("2024", Decimal("0.2"))],
        ),
        ("入驻企业前三年免收房租，后两年减半收取。", [("前三年", None), ("后两年", None)]),
        ("对示范企业给予50万元奖励。", [(None, None)]),
    ],
)
def test_years(text: str, expected: list[tuple[object, ...]]) -> None:
    """A benefit that goes by year is one row a year."""
    assert rows_of(text, "year", "unit_amount") == expected


@pytest.mark.parametrize(
    "text",
    [
        "省级财政每年安排专项资金2亿元，用于支持医药产业发展。",  # a budget
        "设立总规模50亿元的产业引导基金。",  # a fund's size
        "全市累计发放创业补贴1200万元。",  # money spent
        "已为22户企业发放贷款2.19亿元。",  # lent
        "鼓励业主为租户减免租金。",  # others are asked
        "享受各级技改奖补政策。",  # a policy by name
        "对减免租金的孵化器优先予以政策扶持。",  # no money's worth
        "落实企业所得税优惠政策，加大补助力度。",
        "储能电站充电电价执行每千瓦时0.5元。",  # a price
        "对骗取补贴的企业，三年内不准申请各类奖励资金。",  # a penalty
    ],
)
def test_none(text: str) -> None:
    """Budgets, funds, deeds, wishes, prices and penalties grant nothing."""
    assert rows_of(text, "quote") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2021年，省财政对示范企业给予补助1200万元。", 0),
        ("近三年来先后对120家企业给予奖励3000万元。", 0),
        ("对认定的示范企业，省财政给予50万元奖励。", 1),
    ],
)
def test_replies_tell_deeds_from_terms(text: str, count: int) -> None:
    """In a reply what has been paid is no entitlement, what is in force is."""
    assert len(rows_of(text, "quote", paper=REPLY)) == count


def test_doubts_name_what_was_carried() -> None:
    """A benefit that leans on the head before it says so."""
    text = "对受损企业给予50%补助；确有困难的，最高可给予100%补助。"

    assert rows_of(text, "beneficiary", "doubts") == [
        ("受损企业", ("condition_unknown",)),
        ("受损企业", ("beneficiary_carried",)),
    ]


WORDS = st.sampled_from(
    [
        "对",
        "企业",
        "的",
        "，",
        "、",
        "；",
        "。",
        "：",
        "给予",
        "奖补",
        "补贴",
        "最高",
        "不超过",
        "200万元",
        "50万元",
        "10%",
        "每人",
        "每年",
        "分别",
        "按",
        "贷款额",
        "以上",
        "其中",
        "免收",
        "减半",
        "返还",
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "1亿元",
        "2023年",
        "一次性",
        "标准为",
        "由",
        "财政",
        "或",
        "和",
        "首次",
    ]
)


@given(st.lists(WORDS, max_size=60).map("".join))
def test_any_words_are_read(words: str) -> None:
    """Whatever the words, there is never an error, and spans hold their quotes."""
    reading = trace(PAPER.format(words))

    for row in extract(reading.context):
        assert reading.context.text.text[row.span.start : row.span.end] == row.quote
        assert row.cap is None or row.cap_min is None or row.cap_min <= row.cap


def test_rows_stand_in_the_order_of_the_text() -> None:
    """Facts come in the order of their places."""
    text = "对企业给予1万元奖励。\n对机构给予2万元奖励。\n对个人给予3万元奖励。"
    caps = [fact.cap for fact in analyse(PAPER.format(text)).facts if isinstance(fact, Subsidy)]

    assert caps == [10_000, 20_000, 30_000]
