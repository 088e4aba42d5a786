# ruff: noqa: S608 - statements are put together of parts written here; values are parameters
"""Documents in an order: likely best first, newest first, dearest first (次序)."""

from __future__ import annotations

from documents.models import PassageRole
from documents.search.codes import FacetName, code
from documents.search.conditions import HOLDS
from documents.search.database import Row, rows_read
from documents.search.fetch import IN_HEADS, TABLE, Wish, where
from documents.search.request import COUNT_LIMIT, Sort
from documents.search.statistics import statistics
from documents.search.tree import All, DateRange, Facet, Field, Node

CANDIDATES = 1_000  # passages of the newest papers that are ranked where more match
WEIGHED = 150  # of those that are ranked, those whose words are read
_HEADS = 400  # beside these: titles, heads and headings, which rank high wherever they stand
_HEADS_SEEN = 2_000  # heads looked through, where the words are too common to be looked up
_LOOKED_UP = 0.05  # share of the passages that the index may go through for heads
_WALKED = 30_000  # rows that a walk in the order of days or amounts looks at
_YEAR = code(FacetName.YEAR, "")
_FIRST_YEAR, _LAST_YEAR = 1990, 2060
_BANDS = tuple(code(FacetName.CAP, band) for band in reversed(range(12)))
# The better rows first, as `ranking` weighs them: role, words as typed, age.
_CHEAP = f"p.role * 7 + CASE WHEN %s <> '' AND {HOLDS} THEN 20 ELSE 0 END"
_COLUMNS = "p.id, p.document_id, p.role, p.day, p.folded"
_BEST = "cheap DESC, day DESC NULLS LAST, id"
_Select = tuple[str, tuple[object, ...]]


def best_passages(asked: Wish, *, total: int | None = None) -> list[Row]:
    """Passages of at most some 2,000, likely best first: document, role, day, folded.

    The words of the first 150 only. `total` is how many match, where that is known.
    """
    total = _guess(asked) if total is None else total
    if total <= 2 * CANDIDATES:
        selects = [_some(asked, 2 * CANDIDATES + 1)]
    else:
        selects = [_heads(asked), _newest(asked)]
    found = " UNION ALL ".join(f"({select})" for select, _ in selects)
    once = "DISTINCT ON (p.id)" if len(selects) > 1 else ""
    return rows_read(
        f"WITH found AS MATERIALIZED (SELECT {once} {_COLUMNS}, {_CHEAP} AS cheap"
        f" FROM ({found}) AS p)"
        " SELECT document_id, role, day, CASE WHEN row_number() OVER best <= %s THEN folded END"
        f" FROM found WINDOW best AS (ORDER BY {_BEST}) ORDER BY {_BEST}",
        (asked.whole, asked.whole, *(v for _, values in selects for v in values), WEIGHED),
    )


def documents_by(
    asked: Wish, order: Sort, *, start: int, count: int, total: int | None = None
) -> list[int]:
    """Pks of documents from `start` on, newest or dearest first; `total` as above."""
    wanted = start + count
    if order is Sort.AMOUNT:
        return _by_steps(asked, order, wanted)[start:]
    share = statistics().estimate(asked.node).share
    total = _guess(asked) if total is None else total
    found: list[int] = []
    if total > CANDIDATES and share * _WALKED > 2 * wanted:
        found = _walk(asked, wanted)
    if len(found) < wanted and total <= COUNT_LIMIT:
        return _all_in_order(asked, start=start, count=count)
    if len(found) < wanted:
        found = _by_steps(asked, order, wanted)
    return found[start:wanted]


def _guess(asked: Wish) -> int:
    """About how many passages match; 0 for what is not among the commonest, perhaps one row."""
    known = statistics()
    share = known.estimate(asked.node).share
    return round(share * known.rows) if share > known.floor else 0


def _some(asked: Wish, limit: int) -> _Select:
    """Passages that match, as they are met."""
    clause, parameters = where(asked, limit)
    select = f"SELECT {_COLUMNS} FROM {TABLE} p WHERE {clause} LIMIT %s"
    return select, (*parameters, limit)


def _heads(asked: Wish) -> _Select:
    """Titles, other lines of heads, headings; of common words heads of the newest papers."""
    check = asked.condition
    if check.lexemes is not None and statistics().estimate(asked.node).scanned < _LOOKED_UP:
        clause, parameters = check.where_indexed()
        select = f"SELECT {_COLUMNS} FROM {TABLE} p WHERE {clause} AND {IN_HEADS} LIMIT %s"
        return select, (*parameters, _HEADS)
    select = (
        f"SELECT {_COLUMNS} FROM (SELECT * FROM {TABLE} WHERE role >= {PassageRole.HEAD:d}"
        f" ORDER BY day DESC NULLS LAST, document_id LIMIT %s) p WHERE {check.check} LIMIT %s"
    )
    return select, (_HEADS_SEEN, *check.parameters, _HEADS)


