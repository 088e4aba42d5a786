"""Short reads from PostgreSQL, with the settings they need (数据库)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from django.db import connection, transaction

Row = tuple[Any, ...]


@contextmanager
def searching() -> Iterator[None]:
    """A transaction with settings for many short reads; they end with it."""
    with transaction.atomic():
        _settings(
            enable_seqscan="off",
            max_parallel_workers_per_gather="0",  # starting one takes longer than a search
            jit="off",
            work_mem="32MB",
            statement_timeout="15000",
        )
        yield


def rows_read(sql: str, parameters: Sequence[object], *, walk: bool = False) -> list[Row]:
    """Rows of a statement; a `walk` may read the table from end to end."""
    if walk:
        _settings(enable_seqscan="on")
    with connection.cursor() as cursor:
        cursor.execute(sql, cast("Sequence[str]", parameters))
        rows: list[Row] = cursor.fetchall()
    if walk:
        _settings(enable_seqscan="off")
    return rows


def _settings(**values: str) -> None:
    """Settings to the end of the transaction."""
    calls = ", ".join("set_config(%s, %s, true)" for _ in values)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [part for pair in values.items() for part in pair])
