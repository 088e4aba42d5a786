"""Sums below a heading that names a benefit need no verb."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of

LIST = "某县就业补贴政策清单\n一、政策\n（一）{}"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "技能培训补贴。初级工900元、中级工1300元。",
            [("初级工", 900, None), ("中级工", 1300, None)],
        ),
        (
            "岗位补贴。小微企业新增岗位吸纳就业的，按每个岗位1800元。",
            [("新增岗位吸纳就业", None, None)],
        ),
        (
            "社保补贴。就业困难人员缴纳社会保险费的，按缴费额的60%。",
            [("缴纳社会保险费", None, 60)],
        ),
        (
            "科技企业奖励。首次认定的20万元，重新认定的6万元。",
            [("首次认定", 200_000, None), ("重新认定", 60_000, None)],
        ),
        ("创业贷款。个人最高18万元。", [(None, 180_000, None)]),
        # a heading of work, a heading that names no benefit, what must be reached
        ("落实培训补贴。初级工900元。", []),
        ("技能培训工作。初级工900元。", []),
        ("投资奖励。固定资产投资5000万元以上。", []),
    ],
)
def test_titled(item: str, expected: list[tuple[object, ...]]) -> None:
    """Condition, ceiling and share of what stands below 技能培训补贴."""
    assert rows_of(LIST.format(item), "condition", "cap", "rate_percent", paper="{}") == expected


def test_a_title_names_the_recipient() -> None:
    """科技企业奖励 pays 科技企业."""
    text = LIST.format("科技企业奖励。首次认定的20万元。")
    assert rows_of(text, "beneficiary", paper="{}") == [("科技企业",)]
