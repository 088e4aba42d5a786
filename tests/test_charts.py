"""Bars and moments in their picture."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from documents.charts import HEIGHT, bar_chart, timeline_chart


def test_highest_bar_fills_the_height() -> None:
    """Heights are in proportion; the largest value has the full height."""
    chart = bar_chart("分年度举措", [("2022", 50, ""), ("2023", 100, "")])

    assert [bar.height for bar in chart.bars] == [HEIGHT // 2, HEIGHT]


def test_empty_and_zero_rows_are_flat() -> None:
    """Nothing to show is no error."""
    assert bar_chart("空", []).bars == ()
    assert bar_chart("零", [("2022", 0, "")]).bars[0].height == 0


@given(st.lists(st.integers(0, 10**9), max_size=30))
def test_bars_stay_inside(values: list[int]) -> None:
    """No bar leaves the picture or touches its neighbour."""
    chart = bar_chart("图", [(str(n), value, "") for n, value in enumerate(values)])

    for left, right in zip(chart.bars, chart.bars[1:], strict=False):
        assert left.x + left.width < right.x
    for bar in chart.bars:
        assert 0 <= bar.y <= bar.y + bar.height == chart.floor
        assert bar.x + bar.width < chart.width


def test_a_timeline_runs_from_end_to_end_below_its_goal() -> None:
    """First and last day stand at the ends, half the goal at half its height."""
    rows = [
        (dt.date(2023, 1, 1), Decimal(0), "0", ""),
        (dt.date(2024, 1, 1), Decimal(50), "50", "/results/1/"),
        (dt.date(2025, 1, 1), Decimal(50), "50", ""),
    ]
    chart = timeline_chart("产值", rows, goal=Decimal(100), goal_text="目标 100")

    left, middle, right = chart.moments
    assert left.x == chart.width - right.x
    assert left.x < middle.x < right.x
    assert chart.goal_y is not None
    assert middle.y == (chart.floor + chart.goal_y) // 2


def test_a_single_moment_stands_in_the_middle() -> None:
    """One day has no length; nothing to show is no error."""
    chart = timeline_chart("产值", [(dt.date(2023, 1, 1), Decimal(5), "5", "")])

    assert chart.moments[0].x == chart.width // 2
    assert timeline_chart("空", []).moments == ()
