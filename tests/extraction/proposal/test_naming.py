"""Session, number and title in the words of openings and titles."""

from __future__ import annotations

import pytest

from documents.extraction.proposal.naming import number_in, session_in, title_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("您在省政协十二届五次会议上提出的《关于甲的建议》收悉", "省政协十二届五次会议"),
        (
            "您在列席十三届全国人大常委会第三十六次会议时提出的意见",
            "十三届全国人大常委会第三十六次会议",
        ),
        ("国务院办公厅对十届全国人大四次会议第7240号建议的答复", "十届全国人大四次会议"),
        (
            "关于对宜良县第十七届人民代表大会第五次会议代表第28号建议的答复",
            "宜良县第十七届人民代表大会第五次会议",
        ),
        ("对政协沧县第十四届委员会第一次会议27号提案的答复", "政协沧县第十四届委员会第一次会议"),
        ("您于省十四届人大二次会议期间提出的建议收悉", "省十四届人大二次会议"),
        ("您在區人大第四屆二次會議上提出的建議已收悉", "區人大第四屆二次會議"),
        ("您在政协第十三届全国委员会第五次会议上提出的提案", "政协第十三届全国委员会第五次会议"),
        ("您提出的关于甲的建议收悉", None),
        ("您在全省经济工作会议上提出的建议收悉", None),  # no session of either council
    ],
)
def test_session(line: str, expected: str | None) -> None:
    """The session is kept as worded."""
    assert session_in(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("《关于甲的建议》（第0999号）收悉", "999"),
        ("《关于甲》(第94号建议)收悉", "94"),
        ("对省政协十三届三次会议第1330265号提案的答复", "1330265"),
        ("关于第B012号提案的答复", "B012"),
        ("会议代表28号建议、批评和意见的答复", "28"),
        ("您提出的《关于甲的提案》（提案编号：20230145）收悉", "20230145"),
        ("对第【2023】号以外的第 12 号建议的答复", "2023"),
        ("您提出的《关于2022年第5号工程的建议》收悉", None),  # inside the title
        ("根据吉科发〔2022〕97号文件答复如下", None),  # a document's number
        ("现答复如下", None),
        ("对区人大会议第20250118040077号建议的答复", "20250118040077"),
        ("答复的函(编号:B(2017)103号)", "103"),
        ("您在省十三届人大一次会议上提出的建议（台52号）收悉", "台52"),
        ("对市十五届人大二次会议第B(2019)331号建议的答复", "331"),
        ("关于君山区人大五届五次会议1号建议的回复", "1"),
        ("关于省十三届人大一次会议温36号建议的答复", "温36"),
    ],
)
def test_number(line: str, expected: str | None) -> None:
    """The number is read in any form, without leading zeros."""
    assert number_in(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("您提出的《关于甲的建议》收悉", "关于甲的建议"),
        ("您提出的“关于做大产业，助推我省转变的提案”收悉", "关于做大产业，助推我省转变的提案"),
        ("您提出的“关于加强甲工作”的建议收悉", "关于加强甲工作"),
        ("您提出的关于支持在沈布局新能源的建议收悉，现答复如下", "关于支持在沈布局新能源的建议"),
        ("你们提出的关于完善政府网站的提案，经商信息产业部，答复如下", "关于完善政府网站的提案"),
        ("们提出的关于加快教师周转房建设”的提案收悉", "关于加快教师周转房建设的提案"),
        (
            "您提出的《关于积极支持申报“试点城市》(第94号建议)收悉",
            "关于积极支持申报“试点城市",
        ),
        ("您在会议时提出的两条意见建议，经认真研究，现答复如下", None),
        ("现将您提出的关于加快道路维修的提案办理情况答复如下", "关于加快道路维修的提案"),
        ("您提出的《解决卫生室资金事项》第37号建议交我局办理", "解决卫生室资金事项"),
        ("根据《三年行动方案》（第3号），现答复如下", None),  # nobody asked for it
        ("按照《通知》要求，现答复如下", None),
    ],
)
def test_title(line: str, expected: str | None) -> None:
    """The title is the proposal's own, with or without marks around it."""
    assert title_in(line) == expected
