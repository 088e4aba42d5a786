"""What the site and the administration share of an upload (上传): taking files, telling of each."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.html import format_html

from documents.forms import oversized
from documents.ingest import Ingested, Outcome
from documents.tasks import document_queue


def files_take(files: Iterable[UploadedFile[bytes]], *, user: User) -> list[tuple[str, Ingested]]:
    """Keep and queue each file; name and outcome of each."""
    return [(file.name or "未命名", _take(file, user)) for file in files]


def outcomes_tell(request: HttpRequest, outcomes: Iterable[tuple[str, Ingested]]) -> None:
    """Say how many were taken in, and of the others which and why."""
    new = 0
    for name, done in outcomes:
        if done.document is None:
            messages.error(request, f"“{name}”未入库：{done.message}")
        elif done.outcome == Outcome.DUPLICATE:
            link = format_html(
                '<a href="{}">{}</a>', done.document.get_absolute_url(), done.document.display_title
            )
            told = "“{}”与库中已有文件完全相同，未重复入库：{}"
            messages.warning(request, format_html(told, name, link))
        else:
            new += 1
    if new:
        messages.success(request, f"已收到 {new} 个文件，识别完成后请核对。")


def _take(file: UploadedFile[bytes], user: User) -> Ingested:
    if reason := oversized(file):
        return Ingested(outcome=Outcome.REFUSED, message=reason)
    return document_queue(file.read(), file.name or "未命名", user=user)
