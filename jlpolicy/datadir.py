"""The one directory of this machine in which the product keeps what it makes itself."""

import os
import secrets
import sys
import tempfile
from pathlib import Path


def data_dir() -> Path:
    """The data directory: JLPOLICY_DATA, or the usual place of this system; not created here.

    Root gets a system place, because its home is closed to the account that runs PostgreSQL.
    """
    chosen = os.environ.get("JLPOLICY_DATA")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if os.geteuid() == 0:
        return Path("/var/lib/jlpolicy")
    try:
        home = Path.home()
    except RuntimeError as error:
        raise RuntimeError(
            "当前账户没有主目录，请用环境变量 JLPOLICY_DATA 指明数据目录。"
        ) from error
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "jlpolicy"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "jlpolicy"


def make_data_dir(root: Path) -> None:
    """Create the data directory, closed to others.

    Root's may be passed through, as the account that runs PostgreSQL must; what lies in it is
    closed one by one. An empty directory that was made for us becomes ours, others stay as found.
    """
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.geteuid() == 0 and not any(root.iterdir()):
        root.chmod(0o711)


def secret_key(root: Path) -> str:
    """The signing key: JLPOLICY_SECRET_KEY, or one made once and kept in the data directory.

    Where nothing can be written, the key lasts as long as the process: every command works,
    log-ins end with it.
    """
    given = os.environ.get("JLPOLICY_SECRET_KEY")
    if given:
        return given
    path = root / "secret_key"
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        return _new_key(path)
    except OSError:
        return secrets.token_urlsafe(48)


def _new_key(path: Path) -> str:
    """Write a new key whole or not at all; of several processes at once one wins for all."""
    key = secrets.token_urlsafe(48)
    try:
        make_data_dir(path.parent)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix="secret_key.")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(key)
            os.link(draft, path)
        except FileExistsError:
            return path.read_text(encoding="ascii")
        finally:
            Path(draft).unlink()
    except OSError:
        return key
    return key
