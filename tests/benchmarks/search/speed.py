# ruff: noqa: T201 - it prints its tables
"""How quick each class of query is: `python -m tests.benchmarks.search.speed`.

Needs a library filled by `manage.py loadset`; see the README beside this file. Ours and tantivy
answer each query one right after the other, so that their ratio means something on a busy machine.
Beside the time by the clock stands what the processors worked, ours and PostgreSQL's together: the
one waits for the other, so on a machine at rest the clock shows no more.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import django
import tantivy

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402 - after Django is set up

from documents.search import engine  # noqa: E402
from documents.search.codes import FacetName, cap_band_codes, code  # noqa: E402
from documents.search.ordered import documents_by  # noqa: E402
from documents.search.plan import plan  # noqa: E402
from documents.search.request import SearchRequest, Sort  # noqa: E402
from documents.search.results import ranked_documents  # noqa: E402
from tests.benchmarks.search.bm25 import Bm25, gram_run  # noqa: E402
from tests.benchmarks.search.queries import query_classes  # noqa: E402

Task = Callable[[SearchRequest], object]
_PASSAGES = 60  # of tantivy's best, to have some 20 documents


def ranked(request: SearchRequest) -> object:
    """Top 20 documents by relevance."""
    return ranked_documents(plan(request))[:20]


def by_date(request: SearchRequest) -> object:
    """Top 20 documents by date."""
    return documents_by(plan(request).wish, Sort.DATE, start=0, count=20)


def count(request: SearchRequest) -> object:
    """Passages, to 10,000."""
    return engine.count(request)


def departments(request: SearchRequest) -> object:
    """Documents by department, of 5,000 passages."""
    return engine.facets(request, names=(FacetName.DEPARTMENT,))


def page(request: SearchRequest) -> object:
    """A whole page as the web shows it, with all facets."""
    return engine.search(request, with_facets=True)


def like(request: SearchRequest) -> object:
    """Plain LIKE, newest first."""
    words = [f"%{term[0]}%" for term in plan(request).wanted.terms]
    where = " AND ".join(["folded LIKE %s"] * len(words))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT document_id FROM documents_passage WHERE {where} ORDER BY day DESC LIMIT 20",  # noqa: S608 - no value
            words,
        )
        return cursor.fetchall()


def tantivy_tasks(index: Bm25) -> dict[str, Task]:
    """The same tasks by tantivy, for all it finds."""

    def query(request: SearchRequest) -> tantivy.Query:
        choices: list[Sequence[str]] = []
        if request.departments:
            choices = [
                [code(FacetName.DEPARTMENT, pk) for pk in request.departments],
                [code(FacetName.YEAR, year) for year in request.years],
                cap_band_codes(request.cap_min, request.cap_max),
            ]
        return index.all_of([term[0] for term in plan(request).wanted.terms], choices)

    return {
        "ranked": lambda r: list(index.documents(query(r), limit=_PASSAGES)),
        "by_date": lambda r: index.newest(query(r), limit=_PASSAGES),
        "count": lambda r: index.count(query(r)),
        "departments": lambda r: index.departments(query(r)),
    }


def filled(folder: Path) -> Bm25:
    """The index of the library's passages, made when the folder is empty."""
    made = folder.exists() and any(folder.iterdir())
    index = Bm25(folder)
    if not made:
        begun = time.perf_counter()
        index.fill(_passages())
        print(f"tantivy: filled in {time.perf_counter() - begun:.0f} s")
    return index


def _passages() -> Iterator[tuple[int, int, Sequence[str], Sequence[str]]]:
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(
            "SELECT document_id, coalesce(day - DATE '1970-01-01', 0), folded, facets"
            " FROM documents_passage"
        )
        for document, day, folded, codes in cursor:
            yield document, day, gram_run(folded), codes


def main() -> None:
    """Print p50 and p95 in milliseconds by class and task, and ratios to tantivy."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--tantivy", type=Path, help="folder of tantivy's index")
    parser.add_argument("--like", type=int, default=0, help="queries of each class for plain LIKE")
    options = parser.parse_args()
    ours: dict[str, Task] = {
        task.__name__: task for task in (ranked, by_date, count, departments, page)
    }
    theirs = tantivy_tasks(filled(options.tantivy)) if options.tantivy else {}
    print("| class | task | clock p50 / p95 | work p50 / p95 | tantivy p50 / p95 | ratio of p50 |")
    print("|---|---|---|---|---|---|")
    for query_class in query_classes(each=options.each):
        for name, task in ours.items():
            _print_row(query_class.name, name, task, theirs.get(name), query_class.requests)
        if options.like:
            _print_row(query_class.name, "LIKE", like, None, query_class.requests[: options.like])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nms, {options.each} queries a class, warm; memory of the process {memory:.0f} MB")


def _print_row(
    class_name: str, name: str, ours: Task, theirs: Task | None, requests: Sequence[SearchRequest]
) -> None:
    times: list[float] = []
    work: list[float] = []
    others: list[float] = []
    for request in requests:
        clock, worked = _timed(ours, request)
        times.append(clock)
        work.append(worked)
        if theirs is not None:
            others.append(_timed(theirs, request)[0])
    ratio = f"{statistics.median(times) / statistics.median(others):.1f}" if others else ""
    cells = (class_name, name, _cell(times), _cell(work), _cell(others), ratio)
    print(f"| {' | '.join(cells)} |", flush=True)


def _timed(task: Task, request: SearchRequest) -> tuple[float, float]:
    """Milliseconds by the clock and of work, of the second of two runs."""
    task(request)
    begun, worked = time.perf_counter(), _worked()
    task(request)
    return (time.perf_counter() - begun) * 1000, _worked() - worked


def _worked() -> float:
    """Milliseconds that this process and its PostgreSQL process have worked, on one machine."""
    backend = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    theirs = int(backend.read_text(encoding="ascii").split()[0]) / 1e6
    return time.process_time() * 1000 + theirs


def _cell(times: Sequence[float]) -> str:
    if not times:
        return ""
    ordered = sorted(times)
    return f"{statistics.median(ordered):.1f} / {ordered[max(0, int(len(ordered) * 0.95) - 1)]:.1f}"


if __name__ == "__main__":
    main()
