"""The life of the embedded server."""

import contextlib
import fcntl
import logging
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from jlpolicy.datadir import make_data_dir
from jlpolicy.postgres import binaries, cluster
from jlpolicy.postgres.account import server_account
from jlpolicy.postgres.errors import PostgresError
from jlpolicy.postgres.places import PORT, Places
from jlpolicy.postgres.status import State, Status, is_alive, postmaster_pid

_LOGGER = logging.getLogger(__name__)

_POLL_SECONDS = 0.05
_SAY_AFTER_SECONDS = 2.0
# Recovery after a crash replays what was written since the last checkpoint: minutes at worst.
_START_SECONDS = 600.0
_STOP_SECONDS = 120.0
# How long to wait for processes that hold the data but are not a server of this system.
_STRANGER_SECONDS = 30.0
# A million passages and their index; what is never read is never taken from the system.
_CACHE_MOST_MB = 1024
_CACHE_SHARE = 8
# glibc hands memory back to the system after each query and asks for it again in the next, a tenth
# of a search's time; each process keeps up to so much instead. Other systems do not know the names.
_KEPT = " ".join(f"MALLOC_{name}_THRESHOLD_={64 * 1024 * 1024}" for name in ("TRIM", "MMAP"))
_LOG_BYTES = 10 * 1024 * 1024
_LOG_TAIL = 2000
# Of the pid file, counted from 0: starting, ready, standby or stopping.
_STATUS_LINE = 7


