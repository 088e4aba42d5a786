"""RTF: words by striprtf; its cell marks become cells."""

import re

from striprtf.striprtf import rtf_to_text

from documents.reading import limits
from documents.reading.errors import DamagedFile
from documents.reading.lines import Draft, assemble
from documents.reading.package import unsafe
from documents.reading.types import SourceFormat, SourceText

READER = "rtf 1"

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_CODECS = {b"936": "gb18030", b"950": "big5", b"65001": "utf-8", b"1252": "cp1252"}
_CELL = "|"


def read_rtf(data: bytes) -> SourceText:
    """Read an RTF file; one line for each paragraph or cell. Notes are not kept by the library.

    Raises DamagedFile, UnsafeFile, EmptyFile, TooLargeFile.
    """
    found = _CODE_PAGE.search(data[:4096])
    codec = _CODECS.get(found.group(1), "gb18030") if found else "gb18030"
    source = data.decode(codec if max(data) > 127 else "ascii", errors="replace")  # noqa: PLR2004
    try:
        text = str(rtf_to_text(source, encoding=codec, errors="replace"))  # type: ignore[no-untyped-call]
    except RecursionError as error:
        raise unsafe("嵌套层数过多") from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        raise DamagedFile(
            "RTF 文件已损坏：格式标记不完整。请用 Word 或 WPS 打开后另存，再重新上传。"
        ) from error
    lines = text.split("\n")
    if len(lines) > limits.BLOCKS:
        raise unsafe("段落数量异常")
    return assemble(_drafts(lines), source_format=SourceFormat.RTF, reader=READER)


def _drafts(lines: list[str]) -> list[Draft]:
    """Tell rows of cells from paragraphs: a row ends in the mark of its last cell."""
    drafts = []
    table = row = -1
    for line in lines:
        cells = line.rstrip().split(_CELL)
        is_row = len(cells) > 2 and not cells[-1].strip()  # noqa: PLR2004 - two cells and the end
        if not is_row:
            row = -1
            text = line.strip("\r").removesuffix(_CELL)
            if text.strip():
                drafts.append(Draft(text=text))
            continue
        table, row = (table + 1, 0) if row < 0 else (table, row + 1)
        drafts.extend(
            Draft(text=text.strip(), cell=(table, row, column))
            for column, text in enumerate(cells[:-1])
            if text.strip()
        )
    return drafts
