"""Bars in their picture."""

from hypothesis import given
from hypothesis import strategies as st

from documents.charts import HEIGHT, bar_chart


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
