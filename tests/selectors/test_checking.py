"""What a reviewer is warned of."""

from decimal import Decimal

import pytest

from documents.models import Subsidy
from documents.selectors.checking import sums_unsaid


@pytest.mark.parametrize(
    ("quote", "cap", "said"),
    [
        ("给予最高200万元奖补", 2_000_000, True),
        ("给予最高200万元奖补", 20_000_000, False),
        # cells of a row, the unit in the head of the column
        ("2\n智能工厂\n按设备投资额的20%\n500", 5_000_000, True),
        ("智能工厂\t500\t一次性", 5_000_000, True),
        ("| 智能工厂 | 0.5 |", 50_000_000, True),
        ("智能工厂\n20000", 20_000, True),
        ("2\n智能工厂\n按设备投资额的20%\n500", 6_000_000, False),
        # a number amid words is no cell
        ("支持500强企业", 5_000_000, False),
        ("一次性奖补", 100_000, False),
    ],
)
def test_sums_that_the_words_do_not_say(quote: str, cap: int, *, said: bool) -> None:
    """A figure of a table takes its unit from outside the row."""
    assert (sums_unsaid(Subsidy(quote=quote, cap=Decimal(cap))) == []) is said
