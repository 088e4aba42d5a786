# ruff: noqa: T201 - it prints its table
"""How quick each class of query is: `python -m tests.benchmarks.search.speed [--each 40]`.

Needs a library filled by `manage.py loadset`; see the README beside this file.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from documents.search import engine, fetch  # noqa: E402 - after Django is set up
from documents.search.codes import FacetName  # noqa: E402
from documents.search.database import searching  # noqa: E402
from documents.search.plan import plan  # noqa: E402
from documents.search.request import COUNT_LIMIT, SearchRequest, Sort  # noqa: E402
from documents.search.results import ranked_documents  # noqa: E402
from tests.benchmarks.search.queries import query_classes  # noqa: E402


def ranked(request: SearchRequest) -> object:
    """Top 20 documents by relevance."""
    with searching():
        return ranked_documents(plan(request))[:20]


def by_date(request: SearchRequest) -> object:
    """Top 20 documents by date."""
    with searching():
        return fetch.documents_by(plan(request).wish, Sort.DATE, start=0, count=20)


def count(request: SearchRequest) -> object:
    """Passages and documents, to 10,000."""
    with searching():
        return fetch.matches_count(plan(request).wish, limit=COUNT_LIMIT + 1)


def departments(request: SearchRequest) -> object:
    """Facet by department, of 10,000."""
    with searching():
        asked = plan(request, without=FacetName.DEPARTMENT).wish
        return fetch.codes_count(asked, FacetName.DEPARTMENT, limit=COUNT_LIMIT)


def page(request: SearchRequest) -> object:
    """A whole page of results as the web shows it."""
    return engine.search(request)


TASKS: tuple[Callable[[SearchRequest], object], ...] = (ranked, by_date, count, departments, page)


def main() -> None:
    """Print p50 and p95 in milliseconds by class and task."""
    options = argparse.ArgumentParser()
    options.add_argument("--each", type=int, default=40)
    each = options.parse_args().each
    classes = query_classes(each=each)
    print(f"| class | {' | '.join(task.__name__ for task in TASKS)} |")
    print("|---" * (len(TASKS) + 1) + "|")
    for query_class in classes:
        cells = []
        for task in TASKS:
            for request in query_class.requests:
                task(request)
            times = [_timed(task, request) for request in query_class.requests]
            cells.append(_cell(times))
        print(f"| {query_class.name} | {' | '.join(cells)} |", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\np50 / p95 ms of {each} queries each, warm; memory of the process {memory:.0f} MB")


def _timed(task: Callable[[SearchRequest], object], request: SearchRequest) -> float:
    begun = time.perf_counter()
    task(request)
    return (time.perf_counter() - begun) * 1000


def _cell(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):.1f} / {ordered[int(len(ordered) * 0.95) - 1]:.1f}"


if __name__ == "__main__":
    main()
