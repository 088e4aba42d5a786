"""The data directory and the key in it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jlpolicy import datadir

AS_ROOT = os.geteuid() == 0
_PRINT_KEY = (
    "import sys; from pathlib import Path; from jlpolicy.datadir import secret_key;"
    "print(secret_key(Path(sys.argv[1])))"
)


@pytest.fixture(autouse=True)
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment of the tests names does not count here."""
    for name in ("JLPOLICY_DATA", "JLPOLICY_SECRET_KEY", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_variable_moves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """JLPOLICY_DATA names the directory, `~` and relative paths included."""
    monkeypatch.setenv("HOME", "/home/zhang")
    monkeypatch.setenv("JLPOLICY_DATA", "~/数据 库")

    assert datadir.data_dir() == Path("/home/zhang/数据 库")

    monkeypatch.setenv("JLPOLICY_DATA", "data")

    assert datadir.data_dir() == Path.cwd() / "data"


def test_usual_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Root has a system place; everybody else one below their home, or where XDG says."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", "/home/zhang")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert datadir.data_dir() == Path("/home/zhang/.local/share/jlpolicy")

    monkeypatch.setenv("XDG_DATA_HOME", "/data")

    assert datadir.data_dir() == Path("/data/jlpolicy")

    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert datadir.data_dir() == Path("/var/lib/jlpolicy")


def test_directory_is_closed(tmp_path: Path) -> None:
    """Others may not look into the directory; below root's, only who knows a name gets on."""
    datadir.make_data_dir(tmp_path / "a" / "b")

    mode = stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode)
    assert mode == (0o711 if AS_ROOT else 0o700)


def test_directory_of_others_stays_as_it_is(tmp_path: Path) -> None:
    """A directory with something in it keeps its permissions, whoever asks."""
    (tmp_path / "something").touch()
    tmp_path.chmod(0o700)

    datadir.make_data_dir(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_key_is_made_once_and_closed(tmp_path: Path) -> None:
    """The first asking makes a long key that only its owner can read, later ones read it."""
    root = tmp_path / "new"

    key = datadir.secret_key(root)

    assert len(key) >= 50
    assert datadir.secret_key(root) == key
    assert stat.S_IMODE((root / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in root.iterdir()] == ["secret_key"]


def test_eight_processes_share_one_key(tmp_path: Path) -> None:
    """Of several processes that all find no key, one's key becomes everybody's."""
    line = [sys.executable, "-c", _PRINT_KEY, str(tmp_path / "new")]
    root = Path(datadir.__file__).parent.parent
    eight = [subprocess.Popen(line, stdout=subprocess.PIPE, text=True, cwd=root) for _ in range(8)]

    keys = {one.communicate(timeout=300)[0].strip() for one in eight}

    assert keys == {(tmp_path / "new" / "secret_key").read_text(encoding="ascii")}


def test_key_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JLPOLICY_SECRET_KEY is used as it is, and nothing is written."""
    monkeypatch.setenv("JLPOLICY_SECRET_KEY", "given")

    assert datadir.secret_key(tmp_path / "new") == "given"
    assert not (tmp_path / "new").exists()


def test_key_where_nothing_can_be_written(tmp_path: Path) -> None:
    """Without a place to keep it, every start has a key of its own and commands still work."""
    blocked = tmp_path / "file"
    blocked.touch()

    first, second = datadir.secret_key(blocked / "data"), datadir.secret_key(blocked / "data")

    assert len(first) >= 50
    assert first != second
