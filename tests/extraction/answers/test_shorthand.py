"""县上, 两部门, 省厅, 市局: whom a paper means by them."""

from __future__ import annotations

import pytest

from documents.extraction.answers.shorthand import meant_by, short_in
from documents.extraction.facts import Role
from tests.extraction.papers import owners_of

WATER, FINANCE, LAND = "泗洪县水利局", "泗洪县财政局", "泗洪县自然资源局"


def county(*body: str) -> str:
    """A reply of a county's bureau."""
    return "\n".join(
        (
            "关于对县十八届人大二次会议第12号建议的答复",
            "王强代表：",
            "您提出的《关于修建水渠的建议》收悉，现答复如下：",
            *body,
            "泗洪县水利局",
            "2023年6月28日",
        )
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("县上成立了工作专班", "县上"),
        ("今年，市里安排了经费", "市里"),
        ("两部门联合印发办法", "两部门"),
        ("二是三家单位共同检查", "三家单位"),
        ("省厅印发了指导意见", "省厅"),
        # Described, inside other words, or doing nothing.
        ("县上的领导多次调研", ""),
        ("省厅的意见已反馈", ""),
        ("在县上召开会议", ""),
        ("市局面临的任务很重", ""),
        ("区域上积极布局", ""),
        ("乡镇里建立了机制", ""),
        ("我局协调两部门解决", ""),
    ],
)
def test_words_that_act(sentence: str, expected: str) -> None:
    """At the beginning of a clause, before an act."""
    assert short_in(sentence) == expected


@pytest.mark.parametrize(
    ("short", "region", "issuer", "expected"),
    [
        ("县上", "泗洪县", WATER, "泗洪县人民政府"),
        ("市里", "泗洪县", WATER, "宿迁市人民政府"),
        ("省上", "泗洪县", WATER, "江苏省人民政府"),
        ("市局", "泗洪县", WATER, "宿迁市水利局"),
        ("省厅", "泗洪县", WATER, "江苏省水利厅"),
        ("县局", "泗洪县", WATER, WATER),
        ("市局", "南京市鼓楼区", "南京市鼓楼区教育局", "南京市教育局"),
        ("省厅", "江苏省", "江苏省商务厅", "江苏省商务厅"),
        ("县人大常委会", "泗洪县", WATER, "泗洪县人民代表大会常务委员会"),
        # Districts' bureaus are many; nobody tells the county of a province's paper.
        ("区局", "南京市", "南京市教育局", "区局"),
        ("县上", "江苏省", "江苏省商务厅", None),
        ("市里", None, "江苏省商务厅", None),
        # No bodies acted together.
        ("两部门", "泗洪县", WATER, None),
    ],
)
def test_whom_a_word_means(
    short: str, region: str | None, issuer: str, expected: str | None
) -> None:
    """By the writer's place and line of work."""
    found = meant_by(short, together=(), issuer=((issuer, Role.LEAD),), region=region)
    assert [name for name, _ in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "我局会同县财政局编制方案。两部门联合上报。",
            [[WATER, FINANCE], [WATER, FINANCE]],
        ),
        (
            "县财政局、县自然资源局与我局共同踏勘现场。三部门联合印发了方案。",
            [[FINANCE, LAND, WATER], [FINANCE, LAND, WATER]],
        ),
        # Another number than that of those who acted, and nobody before.
        ("我局会同县财政局编制方案。三部门联合印发文件。", [[WATER, FINANCE], [WATER]]),
        ("两部门联合印发了方案。", [[WATER]]),
        ("县上安排了经费。县财政局及时拨付。", [["泗洪县人民政府"], [FINANCE]]),
    ],
)
def test_they_stand_for_bodies_in_a_reply(body: str, expected: list[list[str]]) -> None:
    """Those who acted together last, and governments that need no name."""
    assert owners_of(county(body)) == expected
