"""Word lists of the reader, kept as data files that people may edit."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def words_of(name: str) -> tuple[str, ...]:
    """Words of `data/<name>.txt`, longest first; `#` lines are comments, blanks part words.

    Raises: FileNotFoundError if there is no such list.
    """
    lines = (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = {word for line in lines if not line.startswith("#") for word in line.split()}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def any_of(name: str) -> str:
    """A regular expression that matches one word of the list, the longest that fits."""
    return "(?:" + "|".join(map(re.escape, words_of(name))) + ")"


_CJK = "\u2e80-\u9fff\uff00-\uffef〇“”‘’《》〈〉、。，；："
_GAP = re.compile(rf"(?<=[{_CJK}])\s+|\s+(?=[{_CJK}])")


def unspaced(text: str) -> str:
    """The text without white space beside Chinese characters; between Latin words one blank."""
    return " ".join(_GAP.sub("", text).split())
