"""Data directories for the tests of the embedded server, far from the one in use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jlpolicy.postgres import Server
from tests.postgres.support import data_directory


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment of the tests says about databases does not count here."""
    for name in ("PG_BIN", "DATABASE_URL", "JLPOLICY_DATA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="package")
def home() -> Iterator[Path]:
    """A data directory that the tests of this folder share; its path is an awkward one."""
    with data_directory("数据 目录 (it's)") as root:
        yield root


@pytest.fixture
def running(home: Path) -> Server:
    """The server of the shared directory, running."""
    started = Server(home)
    started.ensure_running()
    return started


@pytest.fixture
def fresh() -> Iterator[Path]:
    """A data directory that does not exist yet."""
    with data_directory("data") as root:
        yield root
