"""An empty library of its own, for programs that fill one, or kill what serves it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MANAGE = [sys.executable, str(ROOT / "manage.py")]


@contextmanager
def own_library() -> Iterator[dict[str, str]]:
    """The environment in which commands find the library; its server is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="jlpolicy-own-") as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101, S103 - the server's account must pass
        env = {**os.environ, "JLPOLICY_DATA": str(Path(folder, "data"))}
        env.pop("DATABASE_URL", None)
        subprocess.run([*MANAGE, "migrate", "-v0"], env=env, check=True)
        try:
            yield env
        finally:
            subprocess.run([*MANAGE, "db", "stop"], env=env, check=False, capture_output=True)
