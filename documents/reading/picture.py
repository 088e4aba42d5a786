"""Photographs and scans as picture files: every frame is a page, all of it is recognised."""

from dataclasses import replace

from documents.reading import limits
from documents.reading.errors import TooLargeFile
from documents.reading.layout import PageLines, page_drafts, page_layout
from documents.reading.lines import assemble
from documents.reading.recognition import (
    Progress,
    Recognition,
    recognised_page,
    recognition_warnings,
    scan_unsupported,
)
from documents.reading.types import SourceFormat, SourceText
from documents.reading.widths import brackets_settled

READER = "image 1"


def read_picture(
    data: bytes, *, recognition: Recognition | None = None, on_page: Progress | None = None
) -> SourceText:
    """Recognise a picture file; raises UnsupportedFile where recognition is not installed.

    Raises DamagedFile, TooLargeFile, EmptyFile besides.
    """
    pages, warnings = recognised_pictures([data], recognition=recognition, on_page=on_page)
    source = assemble(
        page_drafts(pages),
        source_format=SourceFormat.IMAGE,
        reader=READER,
        pages=len(pages),
        warnings=warnings,
    )
    return replace(source, layout=page_layout(pages))


def recognised_pictures(
    pictures: list[bytes], *, recognition: Recognition | None, on_page: Progress | None
) -> tuple[list[PageLines], list[str]]:
    """Recognise picture files one after the other; give their pages and the warnings."""
    if recognition is None:
        raise scan_unsupported()
    if on_page:
        # Before a picture is opened: opening it needs the memory that this allows.
        on_page(1, len(pictures))
    images = [image for picture in pictures for image in recognition.images(picture)]
    if len(images) > limits.PAGES:
        raise TooLargeFile(f"图片有 {len(images)} 页，超过 {limits.PAGES} 页的上限。请拆分后上传。")
    pages = []
    for number, image in enumerate(images, start=1):
        if on_page:
            on_page(number, len(images))
        pages.append(recognised_page(image, recognition.lines, number=number))
    return brackets_settled(pages), recognition_warnings(pages)
