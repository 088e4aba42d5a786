"""What stands around passages: their section, the fact read from them, and counts (周围)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from documents.search.codes import Part
from documents.search.database import rows_read

# A passage that holds several facts is shown as the first of these.
FACTS = {
    Part.SUBSIDY: "subsidy",
    Part.TARGET: "target",
    Part.MEASURE: "measure",
    Part.RESULT: "result",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where a passage stands: labels and heading of its section, and its facts by what they are.

    `recommendation` is the point of the proposal that it answers.
    """

    path: str = ""
    heading: str = ""
    recommendation: str = ""
    facts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Facts of a document."""

    measures: int = 0
    subsidies: int = 0
    targets: int = 0


_Key = tuple[int, int, int]  # document, start, end


def _fact(name: str) -> str:
    """The first fact of a kind that touches the passage."""
    return (
        f"(SELECT f.id FROM documents_{name} f WHERE f.document_id = asked.document"  # noqa: S608 - no value
        ' AND NOT f.rejected AND f.start < asked.last AND asked.first < f."end"'
        " ORDER BY f.start, f.id LIMIT 1)"
    )


def _count(name: str) -> str:
    return (
        f"(SELECT count(*) FROM documents_{name} f WHERE f.document_id = asked.document"  # noqa: S608 - no value
        " AND NOT f.rejected)"
    )


_PLACES = (
    "SELECT asked.document, asked.first, asked.last, s.path, s.heading,"  # noqa: S608 - no value
    " (SELECT r.text FROM documents_recommendation r JOIN documents_section at"
    " ON at.id = r.section_id WHERE at.document_id = asked.document AND at.start <= asked.first"
    ' AND asked.first < at."end" ORDER BY r.position, r.id LIMIT 1),'
    f" {', '.join(map(_fact, FACTS.values()))}"
    " FROM unnest(%s::bigint[], %s::int[], %s::int[]) AS asked(document, first, last)"
    " LEFT JOIN LATERAL (SELECT s.path, s.heading FROM documents_section s"
    " WHERE s.document_id = asked.document AND s.start <= asked.first"
    ' AND asked.first < s."end" ORDER BY s.position DESC LIMIT 1) AS s ON TRUE'
    " UNION ALL"
    f" SELECT asked.document, NULL, NULL, NULL, NULL, NULL, {_count('measure')},"
    f" {_count('subsidy')}, {_count('target')}, NULL FROM unnest(%s::bigint[]) AS asked(document)"
)


def around(
    documents: Sequence[int], passages: Sequence[_Key]
) -> tuple[dict[_Key, Surroundings], dict[int, Counts]]:
    """Surroundings of passages, and counts of documents, in one statement."""
    rows = rows_read(
        _PLACES,
        ([p[0] for p in passages], [p[1] for p in passages], [p[2] for p in passages], documents),
    )
    places: dict[_Key, Surroundings] = {}
    counts: dict[int, Counts] = {}
    for document, start, end, path, heading, point, *numbers in rows:
        if start is None:
            measures, subsidies, targets, _ = numbers
            counts[document] = Counts(measures=measures, subsidies=subsidies, targets=targets)
            continue
        places[document, start, end] = Surroundings(
            path=path or "",
            heading=heading or "",
            recommendation=point or "",
            facts={name: pk for name, pk in zip(FACTS.values(), numbers, strict=True) if pk},
        )
    return places, counts
