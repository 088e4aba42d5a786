"""Short reads from PostgreSQL, each with the settings it needs in the same round trip (数据库)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django.db import connection

Row = tuple[Any, ...]

# Statements sent together are one transaction, at whose end these settings end too.
SETTINGS = "".join(
    f"SET LOCAL {name} = {value};"
    for name, value in {
        "enable_seqscan": "off",  # a walk has no other way and is still taken
        "max_parallel_workers_per_gather": "0",  # starting one takes longer than a search
        "jit": "off",
        "work_mem": "'32MB'",
        "statement_timeout": "15000",
    }.items()
)


def rows_read(sql: str, parameters: Sequence[object]) -> list[Row]:
    """Rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS + sql, cast("Sequence[str]", parameters))
        while cursor.nextset():
            pass
        rows: list[Row] = cursor.fetchall()
    return rows
