"""How deadlines are worded (期限): pure, no Django."""

from __future__ import annotations

import re

_EVERY_YEAR = re.compile(r"--(?P<month>\d\d)(?:-(?P<day>\d\d))?")


def due_text(due: str) -> str:
    """A deadline as staff read it: 3月 for --03, whose year the text does not say."""
    match = _EVERY_YEAR.fullmatch(due)
    if match is None:
        return due
    day = f"{int(match['day'])}日" if match["day"] else ""
    return f"{int(match['month'])}月{day}"
