# ruff: noqa: T201 - it prints its table
"""What hostile files end as: `python -m tests.reading.hostile`.

Each file is read as an upload is, by a child process with limits. Printed of each: the outcome,
seconds, the child's memory at its highest, by how much this process grew, and the message. The
exit code tells if one hung, left a process or a file behind, or grew this process.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from documents.reading import ReadingError, limits, read_safely
from tests.reading.hostile_files import HOSTILE

_PATIENCE = limits.CHILD_WALL_SECONDS + 10
_GROWTH = 80
"""Megabytes by which the reading process may grow: the file itself, at most 50, and its copy."""


def main() -> int:
    """Print one row a file; 1 if anything was wrong with one."""
    wanted = sys.argv[1:]
    faults = 0
    print(
        f"{'file':<34}{'MB':>6}  {'outcome':<16}{'s':>6}{'child MB':>10}{'grown MB':>10}  message"
    )
    for name, make in HOSTILE.items():
        if wanted and not any(part in name for part in wanted):
            continue
        data = make()
        told, is_good = tried(name, data)
        faults += not is_good
        print(f"{name:<34}{len(data) / 1e6:>6.1f}  {told}", flush=True)
        del data
    print("nothing hung, nothing left behind" if not faults else f"{faults} files went wrong")
    return int(faults > 0)


def tried(name: str, data: bytes) -> tuple[str, bool]:
    """Read one file; its row, and whether all went as it should."""
    own = psutil.Process()
    before, left = own.memory_info().rss, leavings()
    peak = Peak(own)
    peak.start()
    start = time.monotonic()
    try:
        source = read_safely(data, name)
        outcome, message = "read", f"{len(source.text)} 字 {' '.join(source.warnings)}"[:90]
    except ReadingError as error:
        outcome, message = type(error).__name__, error.message
    seconds = time.monotonic() - start
    child = peak.end()
    grown = max(0.0, (own.memory_info().rss - before) / 1e6)
    is_clean = not own.children(recursive=True) and leavings() <= left
    is_good = seconds < _PATIENCE and is_clean and grown < _GROWTH
    mark = "" if is_good else " !!"
    row = f"{outcome:<16}{seconds:>6.1f}{child:>10.0f}{grown:>10.0f}  {message}{mark}"
    return row, is_good


class Peak(threading.Thread):
    """Watches the memory of a process's children, in megabytes."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._over = threading.Event()
        self._most = 0.0

    def run(self) -> None:
        """Look fifty times a second."""
        while not self._over.wait(0.02):
            for child in self._process.children():
                with contextlib.suppress(psutil.NoSuchProcess):
                    self._most = max(self._most, child.memory_info().rss / 1e6)

    def end(self) -> float:
        """The most that was seen."""
        self._over.set()
        self.join()
        return self._most


def leavings() -> set[str]:
    """Temporary folders of readings."""
    return {path.name for path in Path(tempfile.gettempdir()).glob("jlpolicy-read-*")}


if __name__ == "__main__":
    sys.exit(main())
