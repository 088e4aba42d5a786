"""Entitlements worked out on figures."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.calculator import (
    Clause,
    Condition,
    Question,
    Verdict,
    assess,
    questions,
    same_quantity,
)

WAN = 10_000
YI = 100_000_000
BID = Clause(
    quote="按照不高于中标量销售额的10%，单个品种给予专项资金最高不超过200万元奖补",
    cap=Decimal(200 * WAN),
    rate_percent=Decimal(10),
    rate_base="中标量销售额",
    per="单个品种",
)
BROKER = Clause(
    quote="年度促成技术合同成交额500万元（含）以上的，按照不超过促成的经认定的技术合同成交额的2.5%",
    cap=Decimal(30 * WAN),
    rate_percent=Decimal("2.5"),
    rate_base="促成的经认定的技术合同成交额",
    conditions=(
        Condition(on="年度促成技术合同成交额", op=">=", value=Decimal(500 * WAN), unit="元"),
    ),
)
TIERS = Clause(
    quote="对营业收入首次超10亿元和以10亿元为一档倍数递增的工业企业，每一档最高不超过200万元奖补",
    cap=Decimal(200 * WAN),
    per="每一档",
    conditions=(
        Condition(on="营业收入", op=">", value=Decimal(10 * YI), unit="元"),
        Condition(on="营业收入（每递增一档）", op=">=", value=Decimal(10 * YI), unit="元"),
    ),
)
STEP_ALONE = replace(TIERS, conditions=TIERS.conditions[1:])
DEAL = "年度促成技术合同成交额"


@pytest.mark.parametrize(
    ("clause", "figures", "verdict", "amount"),
    [
        # 3000万 × 10% = 300万, capped at 200万
        (BID, {"中标量销售额": 3000 * WAN}, Verdict.FITS, 200 * WAN),
        # 500万 × 10% stays below the cap
        (BID, {"中标量销售额": 500 * WAN}, Verdict.FITS, 50 * WAN),
        # nothing told: only the cap is known
        (BID, {}, Verdict.OPEN, 200 * WAN),
        # 800万 × 2.5% = 20万; threshold and base are one figure
        (BROKER, {DEAL: 800 * WAN}, Verdict.FITS, 20 * WAN),
        # （含）以上: the bound itself is enough
        (BROKER, {DEAL: 500 * WAN}, Verdict.FITS, Decimal(125000)),
        (BROKER, {DEAL: 400 * WAN}, Verdict.FAILS, None),
        (TIERS, {"营业收入": 35 * YI}, Verdict.FITS, 200 * WAN),
        # 超: the bound itself is not enough
        (TIERS, {"营业收入": 10 * YI}, Verdict.FAILS, None),
        # a clause that only names the step: without the first tier there is nothing
        (STEP_ALONE, {"营业收入": 3000 * WAN}, Verdict.FAILS, None),
        (STEP_ALONE, {"营业收入": 25 * YI}, Verdict.FITS, 200 * WAN),
        (STEP_ALONE, {}, Verdict.OPEN, 200 * WAN),
    ],
)
def test_assess(
    clause: Clause, figures: dict[str, int], verdict: Verdict, amount: Decimal | None
) -> None:
    """The least of rate times base and cap, if the thresholds are met."""
    done = assess(clause, {name: Decimal(value) for name, value in figures.items()})

    assert (done.verdict, done.amount) == (verdict, amount)


@pytest.mark.parametrize(
    ("income", "tiers"),
    [(35 * YI, 3), (30 * YI, 2), (30 * YI + 1, 3), (11 * YI, 1)],
)
def test_tiers_are_counted(income: int, tiers: int) -> None:
    """3.5 billion passes three tiers of a billion; exactly 3 billion has not passed the third."""
    assert assess(TIERS, {"营业收入": Decimal(income)}).tiers == tiers


def test_tiers_add_up_only_when_asked() -> None:
    """The sum of tiers is a reading the reader has to choose."""
    figures = {"营业收入": Decimal(35 * YI)}

    assert assess(TIERS, figures).amount == 200 * WAN
    assert assess(TIERS, figures, summed=True).amount == 600 * WAN


def test_working_is_shown() -> None:
    """Each step can be read and checked."""
    done = assess(BROKER, {DEAL: Decimal(800 * WAN)})

    assert done.steps == (
        "年度促成技术合同成交额 800 万元，须 ≥ 500 万元：符合",
        "800 万元 × 2.5% = 20 万元",
        "上限 30 万元，取较小者：不超过 20 万元",
    )


def test_a_base_that_is_missing_is_named() -> None:
    """The cap is no answer by itself where a rate may give less."""
    clause = Clause(
        quote="按中标量销售额的10%，最高200万元",
        cap=Decimal(200 * WAN),
        rate_percent=Decimal(10),
        rate_base="中标量销售额",
    )

    assert assess(clause, {}).steps == ("中标量销售额 × 10%：未填", "上限 200 万元")


def test_failed_threshold_is_named() -> None:
    """A failed clause says which threshold failed."""
    done = assess(BROKER, {DEAL: Decimal(400 * WAN)})

    assert done.steps == ("年度促成技术合同成交额 400 万元，须 ≥ 500 万元：不符合",)


def test_silent_text_gives_no_amount() -> None:
    """Without cap and rate nothing is promised."""
    done = assess(Clause(quote="给予奖励"), {})

    assert (done.amount, done.steps) == (None, ("文本未规定上限",))


def test_questions_name_each_quantity_once() -> None:
    """The base of the rate is the figure of the threshold; the tier's step is no question."""
    assert questions(BROKER) == (Question(name=DEAL, unit="元"),)
    assert questions(TIERS) == (Question(name="营业收入", unit="元"),)
    assert questions(STEP_ALONE) == (Question(name="营业收入", unit="元"),)
    assert questions(BID) == (Question(name="中标量销售额", unit="元"),)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("年销售收入", "销售收入", True),
        ("营业收入", "年营业收入", True),
        ("投资", "贷款", False),
        ("产值", "税收", False),
        ("税收增速", "产值增速", False),
        # what grows, not that it grows
        ("营业收入同比增长", "统计年度实现产值同比增长", False),
        ("产值同比增长", "统计年度实现产值增速", True),
        ("营业收入", "营业收入同比增长", False),
        ("研发投入", "研发投入增量", False),
        # 本金 of a loan
        ("注册资本金", "本金", False),
        ("贷款本金", "本金", True),
        ("注册资本金", "资本金", True),
        ("固定资产投资", "投资", True),
    ],
)
def test_same_quantity(left: str, right: str, same: bool) -> None:  # noqa: FBT001
    """Names of one quantity end alike."""
    assert same_quantity(left, right) is same


@pytest.mark.parametrize("base", ["同期银行基准利率", "平均年化担保费率", "一年期LPR"])
def test_share_of_a_rate_is_no_sum(base: str) -> None:
    """No figure is asked for: interest needs the loan and its time; the cap still holds."""
    clause = replace(BID, rate_percent=Decimal(40), rate_base=base)

    assert questions(clause) == ()
    done = assess(clause, {base: Decimal(5)})
    assert (done.verdict, done.amount, done.missing) == (Verdict.FITS, clause.cap, ())
    assert done.steps[0] == f"{base}的 40%，按实际贷款（担保）额和期限核算"


@given(st.integers(0, 10**14))
def test_never_above_the_cap(base: int) -> None:
    """Whatever the base, the amount stays within the cap."""
    amount = assess(BID, {"中标量销售额": Decimal(base)}).amount

    assert amount is not None
    assert BID.cap is not None
    assert 0 <= amount <= BID.cap
