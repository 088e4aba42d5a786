"""Paths of files in characters, whatever system named the files."""

import os
from pathlib import Path

_ENCODINGS = ("utf-8", "gb18030")


def path_text(path: str | Path) -> str:
    """A path as people read it: archives packed on Windows leave names in GBK on other systems.

    Each part is in an encoding of its own; what is in none has U+FFFD in it.
    """
    return "/".join(map(_decoded, os.fsencode(path).split(b"/")))


def _decoded(name: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("utf-8", errors="replace")
