"""The one dispatch from format to reader."""

from collections.abc import Callable
from pathlib import PurePath

from documents.reading import ocr
from documents.reading.doc import read_doc
from documents.reading.errors import UnsafeFile, UnsupportedFile
from documents.reading.html import read_html, read_mht
from documents.reading.odt import read_odt
from documents.reading.ofd import read_ofd
from documents.reading.pdf import page_image as pdf_page_image
from documents.reading.pdf import read_pdf
from documents.reading.picture import read_picture
from documents.reading.recognition import PageImage, Progress
from documents.reading.rtf import read_rtf
from documents.reading.sniff import sniff
from documents.reading.text import read_text
from documents.reading.types import SourceFormat, SourceText
from documents.reading.word import read_docx

_READERS: dict[SourceFormat, Callable[[bytes], SourceText]] = {
    SourceFormat.TEXT: read_text,
    SourceFormat.HTML: read_html,
    SourceFormat.MHT: read_mht,
    SourceFormat.DOC: read_doc,
    SourceFormat.ODT: read_odt,
    SourceFormat.RTF: read_rtf,
}
_RECOGNISING = {
    SourceFormat.DOCX: read_docx,
    SourceFormat.OFD: read_ofd,
    SourceFormat.IMAGE: read_picture,
}


def read(data: bytes, name: str, *, on_page: Progress | None = None) -> SourceText:
    """Read a file of any supported format; `name` only serves the messages.

    `on_page` is told of each page about to be recognised. Raises a ReadingError, and nothing
    else, for what cannot be read.
    """
    found = sniff(data)
    try:
        if found is SourceFormat.PDF:
            installed = ocr.recognition()
            recogniser = installed.lines if installed else None
            return read_pdf(data, recogniser=recogniser, on_page=on_page)
        if found in _RECOGNISING:
            return _RECOGNISING[found](data, recognition=ocr.recognition(), on_page=on_page)
        return _READERS[found](data)
    except RecursionError as error:
        raise UnsafeFile(
            f"“{PurePath(name).name}”内部嵌套过深，可能是恶意构造的文件，已停止读取。"
            "请向来文单位核实后重新索取。"
        ) from error


def page_image(data: bytes, number: int, *, dpi: int) -> PageImage:
    """Draw one page of a PDF, or give one of a picture file, counted from 1.

    Raises UnsupportedFile for formats without page images; ReadingErrors as `read`.
    """
    found = sniff(data)
    if found is SourceFormat.PDF:
        return pdf_page_image(data, number, dpi=dpi)
    installed = ocr.recognition()
    if found is SourceFormat.IMAGE and installed is not None:
        images = installed.images(data)
        return images[min(max(number, 1), len(images)) - 1]
    raise UnsupportedFile(
        f"{found.value} 格式的文件没有页面图像可供对照。请下载原件，用相应软件打开查看。"
    )
