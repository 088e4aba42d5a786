"""When a walk over the table is better than the index, and when it would never end."""

import pytest

from documents.search.query import parse
from documents.search.statistics import Statistics
from documents.search.tree import Facet

LARGE = Statistics(
    rows=1_000_000,
    shares={"企业": 0.8, "业，": 0.3, "的人": 0.4, "的工": 0.3, "h:subsidy": 0.03, "y:2020": 0.1},
    first={"企": 0.8, "的": 0.7},
    floor=0.0003,
)
WALKED = ["企业", "的", "企业 -人参"]
LOOKED_UP = [
    *("人参", "企业 人参", "人参 -企业", "鹿", "企业 -的 人参", "企业 成文:2020"),
    *("到期<=2030 企业", "到期:2025", "成文<=1995 企业", "比例>=10%", "上限>=1亿"),
]


@pytest.mark.parametrize("text", WALKED)
def test_common_things_are_walked_to(text: str) -> None:
    """Ten thousand of them are soon met."""
    assert LARGE.walk_is_better(parse(text).root, 10_001)


@pytest.mark.parametrize("text", LOOKED_UP)
def test_rare_things_are_looked_up(text: str) -> None:
    """A walk would go through a million rows for a handful."""
    assert not LARGE.walk_is_better(parse(text).root, 10_001)


def test_unknown_codes_together_are_as_rare_as_one() -> None:
    """Sixty years that nothing is due in do not add up to something common."""
    years = Facet(codes=tuple(f"u:{year}" for year in range(2000, 2060)))

    assert LARGE.estimate(years).share == LARGE.floor
