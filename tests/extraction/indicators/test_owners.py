"""Names completed by whose they are."""

from __future__ import annotations

from documents.extraction.facts import Result, Target
from documents.extraction.indicators import Around
from tests.extraction.facts import facts_of
from tests.extraction.test_indicators import names


def test_a_share_of_a_place_is_of_the_whole() -> None:
    """其中下达丙省3亿元 is a part of what was paid."""
    around = Around(whole="中央财政下达草原补助资金", part=True)
    assert names("其中下达丙省3亿元", around) == ["丙省中央财政下达草原补助资金"]
    assert names("其中拨付乙县1200万元", around) == ["乙县中央财政下达草原补助资金"]
    assert names("其中安排林草资金2亿元", around) == ["安排林草资金"]
    funds = Around(whole="中央和省级财政扶贫资金", part=True)
    assert names("其中中央资金600亿元", funds) == ["中央财政扶贫资金"]
    planted = Around(whole="完成造林绿化", part=True)
    assert names("人工造林120万亩", planted) == ["人工造林"]
    scenic = Around(whole="国家A级旅游景区", part=True)
    assert names("其中5A级2家", scenic) == ["5A级旅游景区"]
    assert names("甲县120万亩", planted) == ["甲县造林绿化"]


def test_a_part_is_of_what_is_counted_as_it_is() -> None:
    """其中海上区500万千瓦 is part of the capacity told before, not of the output."""
    text = "2022年，风电装机达到1亿千瓦，年发电量1900亿千瓦时，其中海上区500万千瓦。"
    *_, part = facts_of(f"张三委员：\n您提出的提案收悉，现答复如下：\n{text}\n", Result)
    assert part.indicator == "海上区风电装机"


def test_a_part_of_some() -> None:
    """建成一批示范项目，其中省级10个 names the projects."""
    text = "下一步，我厅将建成一批示范项目，其中省级10个、市级30个。"
    found = facts_of(f"张三委员：\n您提出的提案收悉，现答复如下：\n{text}\n", Target)
    assert [t.indicator for t in found] == ["省级示范项目", "市级示范项目"]


def test_shares_of_a_total_and_leads_are_of_what_was_told() -> None:
    """建成示范县12个，占全省县（市、区）总数的两成; 同比增长14%，高于各项贷款增速2个百分点."""
    around = Around(owner="示范县", whole="示范县", told=(("示范县", "个"),))
    assert names("占全省县（市、区）总数的20%", around) == ["示范县占全省县（市、区）总数"]
    loans = Around(owner="贷款", whole="贷款", told=(("贷款同比增长", "%"),))
    assert names("高于各项贷款增速2个百分点", loans) == ["贷款同比增长高于各项贷款增速"]
