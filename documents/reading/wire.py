"""How a reading child and its parent talk: one JSON object a line.

{"page": [1, 3]} progress · {"text": {...}} a SourceText · {"image": "…"} a PNG in base64 ·
{"failure": ["EncryptedFile", "…"]} a named outcome.
"""

import json
from typing import Any, Final

from documents.reading import errors
from documents.reading.types import LineRole, SourceFormat, SourceLine, SourcePage, SourceText

FAILURES: Final = {
    kind.__name__: kind
    for kind in (
        errors.EmptyFile,
        errors.UndecodableFile,
        errors.UnsupportedFile,
        errors.EncryptedFile,
        errors.DamagedFile,
        errors.TooLargeFile,
        errors.UnsafeFile,
    )
}


def encode(message: dict[str, Any]) -> bytes:
    """Write one message as a line."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def source_message(source: SourceText) -> dict[str, Any]:
    """Pack a SourceText; its lines as short lists, since there are many."""
    return {
        "text": {
            "text": source.text,
            "lines": [
                [line.start, line.end, line.page, line.box, line.cell, line.role.value]
                for line in source.lines
            ],
            "format": source.format.value,
            "pages": source.pages,
            "reader": source.reader,
            "furniture": source.furniture,
            "warnings": source.warnings,
            "layout": [
                [page.width, page.height, page.quarters, page.turn, page.is_recognised]
                for page in source.layout
            ],
        }
    }


def unpack_source(packed: dict[str, Any]) -> SourceText:
    """Restore a SourceText; raises KeyError, TypeError or ValueError on anything else."""
    return SourceText(
        text=packed["text"],
        lines=tuple(_line(line) for line in packed["lines"]),
        format=SourceFormat(packed["format"]),
        pages=packed["pages"],
        reader=packed["reader"],
        furniture=tuple(packed["furniture"]),
        warnings=tuple(packed["warnings"]),
        layout=tuple(_page(page) for page in packed["layout"]),
    )


def _line(packed: list[Any]) -> SourceLine:
    start, end, page, box, cell, role = packed
    return SourceLine(
        start=start,
        end=end,
        page=page,
        box=None if box is None else (box[0], box[1], box[2], box[3]),
        cell=None if cell is None else (cell[0], cell[1], cell[2]),
        role=LineRole(role),
    )


def _page(packed: list[Any]) -> SourcePage:
    width, height, quarters, turn, is_recognised = packed
    return SourcePage(
        width=width, height=height, quarters=quarters, turn=turn, is_recognised=is_recognised
    )


def failure_message(error: errors.ReadingError) -> dict[str, Any]:
    """Pack a named failure."""
    return {"failure": [type(error).__name__, error.message]}


def unpack_failure(packed: list[str]) -> errors.ReadingError:
    """Restore a named failure; an unknown name is an UnsafeFile."""
    name, message = packed
    return FAILURES.get(name, errors.UnsafeFile)(message)
