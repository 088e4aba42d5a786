"""The one dispatch from format to reader."""

from collections.abc import Callable
from pathlib import PurePath

from documents.reading.errors import UnsupportedFile
from documents.reading.html import read_html, read_mht
from documents.reading.pdf import read_pdf
from documents.reading.sniff import sniff
from documents.reading.text import read_text
from documents.reading.types import SourceFormat, SourceText
from documents.reading.word import read_docx

_READERS: dict[SourceFormat, Callable[[bytes], SourceText]] = {
    SourceFormat.TEXT: read_text,
    SourceFormat.HTML: read_html,
    SourceFormat.MHT: read_mht,
    SourceFormat.DOCX: read_docx,
    SourceFormat.PDF: read_pdf,
}


def read(data: bytes, name: str) -> SourceText:
    """Read a file of any supported format; `name` only serves the messages.

    Raises a ReadingError, and nothing else, for what cannot be read.
    """
    found = sniff(data)
    reader = _READERS.get(found)
    if reader is None:
        raise UnsupportedFile(
            f"暂不支持读取“{PurePath(name).name}”：按内容判断它是 {found.value} 格式。"
            "请另存为纯文本后重新上传。"
        )
    return reader(data)
