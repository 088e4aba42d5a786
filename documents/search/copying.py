"""Rows of the search index on their way into the table: COPY in text format (写入)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from django.db import connection

from documents.models import Passage, PassageRole

COLUMNS = (
    *("document_id", "role", "start", "end", "day"),
    *("caps", "cap", "rates", "facets", "folded"),
)
_BATCH = 500  # rows written at a time
_CODES = 200  # codes of one passage; a row must fit on a page of the database


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """One row of the index, before it is written."""

    document_id: int
    role: PassageRole
    start: int
    end: int
    day: date | None
    folded: str
    codes: tuple[str, ...]
    caps: tuple[Decimal, ...] = ()
    rates: tuple[Decimal, ...] = ()

    def line(self) -> str:
        """The row as a line of COPY in text format, columns in the order of COLUMNS."""
        codes = self.codes[:_CODES]
        day = self.day.isoformat() if self.day else "\\N"
        highest = str(max(self.caps)) if self.caps else "\\N"
        return (
            f"{self.document_id}\t{int(self.role)}\t{self.start}\t{self.end}\t{day}"
            f"\t{_figures(self.caps)}\t{highest}\t{_figures(self.rates)}"
            f"\t{_escaped(_array(codes))}\t{_escaped(self.folded)}\n"
        )


def _figures(values: tuple[Decimal, ...]) -> str:
    return "{" + ",".join(map(str, values)) + "}" if values else "\\N"


def _array(values: Iterable[str]) -> str:
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return "{" + ",".join(f'"{value}"' for value in quoted) + "}"


def _escaped(text: str) -> str:
    """Text as COPY takes it; folded text holds no tab or newline, a code might."""
    if "\\" in text or "\t" in text or "\n" in text or "\r" in text:
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ")
    return text


def rows_copy(rows: Iterable[PassageRow]) -> int:
    """Write rows with COPY, how many; making a row must not read through the same connection."""
    table, columns = Passage._meta.db_table, ", ".join(f'"{name}"' for name in COLUMNS)
    written = 0
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy,
    ):
        lines = (row.line() for row in rows)
        while batch := list(islice(lines, _BATCH)):
            copy.write("".join(batch))
            written += len(batch)
    return written
