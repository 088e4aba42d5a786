"""Taking files in through the browser (上传)."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from documents.forms import UploadForm, oversized
from documents.ingest import Ingested, Outcome
from documents.selectors.checking import under_way, uploads_of
from documents.tasks import document_queue

PAGE_SIZE = 50
_may_upload = permission_required("documents.upload_document", raise_exception=True)


@login_required
@_may_upload
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """One file ends on its document's page; many end on the list of uploads, with its progress."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "pages/upload.html", {"form": form}, status=status)
    user = cast("User", request.user)
    outcomes = [(str(file.name), _take(file, user)) for file in form.cleaned_data["chosen"]]
    if len(outcomes) == 1 and outcomes[0][1].document is None:
        name, done = outcomes[0]
        form.add_error("chosen", f"{name}：{done.message}")
        return render(request, "pages/upload.html", {"form": form}, status=400)
    for name, done in outcomes:
        _tell(request, name, done)
    if new := sum(done.outcome == Outcome.CREATED for _, done in outcomes):
        messages.success(request, f"已收到 {new} 个文件，识别完成后请核对。")
    if len(outcomes) > 1:
        return redirect("uploads")
    return redirect(cast("str", outcomes[0][1].document))


@login_required
@_may_upload
@require_safe
def uploads(request: HttpRequest) -> HttpResponse:
    """What this person has uploaded and how far it is, whatever happened to the browser since."""
    mine = uploads_of(cast("User", request.user).pk)
    page = Paginator(mine, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "is_waiting": under_way(page.object_list)}
    return render(request, "pages/uploads.html", context)


def _take(file: UploadedFile[bytes], user: User) -> Ingested:
    if reason := oversized(file):
        return Ingested(outcome=Outcome.REFUSED, message=reason)
    return document_queue(file.read(), file.name or "未命名", user=user)


def _tell(request: HttpRequest, name: str, done: Ingested) -> None:
    """Say which file was not taken in, and why; the others are on the page that follows."""
    if done.document is None:
        messages.error(request, f"“{name}”未入库：{done.message}")
    elif done.outcome == Outcome.DUPLICATE:
        link = format_html(
            '<a href="{}">{}</a>', done.document.get_absolute_url(), done.document.display_title
        )
        told = "“{}”与库中已有文件完全相同，未重复入库：{}"
        messages.warning(request, format_html(told, name, link))
