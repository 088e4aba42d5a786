"""Recipient, condition, thresholds, form, base and purse of an entitlement."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Subsidy
from tests.extraction.extractors.test_subsidies import PAPER, rows_of
from tests.extraction.facts import facts_of


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        ("对开展临床试验的医疗器械给予100万元奖励。", "医疗器械", "开展临床试验"),
        ("对企业首次上市的，给予100万元奖励。", "企业", "首次上市"),
        ("对新入规的企业，连续3年在库的，给予50万元奖补。", "企业", "新入规，连续3年在库"),
        ("用人单位吸纳失业人员就业的，按每人5000元给予补贴。", "用人单位", "吸纳失业人员就业"),
        ("支持企业开展智能化改造，给予100万元奖补。", "企业", "开展智能化改造"),
        ("被认定为省级示范基地的，给予30万元奖补。", "省级示范基地", "被认定为省级示范基地"),
        ("向旅行社暂退部分保证金，标准为现有数额的80%。", "旅行社", None),
        # 横向, 点对点 and 导致 are no part of a recipient.
        (
            "因疫情原因，导致企业遭受重大损失的，给予10万元补助。",
            "企业",
            "遭受重大损失，因疫情原因",
        ),
        ("鼓励企业“点对点”组织专车返岗，给予10万元补贴。", "企业", "“点对点”组织专车返岗"),
        ("免征民航企业缴纳的民航发展基金。", "民航企业", "缴纳的民航发展基金"),
        (
            "种植大户持有流转合同，且面积60亩以上的，奖励2万元。",
            "种植大户",
            "持有流转合同，面积60亩以上",
        ),
        ("经审核，给予每家布展企业租金70%的补助。", "布展企业", "布展企业"),
        ("对中小企业新购置设备予以30%补助。", "中小企业", "新购置设备"),
        ("对入驻企业，可向主管税务机关申请减免房产税。", "入驻企业", "入驻企业"),
        ("对企业，向就业服务机构申领每人1000元补贴。", "企业", None),
        (
            "对小微企业贷款，银行按不高于LPR发放的，市财政按1%给予贴息。",
            "小微企业",
            "贷款，银行按不高于LPR发放",
        ),
        ("市人社局将保育员纳入培训范围，每人补贴900元。", "保育员", "纳入培训范围"),
        ("我县把牧户作为重点，对将耕地改为草地的牧户每亩补助80元。", "牧户", "将耕地改为草地"),
    ],
)
def test_heads(text: str, beneficiary: str, condition: str | None) -> None:
    """The recipient stands without its condition, the condition without the recipient."""
    assert rows_of(text, "beneficiary", "condition") == [(beneficiary, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "上下游横向生态补偿协议由地方自主协商，中央财政给予10万元奖励。",
        "省对下转移支付给予10万元奖励。",
    ],
)
def test_a_word_that_only_holds_a_sign_of_direction_names_no_recipient(text: str) -> None:
    """横向, 对下转移支付: 向 and 对 inside a word lead to nobody."""
    assert rows_of(text, "beneficiary") == [(None,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对企业给予后补助支持。", [("补助", None, None)]),
        ("对企业给予贴息补助。", [("贴息", None, None)]),
        ("对企业给予不高于300万元的研发支持。", [("资助", None, None)]),
        ("对企业返还失业保险费的50%。", [("其他", "失业保险费", None)]),
        ("担保机构对小微企业免收担保费。", [("减免", None, "担保机构")]),
        ("对首次办展的，给予企业40%的资金支持。", [("资助", None, None)]),
        ("对企业，按照其所获奖金分别给予1:1的配套奖励。", [("奖励", "所获奖金", None)]),
        ("对企业按贷款额的2%给予补贴。", [("补助", "贷款额", None)]),
        ("对企业，省财政按再贷款利率50%给予贴息。", [("贴息", "再贷款利率", "省财政")]),
        # 信用 is no use of funds.
        ("对企业在信用报告等信用修复工作中减免相关费用。", [("减免", None, None)]),
        ("对企业使用专项资金减免相关费用。", [("减免", None, "专项资金")]),
        (
            "对企业给予10万元奖补，所需资金从中小企业发展专项资金中列支。",
            [("奖补", None, "中小企业发展专项资金")],
        ),
    ],
)
def test_terms(text: str, expected: list[tuple[object, ...]]) -> None:
    """Form, base of the rate and purse are read from the words beside the benefit."""
    assert rows_of(text, "form", "rate_base", "source") == expected


def test_fund_by_its_full_name() -> None:
    """专项资金 stands for the fund that the paper has named so."""
    text = (
        "统筹使用省级科技创新专项资金（以下简称专项资金）。\n"
        "对孵化器给予专项资金最高不超过10万元奖补。"
    )

    assert rows_of(text, "source") == [("省级科技创新专项资金",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对投资5000万元以上的项目给予贴息。", [("投资", ">=", 50_000_000, "元")]),
        ("对年收入超2000万元的品种给予奖补。", [("年收入", ">", 20_000_000, "元")]),
        ("对开展业务超过20笔（含）的机构予以奖励。", [("开展业务", ">=", 20, "笔")]),
        (
            "对产值和税收均增长10%以上的企业给予奖补。",
            [("产值增长", ">=", 10, "%"), ("税收增长", ">=", 10, "%")],
        ),
        ("对裁员率不超过职工总数20%的企业给予补贴。", [("裁员率不超过职工总数", "<=", 20, "%")]),
        # time and age are words of the condition
        ("对经营满1年、45周岁以下的青年给予补贴。", []),
    ],
)
def test_thresholds(text: str, expected: list[tuple[object, ...]]) -> None:
    """Each quantity that qualifies is one threshold with its comparison."""
    (row,) = facts_of(PAPER.format(text), Subsidy)

    assert [(one.on, one.op, one.value, one.unit) for one in row.thresholds] == expected


def test_reference() -> None:
    """A clause that applies another paper's terms names it."""
    text = "对中小企业给予补助，补助标准按照《某市稳产措施的通知》（某政办〔2020〕1号）执行。"

    assert rows_of(text, "by_reference") == [("某市稳产措施的通知（某政办〔2020〕1号）",)]
