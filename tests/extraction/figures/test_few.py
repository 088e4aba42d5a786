"""Small counts in Chinese characters."""

from __future__ import annotations

import pytest

from documents.extraction.figures.few import few_of, holds_few
from documents.extraction.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("已建成四个国家级旅游度假区、七个文化产业园", [(4, "个"), (7, "个")]),
        ("打造了六条精品旅游线路，改造三座公园", [(6, "条"), (3, "座")]),
        ("首批认定三家企业为绿色工厂", [(3, "家")]),
        ("引进五名博士、十二名硕士", [(5, "名"), (12, "名")]),
        ("全市共有五所高校", [(5, "所")]),
        ("解决六十人的就业岗位", [(60, "人")]),
        # Parts of an argument, what has been told before, one of many, a problem.
        ("围绕三个方面，抓好五项工作，推进六大工程", []),
        ("上述三家企业均已整改，这两个项目不在此列", []),
        ("入选全国十个试点城市之一", []),
        ("三个乡镇受灾，五个村饮水困难", []),
        ("新增一个园区", []),
        ("完成第三个项目", []),
        ("推进“三个中心”建设", []),
        ("召开三次会议，成立两个专班", []),
    ],
)
def test_few(text: str, expected: list[tuple[int, str]]) -> None:
    """They count where a verb or a stock word brings things that are counted."""
    found = few_of(text, Span(0, len(text)))
    assert [(int(q.value or 0), q.unit) for q in found] == expected


def test_quick_look() -> None:
    """Only a number before a measure word is worth a closer look."""
    assert holds_few("认定三家企业")
    assert not holds_few("持续推进三大工程")
