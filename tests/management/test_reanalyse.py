"""`manage.py reanalyse` reads what is stored again, whatever lies among it."""

import io

import pytest
from django.core.management import call_command

from documents.ingest import Outcome, document_ingest, document_process, document_receive
from documents.models import Document, DocumentStatus
from documents.reading import SourceText, read_safely
from tests.test_ingest import LETTER

pytestmark = pytest.mark.django_db


def test_a_file_that_cannot_be_read_does_not_keep_later_ones_from_it() -> None:
    """It is named with its reason and keeps its stamp; the paper received after it is read."""
    for data, name in ((b"%PDF-1.7\nbroken", "扫描.pdf"), (LETTER.encode(), "答复.txt")):
        done = document_receive(data, name)
        assert done.document is not None
        document_process(done.document.pk)
    Document.objects.update(version="older")
    told, complaints = io.StringIO(), io.StringIO()

    call_command("reanalyse", verbosity=0, stdout=told, stderr=complaints)

    broken, letter = Document.objects.order_by("pk")
    assert told.getvalue() == "已重新抽取 1 份文件。\n"
    assert complaints.getvalue().startswith("扫描.pdf：")
    assert (broken.status, broken.version) == (DocumentStatus.FAILED, "older")
    assert letter.version not in {"", "older"}


def test_a_paper_that_is_taken_back_meanwhile_does_not_keep_later_ones_from_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its uploader may delete it while it is read."""
    for text in (LETTER, f"{LETTER}\n"):
        assert document_ingest(text.encode(), "答复.txt").outcome is Outcome.CREATED
    Document.objects.update(version="older")
    first = Document.objects.order_by("pk")[0]

    def read(data: bytes, name: str) -> SourceText:
        Document.objects.filter(pk=first.pk).delete()
        return read_safely(data, name)

    monkeypatch.setattr("documents.ingest.read_safely", read)
    told = io.StringIO()

    call_command("reanalyse", verbosity=0, stdout=told)

    assert told.getvalue() == "已重新抽取 1 份文件。\n"
    assert Document.objects.get().version != "older"
