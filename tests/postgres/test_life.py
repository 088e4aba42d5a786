"""The embedded server's life: it is started once, outlives its clients and comes back."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from jlpolicy.postgres import Server, State, server
from tests.postgres.support import (
    ROOT,
    ask,
    command,
    conninfo,
    is_running,
    kill_hard,
    manage,
    pid_of,
)

_SELECT = "from django.db import connection as c; q = c.cursor(); q.execute('SELECT 1')"
_HANG = (
    "import psycopg, sys; psycopg.connect(sys.argv[1]); print('in', flush=True); sys.stdin.read()"
)
_START = (
    "import sys; from pathlib import Path; from jlpolicy.postgres import Server;"
    "Server(Path(sys.argv[1])).ensure_running(); print('up', flush=True); sys.stdin.read()"
)


def test_serves_18_with_the_same_locale_everywhere(running: Server) -> None:
    """The server is PostgreSQL 18, in UTF-8 and independent of the system's locales."""
    row = ask(
        running,
        "SELECT current_setting('server_version_num')::int / 10000, pg_encoding_to_char(encoding),"
        " datlocprovider, datlocale FROM pg_database WHERE datname = current_database()",
    )

    assert row == [(18, "UTF8", "b", "C.UTF-8")]


def test_only_a_private_socket_leads_to_it(running: Server) -> None:
    """The server listens on no network, and others may not enter its socket's directory."""
    assert ask(running, "SHOW listen_addresses") == [("",)]
    assert running.places.socket_dir.stat().st_mode & 0o777 == 0o700
    assert running.places.socket_dir.stat().st_uid == running.places.account.uid


def test_commands_find_it(home: Path, running: Server) -> None:
    """`db status` and `db start` of another process speak of the server that runs."""
    before = running.status()

    assert f"进程 {before.pid}" in manage(home, "db", "status").stdout
    assert manage(home, "db", "start").returncode == 0
    assert running.status() == before


def test_command_stops_it(home: Path, running: Server) -> None:
    """`db stop` stops it and is no error when repeated; `db status` then says so and fails."""
    stopped, status, again = (manage(home, "db", word) for word in ("stop", "status", "stop"))

    assert (stopped.returncode, stopped.stdout) == (0, "已停止。\n")
    assert (again.returncode, again.stdout) == (0, "没有在运行。\n")
    assert (status.returncode, "已停止" in status.stdout) == (3, True)
    assert running.status().state is State.STOPPED


def test_first_connection_starts_it(home: Path, running: Server) -> None:
    """A command that needs the database starts the server, which stays when the command ends."""
    running.stop()

    result = manage(home, "shell", "-v0", "-c", f"{_SELECT}; print(q.fetchone())")

    assert (result.stdout, result.stderr) == ("(1,)\n", "")
    assert running.status().state is State.RUNNING


def test_settings_do_not_start_it(home: Path, running: Server) -> None:
    """Loading settings and models needs no database."""
    running.stop()

    assert manage(home, "check").returncode == 0
    assert running.status().state is State.STOPPED


def test_killed_client_is_nothing_to_it(running: Server) -> None:
    """A client that is killed leaves no trace: others are served, and `stop` stops."""
    line = [sys.executable, "-c", _HANG, conninfo(running)]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True) as client:
        assert client.stdout is not None
        assert client.stdout.readline() == "in\n"
        client.kill()

    assert ask(running, "SELECT 1") == [(1,)]
    assert running.stop()


def test_outlives_its_starter(home: Path, running: Server) -> None:
    """The server stays when the whole process group of its starter is interrupted and killed."""
    running.stop()
    line = [sys.executable, "-c", _START, str(home)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        line, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=ROOT, process_group=0
    ) as starter:
        assert starter.stdout is not None
        assert starter.stdout.readline() == "up\n"
        os.killpg(starter.pid, signal.SIGINT)
        os.killpg(starter.pid, signal.SIGKILL)

    assert ask(running, "SELECT 1") == [(1,)]
    assert running.status().state is State.RUNNING


