"""Kinds of papers by their titles."""

from __future__ import annotations

import pytest

from documents.extraction.metadata.kinds import kind_by_words, kind_of
from documents.extraction.pipeline import trace
from documents.extraction.types import DocumentKind as Kind


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("甲省人民政府办公厅印发关于打造新赛道实施方案的通知",), Kind.PLAN),
        (("关于印发《甲市“十四五”发展规划》的通知",), Kind.PLAN),
        (("关于印发甲省行动计划（2021—2023年）的通知",), Kind.PLAN),
        (("关于印发若干政策措施的通知",), Kind.MEASURES),
        (("甲市人民政府关于应对疫情十二条措施的通知",), Kind.MEASURES),
        (("甲省关于扎实推进开放实施意见的通知",), Kind.MEASURES),
        (("关于印发甲区扶持办法（试行）的通知",), Kind.MEASURES),
        (("甲市人民政府关于支持企业发展的若干意见",), Kind.MEASURES),
        # Two instruments: the first decides.
        (("关于印发支持互联网发展若干政策和创新发展行动计划（2021-2023年）的通知",), Kind.MEASURES),
        (("关于做好物资扩产、新建“三个一批”工作的通知",), Kind.NOTICE),
        # The notice says nothing, its annex does.
        (("关于进一步做好创新工作的通知", "甲省创新工作方案"), Kind.PLAN),
        (("甲市2023年工作总结",), Kind.OTHER),
        # A draft put to the public is what it will be.
        (
            ("关于公开征求《甲省十大行动方案（征求意见稿）》《甲省二十条措施》意见的公告",),
            Kind.PLAN,
        ),
        ((), Kind.OTHER),
    ],
)
def test_kinds(titles: tuple[str, ...], expected: Kind) -> None:
    """A notice is what it transmits; a plain one is a notice."""
    assert kind_of(titles, reply=False) is expected


def test_reply() -> None:
    """A reply is a reply whatever its title speaks of."""
    assert kind_of(("关于加快规划的建议的答复",), reply=True) is Kind.REPLY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经省人民政府同意，提出如下意见：加快发展物流业。", Kind.MEASURES),
        ("现制定如下政策：支持企业。", Kind.MEASURES),
        ("现作出如下决定。一、发展目标", Kind.MEASURES),
        ("为推动发展，制定本方案。", Kind.PLAN),
        ("对新评定的酒店奖励50万元。对新评定的景区奖励30万元。对民宿补助5万元。", Kind.MEASURES),
        (
            "开展检查。（责任单位：市甲局）做好宣传。（责任单位：市乙局）加强监管。（市丙局负责）",
            Kind.PLAN,
        ),
        ("去年市里发放奖励50万元。", Kind.OTHER),  # once is news
        ("会议提出，要加快发展。", Kind.OTHER),
    ],
)
def test_a_paper_without_a_title_is_known_by_its_words(text: str, expected: Kind) -> None:
    """The preamble says what it is, else its clauses of support or its notes do."""
    assert kind_by_words(text) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("甲市财政局关于市政协九届三次会议第12号提案的协办意见", Kind.REPLY),
        ("乙县交通运输局关于第8号建议的会办意见", Kind.REPLY),
        ("丙市住建局对第31号提案办理意见", Kind.REPLY),
        ("丁省关于加快数字经济发展的实施意见", Kind.MEASURES),
    ],
)
def test_what_a_body_says_of_its_part_is_a_reply(title: str, expected: Kind) -> None:
    """协办意见 answers a proposal, 实施意见 none."""
    text = f"{title}\n市住建局：\n现提出如下意见：支持企业。\n甲市财政局\n2022年3月4日\n"
    assert trace(text, strict=True).context.metadata.kind is expected
