"""Many files at once (批量入库): spread over processes, or taken from a watched folder."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from django.db import InterfaceError, OperationalError, connection, connections

from documents.ingest import Outcome, document_ingest, lexicon_current
from documents.reading import path_text, unopened
from documents.reading.limits import UPLOAD_BYTES

_NICE = 19
"""Who reads pages meanwhile comes first."""

LOG = logging.getLogger(__name__)
_HALF_WRITTEN = (".part", ".partial", ".crdownload", ".tmp", ".download")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of one file; `message` says in Chinese why it was refused."""

    path: Path
    outcome: Outcome
    message: str = ""


def files_ingest(paths: Sequence[Path], *, workers: int = 1) -> Iterator[Report]:
    """Take in each file and report on it; with several workers in the order they are done.

    A file that is held already is only hashed, so that a broken run can be repeated. What is
    reported is safe on disk when the iterator ends, not before. Raises BrokenProcessPool if a
    worker is killed, and Django's OperationalError without a database.
    """
    if workers <= 1 or len(paths) <= 1:
        yield from map(file_ingest, paths)
    else:
        with _pool(workers) as pool:
            waiting = [pool.submit(file_ingest, path) for path in paths]
            for done in as_completed(waiting):
                yield done.result()
    _flush()


def file_ingest(path: Path) -> Report:
    """Take in one file; whatever is wrong with it concerns no other file."""
    try:
        with path.open("rb") as file:
            # One byte past the limit is enough for the reader to refuse the file by its size.
            data = file.read(UPLOAD_BYTES + 1)
        _commit_lazily()
        done = document_ingest(data, path_text(path.name))
    except OSError as error:
        return Report(path=path, outcome=Outcome.REFUSED, message=unopened(error))
    except (OperationalError, InterfaceError):
        raise  # the database is gone: no file's fault
    except Exception as error:
        LOG.exception("%s could not be stored", path_text(path))
        message = f"入库时出错（{type(error).__name__}），未入库。请将此文件发给维护人员。"
        return Report(path=path, outcome=Outcome.REFUSED, message=message)
    return Report(path=path, outcome=done.outcome, message=done.message)


def _commit_lazily() -> None:
    """Let commits not wait for the disk, each for itself: one wait at the end is enough.

    If the database dies before, the last documents are gone as if never taken, and the same
    command takes them.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")


def _flush() -> None:
    """Wait until all that was committed is on disk."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO on")
        # A transaction with a number of its own writes a record, behind all earlier ones.
        cursor.execute("SELECT pg_current_xact_id()")


def files_under(paths: Iterable[Path]) -> list[Path]:
    """Files named, and files below folders named, in order of name.

    Hidden files and those that an office suite or a browser is still writing are left out of
    folders. Raises FileNotFoundError for a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(file for file in path.rglob("*") if file.is_file() and _wanted(file))
        elif path.is_file():
            found.append(path)
        else:
            raise FileNotFoundError(path)
    return found


@dataclass(slots=True, kw_only=True)
class Watch:
    """Tells at each look which files are new or changed, and at rest since the look before."""

    _seen: dict[Path, tuple[int, int]] = field(default_factory=dict)
    _taken: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def ready(self, paths: Iterable[Path]) -> list[Path]:
        """Files to take now; each state of a file is given once."""
        now = {path: state for path in paths if (state := _state(path)) is not None}
        ready = [
            path
            for path, state in now.items()
            if self._seen.get(path) == state and self._taken.get(path) != state
        ]
        self._taken |= {path: now[path] for path in ready}
        self._seen = now
        return ready


def _state(path: Path) -> tuple[int, int] | None:
    """Size and time of change; None for a file that went away."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _wanted(path: Path) -> bool:
    # ~$通知.docx is what Word keeps beside a document that is open.
    return not (path.name.startswith((".", "~$")) or path.suffix.lower() in _HALF_WRITTEN)


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """Processes that inherit the word lists instead of loading them each."""
    lexicon_current()
    connections.close_all()  # a connection must not be shared with a child
    pool = ProcessPoolExecutor(workers, mp_context=get_context("fork"), initializer=_start)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _start() -> None:
    """Leave Ctrl-C to the parent, which lets files in hand be finished; let readers go first."""
    os.setpgrp()
    os.nice(_NICE)
