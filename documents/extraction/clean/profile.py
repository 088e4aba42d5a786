"""What is usual in a text that was wrapped at a measure (版心宽度): margin, indent, gap."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from documents.extraction.clean.lines import Line
from documents.extraction.clean.marks import STOP

_FULL = 2.5
"""Room in em that a full line may leave."""

_LEAST_LINES = 4
_WRAPPED_SHARE = 0.35
_LONGER_SHARE = 0.05
_ENDED_SHARE = 0.4
"""Full lines of a wrapped text end a sentence by chance only; paragraphs of like length do."""

_ENDED = re.compile(rf"{STOP.pattern}|[：:]\Z")

_MEASURES = range(12, 65)
"""Plausible measures in em: a narrow column to a wide text window."""

_REACHED = 0.85
"""Quantile of the full lines' widths that is the margin; punctuation may hang beyond."""

_INDENT = (0.9, 4.5)
_INDENTED_SHARE = 0.04
_INDENTED_LEAST = 2
_GAPS_LEAST = 2
_GAPS_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is usual in a text; `margin` is None unless its lines are wrapped.

    `base`: indent of a line that goes on; `indents`: whether paragraphs stand in; `gaps`: whether
    gaps larger than `usual_gap` part paragraphs. Lengths in em.
    """

    margin: float | None = None
    base: float = 0.0
    indents: bool = False
    gaps: bool = False
    usual_gap: int = 0

    def stands_in(self, line: Line) -> bool:
        """Whether a line is indented as a paragraph's first is."""
        least, most = _INDENT
        return least <= line.indent - self.base <= most


def profile_of(lines: list[Line]) -> Profile:
    """The measure, the usual indent and gap of a text."""
    margin = _margin(lines)
    if margin is None:
        return Profile()
    after_full = [b.indent for a, b in pairwise(lines) if margin - a.width <= _FULL]
    profile = Profile(margin=margin, base=_usual(after_full))
    inset = sum(profile.stands_in(line) for line in lines)
    usual_gap = round(_usual([float(line.gap) for line in lines[1:]]))
    return Profile(
        margin=margin,
        base=profile.base,
        indents=inset >= max(_INDENTED_LEAST, _INDENTED_SHARE * len(lines)),
        gaps=_gaps_inform(lines, margin, usual_gap),
        usual_gap=usual_gap,
    )


def _margin(lines: list[Line]) -> float | None:
    """Right margin in em, where most lines reach it and few pass it."""
    if len(lines) < _LEAST_LINES:
        return None
    widths = Counter(round(line.width) for line in lines)
    window = max(widths, key=lambda width: (_near(widths, width), width))
    longer = sum(count for width, count in widths.items() if width > window + _FULL)
    wrapped = _near(widths, window) >= _WRAPPED_SHARE * len(lines)
    if not wrapped or window not in _MEASURES or longer > _LONGER_SHARE * len(lines):
        return None
    full = [line for line in lines if window - _FULL <= line.width <= window + 1]
    if sum(_ENDED.search(line.text) is not None for line in full) > _ENDED_SHARE * len(full):
        return None
    reached = sorted(line.width for line in full)
    return reached[int(_REACHED * (len(reached) - 1))]


def _near(widths: Counter[int], width: int) -> int:
    """Lines that end within two em left of `width`."""
    return sum(widths[width - step] for step in range(3))


def _usual(values: list[float]) -> float:
    return Counter(values).most_common(1)[0][0] if values else 0.0


def _gaps_inform(lines: list[Line], margin: float, usual: int) -> bool:
    """Whether almost every gap larger than usual follows a short line or a stop."""
    larger = [a for a, b in pairwise(lines) if b.gap > usual]
    ended = [a for a in larger if margin - a.width > _FULL or STOP.search(a.text)]
    return len(larger) >= _GAPS_LEAST and len(ended) >= _GAPS_SHARE * len(larger)
