# ruff: noqa: T201 - it prints its plans
"""How PostgreSQL goes about each class of query: `python -m tests.benchmarks.search.explain`.

What it prints is the section *Plans* of the README beside it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.db import connection  # noqa: E402 - after Django is set up
from django.test.utils import CaptureQueriesContext  # noqa: E402

from documents.search.database import SETTINGS, rows_read  # noqa: E402
from documents.search.request import SearchRequest  # noqa: E402
from tests.benchmarks.search.queries import query_classes  # noqa: E402
from tests.benchmarks.search.speed import by_date, count, departments, ranked  # noqa: E402

_SHOWN = ("Scan ", "Index Cond", "Filter: ", "Removed by Filter", "Execution Time")
# What every statement does after its passages are found: the tally of values and their names.
_ALIKE = (
    "tally",
    "pair",
    "CTE Scan",
    "Subquery Scan on one",
    "documents_agency",
    "SELECT*",
    " ANY ",
    "CASE WHEN",
)
_WIDTH = 160


def main() -> None:
    """Print the plan of the statements of each class and task, the telling lines only."""
    for query_class in query_classes(each=2):
        request = query_class.requests[0]
        print(f"\n### {query_class.name}: {request.text}")
        for task in (ranked, by_date, count, departments):
            print(f"\n{task.__name__.replace('_', ' ')}\n\n```text")
            for statement in _statements(task, request):
                print("\n".join(_plan(statement)))
            print("```")


def _statements(task: Callable[[SearchRequest], object], request: SearchRequest) -> list[str]:
    task(request)
    with CaptureQueriesContext(connection) as captured:
        task(request)
    return [str(q["sql"]) for q in captured.captured_queries if "documents_passage" in q["sql"]]


def _plan(statement: str) -> Sequence[str]:
    asked = statement.removeprefix(SETTINGS).replace("%", "%%")
    rows = rows_read("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + asked, [])
    return _drawn_in([row[0] for row in rows if any(word in row[0] for word in _SHOWN)])


def _drawn_in(lines: Sequence[str]) -> list[str]:
    """The lines that differ, with one step of two spaces for each level that is left."""
    levels: list[int] = []
    drawn: list[str] = []
    alike = False
    for line in lines:
        alike = any(word in line for word in _ALIKE) or (alike and "Removed" in line)
        if alike:
            continue
        indent = len(line) - len(line.lstrip(" "))
        levels = [level for level in levels if level < indent]
        drawn.append("  " * len(levels) + _legible(line.strip().removeprefix("->  ")))
        levels.append(indent)
    return drawn


def _legible(line: str) -> str:
    """A line of a plan with rows only where the program prints rows, loops and times."""
    line = re.sub(r"\(actual time=\S+ rows=(\d+)\.\d+ loops=1\)", r"(\1 rows)", line)
    line = line.replace("passage_lexemes(folded, facets)", "lexemes").replace("''", "")
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"


if __name__ == "__main__":
    main()
