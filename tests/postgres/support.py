"""What the tests of the embedded server do to it: ask, command, kill."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
from psycopg.conninfo import make_conninfo

from jlpolicy.postgres import Server

ROOT = Path(__file__).parent.parent.parent
AS_ROOT = os.geteuid() == 0


@contextlib.contextmanager
def data_directory(name: str) -> Iterator[Path]:
    """A place for data, in a directory that every account may enter; cleared away at the end."""
    base = Path(tempfile.mkdtemp(prefix="jlpolicy-test-"))
    base.chmod(0o711)
    root = base / name
    try:
        yield root
    finally:
        left = Server(root)
        left.stop()
        shutil.rmtree(base)
        shutil.rmtree(left.places.socket_dir, ignore_errors=True)


def conninfo(server: Server) -> str:
    """The server's address as drivers take it."""
    return make_conninfo(dbname="jlpolicy", **server.address())


def ask(asked: Server, query: str) -> list[tuple[object, ...]]:
    """The rows of a query's answer, in a transaction of its own."""
    with psycopg.connect(conninfo(asked)) as connection:
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


def command(root: Path, *words: str) -> tuple[list[str | Path], dict[str, str]]:
    """The command line and environment of a project's command on a data directory."""
    line: list[str | Path] = [sys.executable, ROOT / "manage.py", *words]
    return line, os.environ | {"JLPOLICY_DATA": str(root), "PYTHONUTF8": "1"}


def manage(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project to its end, as somebody at a terminal would."""
    line, environment = command(root, *words)
    return subprocess.run(
        line,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def pid_of(running: Server) -> int:
    """The process number of a server that runs."""
    pid = running.status().pid
    assert pid is not None
    return pid


def kill_hard(killed: Server) -> None:
    """Kill a server and its children at once, as a power cut would."""
    postmaster = psutil.Process(pid_of(killed))
    family = [postmaster, *postmaster.children()]
    for process in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    for process in family:
        while is_running(process):
            time.sleep(0.01)


def is_running(process: psutil.Process) -> bool:
    """Whether a process runs; a zombie that nobody collects does not."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False
