"""Making PostgreSQL's data directory."""

import shutil
import tempfile
from pathlib import Path

from jlpolicy.postgres.binaries import Binaries
from jlpolicy.postgres.errors import PostgresError
from jlpolicy.postgres.places import Places

SUPERUSER = "jlpolicy"
DATABASE = "jlpolicy"
_DRAFT = "postgres.new-"
# The locale provider that is the same on every system came with this version.
_BUILTIN_LOCALE_SINCE = 17


def make(places: Places, binaries: Binaries) -> None:
    """Make the data directory with one empty database, whole or not at all."""
    for left in places.root.glob(f"{_DRAFT}*"):
        shutil.rmtree(left, ignore_errors=True)  # what still writes there will find no place
    draft = Path(tempfile.mkdtemp(dir=places.root, prefix=_DRAFT))
    places.account.own(draft)
    try:
        _fill(draft, places, binaries)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    draft.rename(places.cluster)


def _fill(draft: Path, places: Places, binaries: Binaries) -> None:
    options = ["--encoding=UTF8", "--locale=C", "--text-search-config=simple"]
    if binaries.major >= _BUILTIN_LOCALE_SINCE:
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    # Whoever may enter the socket's directory, which is closed, is the owner.
    options += ["--auth-local=trust", "--auth-host=reject", "--no-instructions"]
    made = places.account.run(
        [binaries.program("initdb"), "-D", str(draft), "-U", SUPERUSER, *options],
    )
    if made.returncode:
        raise PostgresError(f"建立数据库失败（目录 {places.root}）：\n{made.stdout.strip()}")
    answer = places.account.run(
        [binaries.program("postgres"), "--single", "-D", str(draft), "postgres"],
        stdin=f"CREATE DATABASE {DATABASE};\n",
    )
    if answer.returncode or "ERROR" in answer.stdout:
        raise PostgresError(f"建立数据库失败（目录 {places.root}）：\n{answer.stdout.strip()}")


def check(places: Places, binaries: Binaries) -> None:
    """Refuse data of another account or another major version, and say how to go on."""
    owner = places.cluster.stat().st_uid
    if owner != places.account.uid:
        raise PostgresError(
            f"{places.cluster} 属于系统账户 {owner}，现在运行的账户是 {places.account.uid}。"
            "请以原来的账户运行，或用环境变量 JLPOLICY_DATA 另选数据目录。"
        )
    made_by = int((places.cluster / "PG_VERSION").read_text(encoding="ascii"))
    if made_by == binaries.major:
        return
    raise PostgresError(
        f"{places.cluster} 由 PostgreSQL {made_by} 建立，现有程序是 PostgreSQL {binaries.major}，"
        f"不能直接打开，数据未作任何改动。可以：\n"
        f"1. 继续用旧版：把环境变量 PG_BIN 设为 PostgreSQL {made_by} 的 bin 目录；\n"
        f"2. 迁到新版：按第 1 条启动旧版，运行 pg_dump -h {places.socket_dir} -U {SUPERUSER} -Fc"
        f" -f 备份文件 {DATABASE}，再运行 manage.py db stop，将 {places.cluster} 改名留存，"
        f"取消 PG_BIN，运行 manage.py db start，"
        f"最后运行 pg_restore -h {places.socket_dir} -U {SUPERUSER} -d {DATABASE} 备份文件。"
    )
