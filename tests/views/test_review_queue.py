"""The list of papers that wait for a check."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from documents.models import Document, DocumentStatus
from tests.factories import a_document

pytestmark = pytest.mark.django_db


def test_the_queue_shows_how_much_waits(editor: Client, document: Document) -> None:
    """One doubtful, two unchecked."""
    page = editor.get(reverse("review_queue")).content.decode()

    assert document.display_title in page
    assert "待审核" in page


def test_the_tabs_say_how_many_papers_each_has(editor: Client, document: Document) -> None:
    """Counted as listed: a published paper waits for nothing, an old version neither."""
    old, new = (a_document(f"{name}.txt") for name in ("旧", "新"))
    Document.objects.filter(pk=old.pk).update(replaced_by=new, status=DocumentStatus.PENDING)
    Document.objects.filter(pk=new.pk).update(status=DocumentStatus.PUBLISHED)

    def counts() -> dict[str, str]:
        page = editor.get(reverse("review_queue")).content.decode()
        return dict(re.findall(r'>(\w+) <span class="count">(\d+)</span></a>', page))

    assert counts() == {
        **dict.fromkeys(("待识别", "识别失败", "退回", "已下架"), "0"),
        "待处理": "1",
        "待审核": "2",
        "已发布": "1",
    }
    for value, label in DocumentStatus.choices:
        page = editor.get(reverse("review_queue"), {"status": value}).content.decode()
        assert str(page.count('data-label="收到"')) == counts()[label]


def test_a_withdrawn_paper_is_found_and_put_back(editor: Client, document: Document) -> None:
    """下架 is on no list of readers, but on that of checkers."""
    stamp = reverse("review_stamp", args=[document.pk])
    editor.post(stamp, {"status": "withdrawn"})
    listed = editor.get("/review/?status=withdrawn").content.decode()
    assert reverse("review", args=[document.pk]) in listed

    editor.post(stamp, {"status": "pending"})

    assert Document.objects.get().status == DocumentStatus.PENDING
