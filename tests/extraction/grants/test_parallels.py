"""A case takes from the case before it what both are of, and nothing that is only the other's."""

from __future__ import annotations

import pytest

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parallels import completed, without_case
from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("own", "said", "expected"),
    [
        # figures alone: what they are of stands before the figures said before
        ("300万元至800万元", "上年研发支出在100万元至300万元", "上年研发支出在300万元至800万元"),
        ("80亩（含）以上", "连片面积30亩以上80亩以下", "连片面积80亩（含）以上"),
        ("达到9000人次以上", "年接待游客达到4000人次以上", "年接待游客达到9000人次以上"),
        ("60马力以上", "30至60马力", "60马力以上"),
        # not another figure of the same unit
        (
            "6亿元以上",
            "实缴资本900万元以上、年产值2亿元至6亿元",
            "实缴资本900万元以上、年产值6亿元以上",
        ),
        # round figures in words, a range whose first end lacks the unit, bounds of the other
        ("突破二十亿元", "年产值首次突破百亿元", "年产值首次突破二十亿元"),
        ("3000万—2亿元", "年销售额900万—3000万元", "年销售额3000万—2亿元"),
        ("30万元至90万元", "年纳税不足30万元", "年纳税30万元至90万元"),
        # another unit, an age, words: they stand for themselves
        ("200台以上", "年产值2亿元以上", "200台以上"),
        ("85周岁以上", "年满75周岁", "85周岁以上"),
        ("重新认定", "首次认定为示范企业", "重新认定"),
        # cases of one kind behind what is said for both
        ("中型", "报废旧货车，重型", "报废旧货车，中型"),
    ],
)
def test_completed(own: str, said: str, expected: str) -> None:
    """The condition of a case behind another one."""
    before = Head(beneficiary="企业", condition=said)
    assert completed(Head(beneficiary=None, condition=own), before).condition == expected


@pytest.mark.parametrize(
    ("condition", "own", "expected"),
    [
        ("购买新房，二孩家庭", "三孩家庭", "购买新房"),
        ("养羊", "养羊", "养羊"),
        ("首次上规，按期申报", "规上企业", "首次上规，按期申报"),
        (None, "三孩家庭", None),
    ],
)
def test_without_case(condition: str | None, own: str, expected: str | None) -> None:
    """A condition without the other case."""
    assert without_case(condition, own) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对年研发支出在100万元至300万元的，按4%给予补助；300万元以上的，按7%给予补助。",
            ["年研发支出在100万元至300万元", "年研发支出在300万元以上"],
        ),
        (
            "对年销售额900万元以上的商户，奖励2万元；3000万元以上的商户，奖励6万元。",
            ["年销售额900万元以上", "年销售额3000万元以上"],
        ),
        (
            "多孩家庭租房的，二孩家庭补贴3000元，三孩家庭补贴8000元。",
            ["多孩家庭租房", "多孩家庭租房"],
        ),
        (
            "监测户发展生猪养殖，每头补助260元；发展肉牛养殖，每头补助900元。",
            ["发展生猪养殖", "肉牛养殖"],
        ),
    ],
)
def test_in_sentences(text: str, expected: list[str]) -> None:
    """The condition of each row."""
    assert [row[0] for row in rows_of(text, "condition")] == expected
