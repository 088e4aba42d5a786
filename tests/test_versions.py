"""Of the versions of a paper only the newest is current; whatever undoes it brings the old back."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.contrib.auth.models import User
from django.db import connection

from documents.ingest import document_ingest
from documents.models import Document, DocumentStatus, Passage, SearchName, Subsidy
from documents.review import document_discard
from documents.search.engine import search
from documents.search.index import index_document
from documents.search.request import SearchRequest
from documents.versions import different_set, stamp_set, version_set

pytestmark = pytest.mark.django_db

BODY = (
    "关于印发支持科技型企业若干措施的通知\n"
    "　　对新认定的省级平台给予最高不超过{}万元奖补，由省科学技术厅负责兑现。\n"
    "　　某省科学技术厅\n　　2023年6月1日\n"
)


@pytest.fixture
def papers() -> list[Document]:
    """Three versions as received, in the order of their coming, none linked."""
    return [stored(amount) for amount in (300, 400, 500)]


def stored(amount: int, user: User | None = None) -> Document:
    """A paper as the product reads it."""
    document = document_ingest(BODY.format(amount).encode(), "文件.txt", user=user).document
    assert document is not None
    return document


def current() -> set[int]:
    """Current papers by the manager; facts and index must agree."""
    keys = set(Document.objects.current().values_list("pk", flat=True))
    assert set(Subsidy.objects.current().values_list("document", flat=True)) == keys
    assert set(Passage.objects.values_list("document", flat=True)) == keys
    named = SearchName.objects.exclude(document=None).values_list("document", flat=True)
    assert set(named) == keys
    return keys


def test_a_new_version_replaces_the_old_everywhere_at_once(papers: list[Document]) -> None:
    """Rows, facts, index and names know one paper; both can still be opened."""
    first, second, third = papers
    assert current() == {first.pk, second.pk, third.pk}

    version_set(second, first)

    assert current() == {second.pk, third.pk}
    assert Document.objects.shown().count() == 3
    hits = search(SearchRequest(text="省级平台")).hits
    assert {hit.document.pk for hit in hits} == {second.pk, third.pk}


def test_every_older_version_leads_to_the_newest(papers: list[Document]) -> None:
    """Whichever link was made first."""
    first, second, third = papers

    version_set(third, second)
    version_set(second, first)

    for paper in (first, second):
        paper.refresh_from_db()
        assert paper.replaced_by == third
    assert current() == {third.pk}


def test_a_link_taken_back_brings_the_old_back(papers: list[Document]) -> None:
    """As does saying it the other way about."""
    first, second, third = papers
    version_set(second, first)

    different_set(first, second)

    assert current() == {first.pk, second.pk, third.pk}
    second.refresh_from_db()
    assert second.previous is None


def test_a_withdrawn_version_replaces_nothing(papers: list[Document]) -> None:
    """The one before it is current until it is put back; what comes later still counts."""
    first, second, third = papers
    version_set(second, first)

    stamp_set(second, DocumentStatus.WITHDRAWN)
    assert current() == {first.pk, third.pk}
    stamp_set(second, DocumentStatus.PUBLISHED)
    assert current() == {second.pk, third.pk}
    version_set(third, second)
    stamp_set(second, DocumentStatus.WITHDRAWN)

    assert current() == {third.pk}


def test_a_deleted_version_closes_the_row() -> None:
    """The old one is back, or replaced by the one after it."""
    clerk = User.objects.create_superuser("clerk")
    first, second, third = (stored(amount, clerk) for amount in (300, 400, 500))
    version_set(second, first)
    version_set(third, second)

    document_discard(second, by=clerk)
    first.refresh_from_db()
    third.refresh_from_db()

    assert (first.replaced_by, third.previous) == (third, first)
    document_discard(third, by=clerk)
    assert current() == {first.pk}


def test_versions_never_go_in_a_ring(papers: list[Document]) -> None:
    """The last word counts: what was the oldest becomes the newest."""
    first, second, third = papers
    version_set(second, first)
    version_set(third, second)

    version_set(first, third)

    assert current() == {first.pk}
    second.refresh_from_db()
    assert second.previous is None


def test_a_paper_is_no_version_of_itself(papers: list[Document]) -> None:
    """Nothing happens."""
    version_set(papers[0], papers[0])

    assert len(current()) == 3


def test_of_two_versions_of_one_paper_the_last_received_is_named(papers: list[Document]) -> None:
    """Both are current: nobody said that one replaces the other."""
    first, second, third = papers
    version_set(third, first)
    version_set(second, first)

    first.refresh_from_db()

    assert first.replaced_by == third
    assert current() == {second.pk, third.pk}


def test_reading_an_old_version_again_does_not_bring_it_back(papers: list[Document]) -> None:
    """Indexing asks the database, not the row at hand."""
    first, second, third = papers
    version_set(second, first)

    assert index_document(papers[0]) == 0
    assert current() == {second.pk, third.pk}


def test_a_stamp_is_searched_by_at_once(papers: list[Document]) -> None:
    """Published papers are found as published."""
    stamp_set(papers[0], DocumentStatus.PUBLISHED)

    found = search(SearchRequest(text="省级平台 状态:已发布"))

    assert [hit.document.pk for hit in found.hits] == [papers[0].pk]


def test_links_made_before_the_column_came_are_filled_in(papers: list[Document]) -> None:
    """The migration does what a click does now."""
    first, second, third = (paper.pk for paper in papers)
    Document.objects.filter(pk=second).update(previous=first)
    Document.objects.filter(pk=third).update(previous=second)
    migration = import_module("documents.migrations.0011_replaced_by")

    with connection.cursor() as cursor:
        cursor.execute(migration.FILL)
        for table in ("documents_passage", "documents_searchname"):
            cursor.execute(migration.LEFT_OUT.format(table=table))

    assert current() == {third}
    assert set(Document.objects.values_list("replaced_by", flat=True)) == {third, None}
