"""Money, percentages and counts are read to exact values with their places and comparisons."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.numerals import quantities
from documents.extraction.spans import QuantityKind

MONEY, PERCENT, COUNT = QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.COUNT


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("给予200万元", "200万元", MONEY, "2000000", "元"),
        ("投入8.8亿元", "8.8亿元", MONEY, "880000000", "元"),
        ("约0.57亿", "0.57亿", MONEY, "57000000", "元"),
        ("注册资本1.4亿博大东方集团", "1.4亿", MONEY, "140000000", "元"),
        ("给予２００万元", "２００万元", MONEY, "2000000", "元"),
        ("共1,234.5万元", "1,234.5万元", MONEY, "12345000", "元"),
        ("1000余万元", "1000余万元", MONEY, "10000000", "元"),
        ("3000万（不含）美元", "3000万", MONEY, "30000000", "美元"),
        ("3000万（不含）的美元", "3000万", MONEY, "30000000", "元"),
        ("五百万元", "五百万元", MONEY, "5000000", "元"),
        ("每度补贴150元/千瓦时", "150元", MONEY, "150", "元"),
        ("增长10％", "10％", PERCENT, "10", "%"),
        ("百分之十五", "百分之十五", PERCENT, "15", "%"),
        ("保额的0.5‰", "0.5‰", PERCENT, "0.05", "%"),
        ("近三分之一", "三分之一", PERCENT, "33.3", "%"),
        ("实际补助额的1/3", "1/3", PERCENT, "33.3", "%"),
        ("新增额的万分之五", "万分之五", PERCENT, "0.05", "%"),
        ("收入过万亿元", "万亿元", MONEY, "1000000000000", "元"),
        ("三万亿元产业", "三万亿元", MONEY, "3000000000000", "元"),
        ("服务面积达万亩", "万亩", COUNT, "10000", "亩"),
        ("突破五千亿规模", "五千亿", MONEY, "500000000000", "元"),
        ("不超过200万人民币", "200万人民币", MONEY, "2000000", "元"),
        ("算力规模400P以上", "400P", COUNT, "400", "P"),
        ("产量500亿斤", "500亿斤", COUNT, "50000000000", "斤"),
        ("减排100吨", "100吨", COUNT, "100", "吨"),
        ("提高2个百分点", "2个百分点", PERCENT, "2", "个百分点"),
        ("100多个", "100多个", COUNT, "100", "个"),
        ("近百个", "百个", COUNT, "100", "个"),
        ("2.6万余项", "2.6万余项", COUNT, "26000", "项"),
        ("12家", "12家", COUNT, "12", "家"),
        ("装机100万千瓦", "100万千瓦", COUNT, "1000000", "千瓦"),
        ("电量2.5亿千瓦时", "2.5亿千瓦时", COUNT, "250000000", "千瓦时"),
        ("创作歌曲10首", "10首", COUNT, "10", "首"),
        ("平台二十余家", "二十余家", COUNT, "20", "家"),
        ("活动百余场", "百余场", COUNT, "100", "场"),
        ("专家十多名", "十多名", COUNT, "10", "名"),
        ("近九百家企业", "九百家", COUNT, "900", "家"),
        ("种植两万亩", "两万亩", COUNT, "20000", "亩"),
        ("死亡率9/10万以下", "9/10万", COUNT, "9", "/10万"),
        ("快充桩1.2万根", "1.2万根", COUNT, "12000", "根"),
        ("木耳2亿段", "2亿段", COUNT, "200000000", "段"),
        ("土方8万方", "8万方", COUNT, "80000", "方"),
        ("研发人员15万人年", "15万人年", COUNT, "150000", "人年"),
        ("算力5EFLOPS", "5EFLOPS", COUNT, "5", "EFLOPS"),
        ("变电容量20万千伏安", "20万千伏安", COUNT, "200000", "千伏安"),
    ],
)
def test_one_figure(text: str, words: str, kind: QuantityKind, value: str, unit: str) -> None:
    """A figure has its words, its kind, its value multiplied out and its unit."""
    (found,) = quantities(text)

    assert text[found.span.start : found.span.end] == words
    assert (found.kind, found.value, found.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("每人1—14万元", "10000", "140000", "元"),
        ("新增300-400名", "300", "400", "名"),
        ("按本金的20%至70%", "20", "70", "%"),
        ("50万至100万元", "500000", "1000000", "元"),
        ("10000元—20000元", "10000", "20000", "元"),
        ("减半征收1-3个月", "1", "3", "个月"),
    ],
)
def test_range(text: str, low: str, high: str, unit: str) -> None:
    """A range is one figure with both ends on one scale."""
    (found,) = quantities(text)

    assert (found.value, found.value_max) == (Decimal(low), Decimal(high))
    assert (found.unit, found.op) == (unit, "~")


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("5000万元以上", ">="),
        ("500万元（含）以上", ">="),
        ("1000万元及以上", ">="),
        ("不低于10%", ">="),
        ("超过1亿元", ">"),
        ("首次突破10亿元", ">"),
        ("30人以下", "<="),
        ("不超过20%", "<="),
        ("低于1.6%", "<"),
        ("约200家", "~"),
        ("200家左右", "~"),
        ("200家", "="),
    ],
)
def test_comparison(text: str, op: str) -> None:
    """The comparison is told by the words before or behind the figure."""
    (found,) = quantities(text)

    assert found.op == op


@pytest.mark.parametrize(
    "text",
    [
        "一是加强领导，二是加大投入",
        "第一类医疗器械",
        "一类新药",
        "三个层次",
        "数百家",
        "吉科发〔号",
        "5G和IPv6",
        "10首批",
        "5方面",
        "千家万户",
        "百家争鸣",
        "三个、五六多个",
        "每一百人",
        "3根据",
        "8部门出台方案",
        "2段落",
        "3.0版",
        "评为3A、4A、5A级",
        "84消毒液",
        "拨打12345热线",
        "按1:1配套",
        "十二届五次会议",
    ],
)
def test_no_figure(text: str) -> None:
    """Ordinals, names, versions and proportions count nothing."""
    assert quantities(text) == ()


def test_document_number_is_no_figure() -> None:
    """The year and number of a paper (文号) are neither count nor date."""
    assert quantities("（吉科发医〔2022〕97号）") == ()


WORDS = (
    "1 2 10 200 3.5 , ， 、 - — 至 万 亿 千 百 元 % ％ ‰ 个 家 名 年 月 日 以上 不超过 约 近 "
    "百分之 三 十 分之 一 “十四五” 2025 〔 〕 号 多 余 /人"
)
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=40).map("".join))
def test_places_ascend_and_never_overlap(text: str) -> None:
    """Of any text the figures stand in order, apart, inside it, and ranges are not reversed."""
    found = quantities(text)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span.start < one.span.end <= len(text)
        assert one.value_max is None or (one.value is not None and one.value <= one.value_max)
        ends.append(one.span.end)


@given(
    digits=st.decimals(min_value=0, max_value=9999, places=2),
    scale=st.sampled_from([("", 1), ("万", 10_000), ("亿", 100_000_000), ("千万", 10_000_000)]),
)
def test_scales_multiply_exactly(digits: Decimal, scale: tuple[str, int]) -> None:
    """Digits times 万 or 亿 are exact: no binary fractions anywhere."""
    (found,) = quantities(f"投入{digits}{scale[0]}元")

    assert found.value == digits * scale[1]


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail, and reading twice gives the same."""
    assert quantities(text) == quantities(text)


@given(st.text(alphabet="0123456789.%元万家年月日，以上不超过", max_size=60))
def test_width_makes_no_difference(text: str) -> None:
    """Full-width digits read as half-width ones, in the same places."""
    wide = text.translate(str.maketrans("0123456789.%", "０１２３４５６７８９．％"))

    assert quantities(wide) == quantities(text)
