"""Two papers side by side, and what a person says of them (版本对照)."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from documents.models import Document
from documents.review import NotDiscardable, document_discard
from documents.selectors.comparing import comparison_build
from documents.versions import different_set, version_set

_may_check = permission_required("documents.change_document", raise_exception=True)


@require_safe
def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """`other` on the left, `pk` on the right."""
    shown = Document.objects.shown().select_related("proposal")
    new, old = get_object_or_404(shown, pk=pk), get_object_or_404(shown, pk=other)
    only = request.GET.get("only") == "changed"
    context = {"comparison": comparison_build(old, new), "only_changed": only}
    return render(request, "pages/compare.html", context)


@login_required
@_may_check
@require_POST
def version(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Say that `pk` is a new version of `other`, or that the two are different papers."""
    new = get_object_or_404(Document, pk=pk)
    old = get_object_or_404(Document, pk=other)
    if request.POST.get("relation") == "version":
        version_set(new, old)
        messages.success(request, f"已记为{old.quoted_title}的新版本。")
    else:
        different_set(new, old)
        messages.success(request, "已记为两份不同的文件。")
    return redirect("document", pk=pk)


@login_required
@_may_check
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an upload back (取消): paper and original are deleted."""
    document = get_object_or_404(Document, pk=pk)
    name = document.file_name
    try:
        document_discard(document, by=cast("User", request.user))
    except NotDiscardable as error:
        messages.error(request, error.message)
        return redirect("document", pk=pk)
    messages.success(request, f"已取消入库并删除“{name}”。")
    return redirect("upload")
