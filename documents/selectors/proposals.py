"""A proposal's points aligned with the sentences that answer them (建议与答复)."""

from dataclasses import dataclass

from documents.models import Measure, Proposal, Recommendation
from documents.selectors.library import measures_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A point (None for the rest of the reply) and the measures that answer it."""

    point: Recommendation | None
    measures: list[Measure]


def answers_read(proposal: Proposal) -> list[Answer]:
    """Each point with its answers, in the order of the reply; the unaligned come last."""
    points = list(proposal.recommendations.select_related("section"))
    rows = measures_shown(replaced=True)
    measures = list(rows.filter(document=proposal.document).order_by("start"))
    answers = [
        Answer(point=point, measures=[m for m in measures if m.recommendation_id == point.pk])
        for point in points
    ]
    if rest := [measure for measure in measures if measure.recommendation_id is None]:
        answers.append(Answer(point=None, measures=rest))
    return answers
