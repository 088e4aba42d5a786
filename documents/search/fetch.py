# ruff: noqa: S608 - statements are put together of parts written here; values are parameters
"""Bounded reads of the passages: no statement touches more of the table than it says (取数).

Two ways lead to the rows of a condition: its lexemes through the one GIN index, or a walk over the
table (in the order of an index, where an order is asked) that looks at each row. The first is right
for what is rare, the second for what is common, because a limit stops a walk early, but never an
index scan of common words; `statistics` estimates which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.models import Passage
from documents.search.codes import FacetName, Part, code
from documents.search.conditions import Condition, condition
from documents.search.database import Row, rows_read
from documents.search.request import Sort
from documents.search.statistics import statistics
from documents.search.tree import All, Facet, Node, Phrase

TABLE = Passage._meta.db_table
CANDIDATES = 1_000  # passages that are ranked; of more, those most likely to rank high
_TIERS = (  # of a condition that more passages meet: what ranks high, and how many of each
    (Facet(codes=(Part.TITLE.value, Part.PROPOSAL.value, Part.NUMBER.value)), 250),
    (Facet(codes=(Part.HEADING.value,)), 200),
    (Facet(codes=(Part.FACT.value,)), 200),
)
_NEWEST = 200
_WALKED = 30_000  # rows that a walk in the order of days or amounts looks at
_FIRST_YEAR, _LAST_YEAR = 1990, 2060
# The better rows first, as `ranking` weighs them: role, words as typed, age.
_CHEAP = "p.role * 0.7 + CASE WHEN %s <> '' AND strpos(p.folded, %s) > 0 THEN 2 ELSE 0 END"
_ORDERS = {
    Sort.DATE: ("p.day DESC NULLS LAST, p.document_id", "max(p.day)", ""),
    Sort.AMOUNT: ("p.cap DESC", "max(p.cap)", " AND p.cap IS NOT NULL"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to read: the tree without names, its condition, and the words as typed (folded)."""

    node: Node
    condition: Condition
    whole: str = ""

    def narrowed(self, facet: Node) -> Wish:
        """The wish within a facet."""
        node = All(parts=(self.node, facet))
        return Wish(node=node, condition=condition(node, statistics().share), whole=self.whole)


def wish(node: Node, *, whole: str = "") -> Wish:
    """The wish of a tree."""
    return Wish(node=node, condition=condition(node, statistics().share), whole=whole)


def matches_count(asked: Wish, *, limit: int) -> tuple[int, int]:
    """Passages that match, and the documents they are in, both of the first `limit` passages."""
    where, parameters = _where(asked, limit)
    rows = rows_read(
        f"SELECT count(*), count(DISTINCT document_id) FROM (SELECT p.document_id FROM {TABLE} p"
        f" WHERE {where} LIMIT %s) AS hit",
        (*parameters, limit),
        walk=not _indexed(asked, limit),
    )
    return rows[0][0], rows[0][1]


def codes_count(
    asked: Wish, names: Sequence[FacetName], *, limit: int
) -> tuple[dict[FacetName, list[tuple[str, int]]], bool]:
    """Codes of facets with their documents, of the first `limit` passages; if there are more."""
    where, parameters = _where(asked, limit)
    rows = rows_read(
        f"WITH hit AS MATERIALIZED (SELECT p.document_id, p.facets FROM {TABLE} p"
        f" WHERE {where} LIMIT %s)"
        " SELECT value, count(*) FROM (SELECT DISTINCT document_id, value"
        " FROM hit, unnest(hit.facets) AS value WHERE left(value, 2) = ANY(%s)) AS pair"
        " GROUP BY value"
        " UNION ALL SELECT NULL, count(*) FROM hit",
        (*parameters, limit, [f"{name.value}:" for name in names]),
        walk=not _indexed(asked, limit),
    )
    counted: dict[FacetName, list[tuple[str, int]]] = {name: [] for name in names}
    for value, number in rows:
        if value is not None:
            counted[FacetName(value[0])].append((value, number))
    return counted, any(value is None and number >= limit for value, number in rows)


