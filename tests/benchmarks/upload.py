# ruff: noqa: T201 - it prints its table
"""Seconds from pressing 上传 to facts on screen: `python -m tests.benchmarks.upload`.

The founding plan, printed over and over to twenty pages or more, goes as Word, PDF and OFD through
a site and a worker of its own on an empty library. The clock runs from the request that sends the
file until the paper's page shows facts, asked for five times a second.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from tests.benchmarks.bulk import PORT, SERVE
from tests.own_library import MANAGE, ROOT, own_library
from tests.reading.formats.flowing import as_docx
from tests.reading.formats.paged import as_ofd, as_pdf
from tests.reading.formats.paper import papers
from tests.resilience.browser import NAME, PASSWORD, Browser

PLAN, COPIES = "001_90cfc1a6d423bbdb", 2
_ACCOUNT = (
    "from django.contrib.auth.models import User\n"
    f"User.objects.create_superuser({NAME!r}, password={PASSWORD!r})"
)
_FACTS = re.compile(r"识别结果 <small>(\d+) 条</small>")


def main() -> None:
    """Print one row a format."""
    plan = next(paper for paper in papers() if paper.name == PLAN)
    long = replace(plan, paragraphs=plan.paragraphs * COPIES)
    printed = as_pdf(long)
    document = pypdfium2.PdfDocument(printed)
    print(f"{len(document)} pages, load {os.getloadavg()[0]:.1f}")
    document.close()
    files = {"plan.docx": as_docx(long), "plan.pdf": printed, "plan.ofd": as_ofd(printed)}
    with own_library() as env, tempfile.TemporaryDirectory() as folder:
        subprocess.run([*MANAGE, "shell", "-v0", "-c", _ACCOUNT], env=env, check=True)
        server = subprocess.Popen([sys.executable, "-c", SERVE, str(PORT)], env=env, cwd=ROOT)
        worker = subprocess.Popen([*MANAGE, "worker"], env=env)
        browser = Browser(PORT)
        browser.wait()
        time.sleep(5)  # the worker starts
        for name, data in files.items():
            path = Path(folder, name)
            path.write_bytes(data)
            seconds, facts = timed(browser, path)
            load = os.getloadavg()[0]
            print(
                f"{name:<12}{len(data) / 1e6:>6.1f} MB{seconds:>7.1f} s{facts:>6} facts{load:>6.1f}"
            )
        for process in (server, worker):
            process.terminate()
            process.wait()


def timed(browser: Browser, path: Path) -> tuple[float, int]:
    """Seconds until the paper shows facts, and how many."""
    start = time.monotonic()
    place = browser.uploaded(path)
    while True:
        found = _FACTS.search(browser.page(place))
        if found and int(found.group(1)):
            return time.monotonic() - start, int(found.group(1))
        time.sleep(0.2)


if __name__ == "__main__":
    main()
