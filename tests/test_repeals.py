"""A paper that a later one repeals is 已废止, with the sentence that says so."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.ingest import document_ingest
from documents.models import Citation, Document, DocumentStatus, InForce
from documents.review import fact_reject
from documents.versions import stamp_set, version_set
from tests.views.support import page

pytestmark = pytest.mark.django_db

OLD = (
    "某省人民政府关于支持科技企业的意见\n某政发〔2010〕3号\n"
    "　　对新认定的省级平台给予最高不超过300万元奖补。\n　　某省人民政府\n　　2010年6月1日\n"
)
NEW = (
    "某省人民政府关于进一步支持科技企业的意见\n某政发〔2023〕8号\n"
    "　　对新认定的省级平台给予最高不超过500万元奖补。\n"
    "　　本意见自2023年7月1日起施行，《关于支持科技企业的意见》（某政发〔2010〕3号）同时废止。\n"
    "　　某省人民政府\n　　2023年6月1日\n"
)


def stored(text: str) -> Document:
    """A paper as the product reads it."""
    document = document_ingest(text.encode(), "文件.txt").document
    assert document is not None
    return document


def state(paper: Document) -> InForce:
    """Its state as stored."""
    return Document.objects.get(pk=paper.pk).in_force


@pytest.mark.parametrize("order", [(OLD, NEW), (NEW, OLD)], ids=["old first", "new first"])
def test_the_older_paper_is_repealed_whichever_came_first(order: tuple[str, str]) -> None:
    """From the day the newer one is in force; the newer one itself stands."""
    papers = {text: stored(text) for text in order}
    for paper in papers.values():
        paper.refresh_from_db()

    old, new = papers[OLD], papers[NEW]
    assert old.in_force is InForce.REPEALED
    assert old.repealed_on == date(2023, 7, 1)
    assert old.repealed_by is not None
    assert old.repealed_by.document == new
    assert new.in_force is not InForce.REPEALED


def test_pages_show_it_and_lists_filter_by_it(client: Client) -> None:
    """The paper leads to the sentence; facets, filters and rows agree."""
    old, new = stored(OLD), stored(NEW)
    sentence = Citation.objects.get(document=new).get_absolute_url()

    assert sentence.replace("&", "&amp;") in page(client, old.get_absolute_url())
    for path in ("/documents/", "/subsidies/"):
        assert "共 1 条" in page(client, f"{path}?in_force=repealed")
        assert "共 1 条" in page(client, f"{path}?in_force=unknown")
        assert "已废止" in page(client, path)


def test_a_firm_is_offered_nothing_repealed(client: Client) -> None:
    """500万元 is on offer, 300万元 no more."""
    stored(OLD)
    stored(NEW)

    text = page(client, "/subsidies/firm/?income=35亿&words=平台")

    assert "不超过500万元" in text
    assert "不超过300万元" not in text


def test_what_undoes_the_repeal_brings_the_paper_back() -> None:
    """A rejected citation, a withdrawn paper; put back, it repeals again."""
    old, new = stored(OLD), stored(NEW)

    stamp_set(new, DocumentStatus.WITHDRAWN)
    assert state(old) is InForce.UNKNOWN
    stamp_set(new, DocumentStatus.PUBLISHED)
    assert state(old) is InForce.REPEALED
    fact_reject(Citation.objects.get(document=new), by=User.objects.create_user("clerk"))

    assert state(old) is InForce.UNKNOWN


def test_a_repeal_reaches_the_version_that_came_after() -> None:
    """The paper received again bears the number that is named."""
    old, _ = stored(OLD), stored(NEW)
    again = stored(OLD.replace("奖补", "奖励"))

    version_set(again, old)

    assert state(again) is InForce.REPEALED


def test_an_older_paper_repeals_nothing_newer() -> None:
    """The number was used again."""
    old = stored(OLD.replace("2010年6月1日", "2024年6月1日"))
    stored(NEW)

    assert state(old) is InForce.UNKNOWN


def test_a_repeal_to_come_has_not_come() -> None:
    """本意见自 a day ahead 起施行."""
    old = stored(OLD)
    stored(NEW.replace("2023年7月1日", "2093年7月1日"))

    assert state(old) is InForce.UNKNOWN
