"""Lines of a text just read, as plain values."""

from documents.reading.types import Cell, SourceText


def lines(source: SourceText) -> list[str]:
    """Give the words of each line."""
    return [source.text[line.start : line.end] for line in source.lines]


def placed(source: SourceText) -> list[tuple[str, Cell | None]]:
    """Give the words of each line with their cell."""
    return [(source.text[line.start : line.end], line.cell) for line in source.lines]
