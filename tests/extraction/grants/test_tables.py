"""Tables whose columns are labels, cells that grant by themselves, and lists of prizes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.facts import Subsidy
from tests.extraction.extractors.test_subsidies import PAPER, rows_of
from tests.extraction.facts import facts_of

TABLE = """| 项目 | 补贴对象 | 补贴标准 |
| --- | --- | --- |
| 创业补贴 | 毕业5年内高校毕业生 | 每人8000元 |
| 社保补贴 | 吸纳就业困难人员的用人单位 | 按实际缴费的40%给予补贴 |
| 租金补贴 | 入驻孵化基地的初创企业 | 每年最高补贴6000元 |
"""


def test_columns_that_are_labels() -> None:
    """Each row is one benefit, with the recipient of its own row; what follows is none of it."""
    text = PAPER.format(f"{TABLE}\n二、其他\n对新认定的技术中心，奖励20万元。")
    rows = list(facts_of(text, Subsidy))

    assert [row.beneficiary for row in rows] == [
        "毕业5年内高校毕业生",
        "用人单位",
        "初创企业",
        "技术中心",
    ]
    assert [row.condition for row in rows[1:]] == ["吸纳就业困难人员", "入驻孵化基地", "新认定"]
    assert rows[0].cap == 8000
    assert [row.rate_percent for row in rows] == [None, 40, None, None]


def test_cells_that_grant() -> None:
    """A column without such a label is read as sentences are."""
    text = (
        "| 方向 | 具体内容 | 责任单位 |\n| --- | --- | --- |\n"
        "| 技改 | 对技改项目，按设备投资额的8%给予补助。 | 县工信局 |\n"
        "| 人才 | 全职引进的博士，给予安家费30万元。 | 县人社局 |\n"
    )

    assert rows_of(text, "beneficiary") == [("技改项目",), ("博士",)]


def test_a_table_of_other_things() -> None:
    """Columns without a label for sums name no recipient."""
    text = "| 序号 | 受益对象 | 数量 |\n| --- | --- | --- |\n| 1 | 种粮大户 | 20户 |\n"

    assert rows_of(text, "beneficiary") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对获得科学技术奖一等奖、二等奖的单位，分别奖励90万元、40万元。",
            ["获得科学技术奖一等奖", "获得科学技术奖二等奖"],
        ),
        (
            "对获得外观设计金奖、银奖、优秀奖的单位，分别奖励9万元、4万元、1万元。",
            ["获得外观设计金奖", "获得外观设计银奖", "获得外观设计优秀奖"],
        ),
        (
            "对获得技能大赛一、二、三等奖的选手，分别奖励9万元、4万元、1万元。",
            ["获得技能大赛一等奖", "获得技能大赛二等奖", "获得技能大赛三等奖"],
        ),
        ("对获得质量奖、科技奖的单位，分别奖励9万元、4万元。", ["获得质量奖", "获得科技奖"]),
    ],
)
def test_prizes(text: str, expected: list[str]) -> None:
    """Each prize with what it is of."""
    assert [row[0] for row in rows_of(text, "condition")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "老年人每月发放高龄津贴：80至89周岁100元，90周岁以上200元。",
            [("80至89周岁", 100, None), ("90周岁以上", 200, None)],
        ),
        ("对建档的小餐饮，财政补贴保费的50%。", [("建档", None, None)]),
        ("对地接社，按每人每晚20元给予奖励。", [(None, None, 20)]),
        ("对企业税收每再增加500万元，奖励5万元。", [("税收每再增加500万元", None, 50_000)]),
        ("对获奖企业给予奖励：国家级奖励50万元。", [("国家级", 500_000, None)]),
    ],
)
def test_sums(text: str, expected: list[tuple[object, ...]]) -> None:
    """Condition, ceiling and amount per unit."""
    assert rows_of(text, "condition", "cap", "unit_amount") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # matched by itself; how a sum is paid out in parts
        ("对示范企业，区级分别配套40万元。", [(None, 400_000, None)]),
        ("对承担计划的企业，按到账经费的15%配套，最高90万元。", [(15, 900_000, None)]),
        ("对专家团队，配套奖励5万元。", [(None, 50_000, None)]),
        ("完善园区配套设施，配套资金900万元由区级承担。", []),
        (
            "对创新团队资助90万元，资助资金按启动期40%、验收60%分期拨付。",
            [(None, 900_000, "分期")],
        ),
        ("对创新团队资助90万元，补助资金按立项50%、结题50%兑付。", [(None, 900_000, None)]),
        # a ceiling a time and one a year are no list
        (
            "企业参展的，展位费补助60%、特装费补助20%，每次不超过6万元、每年不超过20万元。",
            [(60, 60_000, "每年"), (20, 60_000, "每年")],
        ),
    ],
)
def test_parts_and_matches(text: str, expected: list[tuple[object, ...]]) -> None:
    """Share, ceiling and frequency."""
    assert rows_of(text, "rate_percent", "cap", "frequency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一至三类人才购房的，分别给予90万元、60万元、30万元补贴。", ["一类", "二类", "三类"]),
        ("二至三级运动员，分别给予6万元、3万元补贴。", ["二级", "三级"]),
        ("对认定为A、B两档的团队，分别资助9万元、5万元。", ["A档", "B档"]),
        ("对企业按初级工每人800元、高级工每人900元的标准给予补贴。", ["初级工", "高级工"]),
    ],
)
def test_spans_of_grades(text: str, expected: list[str]) -> None:
    """Grades written as a span, or behind 按, each with its sum."""
    rows = rows_of(text, "beneficiary", "condition")

    assert [
        next((name for name in expected if name in f"{who}{when}"), None) for who, when in rows
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs of one character
        ("引进能繁母猪的合作社，每头补900元。", [("补助", None, 900)]),
        ("取得认证的企业，另奖15万元。", [("奖励", 150_000, None)]),
        (
            "对升规的企业奖励9万元，次年仍在库的再奖8万元。",
            [("奖励", 90_000, None), ("奖励", 80_000, None)],
        ),
        ("种植户种植20亩以上的，每担奖20元。", [("奖励", None, 20)]),
        ("种植户种植1万棒以上，每棒补贴0.6元，户均最高9000元。", [("补助", 9000, Decimal("0.6"))]),
        ("对监测户，按户均不超过8000元的标准给予补助。", [("补助", 8000, None)]),
        ("对监测户，户均补助8000元。", [("补助", None, 8000)]),
        ("对加工企业，以实际收购额的3%奖励，最多奖40万元。", [("奖励", 400_000, None)]),
        ("加快补短板，完成投资900万元。", []),
        ("某剧获文华奖50万元。", []),
    ],
)
def test_short_verbs(text: str, expected: list[tuple[object, ...]]) -> None:
    """Form, ceiling and amount per unit."""
    assert rows_of(text, "form", "cap", "unit_amount") == expected


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("企业上云费用，凭发票按三成予以补助，最高9万元。", 30),
        ("对购机农户，按购机款给予四成补贴。", 40),
        ("对试点项目，按不高于软件投入25%的比例事后补助。", 25),
        ("对建成的项目，给予9万元补助。", None),
    ],
)
def test_tenths(text: str, rate: int | None) -> None:
    """Tenths are shares, and what is paid afterwards is paid."""
    assert [row[0] and int(row[0]) for row in rows_of(text, "rate_percent")] == [rate]