def best_passages(asked: Wish) -> tuple[list[Row], bool]:
    """(id, document) of at most some 2,000 passages, likely best first; whether that is all."""
    found: list[Row] = []
    if _may_be_few(asked):
        found = _candidates(asked, CANDIDATES + 1)
        if len(found) <= CANDIDATES:
            return found, True
    merged: dict[int, Row] = {}
    for facet, limit in _TIERS:
        merged |= {row[0]: row for row in _candidates(asked.narrowed(facet), limit)}
    merged |= {row[0]: row for row in _newest(asked)}
    if len(merged) < CANDIDATES // 2:
        merged = {row[0]: row for row in found or _candidates(asked, CANDIDATES)} | merged
    return sorted(merged.values(), key=lambda row: (-row[2], -(row[3] or 0), row[0])), False


def documents_by(asked: Wish, order: Sort, *, start: int, count: int) -> list[int]:
    """Pks of documents from `start` on, newest or dearest first."""
    if order is Sort.AMOUNT:
        bands = tuple(code(FacetName.CAP, band) for band in range(12))
        asked = asked.narrowed(Facet(codes=bands))
    wanted = start + count
    if _may_be_few(asked):
        found, complete = _grouped(asked, order, limit=CANDIDATES + 1)
        if complete:
            return found[start:wanted]
    found = []
    if statistics().estimate(asked.node).share * _WALKED > 2 * wanted:
        found = _walk(asked, order, documents=wanted)
    if len(found) < wanted:
        found = _by_steps(asked, order, documents=wanted)
    return found[start:wanted]


def passages_of_documents(asked: Wish, documents: Sequence[int], *, limit: int) -> list[Row]:
    """Matching passages of a few documents: id, document, role, start, end, day, facets, folded."""
    check = asked.condition
    return rows_read(
        "SELECT p.id, p.document_id, p.role, p.start, p.end, p.day, p.facets, p.folded"
        f" FROM {TABLE} p WHERE p.document_id = ANY(%s) AND ({check.check})"
        " ORDER BY p.document_id, p.role DESC, p.id LIMIT %s",
        (list(documents), *check.parameters, limit),
    )


def passages_by_id(ids: Sequence[int]) -> list[Row]:
    """Passages: id, document, role, day, folded."""
    return rows_read(
        f"SELECT p.id, p.document_id, p.role, p.day, p.folded FROM {TABLE} p WHERE p.id = ANY(%s)",
        (list(ids),),
    )


