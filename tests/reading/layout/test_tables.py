"""Ruling lines to cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading.layout.tables import find_tables
from documents.reading.layout.types import Rule


def lattice(xs: list[float], ys: list[float]) -> list[Rule]:
    """Give every line of a table."""
    return [Rule(xs[0], y, xs[-1], y) for y in ys] + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def test_cells_by_place() -> None:
    """Points outside belong to no cell."""
    (table,) = find_tables(lattice([0, 50, 100], [0, 20, 40]))

    assert table.cell_at(25, 10) == (0, 0)
    assert table.cell_at(75, 30) == (1, 1)
    assert table.cell_at(120, 30) is None
    assert table.right_of((1, 0)) == 50


def test_a_cell_grows_until_a_rule_stops_it() -> None:
    """Merged to the right in the first row, downwards in the last column."""
    rules = [Rule(0, 0, 150, 0), Rule(0, 20, 150, 20), Rule(0, 40, 100, 40), Rule(0, 60, 150, 60)]
    rules += [Rule(0, 0, 0, 60), Rule(50, 20, 50, 60), Rule(100, 0, 100, 60), Rule(150, 0, 150, 60)]
    (table,) = find_tables(rules)

    assert table.cell_at(75, 10) == (0, 0)
    assert table.cell_at(75, 30) == (1, 1)
    assert table.cell_at(125, 50) == (1, 2)
    assert table.right_of((0, 0)) == 100


def test_rules_in_pieces_are_joined() -> None:
    """Programs draw each cell's border anew, a point beside the last."""
    pieces = [Rule(x, y + 0.7 * x / 50, x + 50, y + 0.7 * x / 50) for x in (0, 50) for y in (0, 20)]
    pieces += [Rule(x, 0, x, 20) for x in (0, 50.5, 100)]
    (table,) = find_tables(pieces)

    assert (len(table.xs), len(table.ys)) == (3, 2)


@pytest.mark.parametrize(
    "rules",
    [
        [],
        [Rule(0, 0, 100, 0)],
        lattice([0, 100], [0, 20, 40]),
        [Rule(0, y, 100, y) for y in range(0, 90, 10)],
        [Rule(0, 0, 100, 0), Rule(200, 10, 200, 50), Rule(300, 10, 300, 50)],
    ],
    ids=["none", "one", "frame", "underlines", "apart"],
)
def test_what_is_no_table(rules: list[Rule]) -> None:
    """A frame, underlines and rules that never meet."""
    assert find_tables(rules) == []


def test_two_tables_are_told_apart() -> None:
    """From top to bottom."""
    tables = find_tables(lattice([0, 50, 100], [200, 220]) + lattice([0, 40, 100], [0, 20]))

    assert [table.ys[0] for table in tables] == [0, 200]


@given(
    st.lists(
        st.tuples(*[st.integers(0, 12)] * 4).map(lambda p: Rule(*(20.0 * side for side in p))),
        max_size=25,
    )
)
def test_every_place_inside_has_an_owner(rules: list[Rule]) -> None:
    """Whatever rules cross, a point inside a table is in one cell, and that cell owns itself."""
    straight = [rule for rule in rules if rule.x0 == rule.x1 or rule.y0 == rule.y1]
    for table in find_tables(straight):
        for x in table.xs:
            for y in table.ys:
                cell = table.cell_at(x, y)
                assert cell is not None
                assert table.owner[cell] == cell
