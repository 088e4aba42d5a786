# ruff: noqa: T201 - it prints its table
"""Processor time of every kind of page, warm: `python -m tests.benchmarks.cost`.

What a page costs whatever else the machine does, so that it may be taken beside other work:
milliseconds of this process and of its database process for one page, addresses asked for twice
and the second time counted; the statements of that page and the bytes of its HTML.
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.benchmarks.serving import HOST
from tests.benchmarks.site import pages  # sets Django up


@dataclass(slots=True, kw_only=True)
class Cost:
    """Of one kind of page: milliseconds of each process, statements, bytes."""

    python: list[float] = field(default_factory=list)
    database: list[float] = field(default_factory=list)
    statements: int = 0
    size: int = 0


def main() -> None:
    """Print a row a kind of page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="kinds of page whose name holds this")
    parser.add_argument("--paths", type=int, default=6, help="addresses of each kind")
    options = parser.parse_args()
    client = Client(headers={"host": HOST, "accept-encoding": "gzip"})
    client.get("/login/")  # templates and settings are loaded once
    head = f"{'page':<22}{'python ms':>11}{'database ms':>13}{'most':>8}{'queries':>9}{'KB':>7}"
    print(head)
    whole: list[float] = []
    for name, paths in pages().items():
        if options.only not in name:
            continue
        cost = Cost()
        for path in paths[: options.paths]:
            measure(client, path, cost)
        python, database = statistics.mean(cost.python), statistics.mean(cost.database)
        whole.append(python + database)
        most = max(map(sum, zip(cost.python, cost.database, strict=True)))
        print(
            f"{name:<22}{python:>11.1f}{database:>13.1f}{most:>8.0f}"
            f"{cost.statements:>9}{cost.size / 1000:>7.0f}"
        )
    print(f"{'mean of all kinds':<22}{statistics.mean(whole):>11.1f} ms of both")


def measure(client: Client, path: str, cost: Cost) -> None:
    """Ask for a page twice and add what the second time took."""
    client.get(path)
    begun, ran = time.thread_time(), database_time()
    answer = client.get(path)
    cost.python.append(1000 * (time.thread_time() - begun))
    cost.database.append(1000 * (database_time() - ran))
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    cost.statements = max(cost.statements, len(captured))
    cost.size = max(cost.size, len(answer.content))


def database_time() -> float:
    """Processor seconds of the database process behind our connection so far (Linux)."""
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


if __name__ == "__main__":
    main()
