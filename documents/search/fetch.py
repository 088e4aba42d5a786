# ruff: noqa: S608 - statements are put together of parts written here; values are parameters
"""What to read, and by which of two ways; the reads that have no order of their own (取数).

Two ways lead to the rows of a condition: its lexemes through the one GIN index, or a walk over the
table (in the order of an index, where an order is asked) that looks at each row. The first is right
for what is rare, the second for what is common, because a limit stops a walk early, but never an
index scan of common words; `statistics` estimates which. No statement touches more of the table
than it says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from documents.models import Passage, PassageRole
from documents.search.codes import Part
from documents.search.conditions import Condition, condition
from documents.search.database import Row, rows_read
from documents.search.statistics import statistics
from documents.search.tree import All, Facet, Node, Phrase

TABLE = Passage._meta.db_table
# What the small index of words (`passage_head_lexemes`) is of.
IN_HEADS = f"p.role >= {PassageRole.HEADING:d}"
_OF_EACH = 50  # passages of a document that are read at least, where it has so many
_TITLES = 500  # lines of heads that are put in order for a completion


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


def where(asked: Wish, limit: int) -> tuple[str, tuple[object, ...]]:
    """WHERE clause on `p` for the first `limit` passages, by the better way."""
    check = asked.condition
    if check.lexemes is None or not check.positive:
        return check.check, check.parameters
    if statistics().walk_is_better(asked.node, limit):
        return check.check, check.parameters
    return check.where_indexed()


def passages_of_documents(
    asked: Sequence[tuple[Wish, Sequence[int]]], *, limit: int, dearest: bool = False
) -> list[list[Row]]:
    """For each wish its matching passages in the documents beside it, of every document some.

    About `limit` in all, of each document the first by role, or with `dearest` by amount. Rows are:
    document, role, start, end, day, codes, cap, folded, and how many of the document match.
    """
    selects: list[str] = []
    parameters: list[object] = []
    first = "p.cap DESC NULLS LAST, " if dearest else ""
    for number, (one, documents) in enumerate(asked):
        check = one.condition
        selects.append(
            f"(SELECT {number}, p.* FROM unnest(%s::bigint[]) AS asked(document) CROSS JOIN LATERAL"
            ' (SELECT p.document_id, p.role, p.start, p."end", p.day, p.facets, p.cap, p.folded,'
            f" count(*) OVER () FROM {TABLE} p WHERE p.document_id = asked.document"
            f" AND ({check.check}) ORDER BY {first}p.role DESC, p.id LIMIT %s) AS p)"
        )
        of_each = max(_OF_EACH, limit // max(len(documents), 1))
        parameters += [list(documents), *check.parameters, of_each]
    found: list[list[Row]] = [[] for _ in asked]
    if any(documents for _, documents in asked):
        for number, *row in rows_read(" UNION ALL ".join(selects), parameters):
            found[number].append(tuple(row))
    return found


def documents_of(asked: Sequence[tuple[Wish, int]]) -> list[list[int]]:
    """For each wish the documents of the first so many passages that match."""
    selects: list[str] = []
    parameters: list[object] = []
    for number, (one, limit) in enumerate(asked):
        clause, values = where(one, limit)
        selects.append(
            f"SELECT DISTINCT {number}, document_id FROM"
            f" (SELECT p.document_id FROM {TABLE} p WHERE {clause} LIMIT %s) AS hit"
        )
        parameters += [*values, limit]
    found: dict[int, list[int]] = defaultdict(list)
    for number, document in rows_read(" UNION ALL ".join(selects), parameters):
        found[number].append(document)
    return [found[number] for number in range(len(asked))]


def phrases_found(texts: Sequence[str]) -> set[str]:
    """Those of some folded texts that any passage holds."""
    selects: list[str] = []
    parameters: list[object] = []
    for number, text in enumerate(texts):
        clause, values = where(wish(Phrase(text=text)), 1)
        selects.append(f"SELECT {number} WHERE EXISTS (SELECT FROM {TABLE} p WHERE {clause})")
        parameters += values
    if not selects:
        return set()
    return {texts[row[0]] for row in rows_read(" UNION ALL ".join(selects), parameters)}


def titles_with(text: str, parts: Sequence[Part], *, limit: int) -> list[tuple[int, str]]:
    """Document and words of lines of its head that hold a folded text, newest first."""
    asked = wish(All(parts=(Phrase(text=text), Facet(codes=tuple(part.value for part in parts)))))
    clause, parameters = asked.condition.where_indexed()
    rows = rows_read(
        "SELECT p.document_id, p.folded FROM (SELECT p.document_id, p.folded, p.day"
        f" FROM {TABLE} p WHERE {clause} AND {IN_HEADS} LIMIT %s) p"
        " ORDER BY p.day DESC NULLS LAST LIMIT %s",
        (*parameters, _TITLES, limit),
    )
    return [(document, folded) for document, folded in rows]
