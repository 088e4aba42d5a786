"""Time limits and periods."""

from __future__ import annotations

import pytest

from documents.extraction.figures.horizons import Due, dealt_years, due_in, period_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("到2025年", ("2025", "2025-12-31")),
        ("至2024年末融资成本降低", ("2024", "2024-12-31")),
        ("力争到2027年底", ("2027", "2027-12-31")),
        ("确保2023年增长20%以上", ("2023", "2023-12-31")),
        ("2024年6月底前全部建成", ("2024-06", "2024-06-30")),
        ("2024年2月底前", ("2024-02", "2024-02-29")),
        ("“十四五”期间", ("十四五", "2025-12-31")),
        ("到“十五五”末", ("十五五", "2030-12-31")),
        # Relative ones count from the paper's day, 2023-05-31.
        ("5年内每年投入", ("5年内", "2028-05-31")),
        ("6个月内建成", ("6个月内", "2023-11-30")),
        ("今后三年", ("今后三年", "2026-05-31")),
        ("今年年内推出", ("2023", "2023-12-31")),
        ("两年内培育", ("两年内", "2025-05-31")),
        ("未来两年新增", ("未来两年", "2025-05-31")),
        ("明年6月底前覆盖", ("2024-06", "2024-06-30")),
        ("今年9月底前完成", ("2023-09", "2023-09-30")),
        ("2024年9月15日前完成改造", ("2024-09", "2024-09-30")),
        ("2024年底前建成站点", ("2024", "2024-12-31")),
        ("大桥2024年底建成通车", ("2024", "2024-12-31")),
        ("大桥预计2024年9月完工", ("2024-09", "2024-09-30")),
        ("2024年上半年建成", ("2024", "2024-12-31")),
        ("2024年治理河道", ("2024", "2024-12-31")),
        ("2024年再培训", ("2024", "2024-12-31")),
        ("2023年内新增", ("2023", "2023-12-31")),
        ("第一阶段（2023年7月—12月）", ("2023-12", "2023-12-31")),
        ("第二阶段（2023年7月至2024年6月）", ("2024-06", "2024-06-30")),
        ("——2024年，产值增长4%", ("2024", "2024-12-31")),
        ("力争2023—2025年每年培训", ("2025", "2025-12-31")),
        ("“十四五”期末", ("十四五", "2025-12-31")),
        ("确保全年增速不低于20%", ("2023", "2023-12-31")),
        ("明年建成", ("2024", "2024-12-31")),
        ("2023年,我省将再安排25亿元", ("2023", "2023-12-31")),
    ],
)
def test_limits(words: str, expected: tuple[str, str]) -> None:
    """A limit is worded as the schema does, with the last day it names."""
    due = due_in(words, made_on="2023-05-31", year=2023)
    assert due is not None
    assert (due.words, due.day) == expected


@pytest.mark.parametrize(
    "words",
    [
        "2023年度支持11家企业",  # a programme year
        "指导30家2023年重点拟上市企业",  # part of a name
        "到2020年初步建立",  # behind the paper
        "2021年，沈阳市签订协议",
        "不断提高",
        "总量达到2000亿元",  # digits of a sum
        "登记注册5年内有潜力的企业",  # how old a company is
        "毕业2年内高校毕业生",
        "2030年以前建成的小区",
        "2030年底前建成老旧小区",
        "2030年底建成的桥",
        "大桥2022年底建成",
    ],
)
def test_no_limit(words: str) -> None:
    """A programme's year, a year in a name and one gone by set no limit."""
    assert due_in(words, made_on="2023-05-31", year=2023) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2023年、2024年、2025年分别新建站点", [2023, 2024, 2025]),
        ("2021年和2022年，全县分别安排资金", [2021, 2022]),
        ("2020年至2022年分别下达", [2020, 2021, 2022]),
        ("2023年、2024年分别新建站点", []),  # two for three
        ("2023年、2024年、2025年共新建站点", []),
        ("2023年、2024年、2025年完成。甲乙丙分别新建", []),
    ],
)
def test_years_dealt_out(words: str, expected: list[int]) -> None:
    """分别 gives each of three figures its year, if there are as many."""
    assert dealt_years(words, len(expected) or 3) == expected


def test_a_month_goes_by_the_month_before_it() -> None:
    """2024年6月底前…，9月底前…; a month after a bare year is the paper's own."""
    for before, expected in (("2024-06", "2024-09"), ("2025", "2023-09")):
        due = due_in("9月底前完成", made_on=None, year=2023, before=Due(words=before))
        assert due is not None
        assert due.words == expected
    this = due_in("今年9月底前", made_on=None, year=2023, before=Due(words="2024-06"))
    assert this is not None
    assert this.words == "2023-09"


def test_without_the_paper_s_day() -> None:
    """What is relative stays as written when the paper has no day."""
    within, this = (
        due_in("5年内", made_on=None, year=None),
        due_in("今年年内", made_on=None, year=None),
    )
    assert within is not None
    assert this is not None
    assert (within.words, within.day) == ("5年内", None)
    assert (this.words, this.day) == ("今年年内", None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024年签订合同230份", "2024"),
        ("2025年1月，正业生物上市", "2025-01"),
        ("2016-2020年累计下达", "2016-2020"),
        ("2016年以来", "2016年以来"),
        ("截至2024年底", "截至2024年底"),
        ("目前，建成中心5个", "目前"),
        ("较2012年末增长了4倍", None),  # what is compared with
        ("新建投产46个", None),
    ],
)
def test_periods(words: str, expected: str | None) -> None:
    """The time a clause tells of; a year compared with is none."""
    assert period_in(words) == expected


def test_the_end_of_the_paper_s_plan() -> None:
    """到行动期末 is the last year that the title names; without one there is no limit."""
    due = due_in("到行动期末", made_on=None, year=2023, ends=2025)
    assert due is not None
    assert due.words == "2025"
    assert due_in("到规划期末", made_on=None, year=2023) is None
    assert due_in("行动期间", made_on=None, year=2023, ends=2025) is None
