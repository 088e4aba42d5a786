"""Figures of what somebody is entitled to, told from what was reached or paid."""

from __future__ import annotations

import pytest

from documents.extraction.figures.entitled import is_benefit_rule
from documents.extraction.numerals import quantities
from documents.extraction.spans import QuantityKind, Span


def is_rule(text: str) -> bool:
    """Whether the last figure of a clause is a rule's."""
    found = [q for q in quantities(text) if q.kind is not QuantityKind.DATE][-1]
    return is_benefit_rule(text, found, Span(0, len(text)))


@pytest.mark.parametrize(
    "clause",
    [
        "目录内住院费用报销85%",
        "职工医保门诊费用支付比例为70%",
        "超过起付线的部分按60%报销",
        "合规自付费用按照75%的比例给予救助",
        "孤儿按90%救助",
        "其余由统筹基金支付80%",
        "中央财政补35%",
        "市级承担20%",
        "农户负担15%",
        "年度救助限额5万元",
        "二级医院起付标准500元",
        "慢性病年度支付限额为甲类2000元、乙类3000元",
        "一个年度内封顶线15万元",
        "农户每新建一座青储窖补3000元",
        "每购进一台农机奖2000元",
        "低保对象大病保险起付线降低50%",
        "各段支付比例提高5个百分点",
        "按投入的5%给予补助；对小微企业，比例可提高至10%",
    ],
)
def test_rules_in_force(clause: str) -> None:
    """A share, a limit or a sum for each that holds for whoever comes."""
    assert is_rule(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "政策范围内住院费用实际报销比例为72%",
        "县域内报销比例达到75%",
        "住院费用平均报销70%",
        "已为低保对象报销90%",
        "低保对象共报销90%",
        "累计为患者支付90%",
        "参保率99.1%",
        "报销比例提高了5个百分点",
        "报销比例提高5个百分点",
        "农户每新建一座青储窖共补3000元",
        "统筹基金共支付80%",
        "兑付补助资金1200万元",
        "投入救助资金300万元",
        "省级资金占40%",
        "给予科研补助；研发投入比例提高至3%",
    ],
)
def test_what_was_reached_or_paid(clause: str) -> None:
    """Counts, shares reached, changes made and sums paid are no rules."""
    assert not is_rule(clause)
