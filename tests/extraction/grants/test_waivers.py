"""Waivers and discounts: whose dues are waived, what share of them (减免与折扣)."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the recipient stands before what it owes
        ("免征小微企业工会经费单位缴费部分。", [("小微企业", None)]),
        ("免征养殖企业环境保护税。", [("养殖企业", None)]),
        ("免收家庭困难学生考试报名费。", [("家庭困难学生", None)]),
        ("免除脱贫家庭大学生学费。", [("脱贫家庭大学生", None)]),
        ("免征符合条件的农民合作社印花税。", [("农民合作社", None)]),
        ("减收中小企业担保费50%。", [("中小企业", 50)]),
        ("减征小规模纳税人40%城市维护建设税。", [("小规模纳税人", 40)]),
        ("大型企业养老保险单位缴费部分减半征收。", [("大型企业", 50)]),
        # a discount takes off what is not left to pay
        ("对困难企业，用水费用减按80%收取。", [("困难企业", 20)]),
        ("对入驻企业，场地租金按70%收取。", [("入驻企业", 30)]),
        ("入住人才公寓的人才，按市场租金的60%收取租金。", [("人才", 40)]),
        ("对新能源汽车，停车费按五折优惠。", [("新能源汽车", 50)]),
        ("对物流企业，通行费给予八五折优惠。", [("物流企业", 15)]),
        ("货车通行费按照9.5折优惠收取。", [("货车", 5)]),
        ("对安装设备的货车，通行费享受95折优惠。", [("货车", 5)]),
        ("残疾人乘坐公共交通实行半价优惠。", [("残疾人", 50)]),
        ("企业使用创新券，最高可抵扣服务费用的50%。", [("企业", 50)]),
        # names of taxes hold no recipient; fees, deposits, prices of anybody
        ("免征企业所得税。", []),
        ("免征单位缴费部分。", []),
        ("保证金按合同价的3%收取。", []),
        ("征收标准按80%收取押金。", []),
        ("对小微企业，担保费按1%收取。", []),
        ("商品按八折优惠。", []),
        ("药品价格平均下降50%。", []),
        ("进项税额加计5%抵减应纳税额。", []),
        ("对企业提供的工位按面积折算。", []),
    ],
)
def test_whose_dues(text: str, expected: list[tuple[object, ...]]) -> None:
    """Recipient and share waived."""
    assert rows_of(text, "beneficiary", "rate_percent") == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("大型企业养老保险单位缴费部分减半征收。", "养老保险单位缴费部分"),
        ("对困难企业，用水费用减按80%收取。", "用水费用"),
        ("对新能源汽车，停车费按五折优惠。", "停车费"),
        ("企业使用创新券，最高可抵扣服务费用的50%。", "服务费用"),
        ("老年人乘坐公交按半价收费。", None),
    ],
)
def test_what_is_waived(text: str, base: str | None) -> None:
    """The base is what is owed, without who owes it."""
    assert rows_of(text, "rate_base") == [(base,)]
