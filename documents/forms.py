"""Forms that change something: uploads (上传)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from documents.reading.limits import MEGABYTE, UPLOAD_BYTES

MAX_FILES = 50


class ManyFilesInput(forms.ClearableFileInput):
    """A file input that takes several files at once."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Cleans to a list of files; each is judged by itself when it is read."""

    widget = ManyFilesInput(attrs={"multiple": True})

    def clean(self, data: object, initial: object = None) -> list[UploadedFile[bytes]]:
        """The files chosen; at least one and at most `MAX_FILES`."""
        del initial  # an upload never starts from a file already there
        files: Sequence[Any] = data if isinstance(data, list | tuple) else [data]
        chosen = [file for file in files if file]
        if not chosen:
            raise forms.ValidationError("请先选择要上传的文件。")
        if len(chosen) > MAX_FILES:
            raise forms.ValidationError(f"一次最多上传 {MAX_FILES} 个文件，请分批上传。")
        return chosen


class UploadForm(forms.Form):
    """One or many files."""

    chosen = ManyFilesField(label="选择文件")


def oversized(file: UploadedFile[bytes]) -> str:
    """Why a file is too large to be read at all, in Chinese; empty if it is not."""
    if (file.size or 0) <= UPLOAD_BYTES:
        return ""
    return f"文件超过 {UPLOAD_BYTES // MEGABYTE} MB，未入库。请压缩扫描分辨率或拆分后再上传。"
