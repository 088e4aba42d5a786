"""Bar charts as plain geometry for an inline SVG (图表): pure, no Django."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BAR, GAP, HEIGHT, TOP, FOOT = 34, 14, 96, 16, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its label and value, its place in the picture, the address behind it."""

    label: str
    value: int
    link: str
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """Where its label and value are centred."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture of bars under a title."""

    title: str
    unit: str
    width: int
    height: int
    floor: int
    bars: tuple[Bar, ...]


def bar_chart(title: str, rows: Sequence[tuple[str, int, str]], *, unit: str = "条") -> Chart:
    """Upright bars for (label, value >= 0, link); the highest fills the height."""
    most = max((value for _, value, _ in rows), default=0) or 1
    floor = TOP + HEIGHT
    bars = []
    for n, (label, value, link) in enumerate(rows):
        height = round(value / most * HEIGHT)
        x = GAP + n * (BAR + GAP)
        bars.append(
            Bar(
                label=label,
                value=value,
                link=link,
                x=x,
                y=floor - height,
                width=BAR,
                height=height,
            )
        )
    width = GAP + len(bars) * (BAR + GAP)
    return Chart(
        title=title, unit=unit, width=width, height=floor + FOOT, floor=floor, bars=tuple(bars)
    )
