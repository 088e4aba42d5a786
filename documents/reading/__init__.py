"""From the bytes of a file to its words: `read` is a pure function, without Django.

A server calls `read_safely`, which lets a child process with limits do the parsing; `read` itself
is for that child, for tests and for formats known to be harmless.
"""

from documents.reading.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    ReadingError,
    TooLargeFile,
    UndecodableFile,
    UnsafeFile,
    UnsupportedFile,
    unopened,
)
from documents.reading.paths import path_text
from documents.reading.reader import read
from documents.reading.sandbox import page_image_safely, read_safely
from documents.reading.sniff import sniff
from documents.reading.types import (
    Box,
    Cell,
    LineRole,
    SourceFormat,
    SourceLine,
    SourcePage,
    SourceText,
)

__all__ = [
    "Box",
    "Cell",
    "DamagedFile",
    "EmptyFile",
    "EncryptedFile",
    "LineRole",
    "ReadingError",
    "SourceFormat",
    "SourceLine",
    "SourcePage",
    "SourceText",
    "TooLargeFile",
    "UndecodableFile",
    "UnsafeFile",
    "UnsupportedFile",
    "page_image_safely",
    "path_text",
    "read",
    "read_safely",
    "sniff",
    "unopened",
]
