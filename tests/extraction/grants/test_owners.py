"""Ceilings of owners beside sums by unit, shares told once, and times of payment."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import REPLY, rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the owner of a ceiling receives where nobody else is named
        (
            "对检测机构给予90万元补助。主导制定国家标准的，奖励30万元，同一单位每年不超过80万元。",
            [("检测机构", "检测机构"), ("单位", "主导制定国家标准")],
        ),
        (
            "对责任险按年度保费的40%给予补贴，单户企业每年最高10万元。",
            [("企业", "责任险")],
        ),
        (
            "对规模以上工业企业奖励9万元。产值增速达到15%的，奖励5万元，每家企业最高20万元。",
            [("规模以上工业企业", "规模以上工业企业"), ("规模以上工业企业", "产值增速达到15%")],
        ),
        # what is named stays
        ("对种粮大户每亩补助90元，单个主体最高20万元。", [("种粮大户", "种粮大户")]),
    ],
)
def test_owners(text: str, expected: list[tuple[object, ...]]) -> None:
    """Recipient and condition."""
    assert rows_of(text, "beneficiary", "condition") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对完成改造的县（市、区），每公里奖补12万元，单个县（市、区）最高200万元。",
            ("每公里，单个县（市、区）", "元/公里", 2_000_000),
        ),
        (
            "对航线企业按每座每小时不高于500元给予补贴，单条航线每年最高200万元。",
            ("每座每小时，单条航线", "元/座/小时", 2_000_000),
        ),
        (
            "对培训机构，按每人每课时9元、每人最高600元给予补贴。",
            ("每人", "元/人/课时", 600),
        ),
        (
            "对制定标准的企业，每项奖励50万元，同一企业每年不超过3项。",
            ("每项，同一企业", None, 500_000),
        ),
    ],
)
def test_for_whom_each(text: str, expected: tuple[object, ...]) -> None:
    """Per, unit and ceiling."""
    assert rows_of(text, "per", "unit", "cap") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对技改项目，按设备投资额的6%给予补贴。3月底前投产的，补助比例提高到9%。",
            [(6, "设备投资额"), (9, "设备投资额")],
        ),
        (
            "对技改项目，按软件投入额的5%给予补助；获评示范的，按8%给予补助。",
            [(5, "软件投入额"), (8, "软件投入额")],
        ),
        (
            "新建项目按核定投资的25%、改扩建项目按15%予以补助，分别不超过90万元、40万元。",
            [(25, "核定投资"), (15, "核定投资")],
        ),
        ("对贷款企业，按年利率不超过2个百分点给予贴息。", [(2, "年利率")]),
        # another benefit has no base of the one before it
        (
            "对技改项目，按投资额的5%给予补贴。对示范企业，奖励9万元。",
            [(5, "投资额"), (None, None)],
        ),
    ],
)
def test_shares_of_one_base(text: str, expected: list[tuple[object, ...]]) -> None:
    """Each share with what it is of."""
    assert rows_of(text, "rate_percent", "rate_base") == expected


def test_each_share_with_its_own_ceiling() -> None:
    """分别不超过 goes by the places of the shares."""
    text = "新建项目按核定投资的25%、改扩建项目按15%予以补助，单个项目分别不超过90万元、40万元。"

    assert rows_of(text, "cap", "condition") == [(900_000, "新建项目"), (400_000, "改扩建项目")]


def test_times_of_payment() -> None:
    """By the month is a unit, and no condition."""
    text = (
        "企业引进的博士、硕士，首次购房的，分别给予9万元、4万元补贴，"
        "并按月发放1800元、900元生活补助。"
    )

    assert rows_of(text, "condition", "unit") == [
        ("企业引进，首次购房", None),
        ("企业引进，首次购房", None),
        ("企业引进，首次购房", "元/月"),
        ("企业引进，首次购房", "元/月"),
    ]
    spans = "租用仓库的商户，前两年免收房租，第三至第四年减半缴纳。"
    assert [row[0] for row in rows_of(spans, "year")] == ["前两年", "第三至第四年"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("对低空项目，省级制造业专项资金按设备投入的10%给予补助。", "省级制造业专项资金"),
        ("对老年食堂，从福彩公益金中给予1万元补贴。", "福彩公益金"),
        ("对养老机构，使用福彩公益金给予1万元补贴。", "福彩公益金"),
        ("对获奖的企业给予一定的资金支持，最高5万元。", None),
    ],
)
def test_funds(text: str, source: str | None) -> None:
    """A fund that pays by itself, and what is none."""
    assert rows_of(text, "source") == [(source,)]


def test_a_topic_of_a_reply_is_not_what_was_asked() -> None:
    """What follows 关于您提出的…， is the reply's own; 您提出…给予补贴的建议 is not."""
    told = "关于您提出的培育产业链，省厅对获得合格证的企业，给予90万元奖励。"

    assert [row[0] for row in rows_of(told, "cap", paper=REPLY)] == [900_000]
    assert rows_of("您提出的对企业给予90万元奖励的建议很好。", "cap", paper=REPLY) == []
    assert rows_of("2021年兑付养殖补贴900万元。", "cap", paper=REPLY) == []
