"""For whom or what each amount is; where a unit and a ceiling's owner are said, both."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sum for each unit, a ceiling for each owner
        ("对工业企业按每千瓦时0.06元给予补贴，单户企业每季度最高20万元。", "每千瓦时，单户企业"),
        ("对旅行社，按每人次30元给予奖励，单家旅行社年度不超过60万元。", "每人次，单家旅行社"),
        ("医院每牵头1项试验给予60万元奖励，同一机构每年最高300万元。", "每牵头1项，同一机构"),
        # a share has no unit of its own
        ("对供给方，按服务金额的20%给予补助，同一供给方每年最高90万元。", "同一供给方"),
        ("对入园企业，按租金的60%给予补贴，每家企业每年面积不超过900平方米。", "每家企业"),
        # by the month, where nobody else is named; by the year is how often
        ("对初创企业，按月租金的40%给予补贴，每月最高900元。", "每月"),
        ("对初创企业，按租金的40%给予补贴，每年最高9000元。", None),
    ],
)
def test_per(text: str, expected: str | None) -> None:
    """The unit of payment of the only row."""
    assert rows_of(text, "per") == [(expected,)]
