# ruff: noqa: S608 - statements are put together of parts written here; values are parameters
"""How much matches, and what it can be narrowed by: one statement for all of it (总览)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.search.codes import FacetName
from documents.search.database import Row, rows_read
from documents.search.fetch import TABLE, Wish, where
from documents.search.request import FACET_LIMIT, FACET_VALUES

_DEPARTMENT = f"{FacetName.DEPARTMENT.value}:"
_TOTALS, _NAMES = -1, -2  # what rows that belong to no group tell
# Of departments the name too: what a code means stands in the same row.
_NAMED = (
    "(SELECT a.canonical FROM documents_agency a WHERE a.id ="
    f" CASE WHEN left(value, 2) = '{_DEPARTMENT}' THEN substr(value, 3)::bigint END)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A code with the documents that have it; of a department, its name."""

    code: str
    documents: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCounts:
    """Codes of one facet; `capped` if only some of the matching passages were looked at."""

    codes: tuple[Counted, ...] = ()
    capped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What is read once: the facets counted of it, and at most how many passages.

    Of each facet the values that most documents have are told, and the codes `kept`.
    """

    wish: Wish
    names: Sequence[FacetName]
    limit: int = FACET_LIMIT
    kept: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Passages and documents that match, of the first so many, and the facets asked for."""

    passages: int = 0
    documents: int = 0
    facets: Mapping[FacetName, FacetCounts]


def passages_count(asked: Wish, *, limit: int) -> int:
    """Passages that match, of the first `limit`."""
    clause, parameters = where(asked, limit)
    rows = rows_read(
        f"SELECT count(*) FROM (SELECT FROM {TABLE} p WHERE {clause} LIMIT %s) AS hit",
        (*parameters, limit),
    )
    return int(rows[0][0])


def overview(
    groups: Sequence[Group], *, departments: Iterable[int] = (), totals: bool = True
) -> Overview:
    """The facets of each group; with `totals` how much the first group matches.

    `departments` are named even if nothing has them.
    """
    hits: list[str] = []
    selects: list[str] = []
    before: list[object] = []
    after: list[object] = []
    for number, group in enumerate(groups):
        clause, parameters = where(group.wish, group.limit)
        hits.append(
            f"hit{number} AS MATERIALIZED (SELECT p.document_id, p.facets FROM {TABLE} p"
            f" WHERE {clause} LIMIT %s)"
        )
        before += [*parameters, group.limit]
        if group.names:
            selects.append(_tally(number))
            letters = [ord(name.value) for name in group.names]
            after += [FACET_LIMIT, letters, FACET_VALUES, list(group.kept)]
    if totals:
        selects.append(
            f"SELECT {_TOTALS}, NULL, count(*), count(DISTINCT document_id), NULL FROM hit0"
        )
    selects.append(
        f"SELECT {_NAMES}, '{_DEPARTMENT}' || id, 0, 0, canonical FROM documents_agency"
        " WHERE id = ANY(%s)"
    )
    rows = rows_read(
        f"WITH {', '.join(hits)} {' UNION ALL '.join(selects)}",
        (*before, *after, list(departments)),
    )
    return _read(rows, groups)


def _tally(number: int) -> str:
    """Documents by code, and as the row without a code, how many passages there were."""
    return (
        f"SELECT {number}, value, documents, 0, {_NAMED} FROM (SELECT value, count(*) AS documents,"
        " row_number() OVER (PARTITION BY ascii(value) ORDER BY count(*) DESC, value) AS place"
        " FROM (SELECT DISTINCT document_id, value FROM (SELECT document_id, unnest(facets)"
        f" AS value FROM (SELECT * FROM hit{number} LIMIT %s) AS few) AS pair"
        " WHERE ascii(value) = ANY(%s)) AS one GROUP BY value) AS tally"
        " WHERE place <= %s OR value = ANY(%s)"
        f" UNION ALL SELECT {number}, NULL, count(*), 0, NULL FROM hit{number}"
    )


def _read(rows: Sequence[Row], groups: Sequence[Group]) -> Overview:
    counted: dict[FacetName, list[Counted]] = {n: [] for group in groups for n in group.names}
    capped: set[FacetName] = set()
    passages = documents = 0
    for number, code, first, second, name in rows:
        if number == _TOTALS:
            passages, documents = first, second
        elif code is None:
            capped.update(groups[number].names if first >= FACET_LIMIT else ())
        else:
            one = Counted(code=code, documents=first, name=name or "")
            counted.setdefault(FacetName(code[0]), []).append(one)
    return Overview(
        passages=passages,
        documents=documents,
        facets={
            name: FacetCounts(codes=tuple(codes), capped=name in capped)
            for name, codes in counted.items()
        },
    )
