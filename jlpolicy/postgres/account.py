"""Who runs PostgreSQL, which refuses to be run by root."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from jlpolicy.postgres.errors import PostgresError

# An administrator may create the first for the purpose; the second is on every system.
_UNPRIVILEGED = ("jlpolicy", "nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A user of this system who may run PostgreSQL; `borrowed` when it is not the caller."""

    uid: int
    gid: int
    borrowed: bool

    def own(self, path: Path) -> None:
        """Give a directory that was just made to the account."""
        if self.borrowed:
            os.chown(path, self.uid, self.gid)

    def run(
        self,
        command: Sequence[str],
        *,
        stdin: str | None = None,
        output: int | IO[bytes] = subprocess.PIPE,
        keep: Sequence[int] = (),
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as the account and wait for it, in a session of its own.

        Output and errors arrive together in `stdout`, or in the open file `output`; the
        descriptors in `keep` stay open in the child. Raises PostgresError when the program cannot
        be executed; its exit code is the caller's to judge.
        """
        try:
            return subprocess.run(  # noqa: S603 - programs of ours, no shell
                command,
                input=stdin or "",
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=keep,
                text=True,
                encoding="utf-8",
                errors="replace",
                cwd="/",
                env=_environment(),
                umask=0o077,
                start_new_session=True,
                user=self.uid if self.borrowed else None,
                group=self.gid if self.borrowed else None,
                extra_groups=[] if self.borrowed else None,
                check=False,
            )
        except OSError as error:
            raise PostgresError(
                f"无法运行 {command[0]}（系统账户 {self.uid}）：{error.strerror}。"
                "请检查该文件是否存在、其所在目录是否允许该账户进入，"
                "或用环境变量 JLPOLICY_DATA 另选数据目录，或改以普通用户运行，"
                "或用 DATABASE_URL 指定已有的数据库。"
            ) from error


def server_account() -> Account:
    """The caller, or, for root, an unprivileged account."""
    uid = os.geteuid()
    if uid != 0:
        if not _is_registered(uid):
            raise PostgresError(
                f"系统的账户表里没有当前账户（编号 {uid}），PostgreSQL 不能运行。"
                "请在 /etc/passwd 中登记该账户，或用 DATABASE_URL 指定已有的数据库。"
            )
        return Account(uid=uid, gid=os.getegid(), borrowed=False)
    for name in _UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(uid=entry.pw_uid, gid=entry.pw_gid, borrowed=True)
    raise PostgresError(
        "PostgreSQL 不能以 root 身份运行，而系统中没有 jlpolicy 或 nobody 账户。"
        "请用 useradd --system jlpolicy 建立一个，或改以普通用户运行。"
    )


def _is_registered(uid: int) -> bool:
    """Whether the number has a name; a container may run under one that has none."""
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def _environment() -> dict[str, str]:
    """Nothing of the caller's that could change what PostgreSQL does (PG*, LC_*), no secrets."""
    kept = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
    return {name: os.environ[name] for name in kept if name in os.environ} | {"LC_ALL": "C"}
