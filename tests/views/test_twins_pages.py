"""A clerk who uploaded what is held already chooses: version, another paper, or take back."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from documents.accounts import EDITORS, groups_create
from documents.ingest import document_ingest
from documents.models import Document, DocumentStatus, OriginalFile, Passage
from documents.review import fact_accept
from tests.selectors.test_twins import BODY

pytestmark = pytest.mark.django_db

CANCEL = "取消（删除本件）"


@pytest.fixture
def editor() -> User:
    """An account of 编辑."""
    groups_create()
    user = User.objects.create_user("editor")
    user.groups.set(Group.objects.filter(name=EDITORS))
    return user


@pytest.fixture
def signed_in(client: Client, editor: User) -> Client:
    """Their browser."""
    client.force_login(editor)
    return client


@pytest.fixture
def held() -> Document:
    """A paper somebody stored before."""
    return stored(BODY, None)


@pytest.fixture
def fresh(held: Document, editor: User) -> Document:
    """The editor's upload of nearly the same."""
    return stored(BODY.replace("300万元", "500万元"), editor)


def stored(text: str, user: User | None) -> Document:
    """A paper as the product reads it."""
    document = document_ingest(text.encode(), "文件.txt", user=user).document
    assert document is not None
    return document


@pytest.mark.parametrize("name", ["document", "review"])
def test_the_choice_is_shown_where_the_paper_is(
    signed_in: Client, held: Document, fresh: Document, name: str
) -> None:
    """The like paper, the comparison and the three answers stand on both pages."""
    page = signed_in.get(reverse(name, args=[fresh.pk]), follow=True).content.decode()

    assert "正文相近" in page
    assert reverse("compare", args=[fresh.pk, held.pk]) in page
    assert CANCEL in page


def test_readers_are_not_asked(client: Client, fresh: Document) -> None:
    """Without the right to check there is nothing to choose."""
    page = client.get(reverse("document", args=[fresh.pk])).content.decode()

    assert "正文相近" not in page


def test_another_paper_is_remembered(signed_in: Client, held: Document, fresh: Document) -> None:
    """After 另一文件 the page is silent; both papers stand."""
    url = reverse("version", args=[fresh.pk, held.pk])

    page = signed_in.post(url, {"relation": "different"}, follow=True).content.decode()

    assert "正文相近" not in page
    assert Document.objects.count() == 2


def test_a_new_version_keeps_both_papers(
    signed_in: Client, held: Document, fresh: Document
) -> None:
    """新版本 links, it does not overwrite."""
    url = reverse("version", args=[fresh.pk, held.pk])

    page = signed_in.post(url, {"relation": "version"}, follow=True).content.decode()

    assert "已记为新版本" in page
    fresh.refresh_from_db()
    assert fresh.previous == held
    assert held.text != fresh.text


def test_taking_an_upload_back_leaves_nothing_of_it(
    signed_in: Client, held: Document, fresh: Document
) -> None:
    """Paper, original and index rows go; the paper held before stays."""
    answer = signed_in.post(reverse("discard", args=[fresh.pk]))

    assert answer["Location"] == reverse("upload")
    assert Document.objects.get() == held
    assert OriginalFile.objects.get() == held.original
    assert set(Passage.objects.values_list("document", flat=True)) == {held.pk}


def test_an_upload_of_another_is_not_deleted(signed_in: Client, held: Document) -> None:
    """Only who uploaded may take back, and the page says so."""
    page = signed_in.post(reverse("discard", args=[held.pk]), follow=True).content.decode()

    assert "只能删除自己上传" in page
    assert Document.objects.filter(pk=held.pk).exists()


def test_a_published_upload_is_not_deleted(signed_in: Client, fresh: Document) -> None:
    """What was shown to others is withdrawn, never deleted."""
    Document.objects.filter(pk=fresh.pk).update(status=DocumentStatus.PUBLISHED)

    signed_in.post(reverse("discard", args=[fresh.pk]))

    assert Document.objects.filter(pk=fresh.pk).exists()


def test_an_upload_checked_by_another_is_not_deleted(signed_in: Client, fresh: Document) -> None:
    """A colleague's work is not lost."""
    fact_accept(fresh.subsidy_set.get(), by=User.objects.create_user("colleague"))

    signed_in.post(reverse("discard", args=[fresh.pk]))

    assert Document.objects.filter(pk=fresh.pk).exists()


def test_without_the_right_nothing_is_deleted(client: Client, fresh: Document) -> None:
    """A visitor is sent to sign in."""
    answer = client.post(reverse("discard", args=[fresh.pk]))

    assert "/login/" in answer["Location"]
    assert Document.objects.filter(pk=fresh.pk).exists()