def documents_of(asked: Wish, *, limit: int) -> list[int]:
    """Documents of the first `limit` passages that match."""
    where, parameters = _where(asked, limit)
    rows = rows_read(
        f"SELECT p.document_id FROM {TABLE} p WHERE {where} LIMIT %s",
        (*parameters, limit),
        walk=not _indexed(asked, limit),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def titles_with(text: str, parts: Sequence[Part], *, limit: int) -> list[tuple[int, str]]:
    """Document and words of lines of its head that hold a folded text, newest first."""
    asked = wish(All(parts=(Phrase(text=text), Facet(codes=tuple(part.value for part in parts)))))
    where, parameters = asked.condition.where_indexed()
    rows = rows_read(
        "SELECT p.document_id, p.folded FROM (SELECT p.document_id, p.folded, p.day"
        f" FROM {TABLE} p WHERE {where} LIMIT 500) p ORDER BY p.day DESC NULLS LAST LIMIT %s",
        (*parameters, limit),
    )
    return [(document, folded) for document, folded in rows]


def _candidates(asked: Wish, limit: int) -> list[Row]:
    """(id, document, cheap score, day as number) of passages that match, likely best first."""
    where, parameters = _where(asked, limit)
    return rows_read(
        f"WITH hit AS MATERIALIZED (SELECT p.id, p.document_id, p.role, p.day, p.folded"
        f" FROM {TABLE} p WHERE {where} LIMIT %s)"
        f" SELECT p.id, p.document_id, ({_CHEAP})::float, p.day - DATE '1970-01-01' FROM hit p"
        " ORDER BY 3 DESC, 4 DESC NULLS LAST, 1",
        (*parameters, limit, asked.whole, asked.whole),
        walk=not _indexed(asked, limit),
    )


def _newest(asked: Wish) -> list[Row]:
    """As `_candidates`, of the newest papers: met on a walk, or by the index within late years."""
    known = statistics()
    years = list(known.years)
    share = known.estimate(asked.node).share
    if not years or share * _WALKED / 10 > _NEWEST:
        return _walk_newest(asked)
    late: list[str] = []
    while years and sum(map(known.share, late)) * share * known.rows < 2 * _NEWEST:
        late.append(years.pop(0))
    return _candidates(asked.narrowed(Facet(codes=tuple(late))), 2 * _NEWEST)


def _walk_newest(asked: Wish) -> list[Row]:
    """As `_candidates`, of the papers met first on a walk from the newest."""
    check = asked.condition
    return rows_read(
        f"SELECT p.id, p.document_id, ({_CHEAP})::float, p.day - DATE '1970-01-01' FROM"
        f" (SELECT * FROM {TABLE} ORDER BY day DESC NULLS LAST, document_id LIMIT %s) p"
        f" WHERE {check.check} LIMIT %s",
        (asked.whole, asked.whole, _WALKED // 3, *check.parameters, _NEWEST),
    )


def _grouped(asked: Wish, order: Sort, *, limit: int) -> tuple[list[int], bool]:
    """Documents of at most `limit` matching passages in order; whether those are all."""
    where, parameters = _where(asked, limit)
    _, greatest, also = _ORDERS[order]
    rows = rows_read(
        f"SELECT p.document_id, {greatest}, count(*) FROM (SELECT p.document_id, p.day, p.cap"
        f" FROM {TABLE} p WHERE {where}{also} LIMIT %s) p"
        " GROUP BY p.document_id ORDER BY 2 DESC NULLS LAST, 1",
        (*parameters, limit),
        walk=not _indexed(asked, limit),
    )
    return [row[0] for row in rows], sum(row[2] for row in rows) < limit


def _walk(asked: Wish, order: Sort, *, documents: int) -> list[int]:
    """Documents met by walking in order, until enough or until the walk is long enough."""
    check = asked.condition
    by, _, also = _ORDERS[order]
    found: dict[int, None] = {}
    for factor in (4, 20, 100):
        rows = rows_read(
            f"SELECT p.document_id FROM (SELECT * FROM {TABLE} p WHERE TRUE{also} ORDER BY {by}"
            f" LIMIT %s) p WHERE {check.check} LIMIT %s",
            (_WALKED, *check.parameters, documents * factor),
        )
        found = dict.fromkeys(row[0] for row in rows)
        if len(found) >= documents or len(rows) < documents * factor:
            break
    return list(found)


def _by_steps(asked: Wish, order: Sort, *, documents: int) -> list[int]:
    """Documents by years or bands of amounts from the top: for what a walk does not meet."""
    if order is Sort.DATE:
        years = range(_LAST_YEAR, _FIRST_YEAR - 1, -1)
        steps = [code(FacetName.YEAR, year) for year in years]
        known = statistics()
        steps = [step for step in steps if not known.shares or known.share(step) > known.floor]
    else:
        steps = [code(FacetName.CAP, band) for band in reversed(range(12))]
    found: dict[int, None] = {}
    for step in steps:
        part, _ = _grouped(asked.narrowed(Facet(codes=(step,))), order, limit=5 * CANDIDATES)
        found |= dict.fromkeys(part)
        if len(found) >= documents:
            break
    return list(found)


def _may_be_few(asked: Wish) -> bool:
    """Whether the matching passages may be few enough to read them all."""
    known = statistics()
    share = known.estimate(asked.node).share
    # Of what is not among the commonest lexemes no more is known than that: it may be in one row.
    return share <= known.floor or share * known.rows < 4 * CANDIDATES


def _indexed(asked: Wish, limit: int) -> bool:
    check = asked.condition
    if check.lexemes is None or not check.positive:
        return False
    return not statistics().walk_is_better(asked.node, limit)


def _where(asked: Wish, limit: int) -> tuple[str, tuple[object, ...]]:
    if _indexed(asked, limit):
        return asked.condition.where_indexed()
    return asked.condition.check, asked.condition.parameters
