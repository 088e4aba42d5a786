"""Benefits on top of others: 除…外再给予, 在…基础上, 上浮5个百分点, 再叠加 (叠加与上浮)."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the aside is a benefit of the paper's own
        (
            "对示范园，除给予50万元一次性奖励外，再给予每年10万元运营补助。",
            [(500_000, None, "奖励"), (100_000, None, "补助")],
        ),
        (
            "对新建厂房，在每平方米补助100元的基础上，再给予贷款利息50%的贴息。",
            [(None, 100, "补助"), (None, None, "贴息")],
        ),
        (
            "对落户企业除免收3年租金外，给予最高20万元装修补贴。",
            [(None, None, "减免"), (200_000, None, "补助")],
        ),
        (
            "除给予建设单位补助100万元外，对运营单位按每床每月200元给予补贴。",
            [(1_000_000, None, "补助"), (None, 200, "补助")],
        ),
        # the aside tells of others' benefits, of none in money, or of a condition
        ("企业在享受省级50万元奖励基础上，再给予20万元奖励。", [(200_000, None, "奖励")]),
        ("在国家补助每辆1万元之外，再给予每辆5000元补贴。", [(None, 5000, "补助")]),
        ("除享受省级补贴外，县级按每亩50元追加补贴。", [(None, 50, "补助")]),
        ("人才除享受上述补贴外，每月再发给交通补助500元。", [(None, 500, "补助")]),
        # a further sum, called as the one before it
        (
            "对首次上规的企业给予10万元奖励，属于高新技术企业的再叠加5万元。",
            [(100_000, None, "奖励"), (50_000, None, "奖励")],
        ),
        (
            "对绿色工厂按10万元奖励，对零碳工厂额外增加8万元。",
            [(100_000, None, "奖励"), (80_000, None, "奖励")],
        ),
        ("在去年投入1亿元基础上，再增加2000万元。", []),
        ("对企业税收每再增加500万元，奖励5万元。", [(None, 50_000, "奖励")]),
    ],
)
def test_besides(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, amount per unit and form."""
    assert rows_of(text, "cap", "unit_amount", "form") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对技改项目按设备投资的10%给予补助，属重点产业链的上浮5个百分点。",
            [("技改项目", 10, "补助"), ("技改项目", 5, "补助")],
        ),
        (
            "对农户按保费的8%给予奖补，脱贫县企业提高2个百分点。",
            [("农户", 8, "奖补"), ("脱贫县企业", 2, "奖补")],
        ),
        ("对专精特新企业，补助比例在此基础上提高5个百分点。", [("专精特新企业", 5, "补助")]),
        ("残疾人创业的，补贴标准上浮20%。", [("残疾人", 20, "补助")]),
        (
            "对入选国家级计划的团队，在国家支持基础上，省级再给予100%配套。",
            [("团队", 100, "其他")],
        ),
        # risen to a figure, or figures of something else
        ("对参展企业，补贴比例由50%提高到70%。", [("参展企业", 70, "补助")]),
        ("全省财政科技支出比例提高2个百分点。", []),
        ("补贴发放及时率提高10%。", []),
        ("农村低保补助标准年均提高8%。", []),
        ("企业研发投入比例上浮5个百分点。", []),
    ],
)
def test_points_more(text: str, expected: list[tuple[object, ...]]) -> None:
    """Recipient, share and form."""
    assert rows_of(text, "beneficiary", "rate_percent", "form") == expected


def test_aside_leaves_no_word_behind() -> None:
    """除 before the aside is no part of the recipient or of the condition."""
    text = "对新落户企业除免收3年租金外，给予最高20万元装修补贴。"
    assert rows_of(text, "beneficiary", "condition") == [("新落户企业", "新落户企业")] * 2
