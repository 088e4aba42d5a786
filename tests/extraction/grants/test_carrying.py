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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 企业 behind the verb only stands for the recipient named before it
        ("对省级版权示范单位，给予企业9万元奖励。", ["省级版权示范单位"]),
        ("对新发展的种植基地，奖励企业90元/亩。", ["种植基地"]),
        ("对引进的博士，给予企业9000元补贴。", ["企业"]),
        # what it took part in receives nothing; 落户 and 对象 are no recipients
        ("对参加市政府举办的竞价会等活动的，补助9万元。", ["参加市政府举办的竞价会等活动的"]),
        ("上市企业迁入的，给予一次性落户奖励90万元。", ["上市企业"]),
        ("新注册的零售业，年收入达到9000万元的，奖励20万元。", ["零售业"]),
        # how a reward is claimed, and what earns none
        ("举报人应当在30日内凭身份证明领取奖励。", []),
        ("在调查中发现新线索的，不对新线索给予奖励。", []),
        ("对查实的举报人，给予9000元奖励。", ["举报人"]),
    ],
)
def test_who_receives(text: str, expected: list[str]) -> None:
    """The recipient that a sentence names, and nobody where nothing is given."""
    assert [row[0] for row in rows_of(text, "beneficiary")] == expected


def test_a_ceiling_that_supports() -> None:
    """每家企业每年最高支持…: the ceiling of what is given for each model."""
    text = "对汽车企业，给予每个车型9万元的补贴，每家企业每年最高支持90万元。"

    assert rows_of(text, "cap", "unit_amount", "unit") == [(900_000, 90_000, "元/个")]


def test_a_bound_said_twice() -> None:
    """5000万元以上至1亿元、1亿元以上: each step by its own bounds."""
    text = "对投资额3000万元以上至1亿元、1亿元以上的项目，分别按7%、8%给予奖励。"

    assert [[(one.op, one.value) for one in row[0]] for row in rows_of(text, "thresholds")] == [
        [(">=", 30_000_000), ("<", 100_000_000)],
        [(">=", 100_000_000)],
    ]
