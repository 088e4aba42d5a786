"""Words that stand once over several benefits, and guides with labels."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an opening holds for its sentence; recipients of its list keep their own names
        (
            (
                "新开业且增速12%以上的餐饮企业：快餐企业年营业额首次达到2000万元的，奖励4万元；"
                "火锅企业年营业额首次达到1000万元的，奖励3万元。对获评名店的，奖励1万元。"
            ),
            [("快餐企业", 2), ("火锅企业", 2), ("名店", 0)],
        ),
        # where numbered items follow, for its paragraph
        (
            (
                "对年缴税200万元以上的创投企业可享受：（1）购房补助。购买办公用房的，给予30万元补助。"
                "（2）投资奖励。投资期满2年的，按投资额的2%给予奖励。"
            ),
            [("创投企业", 1), ("创投企业", 1)],
        ),
        (
            "对连片种植100亩以上的农场给予以下支持：（1）每亩补助80元。（2）对农机手，每人补助500元。",
            [("农场", 1), ("农机手", 0)],
        ),
        # no opening: a label, a list of tests, what is granted itself
        ("申报的企业须满足以下条件：在本市注册。企业上市的，奖励6万元。", [("企业", 0)]),
        ("对示范社给予5万元奖励：其中国家级再奖励2万元。", [("示范社", 0), ("示范社", 0)]),
    ],
)
def test_openings(text: str, expected: list[tuple[str, int]]) -> None:
    """Who receives each benefit, and how many thresholds bind it."""
    rows = rows_of(text, "beneficiary", "thresholds")

    assert [(who, len(bounds)) for who, bounds in rows] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # labels in one line, on lines of their own, with 为, as headings
        (
            "补贴对象：在本市新注册的家政服务企业。补贴标准：每户一次性补贴5000元。",
            [("家政服务企业", "在本市新注册", 5000, None)],
        ),
        (
            "支持对象：本县种粮大户。\n支持条件：连片种植水稻90亩以上。\n支持标准：每亩补助120元。",
            [("本县种粮大户", "连片种植水稻90亩以上", None, 120)],
        ),
        (
            "补贴对象为吸纳就业困难人员的用人单位，补贴标准为每人1500元。",
            [("用人单位", "吸纳就业困难人员", None, 1500)],
        ),
        (
            (
                "（一）补贴对象\n毕业3年内的高校毕业生。\n（二）补贴条件\n首次创办个体工商户。\n"
                "（三）补贴标准\n每户8000元。"
            ),
            [("高校毕业生", "毕业3年内，首次创办个体工商户", 8000, None)],
        ),
        # sums of several, without verbs; the next guide begins with the first label
        (
            (
                "申报条件：年营业收入3000万元以上的软件企业。支持标准：引进博士每人5万元，硕士每人2万元。"
                "申报条件：获评省级车间的企业。支持标准：最高40万元。"
            ),
            [
                ("引进博士", "年营业收入3000万元以上", 50_000, None),
                ("硕士", "年营业收入3000万元以上", 20_000, None),
                ("企业", "获评省级车间", 400_000, None),
            ],
        ),
        # what stands under a label for tests grants nothing, and no label leaves nothing
        ("申报条件：近三年获得补助20万元以上的企业。", []),
        (
            "补贴对象：环卫工人。\n对新建冷库的合作社，每立方米补助100元。",
            [("合作社", "新建冷库", None, 100)],
        ),
    ],
)
def test_guides(text: str, expected: list[tuple[object, ...]]) -> None:
    """Who, when and how much from the parts of a guide."""
    assert rows_of(text, "beneficiary", "condition", "cap", "unit_amount") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "奖励对象：组织游客游览甲山、乙湖的旅行社、网络平台。\n"
                "奖励标准：年度组织3000人、5000人以上的，分别奖励2万元、5万元。"
            ),
            ["年度组织3000人以上", "年度组织5000人以上"],
        ),
        (
            (
                "补助对象：种植水稻、玉米的农场、合作社。\n"
                "补助标准：集中连片50亩、100亩以上的，分别补助1万元、3万元。"
            ),
            ["集中连片50亩以上", "集中连片100亩以上"],
        ),
        (
            "对从事软件、动漫的企业：年收入500万元、900万元以上的，分别奖励5万元、9万元。",
            ["年收入500万元以上", "年收入900万元以上"],
        ),
        # without tests of their own the tiers go by the list above
        (
            "补助对象：国家级、省级示范社。\n补助标准：分别补助9万元、4万元。",
            ["国家级示范社", "省级示范社"],
        ),
    ],
)
def test_tiers_below_an_opening(text: str, expected: list[str]) -> None:
    """Tiers are of the benefit's own list, not of one that stands above it."""
    rows = rows_of(text, "beneficiary", "condition")

    told = [f"{when or ''}，{who or ''}" for who, when in rows]
    assert [name in words for words, name in zip(told, expected, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sums without a verb below an opening, numbered or not
        (
            "对新上市企业，按以下标准给予奖励：\n（1）在主板上市的，500万元；\n（2）在新三板挂牌的，90万元。",
            [("新上市企业", "在主板上市", 5_000_000), ("新上市企业", "在新三板挂牌", 900_000)],
        ),
        (
            "对认定的家庭农场给予奖励，具体标准如下：\n国家级示范，10万元；\n省级示范，5万元。",
            [
                ("家庭农场", "认定，国家级示范", 100_000),
                ("家庭农场", "认定，省级示范", 50_000),
            ],
        ),
        # below a heading that grants
        (
            "（一）对新认定的创新平台给予一次性奖励。\n1.国家级，80万元；\n2.省级，40万元。",
            [("创新平台", "新认定，国家级", 800_000), ("创新平台", "新认定，省级", 400_000)],
        ),
        # items with verbs, and cases of who is named above
        (
            "对承办赛事的单位，给予以下补助：\n（1）国际级赛事，每场补助90万元；\n（2）对选手，补助2万元。",
            [("单位", "承办赛事，国际级赛事", 900_000), ("选手", None, 20_000)],
        ),
        # what the sentence before grants
        (
            "对考核为优秀、良好的平台，分别给予奖励。具体为：优秀的，80万元；良好的，40万元。",
            [
                ("平台", "考核为优秀、良好，优秀", 800_000),
                ("平台", "考核为优秀、良好，良好", 400_000),
            ],
        ),
        # lists of tests and of projects are no sums
        (
            "对企业给予奖励，奖励条件如下：\n（1）年产值5000万元以上；\n（2）研发投入500万元以上。",
            [("企业", None, None)],
        ),
        ("对企业开展改造给予补助：\n（1）总投资5000万元；\n（2）设备投资不低于1000万元。", []),
        ("对下列项目予以支持：\n1.某大桥，总投资5亿元。\n2.某园区，总投资3亿元。", []),
    ],
)
def test_lists_below(text: str, expected: list[tuple[object, ...]]) -> None:
    """Recipient, condition and ceiling of each item."""
    assert rows_of(text, "beneficiary", "condition", "cap") == expected


def test_a_list_of_whom_stays_whole() -> None:
    """What is said of the last kind holds for it alone, and all sums below are for all."""
    rows = rows_of(
        "奖补对象：脱贫户、监测户，以及带动脱贫户8户以上的合作社和家庭农场。\n"
        "奖补标准：新购微耕机每台补500元。",
        "beneficiary",
        "thresholds",
    )
    assert rows == [("脱贫户、监测户，以及带动脱贫户8户以上的合作社和家庭农场", ())]
