"""Forms that change something: uploads (上传)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from documents.reading.limits import MEGABYTE, UPLOAD_BYTES

MAX_FILES = 50
_NOT_IN_NAMES = re.compile(r'[\s\\/:*?"<>|.]+')


class ManyFilesInput(forms.ClearableFileInput):
    """A file input that takes several files at once."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Cleans to a list of files; each is judged by itself when it is read."""

    widget = ManyFilesInput(attrs={"multiple": True})

    def clean(self, data: object, initial: object = None) -> list[UploadedFile[bytes]]:
        """The files chosen, at most `MAX_FILES`."""
        del initial  # an upload never starts from a file already there
        files: Sequence[Any] = data if isinstance(data, list | tuple) else [data]
        chosen = [file for file in files if file]
        if len(chosen) > MAX_FILES:
            raise forms.ValidationError(f"一次最多上传 {MAX_FILES} 个文件，请分批上传。")
        return chosen


class UploadForm(forms.Form):
    """One or many files, or the text of one paper, copied from wherever it stands."""

    chosen = ManyFilesField(label="选择文件", required=False)
    pasted = forms.CharField(
        label="粘贴正文", required=False, widget=forms.Textarea(attrs={"rows": 8})
    )

    def clean(self) -> dict[str, Any]:
        """At least one paper."""
        if not self.errors and not self.papers():
            self.add_error("chosen", "请先选择要上传的文件，或粘贴正文。")
        return self.cleaned_data

    def papers(self) -> list[UploadedFile[bytes]]:
        """The files chosen, then the text pasted, named by its first line."""
        text: str = self.cleaned_data.get("pasted") or ""
        chosen: list[UploadedFile[bytes]] = self.cleaned_data.get("chosen") or []
        if not text:
            return chosen
        title = _NOT_IN_NAMES.sub("", text.partition("\n")[0])[:60] or "粘贴的正文"
        pasted = SimpleUploadedFile(f"{title}.txt", text.encode(), content_type="text/plain")
        return [*chosen, pasted]


def oversized(file: UploadedFile[bytes]) -> str:
    """Why a file is too large to be read at all, in Chinese; empty if it is not."""
    if (file.size or 0) <= UPLOAD_BYTES:
        return ""
    return f"文件超过 {UPLOAD_BYTES // MEGABYTE} MB，未入库。请压缩扫描分辨率或拆分后再上传。"
