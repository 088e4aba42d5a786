"""Names of facts within their document, which outlive their rows."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from documents.extraction.facts import Fact


def fact_key(kind: str, quote: str, *, order: int) -> str:
    """Name of the `order`-th fact of `kind` with this quote within its document."""
    words = "".join(quote.split())
    return hashlib.sha1(f"{kind}|{order}|{words}".encode(), usedforsecurity=False).hexdigest()


def fact_keys(facts: Iterable[Fact]) -> list[str]:
    """Keys of facts in the order of the text."""
    seen: Counter[tuple[str, str]] = Counter()
    keys = []
    for fact in facts:
        # White space is no part of a key: 给予 奖励 and 给予奖励 are equal quotes.
        kind, words = type(fact).name, "".join(fact.quote.split())
        keys.append(fact_key(kind, words, order=seen[kind, words]))
        seen[kind, words] += 1
    return keys
