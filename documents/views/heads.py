"""Correcting what a paper's head says (更正文件信息)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from documents.head_forms import HeadForm
from documents.heads import head_correct
from documents.models import Document

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@login_required
@permission_required("documents.change_document", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def review_head(request: HttpRequest, pk: int) -> HttpResponse:
    """The form, and after saving the paper's check."""
    document = get_object_or_404(Document.objects.select_related("proposal"), pk=pk)
    named = document.display_title
    form = HeadForm(request.POST or None, instance=document)
    if form.is_bound and form.is_valid():
        held = Document.objects.get(pk=pk)  # validation has written into the other
        values = {name: form.cleaned_data[name] for name in form.fields}
        changed = head_correct(held, values, by=cast("User", request.user))
        messages.success(request, "已更正文件信息。" if changed else "文件信息没有改动。")
        return redirect("review", pk=pk)
    context = {"document": document, "named": named, "form": form}
    return render(request, "pages/head.html", context, status=400 if form.errors else 200)
