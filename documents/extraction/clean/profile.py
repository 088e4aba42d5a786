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
_LONG = 0.6
_LEAST_FULL = 4
_REACHING_SHARE = 0.5
_FOLLOWING_SHARE = 0.2
_TRIED = 8
"""Widths that are tried, densest first."""

_ENDED_SHARE = 0.4
"""Full lines of a wrapped text end a sentence by chance only; paragraphs of like length do."""

_ENDED = re.compile(rf"{STOP.pattern}|[：:]\Z")
_LONGEST_END = 5  # characters of an end: a stop, two closing marks, two digits of a footnote

_MEASURES = range(12, 65)
"""Plausible measures in em: a narrow column to a wide text window."""

_REACHED = 0.85
"""Quantile of the full lines' widths that is the margin; punctuation may hang beyond."""

_INDENT = (0.9, 4.5)
_INDENTED_SHARE = 0.04
_INDENTED_LEAST = 2
_INSET_SHARE = 0.2
_FLUSH_LEAST = 4
_FLUSH_SHARE = 0.85
"""Of flush lines, those that go on: a text wrapped at so many characters has no margin in em."""

LONG_LINE = 18
"""Characters of a line that may break off inside a sentence; a heading has fewer."""

_TORN_SHARE, _KEPT_SHARE = 0.8, 0.5
"""Of full lines: those without a stop that a flush line follows, those with one that none does."""

_KEYED = re.compile(
    r"[^，。；]{2,8}[:：]"
)  # 发布机构：甲县: a page's list of data breaks nothing off
_GAPS_LEAST = 2
_GAPS_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is usual in a text; `margin` is None unless its lines are wrapped.

    `base`: indent of a line that goes on; `indents`: whether paragraphs stand in; `gaps`: whether
    gaps larger than `usual_gap` part paragraphs; `flush`: whether, without a margin, lines that do
    not stand in go on. Lengths in em.
    """

    margin: float | None = None
    base: float = 0.0
    indents: bool = False
    gaps: bool = False
    usual_gap: int = 0
    flush: bool = False

    def stands_in(self, line: Line) -> bool:
        """Whether a line is indented as a paragraph's first is."""
        least, most = _INDENT
        return least <= line.indent - self.base <= most


def profile_of(lines: list[Line]) -> Profile:
    """The measure, the usual indent and gap of a text; cells have measures of their own."""
    lines = [line for line in lines if not line.cell]
    margin = _margin(lines)
    if margin is None:
        return Profile(flush=_flush_goes_on(lines))
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
    """Right margin in em, where lines end that are full; None where they are not wrapped."""
    if len(lines) < _LEAST_LINES:
        return None
    return _usual_end([line.width for line in lines], lines) or _longer_end(lines)


def _usual_end(widths: list[float], lines: list[Line]) -> float | None:
    """Where most lines end and few pass."""
    counts = Counter(map(round, widths))
    window = max(counts, key=lambda width: (_near(counts, width), width))
    longer = sum(count for width, count in counts.items() if width > window + _FULL)
    is_usual = _near(counts, window) >= _WRAPPED_SHARE * len(lines)
    if not is_usual or window not in _MEASURES or longer > _LONGER_SHARE * len(lines):
        return None
    return _reached(widths, lines, window)


def _longer_end(lines: list[Line]) -> float | None:
    """Where the longer lines end and follow each other, however many short ones there are.

    Papers of headings, lists and signatures have few full lines, but hardly any between full and
    short; paragraphs that are not wrapped have all lengths. A first line reaches as far as others.
    """
    reaches = [line.width + min(line.indent, _INDENT[1]) for line in lines]
    counts = Counter(map(round, reaches))
    windows = [width for width in counts if width in _MEASURES]
    windows.sort(key=lambda width: (_near(counts, width), width), reverse=True)
    for window in windows[:_TRIED]:
        long = sum(count for width, count in counts.items() if width > _LONG * window)
        longer = sum(count for width, count in counts.items() if width > window + _FULL)
        full = _near(counts, window)
        if full < max(_LEAST_FULL, _REACHING_SHARE * long) or longer > _LONGER_SHARE * long:
            continue
        follow = sum(
            min(a, b) >= window - _FULL and not _has_ended(line)
            for (a, b), line in zip(pairwise(reaches), lines, strict=False)
        )
        if follow >= _FOLLOWING_SHARE * full and (reached := _reached(reaches, lines, window)):
            return reached
        if _is_torn(reaches, lines, window):
            return _outermost([r for r in reaches if window - _FULL <= r <= window + 1])
    return None


def _is_torn(reaches: list[float], lines: list[Line], window: int) -> bool:
    """Whether full lines break off before flush ones, and those with a stop before an indent.

    Paragraphs of a line or two have few full lines in a row, and many that a stop ends.
    """
    first = Profile()
    inset = sum(first.stands_in(line) for line in lines)
    full, ragged = [], 0
    for (a, b), reach in zip(pairwise(lines), reaches, strict=False):
        flush = not first.stands_in(b)
        if window - _FULL <= reach <= window + 1:
            full.append((_has_ended(a), flush))
        elif reach > _LONG * window and flush and not (_has_ended(a) or _KEYED.match(a.text)):
            ragged += 1
    torn = [flush for ended, flush in full if not ended]
    kept = [not flush for ended, flush in full if ended]
    return (
        inset >= _INSET_SHARE * len(lines)
        and sum(torn) >= max(_LEAST_FULL, _TORN_SHARE * len(torn), 2 * ragged)
        and sum(kept) >= _KEPT_SHARE * len(kept)
    )


def _reached(widths: list[float], lines: list[Line], window: int) -> float | None:
    """How far the full lines reach; None where too many end a sentence."""
    full = [
        (width, _has_ended(line))
        for width, line in zip(widths, lines, strict=True)
        if window - _FULL <= width <= window + 1
    ]
    if sum(ended for _, ended in full) > _ENDED_SHARE * len(full):
        return None
    return _outermost([width for width, _ in full])


def _outermost(full: list[float]) -> float:
    """Where full lines end, but for punctuation that hangs beyond."""
    return sorted(full)[int(_REACHED * (len(full) - 1))]


def _flush_goes_on(lines: list[Line]) -> bool:
    """Whether paragraphs stand in and nearly all other lines follow one that breaks off."""
    first = Profile()
    pairs = [(a, b) for a, b in pairwise(lines) if not first.stands_in(b)]
    inset = len(lines) - len(pairs)
    if len(pairs) < _FLUSH_LEAST or inset < _INSET_SHARE * len(lines):
        return False
    torn = sum(
        len(a.text) >= LONG_LINE and not (_has_ended(a) or _KEYED.match(a.text)) for a, _ in pairs
    )
    return torn >= _FLUSH_SHARE * len(pairs)


def _has_ended(line: Line) -> bool:
    """Whether a line ends a sentence or announces a list."""
    return _ENDED.search(line.text, max(0, len(line.text) - _LONGEST_END)) is not None


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
