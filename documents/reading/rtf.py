"""RTF: words by striprtf; its cell marks become cells.

The library keeps what a reviewer deleted and drops notes: both are seen to before it is called.
"""

import re

from striprtf.striprtf import rtf_to_text

from documents.reading import limits
from documents.reading.errors import DamagedFile
from documents.reading.lines import Draft, assemble
from documents.reading.package import unsafe
from documents.reading.types import LineRole, SourceFormat, SourceText

READER = "rtf 1"

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_CODECS = {b"936": "gb18030", b"950": "big5", b"65001": "utf-8", b"1252": "cp1252"}
_CELL = "|"
# {\rtlch\af0 \deleted\revauthdel1 words}
_DELETED = re.compile(
    r"\{(?:\\[a-z]{1,32}-?[0-9]{0,10} ?){0,24}\\deleted(?![a-z0])(?:[^{}\\]|\\.){0,20000}\}",
    re.DOTALL,
)
_NOTE = re.compile(r"\{\\(?:\*\\)?footnote(?![a-z])")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_MOST_NOTES = 2_000
_HEAD = r"{\rtf1\ansi "


def read_rtf(data: bytes) -> SourceText:
    """Read an RTF file; one line for each paragraph or cell, notes behind.

    Raises DamagedFile, UnsafeFile, EmptyFile, TooLargeFile.
    """
    found = _CODE_PAGE.search(data[:4096])
    codec = _CODECS.get(found.group(1), "gb18030") if found else "gb18030"
    source = data.decode(codec if max(data) > 127 else "ascii", errors="replace")  # noqa: PLR2004
    body, notes = _without_notes(_DELETED.sub("", source))
    text = _plain(body, codec)
    lines = text.split("\n")
    if len(lines) > limits.BLOCKS:
        raise unsafe("段落数量异常")
    drafts = _drafts(lines)
    for note in notes:
        words = _plain(_HEAD + note + "}", codec).split("\n")
        drafts += [Draft(text=line.strip(), role=LineRole.NOTE) for line in words if line.strip()]
    return assemble(drafts, source_format=SourceFormat.RTF, reader=READER)


def _plain(source: str, codec: str) -> str:
    """Words of a file, by the library."""
    try:
        return str(rtf_to_text(source, encoding=codec, errors="replace"))  # type: ignore[no-untyped-call]
    except RecursionError as error:
        raise unsafe("嵌套层数过多") from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        raise DamagedFile(
            "RTF 文件已损坏：格式标记不完整。请用 Word 或 WPS 打开后另存，再重新上传。"
        ) from error


def _without_notes(source: str) -> tuple[str, list[str]]:
    """Take the groups of notes out of a file; give what is left, and what is in them."""
    kept: list[str] = []
    notes: list[str] = []
    at = 0
    while (begun := _NOTE.search(source, at)) and len(notes) < _MOST_NOTES:
        depth = 1
        end = len(source)
        for found in _BRACE.finditer(source, begun.end()):
            depth += {"{": 1, "}": -1}.get(found.group(), 0)
            if not depth:
                end = found.start()
                break
        kept.append(source[at : begun.start()])
        notes.append(source[begun.end() : end])
        at = end + 1
    return "".join([*kept, source[at:]]), notes


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
