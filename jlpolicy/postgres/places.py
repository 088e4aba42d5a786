"""Where a server's files lie, and the directory of its socket."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from jlpolicy.postgres.account import Account
from jlpolicy.postgres.errors import PostgresError

PORT = 5432
# Fixed rather than taken from TMPDIR: every process must look in the same place.
_SOCKETS = Path("/tmp")  # noqa: S108 - the directory made in it is private and its owner checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The files of the server whose data lie in `root`."""

    root: Path
    account: Account

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own data directory."""
        return self.root / "postgres"

    @property
    def pid_file(self) -> Path:
        """What PostgreSQL writes about its running self."""
        return self.cluster / "postmaster.pid"

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.root / "postgres.log"

    @property
    def gate(self) -> Path:
        """Locked by whoever is making, starting or stopping the server."""
        return self.root / "postgres.lock"

    @property
    def life(self) -> Path:
        """Locked by the server and its children as long as one of them lives."""
        return self.root / "postgres.alive"

    @property
    def socket_dir(self) -> Path:
        """The directory of the socket: short, because a socket's path may hold some 100 bytes."""
        name = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        return _SOCKETS / f"jlpolicy-{self.account.uid}-{name}"

    @property
    def socket(self) -> Path:
        """The socket itself."""
        return self.socket_dir / f".s.PGSQL.{PORT}"

    @property
    def socket_lock(self) -> Path:
        """What PostgreSQL writes beside the socket; begins like the pid file."""
        return self.socket_dir / f".s.PGSQL.{PORT}.lock"

    def socket_dir_trusted(self) -> bool:
        """Whether the socket's directory exists, is the account's and closed to all others."""
        try:
            found = self.socket_dir.lstat()
        except FileNotFoundError:
            return False
        private = stat.S_IMODE(found.st_mode) == stat.S_IRWXU
        return stat.S_ISDIR(found.st_mode) and found.st_uid == self.account.uid and private

    def make_socket_dir(self) -> None:
        """Create the socket's directory; refuse one that somebody else put there."""
        try:
            self.socket_dir.mkdir(mode=0o700)
        except FileExistsError:
            pass
        else:
            self.account.own(self.socket_dir)
        if not self.socket_dir_trusted():
            raise PostgresError(
                f"{self.socket_dir} 已被占用，不是本系统的私有目录，可能有人冒充。"
                "请由管理员查明来历并删除后重试。"
            )
