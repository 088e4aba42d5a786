"""Traditional characters (繁体) and their simplified forms: one table for all who need it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "traditional.txt"


@cache
def simplified_forms() -> dict[str, str]:
    """Each traditional character -> its simplified form; no form is itself traditional."""
    rows = _FILE.read_text(encoding="utf-8").splitlines()
    traditional, simplified = (row for row in rows if not row.startswith("#"))
    return dict(zip(traditional, simplified, strict=True))
