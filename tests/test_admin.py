"""Papers and corrections can be looked at in the admin and changed nowhere but on the site."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from documents.accounts import EDITOR_PERMISSIONS, EDITORS, groups_create
from documents.models import Correction, Document
from documents.review import fact_accept, fact_correct
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
    """上传文件 leads to a form in the administration; a row leads to its check."""
    page = admin_client.get(reverse("admin:documents_document_changelist")).content.decode()

    assert reverse("admin:documents_document_add") in page
    assert "上传文件" in page
    assert reverse("review", args=[document.pk]) in page
    assert document.display_title in page


def test_files_are_taken_in_as_on_the_site(admin_client: Client, document: Document) -> None:
    """Good files are queued; of others it is said why, in the administration's own frame."""
    url = reverse("admin:documents_document_add")
    chosen = [
        SimpleUploadedFile("新.txt", "关于支持企业的通知。".encode()),
        SimpleUploadedFile("空.txt", b""),
    ]

    assert "上传并识别" in admin_client.get(url).content.decode()
    answer = admin_client.post(url, {"chosen": chosen}, follow=True)

    page = answer.content.decode()
    assert "已收到 1 个文件" in page
    assert "“空.txt”未入库" in page
    received = Document.objects.exclude(pk=document.pk).get()
    assert (received.file_name, received.stage) == ("新.txt", "queued")
    assert "请先选择要上传的文件" in admin_client.post(url, {}).content.decode()


def test_a_paper_is_shown_without_fields_to_change(
    admin_client: Client, document: Document
) -> None:
    """The page of a paper holds no input of the model and takes no post."""
    url = reverse("admin:documents_document_change", args=[document.pk])

    page = admin_client.get(url).content.decode()

    assert document.file_name in page
    assert 'name="title"' not in page
    assert admin_client.post(url, {"title": "改"}).status_code == 403


def test_rows_are_neither_typed_in_nor_deleted(admin_client: Client, document: Document) -> None:
    """Not even by who may do everything."""
    for path in (
        reverse("admin:documents_correction_add"),
        reverse("admin:documents_correction_delete", args=[Correction.objects.get().pk]),
        reverse("admin:documents_document_delete", args=[document.pk]),
    ):
        assert admin_client.post(path, {"post": "yes"}).status_code == 403

    assert Correction.objects.count() == Document.objects.count() == 1


def test_the_log_says_who_did_what(admin_client: Client, document: Document) -> None:
    """One line an act."""
    page = admin_client.get(reverse("admin:documents_correction_changelist")).content.decode()

    assert "clerk" in page
    assert "确认" in page


def test_captions_for_screen_readers_are_chinese(admin_client: Client, document: Document) -> None:
    """Nothing is read out in English that Django left untranslated."""
    index = admin_client.get("/admin/").content.decode()
    log = admin_client.get("/admin/documents/searchlog/").content.decode()
    corrections = admin_client.get("/admin/documents/correction/").content.decode()

    assert '<th scope="col">名称</th>' in index
    assert "Model name" not in index + log + corrections
    assert 'alt="Search"' not in log
    assert '<td class="field-kind">补贴政策</td>' in corrections
    assert ">Document<" not in corrections


def test_a_correction_names_its_field_in_chinese(admin_client: Client, document: Document) -> None:
    """As the form of the check does; the bodies of a measure are no column."""
    user = User.objects.get(username="clerk")
    fact_correct(document.subsidy_set.get(), {"beneficiary": "企业"}, by=user)

    page = admin_client.get("/admin/documents/correction/").content.decode()

    assert "beneficiary" not in page
    assert '<td class="field-field_word">对象</td>' in page


def test_permissions_are_given_in_chinese(admin_client: Client) -> None:
    """Those that something asks for; to keep a group as it stands takes none away."""
    groups_create()
    editors = Group.objects.get(name=EDITORS)
    before = set(editors.permissions.values_list("codename", flat=True))
    url = reverse("admin:auth_group_change", args=[editors.pk])

    page = admin_client.get(url).content.decode()
    ticks = r'name="permissions" value="(\d+)"[^>]*?( checked)?>\s*([^<]*?)\s*</label>'
    offered = re.findall(ticks, page)
    chosen = [key for key, picked, _ in offered if picked]
    admin_client.post(url, {"name": EDITORS, "permissions": chosen})

    words = {label for _, _, label in offered}
    assert {"文件：上传", "文件：核对、发布", "机构别名：修改", "用户：增加"} <= words
    assert not any("Can " in label or "|" in label for label in words)
    assert (
        set(editors.permissions.values_list("codename", flat=True))
        == before
        == set(EDITOR_PERMISSIONS)
    )


def test_an_account_shows_the_same_permissions(admin_client: Client, admin_user: User) -> None:
    """On the page of a user too, where groups are ticked as well."""
    groups_create()
    url = reverse("admin:auth_user_change", args=[admin_user.pk])

    page = admin_client.get(url).content.decode()

    assert "检索日志：查看" in page
    assert EDITORS in page
    assert not re.search("Can |Choose ", page)
