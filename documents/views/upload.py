"""Taking files in through the browser (上传)."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from documents.forms import UploadForm
from documents.selectors.checking import under_way, uploads_of
from documents.uploading import files_take, outcomes_tell

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
    outcomes = files_take(form.papers(), user=user)
    if len(outcomes) == 1 and outcomes[0][1].document is None:
        name, done = outcomes[0]
        form.add_error("chosen", f"{name}：{done.message}")
        return render(request, "pages/upload.html", {"form": form}, status=400)
    outcomes_tell(request, outcomes)
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
