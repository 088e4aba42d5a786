"""Tables by their ruling lines: rules make a lattice, and a cell grows until a rule stops it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from documents.reading.layout.types import Rule

_SNAP = 3.0
"""Points within which two rules are one, or meet."""

_MOST_RULES = 1_500
"""Rules of one direction on a page; drawings have more, tables do not."""

_MOST_COLUMNS = 40
"""More columns are graph paper or a chart."""

_SHORTEST = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lattice:
    """One table: column and row positions, and the first corner of the cell at each place."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: dict[tuple[int, int], tuple[int, int]]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell that holds a point; None outside."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        row = min(bisect_right(self.ys, y) - 1, len(self.ys) - 2)
        column = min(bisect_right(self.xs, x) - 1, len(self.xs) - 2)
        return self.owner[row, column]

    def right_of(self, cell: tuple[int, int]) -> float:
        """Right edge of the cell with this first corner, merged columns included."""
        columns = [column for (row, column), own in self.owner.items() if own == cell]
        return self.xs[max(columns) + 1]


def find_tables(rules: Iterable[Rule]) -> list[Lattice]:
    """Tables of a page from top to bottom; a frame of one column is none."""
    level, upright = _merged(rules)
    if not level or not upright or max(len(level), len(upright)) > _MOST_RULES:
        return []
    lattices = []
    for rows, columns in _connected(level, upright):
        ys = _positions(rule.y0 for rule in rows)
        xs = _positions(rule.x0 for rule in columns)
        # Two columns have three rules
        if 2 < len(xs) <= _MOST_COLUMNS and len(ys) > 1:  # noqa: PLR2004
            lattices.append(Lattice(xs=xs, ys=ys, owner=_owners(xs, ys, rows, columns)))
    return sorted(lattices, key=lambda lattice: lattice.ys[0])


def _merged(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Join the pieces of each rule; return the horizontal and the vertical ones."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for rule in rules:
        if abs(rule.y1 - rule.y0) <= abs(rule.x1 - rule.x0):
            level.append(rule)
        else:
            upright.append(Rule(rule.y0, rule.x0, rule.y1, rule.x1))
    turned = [Rule(rule.y0, rule.x0, rule.y1, rule.x1) for rule in _joined(upright)]
    return _joined(level), turned


def _joined(rules: list[Rule]) -> list[Rule]:
    """Join horizontal pieces that lie on one line and touch."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.y0):
        if lines and rule.y0 - lines[-1][0].y0 <= _SNAP:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    joined = []
    for line in lines:
        y = line[0].y0
        start = end = None
        for rule in sorted(line):
            if end is None or rule.x0 > end + _SNAP:
                if start is not None and end is not None and end - start >= _SHORTEST:
                    joined.append(Rule(start, y, end, y))
                start, end = rule.x0, rule.x1
            else:
                end = max(end, rule.x1)
        if start is not None and end is not None and end - start >= _SHORTEST:
            joined.append(Rule(start, y, end, y))
    return joined


def _connected(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Group rules that meet, directly or through others."""
    group = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for i, row in enumerate(level):
        for j, column in enumerate(upright, start=len(level)):
            meets_x = row.x0 - _SNAP <= column.x0 <= row.x1 + _SNAP
            if meets_x and column.y0 - _SNAP <= row.y0 <= column.y1 + _SNAP:
                group[root(i)] = root(j)
    found: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for i, row in enumerate(level):
        found[root(i)][0].append(row)
    for j, column in enumerate(upright, start=len(level)):
        found[root(j)][1].append(column)
    return [pair for pair in found.values() if pair[0] and pair[1]]


def _positions(values: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SNAP:
            kept.append(value)
    return tuple(kept)


def _owners(
    xs: tuple[float, ...], ys: tuple[float, ...], rows: list[Rule], columns: list[Rule]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Let each cell grow right, then down, until a rule stops it."""
    below = {
        (row, column)
        for rule in rows
        for row in [_nearest(ys, rule.y0) - 1]
        for column in range(len(xs) - 1)
        if rule.x0 - _SNAP <= (xs[column] + xs[column + 1]) / 2 <= rule.x1 + _SNAP
    }
    beside = {
        (row, column)
        for rule in columns
        for column in [_nearest(xs, rule.x0) - 1]
        for row in range(len(ys) - 1)
        if rule.y0 - _SNAP <= (ys[row] + ys[row + 1]) / 2 <= rule.y1 + _SNAP
    }
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in owner:
                continue
            right = column
            while right < len(xs) - 2 and (row, right) not in beside:
                right += 1
            down = row
            while down < len(ys) - 2 and (down, column) not in below:
                down += 1
            for covered in range(row, down + 1):
                for across in range(column, right + 1):
                    owner.setdefault((covered, across), (row, column))
    return owner


def _nearest(values: tuple[float, ...], wanted: float) -> int:
    return min(range(len(values)), key=lambda at: abs(values[at] - wanted))
