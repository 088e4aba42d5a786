"""Kinds of papers by their titles."""

from __future__ import annotations

import pytest

from documents.extraction.metadata.kinds import kind_of
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
        ((), Kind.OTHER),
    ],
)
def test_kinds(titles: tuple[str, ...], expected: Kind) -> None:
    """A notice is what it transmits; a plain one is a notice."""
    assert kind_of(titles, reply=False) is expected


def test_reply() -> None:
    """A reply is a reply whatever its title speaks of."""
    assert kind_of(("关于加快规划的建议的答复",), reply=True) is Kind.REPLY
