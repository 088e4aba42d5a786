"""Text whose figures stand on lines of their own."""

from __future__ import annotations

import pytest

from documents.extraction.clean import clean
from documents.extraction.clean.torn import mended

TORN = (
    "关于做好\n2023\n年防汛工作的通知\n各区人民政府：\n"
    "为做好防汛工作，市政府决定自\n2023\n年\n6\n月\n1\n日起组织检查，投入资金\n300\n万元，检修泵站\n45\n座。\n"
    "一、工作目标\n2023\n年底前，全市新增排涝能力\n20\n万立方米，惠及居民\n12\n万人。\n"
    "（\n1\n）加强巡查，每日不少于\n2\n次。\n"
)
TABLE = "指标\n2020年\n2025年\n" + "".join(
    f"{name}\n{low}\n{high}\n"
    for name, low, high in (
        ("粮食产量", 350, 380),
        ("造林面积", 12, 15),
        ("公路里程", 230, 260),
        ("学位数量", 80, 95),
    )
)


def paragraphs_in(source: str) -> list[str]:
    """Words of each paragraph of the clean text."""
    text = clean(source)
    return [text.text[span.start : span.end] for span in text.paragraphs]


# A page that sets digits in another face: a heading before a year, a number in brackets, a date.
PAGE = """\
一、工作背景
2019~2021
年，全市开展电力试点，建成站点
35
座，总规模为
60
万千瓦，投资增长
12%
，其中甲区按《办法》（甲发〔
2020
〕
3
号）执行。
（
1
）对用户给予补助。
2022
年
3
月
1
日
"""


def test_figures_go_back_into_their_sentences() -> None:
    """A heading before a year and a date behind a stop stay paragraphs of their own."""
    assert paragraphs_in(PAGE) == [
        "一、工作背景",
        "2019~2021年，全市开展电力试点，建成站点35座，总规模为60万千瓦，投资增长12%，其中甲区按《办法》（甲发〔2020〕3号）执行。",
        "（1）对用户给予补助。",
        "2022年3月1日",
    ]


def test_scraps_go_back_into_their_sentences() -> None:
    """Figures, dates and labels are joined, a heading before a figure stays one."""
    found = paragraphs_in(TORN)
    assert found[0] == "关于做好2023年防汛工作的通知"
    assert (
        "为做好防汛工作，市政府决定自2023年6月1日起组织检查，投入资金300万元，检修泵站45座。"
        in found
    )
    assert "一、工作目标" in found
    assert "（1）加强巡查，每日不少于2次。" in found


def test_a_table_of_contents_is_no_outline() -> None:
    """Dots lead from a heading to its page."""
    contents = "一、工作目标\n............\n- 1 -\n二、工作任务\n............\n- 2 -\n"
    found = paragraphs_in(contents + TORN)
    assert any(line.startswith("一、工作目标....") for line in found)
    assert any(line.startswith("二、工作任务....") for line in found)


@pytest.mark.parametrize(
    "source",
    [
        TABLE,
        "第一行。\n2023\n第二行。\n",
        "一、支持企业\n对企业给予奖励。\n1\n二、支持人才\n2\n",
        "",
    ],
)
def test_other_texts_stay_as_they_are(source: str) -> None:
    """Tables whose cells stand one a line and page numbers are no torn text."""
    assert mended(source) == source


def test_places_stay_true() -> None:
    """The mended source is as long as the source."""
    mending = mended(TORN)
    assert len(mending) == len(TORN)
    assert all(sign in {was, " "} for was, sign in zip(TORN, mending, strict=True))
