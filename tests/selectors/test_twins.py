"""A paper that is held already in other words, or under the same number, is pointed out."""

from __future__ import annotations

import pytest

from documents.ingest import document_ingest
from documents.models import Document
from documents.selectors.twins import twins_of
from documents.versions import different_set

pytestmark = pytest.mark.django_db

BODY = (
    "　　一、支持对象。在本省注册的科技型中小企业，研发投入占比不低于百分之三。\n"
    "　　二、支持标准。对新认定的省级平台给予最高不超过300万元奖补，分三年拨付到位。\n"
    "　　三、组织实施。省科学技术厅会同省财政厅负责解释，自印发之日起施行，有效期三年。\n"
)
OTHER = (
    "　　一、切实加强农村公路养护管理，健全县乡村三级路长制度，落实养护责任。\n"
    "　　二、每年新建改建农村公路不少于三千公里，优先安排乡镇通三级路建设项目。\n"
    "　　三、各市州交通运输局要定期调度工程进度，年底前报送工作总结和下一年度计划。\n"
)


def stored(text: str, name: str) -> Document:
    """A paper as the product reads it."""
    document = document_ingest(text.encode(), name).document
    assert document is not None
    return document


def paper(body: str, *, number: str = "") -> str:
    """A notice with a head."""
    return f"关于印发支持措施的通知\n{number}\n{body}　　某省科学技术厅\n　　2023年6月1日\n"


def test_a_slightly_changed_text_is_a_twin() -> None:
    """300万元 became 500万元, all else is equal; the other paper is not alike."""
    first = stored(BODY, "甲.txt")
    stored(OTHER, "乙.txt")

    second = stored(BODY.replace("300万元", "500万元"), "丙.txt")

    (twin,) = twins_of(second)
    assert twin.document == first
    assert not twin.same_number
    assert 80 <= twin.percent < 100


def test_the_same_number_is_a_twin_whatever_the_text() -> None:
    """One 发文字号 on two texts is a new edition, or a mistake."""
    first = stored(paper(BODY, number="某政发〔2023〕8号"), "甲.txt")
    second = stored(paper(OTHER, number="某政发〔2023〕8号"), "乙.txt")
    assert second.document_number == "某政发〔2023〕8号"

    (twin,) = twins_of(second)

    assert (twin.document, twin.same_number) == (first, True)


def test_an_unrelated_paper_has_no_twin() -> None:
    """Equal length, title and issuer do not make two texts alike."""
    stored(paper(BODY), "甲.txt")

    assert twins_of(stored(paper(OTHER), "乙.txt")) == []


def test_what_a_person_called_another_paper_is_not_offered_again() -> None:
    """另一文件 holds from both sides."""
    first = stored(BODY, "甲.txt")
    second = stored(BODY.replace("300", "500"), "乙.txt")

    different_set(second, first)

    assert twins_of(second) == twins_of(first) == []


def test_a_paper_without_text_has_no_twin() -> None:
    """What is not read yet cannot be compared."""
    stored(BODY, "甲.txt")

    assert twins_of(Document(text="")) == []
