# ruff: noqa: T201 - it prints its table
"""How many papers a second `manage.py ingest` takes in: `python -m tests.benchmarks.bulk`.

Copies of the corpus, each made distinct, go into an empty library of its own in a temporary data
directory: read, extracted, stored and indexed. Then the same folder again, which only hashes.
Meanwhile one reader walks the site: a page of each kind, one after the other.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.own_library import MANAGE, ROOT, own_library

PORT = 8799
PATHS = (
    "/documents/",
    "/",
    "/measures/",
    "/subsidies/",
    "/search/?q=%E8%A1%A5%E5%8A%A9",
    "/targets/",
)
_PAUSE = 0.5
_TOTAL = re.compile(r"共 <strong>([\d,]+)</strong> 条")
SERVE = """
import os, sys, waitress
os.environ["DJANGO_SETTINGS_MODULE"] = "jlpolicy.settings"
from jlpolicy.wsgi import application
waitress.serve(application, host="127.0.0.1", port=int(sys.argv[1]), threads=4)
"""
CORPUS = sorted((ROOT / "fixtures" / "corpus").glob("*.txt"))


def main() -> None:
    """Print one row a number of workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    with papers(options.files) as folder:
        megabytes = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        print(f"{options.files} files, {megabytes:.1f} MB, load {os.getloadavg()[0]:.1f} before")
        print(
            f"{'workers':>8}{'files/s':>10}{'1st half':>10}{'2nd half':>10}{'again/s':>10}"
            f"{'CPU ms/file':>13}{'page p95 ms':>13}{'pages':>7}{'load':>7}"
        )
        for workers in options.workers:
            print(f"{workers:>8}{row(folder, options.files, workers)}", flush=True)


def row(folder: str, files: int, workers: int) -> str:
    """Rates of a first run, of its halves and of a second; CPU of the first with the server's."""
    with own_library() as env, walking(env) as walk:
        command = [*MANAGE, "ingest", folder, f"--workers={workers}", "-v0"]
        before = server_seconds(env)
        walk.pages.clear()
        first, own = timed(command, env)
        cpu = own + server_seconds(env) - before
        pages, half = sorted(walk.pages), walk.half_of(files)
        walk.stop.set()
        again, _ = timed(command, env)
    p95 = pages[int(0.95 * (len(pages) - 1))] if pages else 0.0
    rest = max(first - half, 0.1)
    return (
        f"{files / first:>10.1f}{files / 2 / half:>10.1f}{files / 2 / rest:>10.1f}"
        f"{files / again:>10.1f}{1000 * cpu / files:>13.1f}{1000 * p95:>13.0f}{len(pages):>7}"
        f"{os.getloadavg()[0]:>7.1f}"
    )


@dataclass(slots=True, kw_only=True)
class Walk:
    """What one reader saw: seconds of each page, and how many documents there were when."""

    stop: threading.Event = field(default_factory=threading.Event)
    pages: list[float] = field(default_factory=list)
    counts: list[tuple[float, int]] = field(default_factory=list)

    def half_of(self, files: int) -> float:
        """Seconds from the first document to half of them."""
        begin = next(when for when, count in self.counts if count)
        return next((when - begin for when, count in self.counts if count >= files / 2), 0.1)


@contextmanager
def walking(env: dict[str, str]) -> Iterator[Walk]:
    """A site of one process with one reader on it, who asks for a page twice a second."""
    server = subprocess.Popen([sys.executable, "-c", SERVE, str(PORT)], env=env, cwd=ROOT)
    walk = Walk()
    reader = threading.Thread(target=_walk, args=(walk,))
    reader.start()
    try:
        yield walk
    finally:
        walk.stop.set()
        reader.join()
        server.terminate()
        server.wait()


def _walk(walk: Walk) -> None:
    for path in itertools.cycle(PATHS):
        if walk.stop.wait(_PAUSE):
            return
        start = time.monotonic()
        try:
            link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
            link.request("GET", path)
            body = link.getresponse().read().decode()
        except OSError:
            continue
        walk.pages.append(time.monotonic() - start)
        if path == PATHS[0] and (found := _TOTAL.search(body)):
            walk.counts.append((start, int(found.group(1).replace(",", ""))))


def timed(command: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Seconds on the clock, and CPU seconds of the command with its children."""
    before, start = os.times(), time.monotonic()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.monotonic() - start, os.times()
    cpu = after.children_user + after.children_system
    return seconds, cpu - before.children_user - before.children_system


def server_seconds(env: dict[str, str]) -> float:
    """CPU seconds of the library's server and all its processes, the ended ones included."""
    found = next(Path(env["JLPOLICY_DATA"]).rglob("postmaster.pid"))
    server = psutil.Process(int(found.read_text(encoding="utf-8").splitlines()[0]))
    own = server.cpu_times()
    total = own.user + own.system + own.children_user + own.children_system
    for child in server.children():
        times = child.cpu_times()
        total += times.user + times.system
    return float(total)


@contextmanager
def papers(files: int) -> Iterator[str]:
    """A folder of so many distinct papers, made from the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            text = CORPUS[number % len(CORPUS)].read_text(encoding="utf-8")
            Path(folder, f"{number:05}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
        yield folder


if __name__ == "__main__":
    main()
