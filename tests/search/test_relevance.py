"""The order of results against judged queries."""

import pytest

from tests.search.conftest import Library
from tests.search.orders import by_engine, by_substring_and_date
from tests.search.relevance import judged_queries, measured

pytestmark = pytest.mark.django_db

ACCEPTED_NDCG = 0.96
ACCEPTED_MRR = 0.94


def test_every_judged_paper_is_in_the_library(library: Library) -> None:
    """A grade for a paper that is not there would measure nothing."""
    known = {name.partition("_")[0] for name in library.documents}

    queries = judged_queries()

    assert len(queries) >= 60
    assert {key for query in queries for key in query.grades} <= known


def test_order_is_better_than_substring_and_date(library: Library) -> None:
    """Ours reaches the accepted figures and lies well above the plain order."""
    ndcg, mrr, scores = measured(by_engine)
    plain_ndcg, plain_mrr, _ = measured(by_substring_and_date())

    worst = sorted(scores, key=lambda row: row[1])[:10]
    assert ndcg >= ACCEPTED_NDCG, worst
    assert mrr >= ACCEPTED_MRR, worst
    assert ndcg > plain_ndcg + 0.1
    assert mrr > plain_mrr + 0.1
