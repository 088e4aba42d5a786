"""Sums for each recipient are ceilings, sums that multiply are amounts per unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对全职引进的博士，给予每人安家补助30万元。", [(300_000, None, None)]),
        ("对新取得高级技师证书的职工，分别给予4000元/人的奖励。", [(4000, None, None)]),
        ("对出站留用的博士后，每人每年给予5万元补助。", [(50_000, None, None)]),
        ("对高新技术产品，每件奖励6000元。", [(6000, None, None)]),
        ("对家庭困难的学生，每生每年发放助学金900元。", [(900, None, None)]),
        ("护理员取得高级证书的，每人奖励1200元。", [(1200, None, None)]),
        ("对民办幼儿园，按每生每年500元给予补助。", [(None, 500, "元/生/年")]),
        ("求职补贴标准提高至每人2500元。", [(2500, None, None)]),
        # who takes others on gets it as often as it does; months, meals and measures multiply
        ("对招用毕业生的企业，按每人1200元给予补贴。", [(None, 1200, "元/人")]),
        ("企业每认定1件新产品给予补助1500元。", [(None, 1500, "元/件")]),
        ("对在站博士后，每人每月补助3500元。", [(None, 3500, "元/人/月")]),
        ("对低保老年人，每人每餐补助3元。", [(None, 3, "元/人/餐")]),
        ("对电商企业，快递每件补贴0.4元。", [(None, Decimal("0.4"), "元/件")]),
        ("对种粮大户，每亩补贴120元。", [(None, 120, "元/亩")]),
    ],
)
def test_of_each(text: str, expected: list[tuple[object, ...]]) -> None:
    """30万元 for each doctor is the most that one gets; 1200元 for each hire is not."""
    assert rows_of(text, "cap", "unit_amount", "unit") == expected
