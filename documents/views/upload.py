"""Taking files in through the browser (上传)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from documents.forms import UploadForm, oversized
from documents.ingest import Ingested, Outcome
from documents.tasks import document_queue


@login_required
@permission_required("documents.upload_document", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """One file ends on its document's page; of many, each outcome is listed."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "pages/upload.html", {"form": form}, status=status)
    outcomes = [(file.name, _ingest(request, file)) for file in form.cleaned_data["chosen"]]
    if len(outcomes) > 1:
        return render(request, "pages/uploaded.html", {"outcomes": outcomes})
    name, done = outcomes[0]
    if done.document is None:
        form.add_error("chosen", f"{name}：{done.message}")
        return render(request, "pages/upload.html", {"form": form}, status=400)
    if done.outcome == Outcome.DUPLICATE:
        messages.warning(request, f"“{name}”与库中已有文件完全相同，未重复入库，下面就是那份文件。")
    else:
        messages.success(request, f"“{name}”已收到，识别完成后请核对。")
    return redirect(done.document)


def _ingest(request: HttpRequest, file: UploadedFile[bytes]) -> Ingested:
    if reason := oversized(file):
        return Ingested(outcome=Outcome.REFUSED, message=reason)
    user = request.user if isinstance(request.user, User) else None
    return document_queue(file.read(), file.name or "未命名", user=user)
