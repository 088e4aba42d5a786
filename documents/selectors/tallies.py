"""Counts of large libraries: rows to a bound, sums of all rows kept for some minutes (计数)."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache.backends.locmem import LocMemCache
from django.db.models import QuerySet

from documents.models import Document

EXACT = 10_000
"""Rows that are counted, and that pages can be turned through; above, the count says so."""

LARGE = 1_000
"""Papers from which sums over all rows are kept: below, counting takes a few milliseconds."""

FRESH = 5 * 60  # seconds a kept sum is taken as it is
_HELD = 24 * 3600  # seconds it serves those who come while it is counted anew
_COUNTING = 60  # seconds that one reader may take to count anew

_Answer = TypeVar("_Answer")

# Of each process its own: what is lost with it is counted again.
_kept = LocMemCache("tallies", {"OPTIONS": {"MAX_ENTRIES": 3_000}})


def count_bounded(rows: QuerySet[Any]) -> int:
    """Number of rows, at most one more than `EXACT`."""
    return rows.order_by().values("pk")[: EXACT + 1].count()


def library_large() -> bool:
    """Whether the library holds so many papers that sums are kept; once large, large."""
    if _kept.get("large"):
        return True
    large = Document.objects.order_by().values("pk")[:LARGE].count() >= LARGE
    if large:
        _kept.set("large", True, _HELD)
    return large


def tally(
    key: tuple[object, ...], count: Callable[[], _Answer], *, large: bool | None = None
) -> _Answer:
    """What `count` gives; in a large library as it was at most `FRESH` seconds ago.

    `key` must name all that the answer depends on; a page that has several sums asks
    `library_large` once and hands it on. While one reader counts anew, the others get
    the answer before.
    """
    if not (library_large() if large is None else large):
        return count()
    # Hashed, for a key may hold whatever was typed.
    name = hashlib.sha256(repr(key).encode()).hexdigest()
    held: tuple[float, _Answer] | None = _kept.get(name)
    if held is not None:
        until, answer = held
        if time.time() < until or not _kept.add(f"counting-{name}", 1, _COUNTING):
            return answer
    answer = count()
    _kept.set(name, (time.time() + FRESH, answer), _HELD)
    _kept.delete(f"counting-{name}")
    return answer
