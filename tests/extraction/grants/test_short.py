"""Single verbs behind a noun: 博士补9万元, 房租补50%, 的返60%, 按30%补."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("首次购房的，博士补9万元、硕士4万元。", [("博士", 90_000, None), ("硕士", 40_000, None)]),
        (
            "新进限的批发企业奖7万元；住宿企业奖3万元。",
            [("批发企业", 70_000, None), ("住宿企业", 30_000, None)],
        ),
        (
            "大师工作室，国家级补20万元、省级补8万元。",
            [("大师工作室", 200_000, None), ("大师工作室", 80_000, None)],
        ),
        (
            "对直播基地，头年房租补60%，第二年补20%。",
            [("直播基地", None, 60), ("直播基地", None, 20)],
        ),
        ("对引进首店的商场，按装修投入25%补，最高90万元。", [("商场", 900_000, 25)]),
        (
            "对入驻企业，年贡献50万元至90万元的返40%；90万元以上的返50%。",
            [("入驻企业", None, 40), ("入驻企业", None, 50)],
        ),
        ("对购买厂房的企业，按成本价优惠15%。", [("企业", None, 15)]),
        ("对入驻企业，租金按80%、40%递减补贴。", [("入驻企业", None, 80), ("入驻企业", None, 40)]),
        # names of prizes, what is made up, who bears it
        ("该剧获文华奖50万元。", []),
        ("按10%补齐缺口。", []),
        ("企业往返30%的班次停运。", []),
    ],
)
def test_single_verbs(text: str, expected: list[tuple[object, ...]]) -> None:
    """Who, ceiling and share."""
    assert rows_of(text, "beneficiary", "cap", "rate_percent") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对企业给予补助，年度累计最多20万元。", [("每年", "补助")]),
        (
            "对入驻企业前两年给予租金补贴9万元，后两年租金减半收取。",
            [(None, "补助"), (None, "减免")],
        ),
    ],
)
def test_frequency_and_form(text: str, expected: list[tuple[object, ...]]) -> None:
    """最多 bounds a year as 最高 does; half of a rent is waived, not paid."""
    assert rows_of(text, "frequency", "form") == expected
