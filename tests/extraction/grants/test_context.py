"""What a benefit takes from the words around it: headings, sentences and items beside it."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


def test_who_a_section_is_about() -> None:
    """A benefit without recipient goes to whom its heading names, and says that it was carried."""
    text = "二、支持电商企业做大做强\n对年销售额首次达800万元的，给予2万元奖励。"

    assert rows_of(text, "beneficiary", "doubts") == [("电商企业", ("beneficiary_carried",))]
    unnamed = "二、扩大开放\n对年销售额首次达800万元的，给予2万元奖励。"
    assert rows_of(unnamed, "beneficiary", "doubts") == [
        ("年销售额首次达800万元的", ("beneficiary_unknown",))
    ]


def test_whom_a_heading_rewards() -> None:
    """Items go to whom the words over them pay; who is only spoken to is nobody's recipient."""
    items = (
        "\n（一）查获货值在8万元以下的，按900元奖励；\n（二）查获货值在8万元以上的，按2000元奖励。"
    )
    text = f"第三条 对举报人，综合考虑线索质量，按照下列标准给予奖励：{items}"

    assert rows_of(text, "beneficiary") == [("举报人",), ("举报人",)]
    spoken = f"第三条 对举报人，应当保密，依照下列标准办理：{items}"
    assert ("举报人",) not in rows_of(spoken, "beneficiary")


def test_recipients_behind_the_verb_each_with_its_sum() -> None:
    """给予主导单位50万元、参与单位10万元: the labels are the recipients."""
    text = "对制定国际标准的，每项给予主导单位40万元、参与单位8万元奖励。"

    assert rows_of(text, "beneficiary", "cap") == [("主导单位", 400_000), ("参与单位", 80_000)]


def test_years_with_rates_of_their_own() -> None:
    """第二年、第三年分别按40%、20%: one row a year."""
    text = "对首次投保的企业，按保费的60%给予补贴，第二年、第三年分别按40%、20%给予补贴。"

    assert rows_of(text, "year", "rate_percent") == [(None, 60), ("第二年", 40), ("第三年", 20)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对入驻的企业，给予企业前三年90%，后两年40%的租金补助，单个企业每年最高30万元。",
            [("前三年", 90, "租金", 300_000), ("后两年", 40, "租金", 300_000)],
        ),
        (
            "对引进的企业，给予企业前三年当年财政贡献80%的奖励，后两年40%的奖励。",
            [("前三年", 80, "当年财政贡献", None), ("后两年", 40, "当年财政贡献", None)],
        ),
        ("对入驻的企业，给予40%的租金补助。", [(None, 40, "租金", None)]),
    ],
)
def test_stretches_of_years(text: str, expected: list[tuple[object, ...]]) -> None:
    """Each stretch with its share is a row, all under one ceiling."""
    assert rows_of(text, "year", "rate_percent", "rate_base", "cap") == expected


def test_a_standard_in_a_sentence_of_its_own() -> None:
    """What a sentence announces the next one measures."""
    text = "对新建设施农业项目给予补助。补助标准为温室2万元/亩、大棚补助1万元/亩。"

    assert rows_of(text, "beneficiary", "condition", "unit_amount")[-2:] == [
        ("设施农业项目", "新建，温室", 20_000),
        ("设施农业项目", "新建，大棚", 10_000),
    ]


def test_either_kind_alone() -> None:
    """对A的项目，或B的项目: each qualifies."""
    text = "对实施技术改造的项目，或购置智能设备的项目，给予20万元补助。"

    assert rows_of(text, "condition") == [("实施技术改造",), ("购置智能设备",)]


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("对新认定的示范企业给予10万元奖励。", ()),
        ("对示范企业给予10万元奖励。", ("condition_unknown",)),
        ("通过体系认证的，奖励3万元。", ("beneficiary_unknown",)),
        (
            "对新建标准化“甲”“乙”模式养殖小区配套设施项目给予10万元奖励。",
            ("beneficiary_unclear",),
        ),
    ],
)
def test_what_a_reviewer_should_look_at(text: str, doubts: tuple[str, ...]) -> None:
    """Rows whose recipient or condition is unsaid or swallows other words are marked."""
    assert rows_of(text, "doubts") == [(doubts,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总部企业自投产之日起，按其对本级财政贡献额的90%，连续5年奖励给企业。",
            [(90, "对本级财政贡献额", "总部企业")],
        ),
        (
            "第6年起，每年以上一年度贡献额为基数，增量部分的80%奖励给企业。",
            [(80, "增量部分", "企业")],
        ),
        ("对工业企业购置标准化厂房，给予购房款的5%补助。", [(5, "购房款", "工业企业")]),
        ("新建8万平方米以上的厂房项目，按投资额的6%补助。", [(6, "投资额", "厂房项目")]),
    ],
)
def test_what_is_paid_back(text: str, expected: list[tuple[object, ...]]) -> None:
    """Shares of what a firm pays are given to it, whatever they are shares of."""
    assert rows_of(text, "rate_percent", "rate_base", "beneficiary") == expected


def test_more_of_the_same() -> None:
    """What is added for each is a row of its own; what has no name is called as before it."""
    text = "养老机构每张每年给予1500元运营补贴。收住失能老人的，每人每月再增加90元。"
    assert rows_of(text, "unit_amount", "unit", "form") == [
        (1500, "元/张/年", "补助"),
        (90, "元/人/月", "补助"),
    ]
    grades = "甲类人才给予90万元安家补贴，乙类人才给予50万元。"
    assert rows_of(grades, "cap", "form") == [(900_000, "补助"), (500_000, "补助")]


def test_items_go_to_whom_the_section_above_names() -> None:
    """（一）and （二） grade what stands over them."""
    text = (
        "二、投资奖励\n新建的生产加工型项目，按投资额给予奖励，最高500万元。\n"
        "（一）投资额2000万元以上的，按3%给予奖励。"
    )
    assert rows_of(text, "rate_percent", "beneficiary")[-1] == (3, "生产加工型项目")


@pytest.mark.parametrize(
    ("text", "form", "base", "source"),
    [
        (
            "对重点企业，按再贷款利率的50%给予贴息，贴息资金从财金互动专项资金中安排，期限不超过1年。",
            "贴息",
            "再贷款利率",
            "财金互动专项资金",
        ),
        (
            "用好支农再贷款，对种植大户提供利率不超过一年期LPR的优惠利率贷款。",
            "贷款",
            "一年期LPR",
            "支农再贷款",
        ),
        (
            "对符合条件的失业人员，发放失业保险金，由失业保险基金代缴基本医疗保险费。",
            "其他",
            None,
            "失业保险基金",
        ),
    ],
)
def test_whose_purse_in_another_clause(text: str, form: str, base: str | None, source: str) -> None:
    """The fund may be named before the benefit, behind it, or as what pays instead."""
    assert rows_of(text, "form", "rate_base", "source") == [(form, base, source)]
