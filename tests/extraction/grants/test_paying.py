"""Entitlements worded by verbs of payment alone: 按每户5000元发放; money that is only moved."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新增就业的企业，按1000元/人补给。", [(1000, "元/人", None, "补助", "企业")]),
        ("对招用毕业生的企业，按照每人1500元补给企业。", [(1500, "元/人", None, "补助", "企业")]),
        ("脱贫户自主创业的，按每户5000元标准发放。", [(None, None, 5000, "资助", "脱贫户")]),
        ("对考核优秀的站点，按每站3000元标准列支。", [(None, None, 3000, "资助", "站点")]),
        ("对民办幼儿园，按每生每年600元核拨。", [(600, "元/生/年", None, "资助", "民办幼儿园")]),
        ("对引进的领军人才，按100万元/人拨付。", [(None, None, 1_000_000, "资助", "领军人才")]),
        ("对受灾农户，按每户2万元进行补给。", [(None, None, 20_000, "补助", "受灾农户")]),
        (
            "对达标企业按50万元、30万元分档兑现。",
            [(None, None, 500_000, "资助", "达标企业"), (None, None, 300_000, "资助", "达标企业")],
        ),
        ("医院取得三级资质的，兑现200万元。", [(None, None, 2_000_000, "资助", "医院")]),
        ("对带头人，带动10人以上的，发给5000元。", [(None, None, 5000, "资助", "带头人")]),
        ("购买新车的个人，每辆车可得6000元。", [(6000, "元/辆", None, "资助", "个人")]),
        ("符合条件的家庭，每孩每年发放3600元。", [(3600, "元/孩/年", None, "资助", "家庭")]),
        (
            "每介绍1人就业，付给人力资源机构300元。",
            [(300, "元/人", None, "资助", "人力资源机构")],
        ),
        ("对新认定的企业，核算后合并奖补20万元。", [(None, None, 200_000, "奖补", "企业")]),
        ("对完成改造的企业，经审核合并奖励，最高50万元。", [(None, None, 500_000, "奖励", "企业")]),
        # how it is paid out, what is taken, wages, money moved between purses
        ("对符合条件的企业，发给职工工资3000元。", []),
        ("对农户补齐缺口2万元。", []),
        ("资金按30%、40%、30%比例分三年拨付。", []),
        ("物业费按每平方米2元收取。", []),
        ("按每人每月2000元标准发放工资。", []),
        ("项目资金按每公里50万元安排，用于农村公路建设。", []),
        ("转移支付资金按每县2000万元下达。", []),
        ("按合同金额的30%预付工程款。", []),
        ("按每人每年5000元标准列支办公费用。", []),
    ],
)
def test_verbs_of_payment(text: str, expected: list[tuple[object, ...]]) -> None:
    """Amount, unit, ceiling, form and recipient; nothing where nobody receives."""
    assert rows_of(text, "unit_amount", "unit", "cap", "form", "beneficiary") == expected


def test_settled_first_is_no_condition() -> None:
    """核算后合并 says how it is paid, not for what."""
    assert rows_of("对新认定的企业，核算后合并奖补20万元。", "condition") == [("新认定",)]
