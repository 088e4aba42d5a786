# ruff: noqa: T201 - it prints its plans
"""How PostgreSQL goes about each class of query: `python -m tests.benchmarks.search.explain`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.db import connection  # noqa: E402 - after Django is set up
from django.test.utils import CaptureQueriesContext  # noqa: E402

from documents.search.database import SETTINGS, rows_read  # noqa: E402
from documents.search.request import SearchRequest  # noqa: E402
from tests.benchmarks.search.queries import query_classes  # noqa: E402
from tests.benchmarks.search.speed import by_date, count, ranked  # noqa: E402

_SHOWN = ("Scan", "Index Cond", "Filter", "Recheck", "Buffers", "Limit", "Execution")


def main() -> None:
    """Print the plan of the statements of each class and task, the telling lines only."""
    for query_class in query_classes(each=2):
        request = query_class.requests[0]
        for task in (ranked, by_date, count):
            print(f"\n## {query_class.name}, {task.__name__}: {request.text}")
            for statement in _statements(task, request):
                print("\n".join(_plan(statement)), end="\n\n")


def _statements(task: Callable[[SearchRequest], object], request: SearchRequest) -> list[str]:
    task(request)
    with CaptureQueriesContext(connection) as captured:
        task(request)
    return [str(q["sql"]) for q in captured.captured_queries if "documents_passage" in q["sql"]]


def _plan(statement: str) -> Sequence[str]:
    asked = statement.removeprefix(SETTINGS).replace("%", "%%")
    rows = rows_read("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + asked, [])
    lines = [row[0][:150] for row in rows]
    return [line for line in lines if any(word in line for word in _SHOWN)]


if __name__ == "__main__":
    main()
