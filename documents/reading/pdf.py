"""PDF: pages with text are read from it, scanned ones are recognised where that is installed.

pdfium may eat memory or abort on a hostile file: a server never calls this in its own process.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

from documents.reading import limits
from documents.reading.errors import DamagedFile, TooLargeFile
from documents.reading.layout import PageLines, PlacedLine, page_drafts, page_layout, page_lines
from documents.reading.lines import assemble
from documents.reading.pdf_page import PdfPage, read_page
from documents.reading.recognition import (
    PageImage,
    Progress,
    Recogniser,
    broken_warning,
    layered_warning,
    recognised_page,
    recognition_warnings,
    scan_unsupported,
    unread_warning,
)
from documents.reading.sniff import encrypted
from documents.reading.types import SourceFormat, SourceText
from documents.reading.widths import brackets_settled

READER = "pdf 1"

_PASSWORD_ERROR = 4
_PICTURE = 0.5
_WHOLE_PICTURE = 0.85
_FEW = 20
_STRANGE = 0.3
_DPI = 150
_POINTS_PER_INCH = 72


@dataclass(slots=True)
class _Digital:
    """What the file's own text gave.

    `scanned` are indexes of pages to recognise; `broken` and `layered` (a scan that carries words
    some other program recognised) are page numbers.
    """

    pages: list[PageLines] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    layered: list[int] = field(default_factory=list)


def read_pdf(
    data: bytes, *, recogniser: Recogniser | None = None, on_page: Progress | None = None
) -> SourceText:
    """Read all pages; each is judged alone whether its text can be trusted or must be recognised.

    Raises EncryptedFile, DamagedFile, TooLargeFile, EmptyFile; UnsupportedFile for a scan when
    `recogniser` is None.
    """
    document = _open(data)
    try:
        found = _digital_pages(document)
        if len(found.broken) == len(found.pages):
            raise _damaged()
        warnings = broken_warning(found.broken) + layered_warning(found.layered)
        warnings += _recognise(document, found.pages, found.scanned, recogniser, on_page)
    finally:
        document.close()
    source = assemble(
        page_drafts(found.pages),
        source_format=SourceFormat.PDF,
        reader=READER,
        pages=len(found.pages),
        warnings=warnings,
    )
    return replace(source, layout=page_layout(found.pages))


def render_page(page: Any, *, dpi: int = _DPI) -> PageImage:  # noqa: ANN401 - pypdfium2 has no types
    """Draw one page; the resolution falls where the page would have too many pixels."""
    width, height = page.get_size()
    scale = dpi / _POINTS_PER_INCH
    pixels = width * height * scale * scale
    if pixels > limits.PAGE_PIXELS:
        scale *= (limits.PAGE_PIXELS / pixels) ** 0.5
    bitmap = page.render(scale=scale, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR)
    rows = bytes(bitmap.buffer)
    used = bitmap.width * 3
    image = PageImage(
        width=bitmap.width,
        height=bitmap.height,
        pixels=b"".join(
            rows[start : start + used]
            for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        ),
        points=1 / scale,
    )
    bitmap.close()
    return image


def page_image(data: bytes, number: int, *, dpi: int) -> PageImage:
    """Draw the page of that number, counted from 1; the first or last where there is none."""
    document = _open(data)
    try:
        page = document[min(max(number, 1), len(document)) - 1]
        image = render_page(page, dpi=dpi)
        page.close()
    except pypdfium2.PdfiumError as error:
        raise _damaged() from error
    finally:
        document.close()
    return image


def _open(data: bytes) -> Any:  # noqa: ANN401 - as above
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise encrypted() from error
        raise _damaged() from error
    count = len(document)
    if count > limits.PAGES:
        document.close()
        raise TooLargeFile(
            f"文件有 {count} 页，超过 {limits.PAGES} 页的上限。请拆分为几个文件后分别上传。"
        )
    if count == 0:
        document.close()
        raise _damaged()
    return document


def _damaged() -> DamagedFile:
    return DamagedFile(
        "PDF 文件已损坏，打不开，可能没有下载完整。请重新下载或向来文单位重新索取后上传。"
    )


def _digital_pages(document: Any) -> _Digital:  # noqa: ANN401 - as above
    """Read each page's text, and judge it."""
    found = _Digital()
    characters = 0
    for index in range(len(document)):
        page = _digital_page(document, index)
        if page is None:
            found.broken.append(index + 1)
            found.pages.append(PageLines(number=index + 1, width=1.0, height=1.0, lines=[]))
            continue
        characters += len(page.glyphs.glyphs)
        if characters > limits.TOTAL_CHARACTERS:
            raise TooLargeFile(
                f"文件文字超过 {limits.TOTAL_CHARACTERS // 10_000} 万字，超出单个文件的上限。"
                "请拆分为几个文件后分别上传。"
            )
        lines = replace(page_lines(page.glyphs), quarters=page.quarters)
        if page.stamp:
            lines.lines.append(_stamp(page))
        found.pages.append(lines)
        if _is_scan(page):
            found.scanned.append(index)
        elif page.picture > _WHOLE_PICTURE:
            found.layered.append(index + 1)
    return found


def _digital_page(document: Any, index: int) -> PdfPage | None:  # noqa: ANN401 - as above
    """Read one page; None where it is broken."""
    try:
        raw = document[index]
        try:
            return read_page(raw, number=index + 1)
        finally:
            raw.close()
    except pypdfium2.PdfiumError:
        return None


def _is_scan(page: PdfPage) -> bool:
    """A picture with hardly any text, or text whose font does not say what it means."""
    count = sum(1 for glyph in page.glyphs.glyphs if glyph.text.strip())
    return (count < _FEW and page.picture > _PICTURE) or (count >= _FEW and page.strange > _STRANGE)


def _stamp(page: PdfPage) -> PlacedLine:
    width, height = page.glyphs.width, page.glyphs.height
    return PlacedLine(text=page.stamp, box=(0.0, 0.0, width, height), size=1.0, is_stamp=True)


def _recognise(
    document: Any,  # noqa: ANN401 - as above
    pages: list[PageLines],
    scanned: list[int],
    recogniser: Recogniser | None,
    on_page: Progress | None,
) -> list[str]:
    """Put recognised lines in place of what scanned pages gave; give the warnings."""
    if not scanned:
        return []
    if recogniser is None:
        if not any(line.text.strip() for page in pages for line in page.lines):
            raise scan_unsupported()
        return [unread_warning([index + 1 for index in scanned])]
    for done, index in enumerate(scanned, start=1):
        if on_page:
            on_page(done, len(scanned))
        page = document[index]
        image = render_page(page)
        page.close()
        pages[index] = recognised_page(image, recogniser, number=index + 1)
    pages[:] = brackets_settled(pages)
    return recognition_warnings([pages[index] for index in scanned])
