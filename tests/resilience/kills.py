"""Kill readers, workers and the database in the middle, then count (断电试验).

Run by `python -m tests.resilience.kills`: three trials, each in a data directory of its own. First
`ingest` of the corpus is killed, and PostgreSQL under it, and run again until it ends. Then files
are queued for background workers, and workers and PostgreSQL are killed at random. Then files are
uploaded through the site, and its server is killed in the middle; who uploads tries again. Each
trial must end with as many documents as files, none twice, none waiting, every fact on its words.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.own_library import MANAGE, ROOT, own_library
from tests.resilience.browser import NAME, PASSWORD, Browser

_NOWHERE = subprocess.DEVNULL
CORPUS = sorted((ROOT / "fixtures" / "corpus").glob("*.txt"))

_COUNT = """
import json
from django.db.models import F, Q
from documents.models import Document, OriginalFile, DocumentStatus, Measure, Subsidy
states = {s: Document.objects.filter(status=s).count() for s in DocumentStatus.values}
broken = sum(
    d.text[f.start:f.end] != f.quote
    for d in Document.objects.all() for f in [*d.measure_set.all(), *d.subsidy_set.all()]
)
print(json.dumps({
    "documents": Document.objects.count(), "originals": OriginalFile.objects.count(),
    "waiting": states["received"], "ready": states["pending"], "broken": broken,
    "measures": Measure.objects.count(),
}))
"""
PORT = 8798
_BATCH = 5
_ACCOUNT = f"""
from django.contrib.auth.models import User
User.objects.create_superuser({NAME!r}, password={PASSWORD!r})
"""
_SERVE = """
import os, sys, waitress
os.environ["DJANGO_SETTINGS_MODULE"] = "jlpolicy.settings"
from jlpolicy.wsgi import application
waitress.serve(application, host="127.0.0.1", port=int(sys.argv[1]), threads=4)
"""
_QUEUE = """
import sys
from pathlib import Path
from documents.tasks import document_queue
for path in sorted(Path({folder!r}).glob("*.txt")):
    document_queue(path.read_bytes(), path.name)
"""


def main() -> int:
    """Run all trials; exit 1 if a count is off."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - a trial that can be repeated
    first = trial_ingest(chance, files=options.files)
    second = trial_workers(chance, files=options.files, kills=options.kills)
    third = trial_server(chance, files=options.files // 5, kills=options.kills // 2)
    return 0 if first and second and third else 1


def trial_ingest(chance: random.Random, *, files: int) -> bool:
    """Kill `ingest` three times and PostgreSQL three times, then let it end, twice."""
    with own_library() as env, _papers(files) as folder:
        command = [*MANAGE, "ingest", folder, "-v0"]
        for target in ("ingest", "postgres") * 3:
            before = _count(env)["documents"]
            run = subprocess.Popen(command, env=env, stdout=_NOWHERE, stderr=_NOWHERE)
            time.sleep(chance.uniform(3, 9))
            _kill(run.pid if target == "ingest" else _postgres(env))
            run.kill()
            run.wait()
            print(f"     {target} killed between {before} and {_count(env)['documents']}")  # noqa: T201
        for _ in range(2):
            _manage(env, "ingest", folder, "-v0", check=True)
        found = _count(env)
    return _verdict("ingest, 6 kills", found, files=files)


def trial_workers(chance: random.Random, *, files: int, kills: int) -> bool:
    """Queue files, kill workers and PostgreSQL at random, then let the living end."""
    with own_library() as env, _papers(files) as folder:
        _manage(env, "shell", "-v0", "-c", _QUEUE.format(folder=folder), check=True)
        workers = [_worker(env), _worker(env)]
        for _ in range(kills):
            time.sleep(chance.uniform(0.5, 2.5))
            if chance.random() < 0.3:
                _kill(_postgres(env))
                time.sleep(1)
            else:
                victim = chance.randrange(len(workers))
                _kill(workers[victim].pid)
                workers[victim].wait()
                workers[victim] = _worker(env)
        _drain(env)
        for worker in workers:
            worker.kill()
            worker.wait()
        found = _count(env)
    return _verdict(f"workers, {kills} kills", found, files=files)


def trial_server(chance: random.Random, *, files: int, kills: int) -> bool:
    """Upload by batches; the server dies with a batch on its way, which is sent again."""
    with own_library() as env, _papers(files) as folder:
        _manage(env, "shell", "-v0", "-c", _ACCOUNT, check=True)
        worker, server = _worker(env), _server(env)
        paths = sorted(Path(folder).iterdir())
        batches = [paths[at : at + _BATCH] for at in range(0, len(paths), _BATCH)]
        deadly = set(chance.sample(range(len(batches)), min(kills, len(batches))))
        browser = Browser(PORT)
        for number, batch in enumerate(batches):
            browser.wait()
            if number in deadly:
                timer = threading.Timer(chance.uniform(0, 0.6), _kill, [server.pid])
                timer.start()
            while not browser.upload(batch):
                if server.poll() is not None:
                    server = _server(env)
            if number in deadly:
                timer.join()
                server.kill()
                server.wait()
                server = _server(env)
        _drain(env)
        for process in (worker, server):
            process.kill()
            process.wait()
        found = _count(env)
    return _verdict(f"uploads, {len(deadly)} kills of the server", found, files=files)


@contextmanager
def _papers(files: int) -> Iterator[str]:
    """A folder of so many distinct papers, made from the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            text = CORPUS[number % len(CORPUS)].read_text(encoding="utf-8")
            Path(folder, f"{number:04}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
        yield folder


def _drain(env: dict[str, str], *, patience: int = 600) -> None:
    """Wait until no document is waiting; jobs of dead workers come back within a minute."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if _count(env)["waiting"] == 0:
            return
        time.sleep(5)


def _verdict(name: str, found: dict[str, int], *, files: int) -> bool:
    good = (
        found["documents"] == found["originals"] == found["ready"] == files
        and found["waiting"] == found["broken"] == 0
    )
    print(f"{'ok  ' if good else 'BAD '} {name}: {files} files -> {found}")  # noqa: T201
    return good


def _server(env: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _SERVE, str(PORT)]
    return subprocess.Popen(command, env=env, cwd=ROOT, stdout=_NOWHERE, stderr=_NOWHERE)


def _worker(env: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*MANAGE, "worker"], env=env, stdout=_NOWHERE, stderr=_NOWHERE)


def _manage(env: dict[str, str], *arguments: str, check: bool) -> str:
    done = subprocess.run(
        [*MANAGE, *arguments], env=env, check=check, capture_output=True, text=True
    )
    return done.stdout


def _count(env: dict[str, str]) -> dict[str, int]:
    counted: dict[str, int] = json.loads(_manage(env, "shell", "-v0", "-c", _COUNT, check=True))
    return counted


def _postgres(env: dict[str, str]) -> int:
    """Process of the library's server, as its pid file says; waits until somebody started it."""
    while True:
        for found in Path(env["JLPOLICY_DATA"]).rglob("postmaster.pid"):
            lines = found.read_text(encoding="utf-8").splitlines()
            if lines and psutil.pid_exists(int(lines[0])):
                return int(lines[0])
        time.sleep(0.2)


def _kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
