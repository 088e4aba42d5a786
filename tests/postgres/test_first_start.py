"""The first start of the embedded server: made whole, once, where and as whom it should be."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from jlpolicy.postgres import PostgresError, Server, State, places
from tests.postgres.support import AS_ROOT, ask, command, data_directory, manage

DEBIAN_BIN = Path("/usr/lib/postgresql/15/bin")


def test_eight_at_once(fresh: Path) -> None:
    """Of eight commands that all find nothing, one makes the server and all are served."""
    code = (
        "from django.db import connection as c; q = c.cursor();"
        "q.execute('SELECT system_identifier FROM pg_control_system()'); print(q.fetchone())"
    )
    line, environment = command(fresh, "shell", "-v0", "-c", code)
    pipe = subprocess.PIPE
    eight = [
        subprocess.Popen(line, env=environment, stdout=pipe, stderr=pipe, text=True)
        for _ in range(8)
    ]
    answers = [one.communicate(timeout=300) for one in eight]

    assert [one.returncode for one in eight] == [0] * 8, answers
    assert len({out for out, _ in answers}) == 1
    assert not list(fresh.glob("postgres.new-*"))


def test_long_path() -> None:
    """A path far beyond the length of a socket's is none of the socket's business."""
    with data_directory("/".join(["很长的目录名称" * 3] * 4)) as root:
        assert len(os.fsencode(root)) > 240
        Server(root).ensure_running()

        assert ask(Server(root), "SELECT 1") == [(1,)]


def test_half_made_directory_is_cleared(fresh: Path) -> None:
    """What a killed first start left behind is removed by the next, which begins anew."""
    left = fresh / "postgres.new-killed"
    left.mkdir(parents=True)
    (left / "PG_VERSION").write_text("18\n", encoding="ascii")

    Server(fresh).ensure_running()

    assert not left.exists()


def test_link_to_the_data_directory(fresh: Path) -> None:
    """A data directory reached by two names has one server."""
    Server(fresh).ensure_running()
    link = fresh.parent / "link"
    link.symlink_to(fresh)

    assert Server(link).status() == Server(fresh).status()


@pytest.mark.skipif(not AS_ROOT, reason="only root borrows an account")
def test_root_borrows_an_account(fresh: Path) -> None:
    """Root's server runs unprivileged, owns only its own directory, and no permission moved."""
    closed = fresh.parent / "closed"
    closed.mkdir(mode=0o700)
    before = [(path, path.stat().st_mode) for path in (closed, fresh.parent, *fresh.parents)]

    started = Server(fresh)
    started.ensure_running()

    owner = started.places.cluster.stat()
    assert owner.st_uid == started.places.account.uid != 0
    assert owner.st_mode & 0o777 == 0o700
    assert before == [(path, path.stat().st_mode) for path, _ in before]
    programs = [path.stat() for path in fresh.joinpath("binaries").rglob("bin/*")]
    assert {(one.st_uid, one.st_mode & 0o777) for one in programs} == {(0, 0o755)}


@pytest.mark.skipif(not AS_ROOT, reason="only root borrows an account")
def test_root_in_a_directory_closed_to_the_account(fresh: Path) -> None:
    """Below a directory that the account may not enter, root is told so and nothing is opened."""
    fresh.parent.chmod(0o700)

    result = manage(fresh, "db", "start")

    assert result.returncode == 1
    assert "JLPOLICY_DATA" in result.stderr
    assert fresh.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not AS_ROOT, reason="only root can give data away")
def test_data_of_another_account(fresh: Path) -> None:
    """Data that another account made are left alone, and the message names both."""
    mine = Server(fresh)
    mine.ensure_running()
    mine.stop()
    os.chown(mine.places.cluster, 4321, 4321)

    with pytest.raises(PostgresError, match=f"4321.*{mine.places.account.uid}"):
        mine.ensure_running()


def test_place_that_cannot_be_written(fresh: Path) -> None:
    """A data directory that cannot be made is named, with the variable that moves it."""
    fresh.write_text("a file, not a directory", encoding="ascii")

    with pytest.raises(PostgresError, match="JLPOLICY_DATA"):
        Server(fresh).ensure_running()


def test_place_that_a_shell_would_misread(fresh: Path) -> None:
    """A path that initdb would garble is refused by name rather than half made."""
    with pytest.raises(PostgresError, match="JLPOLICY_DATA"):
        Server(fresh / "$HOME").ensure_running()


def test_other_major_version_is_refused(fresh: Path) -> None:
    """Data of another major version are left alone, and the message tells the way out."""
    Server(fresh).ensure_running()
    Server(fresh).stop()
    version = fresh / "postgres" / "PG_VERSION"
    version.write_text("16\n", encoding="ascii")

    result = manage(fresh, "db", "start")

    assert result.returncode == 1
    for word in ("PostgreSQL 16", "PostgreSQL 18", "PG_BIN", "pg_dump", "pg_restore"):
        assert word in result.stderr
    assert Server(fresh).status().state is State.STOPPED


@pytest.mark.skipif(not DEBIAN_BIN.exists(), reason="no second PostgreSQL on this machine")
def test_chosen_binaries(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PG_BIN takes the programs of another installation, an older one included."""
    monkeypatch.setenv("PG_BIN", str(DEBIAN_BIN))
    started = Server(fresh)
    started.ensure_running()

    version = "SELECT current_setting('server_version_num')::int / 10000"
    assert ask(started, version) == [(15,)]
    assert not (fresh / "binaries").exists()


def test_chosen_binaries_that_are_not_there(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PG_BIN without PostgreSQL is refused before anything is made."""
    monkeypatch.setenv("PG_BIN", str(fresh.parent))

    with pytest.raises(PostgresError, match="postgres"):
        Server(fresh).ensure_running()

    assert Server(fresh).status().state is State.ABSENT


def test_squatted_socket_directory(fresh: Path) -> None:
    """A socket directory that others may enter is not used: behind it may be anybody."""
    wary = Server(fresh)
    wary.places.socket_dir.mkdir()
    wary.places.socket_dir.chmod(0o755)

    with pytest.raises(PostgresError, match="冒充"):
        wary.ensure_running()

    shutil.rmtree(wary.places.socket_dir)
    wary.ensure_running()
    assert ask(wary, "SELECT 1") == [(1,)]


def test_address_fits_a_socket(fresh: Path) -> None:
    """The socket's path stays within the hundred-odd bytes that systems allow."""
    deep = Server(fresh / ("目录" * 60))

    assert len(os.fsencode(deep.places.socket)) < 90
    assert deep.places.socket.name == f".s.PGSQL.{places.PORT}"
