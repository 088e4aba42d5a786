"""Zones that act and write: their administrations and bureaus."""

from __future__ import annotations

import pytest

from documents.extraction import analyse
from documents.extraction.agencies import mentions_of, region_of
from documents.extraction.lexicon import default_lexicon
from documents.extraction.spans import CleanText, Span

PROVINCE = "辽宁省商务厅关于园区工作的通知。\n"


def named(paper: str) -> list[tuple[str, bool]]:
    """Canonical names of all mentions of a paper, and whether they are collectives."""
    text = CleanText(text=paper, runs=((0, 0, len(paper)),), paragraphs=(Span(0, len(paper)),))
    region = region_of(text, default_lexicon())
    found = mentions_of(text, region=region, lexicon=default_lexicon())
    return [(m.canonical, m.collective) for m in found]


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        # 管委会 and 高新区管委会 of the paper's own zone.
        (
            "滨河高新区管委会关于绿化的通知\n高新区管委会牵头落实。一是管委会安排资金。",
            ["滨河高新区管理委员会"] * 3,
        ),
        ("北站地区管委会工作方案\n地区管委会开展整治。", ["北站地区管理委员会"] * 2),
        ("东湖科学城管委会答复\n近年来东湖科学城管委会建设公交站。", ["东湖科学城管理委员会"] * 2),
        # Words of the sentence are no part of a zone's name.
        (
            "望江经济开发区管委会通知\n将职能整合到望江经济开发区管委会，加强望江经济开发区管委会建设。",
            ["望江经济开发区管理委员会"] * 3,
        ),
        # Its bureaus.
        (
            "海门经济技术开发区促进工业发展办法\n开发区经济发展局受理，开发区财政局拨付。",
            ["海门经济技术开发区经济发展局", "海门经济技术开发区财政局"],
        ),
    ],
)
def test_a_zone_that_writes(paper: str, expected: list[str]) -> None:
    """Short namings stand for the zone whose administration heads the paper."""
    assert named(paper) == [(name, False) for name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各县政府、园区管委会落实。", [("园区管委会", True)]),
        ("省政府、管委会落实。", [("辽宁省人民政府", False)]),
        ("相关开发区管委会落实。", [("相关开发区管委会", True)]),
        (
            "各市政府，沿海新区管委会：园区和新区管委会落实。",
            [("沿海新区管理委员会", False), ("新区管委会", True)],
        ),
    ],
)
def test_zones_of_a_province_s_paper(text: str, expected: list[tuple[str, bool]]) -> None:
    """No zone in particular; one that is addressed does not write."""
    found = [pair for pair in named(PROVINCE + text)[1:] if pair[0] != "各市政府"]
    assert [pair for pair in found if pair[0] != "各县政府"] == expected


@pytest.mark.parametrize(
    ("paper", "issuer"),
    [
        (
            "江州高新区支持创新若干政策\n一、支持研发\n对企业给予奖励10万元。",
            "江州高新区管理委员会",
        ),
        ("南京临江新区促进会展业发展办法\n第一条 对展会给予补贴5万元。", "南京临江新区管理委员会"),
        (
            "东港经开区加快物流业发展的若干意见\n一、支持仓储\n对企业给予补助3万元。",
            "东港经开区管理委员会",
        ),
    ],
)
def test_an_unsigned_paper_of_a_zone_is_its_administration_s(paper: str, issuer: str) -> None:
    """The headline names the zone."""
    found = analyse(paper).metadata
    assert (found.issuer, found.issuer_explicit) == (issuer, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高新区科创局开展了走访。", "徐州高新区科技创新局"),
        ("开发区经发局组织了活动。", "徐州开发区经济发展局"),
        ("云湖高新区财政局拨付资金。", "云湖高新区财政局"),
        ("高新区科创局面广阔。", None),
    ],
)
def test_bureaus_of_a_city_s_zone(text: str, expected: str | None) -> None:
    """A zone without a name is the city's."""
    found = [name for name, _ in named("徐州市人民政府办公室\n" + text)[1:]]
    assert found == ([expected] if expected else [])
