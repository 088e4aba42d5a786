"""Correcting a paper's head in the browser."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from documents.accounts import READERS, groups_create
from documents.models import Agency, Correction, Document
from tests.test_heads import bureau, paper

pytestmark = pytest.mark.django_db
__all__ = ["bureau", "paper"]  # fixtures
HEAD = {
    "title": "吉林省科学技术厅关于第9号提案的答复",
    "document_number": "吉科函〔2023〕9号",
    "issuer": "省科技厅",
    "issued_on": "2023年7月1日",
    "kind": "reply",
    "region": "吉林省",
    "in_force_from": "",
    "in_force_until": "",
}


def test_corrected_in_the_browser(editor: Client, paper: Document, bureau: Agency) -> None:
    """An alias and a Chinese date are understood; lists and search know the new head."""
    url = reverse("review_head", args=[paper.pk])
    assert "2022-06-28" in editor.get(url).content.decode()

    answer = editor.post(url, HEAD)

    assert answer["Location"] == reverse("review", args=[paper.pk])
    paper.refresh_from_db()
    assert (paper.issuer, paper.document_number) == (bureau, "吉科函〔2023〕9号")
    assert paper.issued_on == dt.date(2023, 7, 1)
    assert "吉科函〔2023〕9号" in editor.get("/search/?q=吉科函 2023 9").content.decode()
    again = editor.post(url, HEAD, follow=True).content.decode()
    assert "没有改动" in again


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"issued_on": "去年"}, "看不懂日期"),
        ({"issuer": "无此厅"}, "没有这个部门：无此厅"),
        ({"issuer": "省科技厅、吉林省财政厅"}, "只填署名在前的一个机关"),
        ({"in_force_from": "2024-01-01", "in_force_until": "2023-01-01"}, "有效期止早于施行日期"),
    ],
)
@pytest.mark.usefixtures("bureau")
def test_nonsense_is_explained(
    editor: Client, paper: Document, sent: dict[str, str], said: str
) -> None:
    """Nothing is saved."""
    Agency.objects.get_or_create(canonical="吉林省财政厅")
    answer = editor.post(reverse("review_head", args=[paper.pk]), HEAD | sent)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert Document.objects.get(pk=paper.pk).document_number != HEAD["document_number"]
    assert not Correction.objects.exists()


def test_only_editors_correct(client: Client, paper: Document) -> None:
    """Readers are refused, strangers asked to sign in; neither is offered the link."""
    url = reverse("review_head", args=[paper.pk])
    assert "/login/" in client.post(url, HEAD)["Location"]
    groups_create()
    reader = User.objects.create_user("reader")
    reader.groups.set(reader.groups.model.objects.filter(name=READERS))
    client.force_login(reader)
    assert client.post(url, HEAD).status_code == 403
    assert url not in client.get(paper.get_absolute_url()).content.decode()
