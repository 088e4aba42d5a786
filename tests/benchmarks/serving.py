"""A server of the site as `manage.py demo` starts it, for what is measured or looked at."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

HOST = "127.0.0.1"


@contextmanager
def server() -> Iterator[int]:
    """A server of one process with eight threads, up and answering; its port."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "waitress", f"--listen={HOST}:{port}", "--threads=8"]
    with subprocess.Popen([*command, "jlpolicy.wsgi:application"]) as process:
        try:
            for _ in range(600):  # it loads its dictionary first
                with socket.socket() as asked:
                    if asked.connect_ex((HOST, port)) == 0:
                        break
                time.sleep(0.1)
            yield port
        finally:
            process.terminate()