def _newest(asked: Wish) -> _Select:
    """Passages of the newest papers: met on a walk, or by the index within late years."""
    known = statistics()
    share = known.estimate(asked.node).share
    if not known.years or share * _WALKED / 3 > CANDIDATES:
        check = asked.condition
        select = (
            f"SELECT {_COLUMNS} FROM (SELECT * FROM {TABLE} ORDER BY day DESC NULLS LAST,"
            f" document_id LIMIT %s) p WHERE {check.check} LIMIT %s"
        )
        return select, (_WALKED // 3, *check.parameters, CANDIDATES)
    late: list[str] = []
    for year in known.years:
        late.append(year)
        if sum(map(known.share, late)) * share * known.rows >= CANDIDATES:
            break
    return _some(asked.narrowed(Facet(codes=tuple(late))), CANDIDATES)


def _all_in_order(asked: Wish, *, start: int, count: int) -> list[int]:
    """Newest first, of documents few enough to be put in order as a whole."""
    clause, parameters = where(asked, COUNT_LIMIT)
    rows = rows_read(
        f"SELECT document_id FROM (SELECT p.document_id, p.day FROM {TABLE} p WHERE {clause}"
        " LIMIT %s) p GROUP BY document_id ORDER BY max(day) DESC NULLS LAST, document_id"
        " LIMIT %s OFFSET %s",
        (*parameters, COUNT_LIMIT, count, start),
    )
    return [row[0] for row in rows]


def _walk(asked: Wish, documents: int) -> list[int]:
    """Documents met on a walk from the newest, until enough or the walk is long enough."""
    check = asked.condition
    # In the order of the index, which is kept: the walk ends with the last document wanted.
    rows = rows_read(
        "SELECT DISTINCT ON (p.day, p.document_id) p.document_id FROM (SELECT * FROM"
        f" {TABLE} ORDER BY day DESC NULLS LAST, document_id LIMIT %s) p"
        f" WHERE {check.check} ORDER BY p.day DESC NULLS LAST, p.document_id LIMIT %s",
        (_WALKED, *check.parameters, documents),
    )
    return [row[0] for row in rows]


def _by_steps(asked: Wish, order: Sort, documents: int) -> list[int]:
    """Documents by years or bands of amounts from the top; later ones only if they are needed."""
    if order is Sort.AMOUNT:
        column, also, steps = "cap", " AND p.cap IS NOT NULL", _BANDS
        most = documents * len(_BANDS)  # a paper with caps in every band is met in each
    else:
        years = range(_LAST_YEAR, _FIRST_YEAR - 1, -1)
        every = tuple(code(FacetName.YEAR, year) for year in years)
        asked_for = _years_asked(asked.node)
        steps = tuple(y for y in statistics().years or every if asked_for is None or y in asked_for)
        column, also = "day", ""
        most = documents
    selects: list[str] = []
    parameters: list[object] = []
    for step in steps:
        clause, values = where(asked.narrowed(Facet(codes=(step,))), 5 * CANDIDATES)
        selects.append(
            f"(SELECT document_id FROM (SELECT p.document_id, p.{column} FROM {TABLE} p"
            f" WHERE {clause}{also} LIMIT %s) p GROUP BY document_id"
            f" ORDER BY max({column}) DESC NULLS LAST, document_id)"
        )
        parameters += [*values, 5 * CANDIDATES]
    if not selects:
        return []
    rows = rows_read(f"{' UNION ALL '.join(selects)} LIMIT %s", (*parameters, most))
    return list(dict.fromkeys(row[0] for row in rows))[:documents]


def _years_asked(node: Node) -> set[str] | None:
    """Codes of the years that a tree is confined to; None if it is not."""
    match node:
        case Facet(codes=codes) if codes and codes[0].startswith(_YEAR):
            return set(codes)
        case DateRange(field=Field.ISSUED, low=low, high=high):
            first = low.year if low else _FIRST_YEAR
            last = high.year if high else _LAST_YEAR
            return {code(FacetName.YEAR, year) for year in range(first, last + 1)}
        case All(parts=parts):
            sets = [years for part in parts if (years := _years_asked(part)) is not None]
            return set.intersection(*sets) if sets else None
        case _:
            return None
