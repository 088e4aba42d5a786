"""Health insurance, medical relief and premiums: who, where, above what, of what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.extraction.facts import Subsidy
from tests.extraction.extractors.test_subsidies import rows_of
from tests.extraction.facts import facts_of

REPLY = (
    "李四委员：\n您提出的《关于减轻群众看病负担的提案》收悉，现答复如下：\n"
    "{}\n某县医疗保障局\n2023年6月8日\n"
)


def shares(words: str) -> list[tuple[object, ...]]:
    """Share, ceiling, base, recipient and condition of each row of a reply."""
    found = facts_of(REPLY.format(words), Subsidy)
    return [(r.rate_percent, r.cap, r.rate_base, r.beneficiary, r.condition) for r in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a hospital is where, and the base holds on
        (
            "参保居民在乡镇卫生院住院，起付线150元，目录内费用报销88%；县级医院起付线400元，报销75%。",
            [
                (88, None, "目录内费用", "参保居民", "在乡镇卫生院住院"),
                (75, None, "目录内费用", "参保居民", "县级医院"),
            ],
        ),
        (
            "城乡居民在村卫生室门诊报销70%，乡镇卫生院报销60%。",
            [
                (70, None, None, "城乡居民", "在村卫生室门诊"),
                (60, None, None, "城乡居民", "乡镇卫生院"),
            ],
        ),
        # relief: of what is left to pay, and from what sum on
        (
            "孤儿政策范围内自付费用全额救助；低保对象按75%救助，年度救助限额4万元。",
            [
                (100, None, "政策范围内自付费用", "孤儿", "政策范围内自付费用"),
                (75, 40000, "政策范围内自付费用", "低保对象", "低保对象"),
            ],
        ),
        (
            "低收入家庭患者，自付费用超过2万元的部分按60%救助，每年最高3万元。",
            [
                (
                    60,
                    30000,
                    "自付费用超过2万元的部分",
                    "低收入家庭患者",
                    "自付费用超过2万元的部分",
                )
            ],
        ),
        (
            "慢性病患者的药费，由统筹基金支付65%，每年不超过500元。",
            [(65, 500, "药费", "慢性病患者", "药费")],
        ),
        # ceilings dealt out over cases
        (
            "参保居民门诊费用按60%报销，年度支付限额为甲类2000元、乙类3000元。",
            [
                (60, 2000, "门诊费用", "参保居民", "门诊费用，甲类"),
                (60, 3000, "门诊费用", "参保居民", "门诊费用，乙类"),
            ],
        ),
        (
            "糖尿病患者门诊用药报销比例55%。",
            [(55, None, "门诊用药", "糖尿病患者", "门诊用药")],
        ),
        # what was paid, and what is no treatment
        ("去年共为低保对象报销住院费用320万元，实际报销比例为82%。", []),
        ("企业参加展会的，展位费报销50%。", [(50, None, "展位费", "企业", "参加展会")]),
    ],
)
def test_shares_of_treatment(words: str, expected: list[tuple[object, ...]]) -> None:
    """Who is insured or helped, not the hospital, and what the share is of."""
    assert shares(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("参保职工在三级医院住院，起付标准900元，报销82%。", [[("起付标准", ">", 900)]]),
        (
            "参保职工在一、二级医院住院报销比例分别为92%、86%，起付标准分别为200元、500元。",
            [[("起付线", ">", 200)], [("起付线", ">", 500)]],
        ),
        (
            "参保居民大病费用分段报销：2万元（含）以下的报销60%，2万元以上的报销70%。",
            [[("报销", "<=", 20000)], [("报销", ">", 20000)]],
        ),
    ],
)
def test_sums_to_be_passed(words: str, expected: list[list[tuple[str, str, int]]]) -> None:
    """起付线 is a threshold, no ceiling; steps meet at their bounds."""
    found = facts_of(REPLY.format(words), Subsidy)
    told = [[(t.on, t.op, int(t.value)) for t in row.thresholds] for row in found]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # shares in clauses of their own, the rest paid by whoever insures
        (
            "奶牛保险每头保费400元，中央财政补35%，省财政补25%，农户自己只掏160元。",
            [("农户", "奶牛保险", "保费", "中央财政"), ("农户", "奶牛保险", "保费", "省财政")],
        ),
        (
            "水稻保险：每亩保费40元，其中省级补30%、市县补15%，农户承担20%。",
            [("农户", "水稻保险", "保费", "省级财政"), ("农户", "水稻保险", "保费", "市县财政")],
        ),
        # nobody is named: the insurance stands for who has it
        (
            "茶叶气象指数保险，保费90元/亩，省、市、县三级财政分别承担35%、15%、25%。",
            [
                ("茶叶气象指数保险", "茶叶气象指数保险", "保费", f"{purse}财政")
                for purse in ("省", "市", "县")
            ],
        ),
    ],
)
def test_premiums(text: str, expected: list[tuple[str, ...]]) -> None:
    """Recipient, insurance, base and purse of each share."""
    assert rows_of(text, "beneficiary", "condition", "rate_base", "source") == expected


def test_what_is_left_to_pay_is_borne_in_full() -> None:
    """自缴部分 is what the whole is of."""
    rows = rows_of("低保户自缴部分由市财政全额兜底。", "rate_percent", "rate_base", "beneficiary")
    assert rows == [(100, "自缴部分", "低保户")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新栽油茶，一亩补1200元。", [(None, 1200, "元/亩")]),
        ("农户每引进一头种牛补4000元，最多补三头。", [(None, 4000, "元/头")]),
        ("网箱养殖，每立方水体补80元，封顶30万元。", [(300000, 80, "元/立方水体")]),
        ("获评省级龙头企业奖30万元。", [(300000, None, None)]),
        ("对达标企业，一次性奖励50万元。", [(500000, None, None)]),
        ("市上每亩补300元。", [(None, 300, "元/亩")]),
        # a purse adds to each of the same
        ("省上每亩补900元，县上配套200元。", [(None, 900, "元/亩"), (None, 200, "元/亩")]),
        (
            "对达标企业，省级奖励50万元，区级配套30万元。",
            [(500000, None, None), (300000, None, None)],
        ),
    ],
)
def test_terse_sums(text: str, expected: list[tuple[object, ...]]) -> None:
    """Ceiling, amount and unit where one character says that it is paid."""
    assert rows_of(text, "cap", "unit_amount", "unit") == expected


PLAN = "某县特色产业发展行动方案\n一、扶持标准\n{}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("烘干机，按购置价25%，每台最高3万元。", [(25, 30000, None)]),
        (
            "换种：连片20亩以上，900元/亩，分两年付，首年60%，次年验收后再付40%。",
            [(None, None, 900)],
        ),
        ("遮阳棚：40元/㎡，脱贫户60元/㎡。", [(None, None, 40), (None, None, 60)]),
        (
            "出口产品，每出口1美元奖0.2元，单家企业年度最多20万元。",
            [(None, 200000, Decimal("0.2"))],
        ),
    ],
)
def test_sums_below_a_heading_that_grants(words: str, expected: list[tuple[object, ...]]) -> None:
    """Share, ceiling, amount for a unit; how a sum is paid out is no share."""
    found = facts_of(PLAN.format(words), Subsidy)
    assert [(r.rate_percent, r.cap, r.unit_amount) for r in found] == expected
