"""Recipients, conditions and bounds that sentences before leave to a benefit."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a recipient two halves back, never with the benefit that it received there
        (
            "对新获批的省级孵化器给予30万元奖励；每孵化毕业1家科技型企业再奖励3万元。",
            ["省级孵化器", "省级孵化器"],
        ),
        ("旅行社组织游客200人以上的，每人奖励10元；包专列的每列奖励2万元。", ["旅行社", "旅行社"]),
        # places sold to are a case of the exporter; another kind of recipient is not
        (
            "对投保信用保险的企业，按保费的30%补助；国外新兴市场，按保费的40%补助。",
            ["企业", "企业"],
        ),
        (
            "对区域型服务平台给予奖补，最高300万元；企业级服务平台一次性奖补50万元。",
            ["区域型服务平台", "企业级服务平台"],
        ),
        # a measure of its own paragraph is for whom the one before named
        (
            "对第三方招商机构给予奖励。\n奖励金额按投资额分档：1亿元至5亿元奖励8万元。",
            ["第三方招商机构", "第三方招商机构"],
        ),
        # items of a list are for whom its opening names; the next section is not
        (
            (
                "对技改企业，按以下标准给予奖励：\n1.投资900万元以上的，奖励9万元。"
                "\n2.投资4000万元以上的，奖励20万元。\n二、其他\n首次上云的，奖励3万元。"
            ),
            ["技改企业", "技改企业", "首次上云的"],
        ),
    ],
)
def test_recipients_are_carried(text: str, expected: list[str]) -> None:
    """Who receives stands in an earlier half, paragraph or at the head of a list."""
    assert [row[0] for row in rows_of(text, "beneficiary")] == expected


def test_cases_of_one_recipient() -> None:
    """其中 opens cases, each with the condition and bounds of the whole and not of the other."""
    text = (
        "对投资2亿元以上的制造业项目，按投资额的10%给予补助。"
        "其中：装备类项目最高补助4000万元；材料类项目最高补助2000万元。"
    )

    found = rows_of(text, "beneficiary", "condition", "cap")[1:]

    assert found == [
        ("制造业项目", "投资2亿元以上，装备类项目", 40_000_000),
        ("制造业项目", "投资2亿元以上，材料类项目", 20_000_000),
    ]
    assert [[(one.op, one.value) for one in row[0]] for row in rows_of(text, "thresholds")] == [
        [(">=", 200_000_000)]
    ] * 3


def test_a_name_that_says_what_it_must_be() -> None:
    """企业级工业互联网平台 is its own condition; 企业 says nothing."""
    assert rows_of("对企业级工业互联网平台给予奖补，最高50万元。", "condition") == [
        ("企业级工业互联网平台",)
    ]
    assert rows_of("对企业给予奖补，最高50万元。", "condition") == [(None,)]
