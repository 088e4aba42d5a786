"""Which passages a search finds, by each of the two ways."""

from __future__ import annotations

from typing import cast

from django.db import connection

from documents.search import fetch
from documents.search.plan import plan
from documents.search.request import SearchRequest


def found(text: str, *, exact: bool = False, synonyms: bool = False) -> set[int]:
    """Passages found through the index."""
    asked = plan(SearchRequest(text=text, exact=exact, synonyms=synonyms)).wish
    if asked.condition.lexemes is None or not asked.condition.positive:
        return walked(text, exact=exact, synonyms=synonyms)
    return _pks(*asked.condition.where_indexed())


def walked(text: str, *, exact: bool = False, synonyms: bool = False) -> set[int]:
    """Passages found by looking at each row."""
    asked = plan(SearchRequest(text=text, exact=exact, synonyms=synonyms)).wish
    return _pks(asked.condition.check, asked.condition.parameters)


def _pks(where: str, parameters: tuple[object, ...]) -> set[int]:
    statement = f"SELECT p.id FROM {fetch.TABLE} p WHERE {where}"  # noqa: S608 - no value
    with connection.cursor() as cursor:
        cursor.execute(statement, cast("list[str]", list(parameters)))
        return {row[0] for row in cursor.fetchall()}
