"""A list is reduced to the one item that a figure goes with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.grants.tiers import Tier, chosen
from documents.extraction.spans import Quantity, QuantityKind, Span
from tests.extraction.extractors.test_subsidies import rows_of

FIGURE = Quantity(span=Span(0, 1), kind=QuantityKind.MONEY, value=Decimal(1))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the last item carries what is common to all
        (
            "评定为国家级、省级、市级的载体",
            ["评定为国家级的载体", "评定为省级的载体", "评定为市级的载体"],
        ),
        ("国家级、省级企业技术中心", ["国家级企业技术中心", "省级企业技术中心"]),
        # figures as items
        ("收入突破5000万元、1亿元以上", ["收入突破5000万元以上", "收入突破1亿元以上"]),
        ("评估在3A、4A、5A级", ["评估在3A级", "评估在4A级", "评估在5A级"]),
        # signs that part what is alike
        ("获国家级一、二等奖", ["获国家级一等奖", "获国家级二等奖"]),
        ("获市级金、银、铜奖", ["获市级金奖", "获市级银奖", "获市级铜奖"]),
        ("完成Ⅰ期、Ⅱ期、Ⅲ期试验", ["完成Ⅰ期试验", "完成Ⅱ期试验", "完成Ⅲ期试验"]),
        ("每培养1名硕士、博士研究生", ["每培养1名硕士研究生", "每培养1名博士研究生"]),
        # whole names as items
        ("数字化车间、智能工厂", ["数字化车间", "智能工厂"]),
        ("国有林、集体和个人林", ["国有林", "集体和个人林"]),
        ("实现“小升规”“股上市”目标", ["实现“小升规”目标", "实现“股上市”目标"]),
        # no list of that length
        ("单独一项", [None, None]),
    ],
)
def test_chosen(words: str, expected: list[str | None]) -> None:
    """Each place of the list gives the words with that item alone."""
    places = len(expected)
    found = [
        chosen(words, Tier(figure=FIGURE, label=None, place=place, places=places))
        for place in range(places)
    ]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对新认定的国家级、省级工厂给予奖励，前者最高100万元，后者不超过50万元。",
            [("国家级工厂", 1_000_000), ("省级工厂", 500_000)],
        ),
        (
            "对制造业企业和服务业企业按投资额的10%奖补，前者以500万元为限，后者以200万元为限。",
            [("制造业企业", 5_000_000), ("服务业企业", 2_000_000)],
        ),
        (
            "对境外、境内参展企业给予展位费补贴，分别以5万元和2万元封顶。",
            [("境外参展企业", 50_000), ("境内参展企业", 20_000)],
        ),
        (
            "对甲、乙两类项目给予补助，分别按50万元、30万元封顶。",
            [("甲类项目", 500_000), ("乙类项目", 300_000)],
        ),
        (
            "对省级、市级平台给予奖励，前者20万元，后者10万元。",
            [("省级平台", 200_000), ("市级平台", 100_000)],
        ),
        (
            "新认定示范村镇的，县财政奖励所在村20万元、所在镇30万元。",
            [("所在村", 200_000), ("所在镇", 300_000)],
        ),
        # one ceiling over both, one of a single case
        (
            "对国家级、省级平台按投入的30%补助，最高300万元。",
            [("国家级、省级平台", 3_000_000)],
        ),
    ],
)
def test_ceilings_over_two_cases(text: str, expected: list[tuple[object, ...]]) -> None:
    """Each case has the ceiling of its place: 前者…后者…, 分别以…封顶."""
    assert rows_of(text, "beneficiary", "cap") == expected


def test_ceilings_behind_labels() -> None:
    """团体以10万元封顶 is a ceiling with its label, by whatever words."""
    text = "对参赛企业按费用的60%补助，国内的以10万元封顶，国际的上限为20万元。"
    assert rows_of(text, "condition", "cap") == [("国内", 100_000), ("国际", 200_000)]


def test_a_longer_list_is_not_the_tiers_own() -> None:
    """Of four trades the last three are no tiers, where the whole list must be the tiers'."""
    tier = Tier(figure=FIGURE, label=None, place=0, places=3)
    assert chosen("批发、零售、住宿、餐饮企业", tier, whole=True) is None
    assert chosen("批发、零售、住宿企业", tier, whole=True) == "批发企业"
