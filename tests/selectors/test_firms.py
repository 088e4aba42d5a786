"""Which clauses fit a firm."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils import timezone

from documents.calculator import Question
from documents.calculator_forms import FirmForm
from documents.models import Agency, Document, OriginalFile, Subsidy
from documents.selectors.clauses import clause_of
from documents.selectors.firms import (
    Fits,
    Judged,
    fits_read,
    regions_above,
    regions_read,
    words_part,
)

pytestmark = pytest.mark.django_db
PLACE = {"start": 0, "end": 2, "quote": "原文", "rule": "test"}
INCOME = {"on": "年营业收入", "op": ">", "value": "50000000", "unit": "元"}


def paper(number: int, *, year: int = 2023, region: str = "吉林省") -> Document:
    """A paper of that year."""
    original = OriginalFile.objects.create(checksum=f"{number:064}", content=b"x", size=1)
    return Document.objects.create(
        original=original, file_name=f"{number}.txt", issued_on=dt.date(year, 6, 1), region=region
    )


def subsidy(document: Document, key: str, **columns: object) -> Subsidy:
    """An entitlement of the paper."""
    return Subsidy.objects.create(
        document=document, key=key, **{"form": "奖补", **PLACE, **columns}
    )


def test_clauses_for_a_firm_are_ranked_and_the_failed_left_out() -> None:
    """Highest upper bound first; a clause whose threshold fails is not offered."""
    plan = paper(1, year=2023)
    small = subsidy(plan, "small", cap=Decimal(300_000))
    large = subsidy(plan, "large", cap=Decimal(1_000_000), thresholds=[INCOME])
    failed = subsidy(
        plan, "failed", cap=Decimal(9_000_000), thresholds=[INCOME | {"value": "900000000"}]
    )
    subsidy(plan, "loan", cap=Decimal(9_000_000), form="贷款")

    fits = matched("income=6000万")

    assert [fit.subsidy for fit in fits.named] == [large, small]
    assert fits.named[0].done.amount == 1_000_000
    assert [(fit.subsidy, fit.judged) for fit in fits.failed] == [(failed, Judged.FAILED)]


def test_figures_are_not_taken_for_eligibility() -> None:
    """A clause without a number to reach is left to its reader, whatever figures are given."""
    plan = paper(1, year=2023)
    listed = subsidy(plan, "listed", cap=Decimal(300), quote="对成功上市的企业给予奖补")
    reached = subsidy(plan, "reached", cap=Decimal(200), thresholds=[INCOME])
    unknown = subsidy(plan, "unknown", cap=Decimal(100), thresholds=[{**INCOME, "on": "利润"}])

    fits = matched("income=6000万")

    assert [(fit.subsidy, fit.judged) for fit in fits.named] == [
        (listed, Judged.WORDS),
        (reached, Judged.MET),
        (unknown, Judged.MISSING),
    ]


@pytest.mark.parametrize(("until", "offered"), [(-1, False), (0, True), (None, True)])
def test_a_paper_that_has_run_out_is_not_offered(until: int | None, *, offered: bool) -> None:
    """The last day in force still counts; a paper that names none is offered."""
    plan = paper(1, year=2023)
    if until is not None:
        day = timezone.localdate() + dt.timedelta(days=until)
        Document.objects.filter(pk=plan.pk).update(in_force_until=day)
    subsidy(plan, "s", cap=Decimal(300))

    assert bool(fits_read({}).everything) == offered


def test_threshold_without_a_number_is_left_out() -> None:
    """What cannot be tested is not tested."""
    row = subsidy(paper(1, year=2023), "odd", thresholds=[{"on": "规模", "value": "若干"}])

    assert clause_of(row).conditions == ()


def matched(query: str) -> Fits:
    """What is tried on the firm that these boxes describe."""
    form = FirmForm(QueryDict(query), regions=regions_read())
    assert form.is_valid(), form.errors
    words, region = form.cleaned_data["words"], form.cleaned_data["region"]
    return fits_read(form.profile(), words=words, region=region, boxes=form.names())


def keys(fits: Fits) -> dict[str, list[str]]:
    """The keys of the clauses of each group."""
    groups = ("named", "general", "unsized", "failed")
    return {name: [fit.subsidy.key for fit in getattr(fits, name)] for name in groups}


def test_clauses_for_any_trade_stand_behind_those_that_name_it() -> None:
    """A clause for 中小微企业 is open to a pharmacy, one for 软件企业 or 失业人员 is not."""
    plan = paper(1)
    subsidy(plan, "drug", cap=Decimal(10), beneficiary="生物药品生产企业")
    for key, whom in (
        ("any", "省内中小微企业"),
        ("bare", "企业"),
        ("software", "软件企业"),
        ("person", "失业人员"),
        ("nobody", ""),
    ):
        subsidy(plan, key, cap=Decimal(5), beneficiary=whom)

    assert keys(matched("words=生物药"))["named"] == ["drug"]
    assert keys(matched("words=生物药"))["general"] == ["any", "bare"]
    assert keys(matched("words=造船企业"))["general"] == ["any", "bare"]
    assert keys(matched("words=造船企业"))["named"] == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("餐饮、住宿", ["餐饮", "住宿"]),
        ("餐饮，住宿; 零售", ["餐饮", "住宿", "零售"]),
        ("制药企业", ["制药"]),
        ("企业", ["企业"]),
        ("  ", []),
    ],
)
def test_words_of_a_trade(typed: str, words: list[str]) -> None:
    """Parted by whatever staff type; a last word that names no trade is dropped."""
    assert words_part(typed) == words


def test_exemptions_without_a_sum_are_a_group_of_their_own() -> None:
    """免征增值税 says no sum, yet it is what the firm may have."""
    plan = paper(1)
    subsidy(plan, "free", form="减免", quote="对餐饮企业免征增值税")
    subsidy(plan, "each", unit_amount=Decimal(500), unit="元/人")

    assert keys(matched("words="))["unsized"] == ["free"]
    assert keys(matched("words="))["named"] == ["each"]


@pytest.mark.parametrize(
    ("region", "all_of"),
    [
        ("广州市天河区", ("广州市天河区", "广州市", "广东省")),
        ("长春市", ("长春市", "吉林省")),
        ("德惠市", ("德惠市", "长春市", "吉林省")),
        ("泗洪县", ("泗洪县", "宿迁市", "江苏省")),
        ("吉林省", ("吉林省",)),
        ("北京市海淀区", ("北京市海淀区", "北京市")),
        ("某地", ("某地",)),
    ],
)
def test_places_above(region: str, all_of: tuple[str, ...]) -> None:
    """From the place up to its province."""
    assert regions_above(region) == all_of


def test_a_firm_has_what_its_province_and_the_state_give() -> None:
    """Not what the next district gives, nor a paper of no known place."""
    ministry = Agency.objects.create(canonical="财政部")
    for number, region in enumerate(("广州市天河区", "广东省", "广州市越秀区", "", "")):
        plan = paper(number, region=region)
        subsidy(plan, f"{region or '无'}{number}", cap=Decimal(10 - number))
    Document.objects.filter(pk=plan.pk).update(issuer=ministry)

    fits = matched("region=广州市天河区")

    assert keys(fits)["named"] == ["广州市天河区0", "广东省1", "无4"]
    assert regions_read()[0] == "广东省"


@pytest.mark.parametrize(
    ("on", "unit", "query", "judged"),
    [
        ("统计年度实现产值同比增长", "%", "output=15", Judged.MET),
        # another quantity that grows
        ("统计年度实现产值同比增长", "%", "growth=15", Judged.MISSING),
        ("上年度主营业务收入", "元", "income=15", Judged.MET),
        ("年度促成技术合同成交额", "元", "deals=15", Judged.MET),
        # of whatever was sold online
        ("年成交额", "元", "deals=15", Judged.MISSING),
        ("中标量销售额", "元", "sales=15", Judged.MISSING),
        ("投资额", "元", "invested=15", Judged.MET),
        ("科研仪器投资额", "元", "invested=15", Judged.MISSING),
        ("本金", "元", "capital=15", Judged.MISSING),
        ("营业收入", "%", "income=15", Judged.MISSING),
        ("员工人数", "名", "staff=15人", Judged.MET),
        ("中介费用", "元", "own-元-中介费用=15", Judged.MET),
        ("中介费用", "%", "own-元-中介费用=15", Judged.MISSING),
    ],
)
def test_which_box_a_threshold_is_tried_on(on: str, unit: str, query: str, judged: Judged) -> None:
    """The same quantity under another name or a kind of it, never one that ends alike."""
    row = {"on": on, "op": ">=", "value": "10", "unit": unit}
    subsidy(paper(1), "s", cap=Decimal(1), thresholds=[row])

    assert [fit.judged for fit in matched(query).named] == [judged]


def test_what_no_box_holds_is_asked_for() -> None:
    """Each figure once, the one that most clauses want first; never one that has a box."""
    plan = paper(1)
    fee = {"rate_percent": Decimal(50), "rate_base": "中介费用"}
    subsidy(plan, "a", thresholds=[INCOME], cap=Decimal(9), rate_percent=5, rate_base="房租")
    subsidy(plan, "b", **fee)
    subsidy(plan, "c", **fee)

    asked = matched("words=").asked

    assert asked == [Question(name="中介费用", unit="元"), Question(name="房租", unit="元")]
    assert matched("own-元-中介费用=3万").asked == [Question(name="房租", unit="元")]
