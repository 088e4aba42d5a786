"""Readers gather draft lines; `assemble` makes the one text with offsets out of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from documents.reading import limits
from documents.reading.errors import EmptyFile, TooLargeFile
from documents.reading.types import (
    Box,
    Cell,
    LineRole,
    SourceFormat,
    SourceLine,
    SourceText,
)

# What a database or a JSON file cannot hold, or what would split a line in two.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")

CELL_END = "\x1e\n"
"""Line end of a cell: those who read the text alone can tell a table's short lines from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A line with its own words, before it has a place in the text."""

    text: str
    page: int | None = None
    box: Box | None = None
    cell: Cell | None = None
    role: LineRole = LineRole.BODY


def assemble(
    drafts: Iterable[Draft],
    *,
    source_format: SourceFormat,
    reader: str,
    pages: int | None = None,
    warnings: Iterable[str] = (),
) -> SourceText:
    """One text of all drafts: body in order, then notes; furniture aside.

    Raises EmptyFile when no line holds a word, TooLargeFile beyond the character limit.
    """
    gathered = [replace(draft, text=_FORBIDDEN.sub(" ", draft.text)) for draft in drafts]
    body = [draft for draft in gathered if draft.role is LineRole.BODY]
    notes = [draft for draft in gathered if draft.role is LineRole.NOTE]
    kept = body + notes
    _check_amount(kept, source_format=source_format)
    return SourceText(
        text="".join(draft.text + _line_end(draft) for draft in kept[:-1]) + kept[-1].text,
        lines=tuple(_placed(kept)),
        format=source_format,
        pages=pages,
        reader=reader,
        furniture=tuple(draft.text for draft in gathered if draft.role.is_furniture),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _placed(drafts: Iterable[Draft]) -> Iterator[SourceLine]:
    """Each line with its place in the text."""
    offset = 0
    for draft in drafts:
        end = offset + len(draft.text)
        yield SourceLine(
            start=offset,
            end=end,
            page=draft.page,
            box=draft.box,
            cell=draft.cell,
            role=draft.role,
        )
        offset = end + len(_line_end(draft))


def _line_end(draft: Draft) -> str:
    return CELL_END if draft.cell else "\n"


def _check_amount(kept: list[Draft], *, source_format: SourceFormat) -> None:
    if not any(draft.text.strip() for draft in kept):
        raise EmptyFile(
            f"文件里没有读到文字：它是 {source_format.value} 格式，但不含可识别的正文。"
            "请确认文件内容，或另存为其他格式后重新上传。"
        )
    if sum(len(draft.text) for draft in kept) > limits.TOTAL_CHARACTERS:
        raise TooLargeFile(
            f"文件文字超过 {limits.TOTAL_CHARACTERS // 10_000} 万字，超出单个文件的上限。"
            "请拆分为几个文件后分别上传。"
        )
