# ruff: noqa: T201, S311 - it prints its table; chance here guards nothing
"""Server time of every kind of page under load: `python -m tests.benchmarks.site`.

Of the library at JLPOLICY_DATA, filled before by `manage.py ingest fixtures`, then
`manage.py loadset --passages N`, then `--fill`, which adds facts to the papers of the load set.
Twenty readers, each looking at a page for a while before asking for the next, against a server of
one process that is started for it on 127.0.0.1 and stopped at the end.
Queries are counted apart, within this process, the first time a page is asked for.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import statistics
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from documents.models import (  # noqa: E402
    Document,
    Measure,
    MeasureAgency,
    Proposal,
    Result,
    Subsidy,
    Target,
)
from tests.benchmarks.serving import HOST, server  # noqa: E402

ROWS = Path(__file__).with_name("site_rows.sql")
SEARCHES = ("基金", "科技创新", "中小企业 补贴", "吉科发医 2022 97", "贷款贴息")
LISTS = ("documents", "measures", "subsidies", "targets", "results", "proposals")
MOST = 20_000  # requests in all, whatever the options say


@dataclass(slots=True, kw_only=True)
class Seen:
    """What one kind of page took: milliseconds of each answer, bytes of the largest."""

    times: list[float] = field(default_factory=list)
    size: int = 0
    failed: int = 0


def main() -> None:
    """Fill, or count queries and print a row a kind of page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill", action="store_true", help="add facts to the load set, and end")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--think", type=float, default=2.0, help="mean seconds between pages")
    parser.add_argument("--only", default="", help="kinds of page whose name holds this")
    options = parser.parse_args()
    if options.fill:
        fill()
        return
    kinds = {name: paths for name, paths in pages().items() if options.only in name}
    queries, cold = counted(kinds)
    before = os.getloadavg()[0]
    with server() as port:
        walk(port, kinds, users=2, seconds=min(60.0, options.seconds), think=0.0, once=True)
        seen = walk(port, kinds, users=options.users, seconds=options.seconds, think=options.think)
    total = sum(len(page.times) for page in seen.values())
    print(
        f"{options.users} users, {options.think:g} s between pages, {total} pages in "
        f"{options.seconds:.0f} s, load {before:.1f} before, {os.getloadavg()[0]:.1f} after"
    )
    head = f"{'page':<22}{'queries':>8}{'cold ms':>9}{'n':>6}{'p50 ms':>8}{'p95 ms':>8}"
    print(f"{head}{'KB':>7}{'failed':>8}")
    for name in kinds:
        page = seen[name]
        ranked = sorted(page.times) or [0.0]
        print(
            f"{name:<22}{queries[name]:>8}{cold[name]:>9.0f}{len(page.times):>6}"
            f"{statistics.median(ranked):>8.0f}{ranked[int(len(ranked) * 0.95)]:>8.0f}"
            f"{page.size / 1000:>7.1f}{page.failed:>8}"
        )


def fill() -> None:
    """Measures, subsidies, targets, results and proposals for the papers of the load set."""
    with connection.cursor() as cursor:
        for statement in ROWS.read_text(encoding="utf-8").split(";\n\n"):
            cursor.execute(statement)


def pages() -> dict[str, list[str]]:
    """Addresses of each kind of page, chosen by a fixed seed over the whole library."""
    chance = random.Random(1)
    busy = [
        row["agency"]
        for row in MeasureAgency.objects.values("agency")
        .annotate(n=models.Count("pk"))
        .order_by("-n")
        .values("agency")[:40]
    ]
    found = {"home": ["/"]}
    for name in LISTS:
        found[name] = [f"/{name}/"]
        years = [f"/{name}/?year={year}" for year in chance.sample(range(2010, 2025), 6)]
        if name == "subsidies":
            years += [
                "/subsidies/?cap_min=100万",
                "/subsidies/?form=补助",
                "/subsidies/?sort=-rate",
            ]
        found[f"{name} filtered"] = years
        found[f"{name} deep"] = [f"/{name}/?page={n}" for n in (20, 150, 400)]
    found["measures of body"] = [f"/measures/?agency={pk}" for pk in busy]
    found["measures status"] = [f"/measures/?status={s}" for s in ("done", "ongoing", "planned")]
    found["agencies"] = ["/agencies/"]
    found["agency"] = [f"/agencies/{pk}/" for pk in busy]
    tables: dict[str, type[models.Model]] = {
        "documents": Document,
        "measures": Measure,
        "subsidies": Subsidy,
        "targets": Target,
        "results": Result,
        "proposals": Proposal,
    }
    for name, model in tables.items():
        keys = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
        kind = str(model._meta.model_name)
        some = chance.sample(keys, min(40, len(keys)))
        found[f"{kind} page"] = [f"/{name}/{pk}/" for pk in some]
    found["search"] = [f"/search/?q={words}" for words in SEARCHES]
    return {name: [quote(path, safe="/?=&-") for path in paths] for name, paths in found.items()}


def counted(kinds: dict[str, list[str]]) -> tuple[dict[str, int], dict[str, float]]:
    """Most queries of a kind of page, and most milliseconds, asked for the first time."""
    client = Client(headers={"host": HOST})
    client.get("/login/")  # templates and settings are loaded once
    queries: dict[str, int] = {}
    cold: dict[str, float] = {}
    for name, paths in kinds.items():
        for path in paths[:3]:
            begun = time.perf_counter()
            with CaptureQueriesContext(connection) as captured:
                client.get(path)
            spent = 1000 * (time.perf_counter() - begun)
            queries[name] = max(queries.get(name, 0), len(captured))
            cold[name] = max(cold.get(name, 0.0), spent)
    return queries, cold


def walk(  # noqa: PLR0913 - the options of a run
    port: int,
    kinds: dict[str, list[str]],
    *,
    users: int,
    seconds: float,
    think: float,
    once: bool = False,
) -> dict[str, Seen]:
    """Let the users ask for pages of all kinds in turn until time or the most is reached."""
    seen: dict[str, Seen] = defaultdict(Seen)
    lock, end = threading.Lock(), time.monotonic() + seconds
    everything = [(name, path) for name, paths in kinds.items() for path in paths]

    def visit(number: int) -> None:
        chance = random.Random(number)
        link = http.client.HTTPConnection(HOST, port, timeout=60)
        turns = everything[number::users] if once else range(MOST // users)
        if think:
            time.sleep(chance.uniform(0, think))
        for turn in turns:
            if time.monotonic() > end:
                break
            if isinstance(turn, int):
                name = chance.choice(list(kinds))
                path = chance.choice(kinds[name])
            else:
                name, path = turn
            spent, size, good = ask(link, path)
            with lock:
                seen[name].times.append(spent)
                seen[name].size = max(seen[name].size, size)
                seen[name].failed += not good
            if think:
                time.sleep(chance.uniform(0, 2 * think))
        link.close()

    threads = [threading.Thread(target=visit, args=(n,)) for n in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def ask(link: http.client.HTTPConnection, path: str) -> tuple[float, int, bool]:
    """Milliseconds and compressed bytes of one answer, and whether it is a page."""
    begun = time.perf_counter()
    link.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = link.getresponse()
    body = answer.read()
    return 1000 * (time.perf_counter() - begun), len(body), answer.status == http.client.OK


if __name__ == "__main__":
    main()
