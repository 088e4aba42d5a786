"""Who answers for each measure of a paper, and which point of the proposal it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from documents.extraction.facts import Measure as ReadMeasure
from documents.extraction.types import Analysis
from documents.keys import fact_keys
from documents.merge import conflict_show
from documents.models import (
    Agency,
    Document,
    Measure,
    MeasureAgency,
    Origin,
    Recommendation,
    Section,
)


def measures_link(
    document: Document,
    analysis: Analysis,
    *,
    bodies: Mapping[str, Agency],
    sections: Sequence[Section],
    recommendations: Sequence[Recommendation],
) -> None:
    """Give each measure the recommendation its section answers, and unchecked ones their bodies.

    A checked measure keeps its bodies; if the machine names others, its `conflict` says which.
    """
    rows = {row.key: row for row in Measure.objects.filter(document=document)}
    answered = {point.section_id: point for point in recommendations if point.section_id}
    outline = {section.pk: section for section in sections}
    answers = []
    for row in rows.values():
        row.recommendation = _recommendation(row.section_id, outline, answered)
        if row.recommendation is not None:
            answers.append(row)
    Measure.objects.bulk_update(answers, ["recommendation"])
    found = {
        key: fact
        for key, fact in zip(fact_keys(analysis.facts), analysis.facts, strict=True)
        if isinstance(fact, ReadMeasure) and key in rows
    }
    machine = {key: row for key, row in rows.items() if row.origin == Origin.MACHINE}
    _bodies_write({key: row for key, row in machine.items() if not row.checked}, found, bodies)
    _bodies_compare({key: row for key, row in machine.items() if row.checked}, found)


def _bodies_write(
    rows: Mapping[str, Measure], found: Mapping[str, ReadMeasure], bodies: Mapping[str, Agency]
) -> None:
    MeasureAgency.objects.filter(measure__in=rows.values()).delete()
    MeasureAgency.objects.bulk_create(
        MeasureAgency(measure=rows[key], agency=bodies[name[:200]], role=role.value, position=n)
        for key, fact in found.items()
        if key in rows
        for n, (name, role) in enumerate(dict(fact.agencies).items())
    )


def _bodies_compare(rows: Mapping[str, Measure], found: Mapping[str, ReadMeasure]) -> None:
    if not rows:
        return
    held: dict[int, list[str]] = defaultdict(list)
    parts = MeasureAgency.objects.filter(measure__in=rows.values()).order_by("position")
    for measure, name in parts.values_list("measure", "agency__canonical"):
        held[measure].append(name)
    differing = []
    for key, row in rows.items():
        names = [name[:200] for name in dict(found[key].agencies)] if key in found else None
        if names is not None and set(names) != set(held[row.pk]):
            conflict_show(row, {**(row.conflict or {}), "bodies": names})
            differing.append(row)
    Measure.objects.bulk_update(differing, ["conflict"])


def _recommendation(
    section_id: int | None,
    sections: Mapping[int, Section],
    answered: Mapping[int, Recommendation],
) -> Recommendation | None:
    """The point answered by the nearest section above, if any."""
    while section_id is not None:
        if section_id in answered:
            return answered[section_id]
        section_id = sections[section_id].parent_id
    return None
