"""Uploads: who may, what happens to good, known and bad files."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from documents.accounts import EDITORS, groups_create
from documents.forms import MAX_FILES
from documents.models import Document, OriginalFile

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


def test_oversized_file_is_refused(editor: Client, settings: object) -> None:
    """A file above the limit is refused before it is read."""
    settings.UPLOAD_MAX_BYTES = 1024 * 1024  # type: ignore[attr-defined]
    before = OriginalFile.objects.count()

    status, text = upload(editor, ("大.txt", b"a" * (1024 * 1024 + 1)))

    assert status == 400
    assert "文件超过 1 MB" in text
    assert OriginalFile.objects.count() == before


def test_many_files_are_each_told_their_outcome(editor: Client, library: list[Document]) -> None:
    """Good, known and bad files of one upload stand in one table."""
    known = bytes(library[0].original.content)

    status, text = upload(editor, ("新.txt", PAPER), ("旧.txt", known), ("坏.txt", b""))

    assert status == 200
    assert [text.count(word) for word in ("已入库<", "已在库中<", "未入库<")] == [1, 1, 1]


def test_nothing_chosen_and_too_many(editor: Client) -> None:
    """An empty upload and one of too many files say what to do."""
    assert "请先选择要上传的文件" in upload(editor)[1]
    many = [(f"{n}.txt", PAPER) for n in range(MAX_FILES + 1)]
    assert "请分批上传" in upload(editor, *many)[1]