def test_killed_server_returns_with_every_row(
    running: Server, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was committed before kill -9 is there for the next process, which says it waits."""
    monkeypatch.setattr(server, "_SAY_AFTER_SECONDS", 0.0)
    ask(running, "DROP TABLE IF EXISTS kept")
    ask(running, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
    kill_hard(running)

    Server(running.places.root).ensure_running()

    assert ask(running, "SELECT count(*) FROM kept") == [(1000,)]
    assert "recovering" in caplog.text


def test_same_process_survives_kill_of_server(home: Path, running: Server) -> None:
    """A process that held a connection goes on after kill -9 of the server."""
    # What Django does between two requests.
    renew = "from django.db import close_old_connections as renew; renew()"
    code = f"{_SELECT}; print('in', flush=True); input(); {renew}; {_SELECT}; print(q.fetchone())"
    line, environment = command(home, "shell", "-v0", "-c", code)
    pipe = subprocess.PIPE
    with subprocess.Popen(line, env=environment, stdin=pipe, stdout=pipe, text=True) as client:
        assert client.stdout is not None
        assert client.stdout.readline() == "in\n"
        kill_hard(running)
        answer, _ = client.communicate("\n", timeout=300)

    assert answer == "(1,)\n"


def test_orphans_of_killed_server_are_awaited(running: Server) -> None:
    """Children that outlive a server killed alone are out before its data are opened again."""
    family = psutil.Process(pid_of(running)).children()
    orphan = next(one for one in family if "background writer" in one.cmdline()[0])
    orphan.suspend()
    os.kill(pid_of(running), signal.SIGKILL)

    with subprocess.Popen(["/bin/sh", "-c", f"sleep 1; kill -CONT {orphan.pid}"]):
        running.ensure_running()

    assert not is_running(orphan)
    assert ask(running, "SELECT 1") == [(1,)]


@pytest.mark.parametrize("text", ["{pid}\n{data}\n", "{pid}", "", "\0\0\0", "4194303\n{data}\n"])
def test_stale_pid_file(running: Server, text: str) -> None:
    """A pid file from before a power cut is no server: reused, cut short, empty, torn, free."""
    kill_hard(running)
    stale = text.format(pid=os.getpid(), data=running.places.cluster)
    running.places.pid_file.write_text(stale, encoding="utf-8")
    running.places.socket_lock.write_text(stale, encoding="utf-8")

    assert running.status().state is State.STOPPED
    assert not running.stop()
    running.ensure_running()

    assert ask(running, "SELECT 1") == [(1,)]


def test_pid_reused_by_another_server(running: Server, fresh: Path) -> None:
    """The number of another PostgreSQL in the pid file is not taken for ours, nor stopped."""
    other = Server(fresh)
    other.ensure_running()
    kill_hard(running)
    running.places.pid_file.write_text(f"{pid_of(other)}\n", encoding="utf-8")

    assert not running.stop()
    running.ensure_running()

    assert ask(other, "SELECT 1") == [(1,)]
    assert ask(running, "SELECT 1") == [(1,)]


def test_pid_reused_by_a_program_that_names_the_directory(running: Server) -> None:
    """A program that merely works on the data directory is not the server of it."""
    kill_hard(running)
    line = [sys.executable, "-c", "input()", "-D", str(running.places.cluster)]
    with subprocess.Popen(line, stdin=subprocess.PIPE) as program:
        running.places.pid_file.write_text(f"{program.pid}\n", encoding="utf-8")

        assert running.status().state is State.STOPPED
        assert not running.stop()
        assert program.poll() is None
        program.kill()


def test_socket_taken_by_a_cleaner(running: Server) -> None:
    """A server whose socket was cleaned away is started anew, with its data."""
    shutil.rmtree(running.places.socket_dir)

    running.ensure_running()

    assert ask(running, "SELECT 1") == [(1,)]


def test_data_deleted_under_a_running_server(fresh: Path) -> None:
    """Who deletes the data directory to begin again gets a new server, not the old one's ghost."""
    begun = Server(fresh)
    begun.ensure_running()
    ghost = psutil.Process(pid_of(begun))
    ask(begun, "CREATE TABLE old ()")
    shutil.rmtree(fresh)

    begun.ensure_running()

    assert ask(begun, "SELECT to_regclass('old')") == [(None,)]
    assert not is_running(ghost)
