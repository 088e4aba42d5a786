"""What can be known about a server from outside."""

import enum
import fcntl
import os
from dataclasses import dataclass
from pathlib import Path

import psutil

from jlpolicy.postgres.places import Places


class State(enum.Enum):
    """How a server is."""

    ABSENT = "尚未建立"
    STOPPED = "已停止"
    STARTING = "正在启动或恢复"
    RUNNING = "运行中"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A server's state, with the process and the places an administrator asks for."""

    state: State
    pid: int | None
    data: Path
    socket_dir: Path
    log: Path


def is_alive(places: Places) -> bool:
    """Whether a process of the server lives, on whatever side of a container's wall.

    The server inherits a lock from its starter, which the kernel lets go with the last of its
    processes: unlike a process number it cannot be reused or left behind by a power cut.
    """
    try:
        life = os.open(places.life, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(life, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(life)


def postmaster_pid(places: Places, file: Path) -> int | None:
    """The server's process number in a pid file, if that process truly is this server.

    After a power cut or in a new container the number may be another program's.
    """
    try:
        pid = int(file.read_text(encoding="utf-8", errors="replace").split("\n", 1)[0])
        process = psutil.Process(pid)
        command = process.cmdline()
        owner = process.uids().effective
    except (OSError, ValueError, psutil.Error):
        return None
    # A zombie and a child of some server have no command line of this form.
    ours = len(command) > 1 and Path(command[0]).name == "postgres" and owner == places.account.uid
    return pid if ours and os.fspath(places.cluster) in command else None
