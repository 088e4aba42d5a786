"""Bars and timelines as plain geometry for an inline SVG (图表): pure, no Django."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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

    @property
    def drawn(self) -> bool:
        """Whether there is anything to see."""
        return bool(self.bars)


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


WIDE, SIDE, HEAD = 640, 70, 30  # of a timeline, and free for labels at both ends and above


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A figure reported on a day: how both are written, the address behind it, its place."""

    day: dt.date
    text: str
    link: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Figures of one indicator over time; `goal_y` is the height of the goal, if there is one."""

    title: str
    width: int
    height: int
    floor: int
    moments: tuple[Moment, ...]
    goal_text: str = ""
    goal_y: int | None = None

    @property
    def drawn(self) -> bool:
        """Whether there is anything to see: a change, or a figure beside its goal."""
        return len(self.moments) > 1 or (bool(self.moments) and self.goal_y is not None)

    @property
    def path(self) -> str:
        """The corners of the line through all moments."""
        return " ".join(f"{moment.x},{moment.y}" for moment in self.moments)


def timeline_chart(
    title: str,
    rows: Sequence[tuple[dt.date, Decimal, str, str]],
    *,
    goal: Decimal | None = None,
    goal_text: str = "",
) -> Timeline:
    """A line through (day, value >= 0, text, link) in the order of days; the goal is level."""
    most = max([value for _, value, _, _ in rows] + ([goal] if goal is not None else []), default=0)
    top = Decimal(most) or Decimal(1)
    floor = HEAD + HEIGHT
    first, last = (rows[0][0], rows[-1][0]) if rows else (dt.date.min, dt.date.min)
    span = (last - first).days
    return Timeline(
        title=title,
        width=WIDE,
        height=floor + FOOT,
        floor=floor,
        moments=tuple(
            Moment(
                day=day,
                text=text,
                link=link,
                x=SIDE + (day - first).days * (WIDE - 2 * SIDE) // span if span else WIDE // 2,
                y=floor - round(value / top * HEIGHT),
            )
            for day, value, text, link in rows
        ),
        goal_text=goal_text,
        goal_y=None if goal is None else floor - round(goal / top * HEIGHT),
    )
