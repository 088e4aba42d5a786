"""Uploads: who may, what happens to good, known and bad files."""

from __future__ import annotations

import html

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from documents.accounts import EDITORS, groups_create
from documents.forms import MAX_FILES
from documents.ingest import document_process
from documents.models import Document, OriginalFile
from documents.versions import different_set
from tests.views.support import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
PAPER = "关于支持企业的通知\n\n一、政策\n对企业给予最高不超过50万元补助。\n".encode()


@pytest.fixture
def editor(client: Client) -> Client:
    """A client logged in as someone who may upload."""
    groups_create()
    user = User.objects.create_user("editor")
    user.groups.set([Group.objects.get(name=EDITORS)])
    client.force_login(user)
    return client


def upload(client: Client, *files: tuple[str, bytes]) -> tuple[int, str]:
    """Status and text of the page at the end of an upload."""
    chosen = [SimpleUploadedFile(name, data) for name, data in files]
    response = client.post("/upload/", {"chosen": chosen}, follow=True)
    return response.status_code, response.content.decode()


def test_upload_needs_the_permission(client: Client) -> None:
    """A stranger is sent to log in; a reader is told that the right is missing."""
    assert client.get("/upload/").headers["Location"].startswith("/login/")
    client.force_login(User.objects.create_user("reader"))
    response = client.get("/upload/")

    assert response.status_code == 403
    assert "没有权限" in response.content.decode()


def test_known_file_leads_to_the_paper_held(editor: Client, library: list[Document]) -> None:
    """The same bytes are not stored twice."""
    held = library[2]
    before = Document.objects.count()

    status, text = upload(editor, ("副本.txt", bytes(held.original.content)))

    assert status == 200
    assert "与库中已有文件完全相同" in text
    assert f"<h1>{held.title}</h1>" in text
    assert Document.objects.count() == before


@pytest.mark.parametrize(
    ("name", "data"),
    [("程序.txt", b"MZ\x90\x00" + bytes(range(256)) * 40), ("空.txt", b"")],
)
def test_unreadable_file_is_refused_in_chinese(editor: Client, name: str, data: bytes) -> None:
    """A program renamed .txt and an empty file leave nothing behind."""
    before = OriginalFile.objects.count()

    status, text = upload(editor, (name, data))

    assert status == 400
    assert 'role="alert"' in text
    assert OriginalFile.objects.count() == before


def test_oversized_file_is_refused(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is refused before it is read."""
    monkeypatch.setattr("documents.forms.UPLOAD_BYTES", 1024 * 1024)
    before = OriginalFile.objects.count()

    status, text = upload(editor, ("大.txt", b"a" * (1024 * 1024 + 1)))

    assert status == 400
    assert "文件超过 1 MB" in text
    assert OriginalFile.objects.count() == before


def test_many_files_are_each_told_their_outcome(editor: Client, library: list[Document]) -> None:
    """Good files stand in the list with their progress; of known and bad ones it is said why."""
    known = bytes(library[0].original.content)

    status, text = upload(editor, ("新.txt", PAPER), ("旧.txt", known), ("坏.txt", b""))

    assert status == 200
    assert "已收到 1 个文件" in text
    assert "“旧.txt”与库中已有文件完全相同" in html.unescape(text)
    assert library[0].get_absolute_url() in text
    assert "“坏.txt”未入库：文件是空的" in text
    assert [name in text for name in ("新.txt</a>", "旧.txt</a>")] == [True, False]
    assert text.count("排队") == 1


def test_the_list_of_uploads_survives_a_reload(editor: Client) -> None:
    """Stage, page and outcome come from the database, not from the answer to the upload."""
    upload(editor, ("甲.txt", PAPER), ("乙.txt", PAPER + b"1"), ("丙.txt", PAPER + b"2"))
    Document.objects.filter(file_name="甲.txt").update(stage="reading", pages=9, pages_read=3)
    Document.objects.filter(file_name="乙.txt").update(
        stage="done", status="failed", failure="文件已损坏"
    )
    document_process(Document.objects.get(file_name="丙.txt").pk)

    text = page(editor, "/upload/mine/")

    for words in ("识别中 第 3/9 页", "识别失败", "文件已损坏", "待审核", "开始核对"):
        assert words in text
    assert 'http-equiv="refresh"' in text


def test_a_second_paper_of_one_number_is_pointed_out_in_the_list(editor: Client) -> None:
    """Until somebody says what it is, the list asks for a choice."""
    upload(editor, ("甲.txt", PAPER), ("乙.txt", PAPER + b"1"))
    Document.objects.filter(received_by__username="editor").update(
        stage="done", status="pending", document_number="吉政发〔2024〕1号"
    )
    first, second = Document.objects.filter(received_by__username="editor").order_by("pk")
    asked = "库中另有同一发文字号的文件"
    assert page(editor, "/upload/mine/").count(asked) == 2

    different_set(second, first)

    assert asked not in page(editor, "/upload/mine/")


def test_nobody_sees_what_others_uploaded(editor: Client, library: list[Document]) -> None:
    """The list is the uploader's own, and costs as many queries however long it is."""
    upload(editor, *[(f"{n}.txt", PAPER + bytes([65 + n])) for n in range(5)])

    with CaptureQueriesContext(connection) as queries:
        text = page(editor, "/upload/mine/")

    assert library[0].display_title not in text
    assert len(queries) <= 9


def test_pasted_text_is_a_paper_like_any_other(editor: Client) -> None:
    """Its first line names it; signs that names of files cannot hold are left out."""
    pasted = "关于支持 企业/平台的通知\r\n\r\n一、政策\r\n对企业给予最高不超过50万元补助。"
    response = editor.post("/upload/", {"pasted": pasted}, follow=True)
    paper = Document.objects.latest("pk")
    document_process(paper.pk)
    paper.refresh_from_db()

    assert response.redirect_chain[-1][0] == f"/documents/{paper.pk}/"
    assert paper.file_name == "关于支持企业平台的通知.txt"
    assert paper.subsidy_set.get().cap == 500_000


def test_nothing_chosen_and_too_many(editor: Client) -> None:
    """An empty upload and one of too many files say what to do."""
    assert "请先选择要上传的文件" in upload(editor)[1]
    many = [(f"{n}.txt", PAPER) for n in range(MAX_FILES + 1)]
    assert "请分批上传" in upload(editor, *many)[1]