class Server:
    """The PostgreSQL whose data lie in `root`; several processes may hold one at once."""

    def __init__(self, root: Path) -> None:
        self.places = Places(root=root.resolve(), account=server_account())

    def address(self) -> dict[str, str]:
        """What a driver needs to connect, whether the server runs or not."""
        return {
            "host": str(self.places.socket_dir),
            "port": str(PORT),
            "user": cluster.SUPERUSER,
        }

    def is_reachable(self) -> bool:
        """Whether there is a socket that only this server can have put there."""
        return self.places.socket_dir_trusted() and self.places.socket.exists()

    def status(self) -> Status:
        """How the server is, without changing it."""
        places = self.places
        pid = postmaster_pid(places, places.pid_file)
        if not places.cluster.exists():
            state = State.ABSENT
        elif not is_alive(places) and pid is None:
            state = State.STOPPED
        elif self._is_ready(binaries.find(places.root, places.account)):
            state = State.RUNNING
        else:
            state = State.STARTING
        return Status(
            state=state,
            pid=pid,
            data=places.cluster,
            socket_dir=places.socket_dir,
            log=places.log,
        )

    def ensure_running(self) -> None:
        """Return once the server accepts connections: make, start, await or revive it as needed.

        Raises PostgresError with the way out.
        """
        with self._gate():
            programs = binaries.find(self.places.root, self.places.account)
            if not self.places.cluster.exists():
                cluster.make(self.places, programs)
            cluster.check(self.places, programs)
            self._await_ready(programs)

    def stop(self) -> bool:
        """Stop the server, rolling back what runs; False if there was none to stop."""
        if not self.places.cluster.exists():
            return False
        with self._gate():
            return self._stop()

    @contextlib.contextmanager
    def _gate(self) -> Iterator[None]:
        """Let one process at a time make, start or stop the server."""
        try:
            make_data_dir(self.places.root)
            with _private(self.places.gate) as gate:
                fcntl.flock(gate, fcntl.LOCK_EX)
                yield
        except OSError as error:
            raise PostgresError(
                f"不能使用数据目录 {self.places.root}：{error}。"
                "请检查该目录是否可写、磁盘是否已满，或用环境变量 JLPOLICY_DATA 另选一个目录。"
            ) from error

    def _await_ready(self, programs: binaries.Binaries) -> None:
        places = self.places
        begun = time.monotonic()
        started = said = False
        while not self._is_ready(programs):
            waited = time.monotonic() - begun
            alive, pid = is_alive(places), postmaster_pid(places, places.pid_file)
            if not alive:
                if started or pid is not None:
                    raise PostgresError(self._not_started(pid))
                self._start(programs)
                started = True
            elif waited > (_START_SECONDS if pid else _STRANGER_SECONDS):
                raise PostgresError(self._not_ready(pid))
            elif pid and self._socket_is_lost():
                self._stop()
            if waited > _SAY_AFTER_SECONDS and not said:
                _LOGGER.warning("数据库正在启动或恢复（recovering），请稍候……")
                said = True
            time.sleep(_POLL_SECONDS)

    def _is_ready(self, programs: binaries.Binaries) -> bool:
        """Whether this server, and not one left over at its socket, accepts connections."""
        if not (self.is_reachable() and is_alive(self.places)):
            return False
        address = ["-h", str(self.places.socket_dir), "-p", str(PORT), "-U", cluster.SUPERUSER]
        question = [programs.program("pg_isready"), *address, "-d", cluster.DATABASE]
        return self.places.account.run(question).returncode == 0

    def _start(self, programs: binaries.Binaries) -> None:
        """Start the server detached: it outlives this process, its terminal and its Ctrl-C."""
        places = self.places
        self._clear_traces()
        places.make_socket_dir()
        if places.log.exists() and places.log.stat().st_size > _LOG_BYTES:
            places.log.replace(places.log.with_suffix(".log.old"))
        settings = {
            "listen_addresses": "",
            "port": str(PORT),
            "unix_socket_directories": str(places.socket_dir),
            "unix_socket_permissions": "0700",
            "shared_buffers": f"{_cache_mb()}MB",
        }
        options = [word for item in settings.items() for word in ("-c", "=".join(item))]
        server = [programs.program("postgres"), "-D", str(places.cluster), *options]
        with _private(places.log) as log, _private(places.life) as life:
            fcntl.flock(life, fcntl.LOCK_EX)
            # The shell leaves at once, so the server becomes a child of the system's first
            # process, and no zombie of it stays with a caller that runs for months.
            places.account.run(
                ["/bin/sh", "-c", f'{_KEPT} "$@" </dev/null &', "sh", *server],
                output=log,
                keep=[life.fileno()],
            )

    def _clear_traces(self) -> None:
        """Remove what a dead server left, which could be mistaken for a living one."""
        places = self.places
        # A server whose data directory was deleted still sits at the socket; it has nothing left.
        stranded = postmaster_pid(places, places.socket_lock)
        if stranded is not None:
            os.kill(stranded, signal.SIGQUIT)
            while postmaster_pid(places, places.socket_lock) is not None:
                time.sleep(_POLL_SECONDS)
        for trace in (places.pid_file, places.socket, places.socket_lock):
            trace.unlink(missing_ok=True)

    def _socket_is_lost(self) -> bool:
        """Whether a cleaner of temporary files took the socket of a server that is up."""
        try:
            lines = self.places.pid_file.read_text(encoding="utf-8", errors="replace").split("\n")
        except FileNotFoundError:
            return False
        ready = len(lines) > _STATUS_LINE and lines[_STATUS_LINE].startswith("ready")
        return ready and not self.is_reachable()

    def _stop(self) -> bool:
        places = self.places
        pid = postmaster_pid(places, places.pid_file)
        if pid is None:
            if is_alive(places):
                raise PostgresError(self._not_ready(pid))
            return False
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + _STOP_SECONDS
        while is_alive(places) or postmaster_pid(places, places.pid_file) is not None:
            if time.monotonic() > deadline:
                raise PostgresError(f"数据库（进程 {pid}）没有按时停止，请查看日志 {places.log}。")
            time.sleep(_POLL_SECONDS)
        return True

    def _not_started(self, pid: int | None) -> str:
        if pid is not None:
            return (
                f"{self.places.cluster} 已由另行启动的 PostgreSQL（进程 {pid}）打开，"
                "请先用启动它的办法停止它。"
            )
        with self.places.log.open("rb") as log:
            log.seek(max(0, self.places.log.stat().st_size - _LOG_TAIL))
            tail = log.read().decode("utf-8", errors="replace").strip()
        return f"数据库未能启动，日志 {self.places.log} 的末尾是：\n{tail}"

    def _not_ready(self, pid: int | None) -> str:
        if pid is None:
            return (
                f"{self.places.cluster} 正被本机看不到的进程使用（例如另一个容器），"
                "同一数据目录只能由一处使用。请先在那里运行 manage.py db stop。"
            )
        return (
            f"数据库（进程 {pid}）仍在启动或恢复，数据没有丢失。请稍后重试，"
            f"进度见日志 {self.places.log}。"
        )


def _private(path: Path) -> BinaryIO:
    """Open a file to write at its end, made so that nobody else can read it."""
    return open(path, "ab", opener=lambda name, flags: os.open(name, flags, 0o600))


def _cache_mb() -> int:
    """What the server may keep in memory: an eighth of the machine's, at least its own default."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return max(128, min(_CACHE_MOST_MB, machine // _CACHE_SHARE))
