# ruff: noqa: T201 - it prints its table
"""How many papers a second `manage.py ingest` takes in: `python -m tests.benchmarks.bulk`.

Copies of the corpus, each made distinct, go into an empty library of its own in a temporary data
directory: read, extracted, stored and indexed. Then the same folder again, which only hashes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
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
        print(f"{'workers':>8}{'files/s':>10}{'again/s':>10}{'CPU ms/file':>13}{'load':>7}")
        for workers in options.workers:
            first, again, cpu = measured(folder, workers)
            print(
                f"{workers:>8}{options.files / first:>10.1f}{options.files / again:>10.1f}"
                f"{1000 * cpu / options.files:>13.1f}{os.getloadavg()[0]:>7.1f}",
                flush=True,
            )


def measured(folder: str, workers: int) -> tuple[float, float, float]:
    """Seconds of a first run and of a second; CPU seconds of the first, the server's included."""
    with library() as env:
        command = [*MANAGE, "ingest", folder, f"--workers={workers}", "-v0"]
        before = server_seconds(env)
        first, own = timed(command, env)
        cpu = own + server_seconds(env) - before
        again, _ = timed(command, env)
        return first, again, cpu


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


@contextmanager
def library() -> Iterator[dict[str, str]]:
    """An empty library of its own; its server is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="jlpolicy-bulk-") as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101, S103 - the server's account must pass
        env = {**os.environ, "JLPOLICY_DATA": str(Path(folder, "data"))}
        env.pop("DATABASE_URL", None)
        subprocess.run([*MANAGE, "migrate", "-v0"], env=env, check=True)
        try:
            yield env
        finally:
            subprocess.run([*MANAGE, "db", "stop"], env=env, check=False, capture_output=True)


if __name__ == "__main__":
    main()
