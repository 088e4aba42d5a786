"""Papers and corrections can be looked at in the admin and changed nowhere but on the site."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from documents.models import Correction, Document
from documents.review import fact_accept
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_subsidy, an_analysis

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> Document:
    """A paper with one fact, confirmed by somebody."""
    document = a_document()
    analysis_save(document, an_analysis(a_subsidy()), source_text=TEXT)
    fact_accept(document.subsidy_set.get(), by=User.objects.create_user("clerk"))
    return document


def test_the_list_of_papers_offers_the_upload(admin_client: Client, document: Document) -> None:
    """上传 leads to the site's own page; a row leads to its check."""
    page = admin_client.get(reverse("admin:documents_document_changelist")).content.decode()

    assert reverse("upload") in page
    assert reverse("review", args=[document.pk]) in page
    assert document.display_title in page


def test_a_paper_is_shown_without_fields_to_change(
    admin_client: Client, document: Document
) -> None:
    """The page of a paper holds no input of the model and takes no post."""
    url = reverse("admin:documents_document_change", args=[document.pk])

    page = admin_client.get(url).content.decode()

    assert document.file_name in page
    assert 'name="title"' not in page
    assert admin_client.post(url, {"title": "改"}).status_code == 403


@pytest.mark.parametrize("name", ["document", "correction"])
def test_rows_are_neither_added_nor_deleted(
    admin_client: Client, document: Document, name: str
) -> None:
    """Not even by who may do everything."""
    row = document if name == "document" else Correction.objects.get()

    for path in (
        reverse(f"admin:documents_{name}_add"),
        reverse(f"admin:documents_{name}_delete", args=[row.pk]),
    ):
        assert admin_client.post(path, {"post": "yes"}).status_code == 403

    assert Correction.objects.count() == Document.objects.count() == 1


def test_the_log_says_who_did_what(admin_client: Client, document: Document) -> None:
    """One line an act."""
    page = admin_client.get(reverse("admin:documents_correction_changelist")).content.decode()

    assert "clerk" in page
    assert "确认" in page
