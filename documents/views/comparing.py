"""Two papers side by side, and making one the new version of the other (版本对照)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from documents.models import Document
from documents.review import document_version_set
from documents.selectors.comparing import comparison_build


@require_safe
def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """`other` on the left, `pk` on the right."""
    new = get_object_or_404(Document.objects.select_related("proposal"), pk=pk)
    old = get_object_or_404(Document.objects.select_related("proposal"), pk=other)
    context = {"comparison": comparison_build(old, new)}
    return render(request, "pages/compare.html", context)


@login_required
@permission_required("documents.change_document", raise_exception=True)
@require_POST
def version(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Say that `pk` is a new version of `other`, or that the two are different papers."""
    new = get_object_or_404(Document, pk=pk)
    old = get_object_or_404(Document, pk=other)
    same = request.POST.get("relation") == "version"
    document_version_set(new, old if same else None)
    messages.success(request, "已记为新版本。" if same else "已记为两份不同的文件。")
    return redirect("compare", pk=pk, other=other)
