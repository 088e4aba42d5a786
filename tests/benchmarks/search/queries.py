"""Queries of each class, drawn from what the made-up library holds (检索负载)."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import connection

from documents.search import fetch
from documents.search.overview import passages_count
from documents.search.request import SearchRequest
from documents.search.tokens import terms
from documents.search.tree import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryClass:
    """A kind of query and its examples."""

    name: str
    requests: tuple[SearchRequest, ...]


def query_classes(*, each: int, seed: int = 7) -> list[QueryClass]:
    """`each` queries of every class."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    passages = _sample()
    words = _words_by_share(passages)
    rare, some, common = words["rare"], words["1 %"], words["80 %"]
    phrases = _phrases(passages, chance, each)
    agencies, years = _agencies(), range(2010, 2025)

    def pick(pool: list[str]) -> str:
        return chance.choice(pool)

    texts = {
        "rare word": [pick(rare) for _ in range(each)],
        "1 % word": [pick(some) for _ in range(each)],
        "80 % word": [pick(common) for _ in range(each)],
        "two words": [f"{pick(words['10 %'])} {pick(some)}" for _ in range(each)],
        "three words, one common": [
            f"{pick(common)} {pick(words['10 %'])} {pick(some)}" for _ in range(each)
        ],
        "phrase": phrases,
    }
    classes = [
        QueryClass(
            name=name,
            requests=tuple(
                SearchRequest(text=text, synonyms=False, exact=name == "phrase") for text in found
            ),
        )
        for name, found in texts.items()
    ]
    filtered = [
        replace(
            request,
            departments=(chance.choice(agencies),),
            years=(chance.choice(years),),
            cap_min=Decimal(100_000),
            cap_max=Decimal(5_000_000),
        )
        for query_class in classes[1:4]
        for request in query_class.requests[: each // 3 + 1]
    ]
    classes.append(
        QueryClass(name="words, department, year, caps", requests=tuple(filtered[:each]))
    )
    return classes


def _sample() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT folded FROM documents_passage TABLESAMPLE SYSTEM (1) REPEATABLE (5)"
            " WHERE length(folded) > 60 LIMIT 4000"
        )
        return [row[0] for row in cursor.fetchall()]


def _words_by_share(passages: list[str]) -> dict[str, list[str]]:
    """Words of the sample by how many passages hold them; the rare ones are counted exactly."""
    counts: dict[str, int] = {}
    for passage in passages:
        for word in set(terms(passage)):
            if word.isalpha() and len(word) <= 4:
                counts[word] = counts.get(word, 0) + 1
    total = len(passages)
    held = {w: sum(w in p for p in passages) / total for w in counts if counts[w] >= total // 400}
    rare = sorted(w for w, n in counts.items() if n == 1 and 2 <= len(w) <= 4)
    return {
        "rare": [w for w in rare if _count(w, 400) < 400][:40],
        "1 %": sorted(w for w, share in held.items() if 0.006 < share < 0.016),
        "10 %": sorted(w for w, share in held.items() if 0.05 < share < 0.18),
        "80 %": [max(held, key=lambda w: held[w])],
    }


def _count(word: str, limit: int) -> int:
    return passages_count(fetch.wish(Phrase(text=word)), limit=limit)


def _phrases(passages: list[str], chance: random.Random, each: int) -> list[str]:
    """Runs of five to nine characters without punctuation."""
    found: list[str] = []
    while len(found) < each:
        passage = chance.choice(passages)
        start = chance.randrange(len(passage) - 10)
        run = passage[start : start + chance.randint(5, 9)]
        if run.isalpha():
            found.append(run)
    return found


def _agencies() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT issuer_id FROM documents_document WHERE issuer_id IS NOT NULL"
            " GROUP BY 1 ORDER BY count(*) DESC LIMIT 15"
        )
        return [row[0] for row in cursor.fetchall()]
