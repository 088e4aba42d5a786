"""Where a cell stands in its table once merged cells are taken into account."""

from documents.reading import limits
from documents.reading.types import Cell


class Grid:
    """Places the cells of one table, row by row, as a browser or Word would.

    Spans are clamped: a file may claim a cell a hundred million columns wide.
    """

    def __init__(self, table: int) -> None:
        self.table = table
        self.row = -1
        self._column = 0
        self._blocked: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin the next row; cells merged downwards lose one of the rows they still cover."""
        self.row += 1
        self._column = 0
        if self.row:
            self._blocked = {column: rows - 1 for column, rows in self._blocked.items() if rows > 1}

    def place(self, *, columns: int = 1, rows: int = 1) -> Cell:
        """Put the next cell into the first free column; return its first corner."""
        while self._column in self._blocked:
            self._column += 1
        first = self._column
        width = max(1, min(columns, limits.COLUMNS))
        height = max(1, min(rows, limits.BLOCKS))
        for column in range(first, first + width):
            # Counted from the row it starts in: next_row takes that one off first.
            self._blocked[column] = height
        self._column = first + width
        return (self.table, max(self.row, 0), first)
