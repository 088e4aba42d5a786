"""How well a file was read: errors a hundred characters, and whether its table came through."""

from collections import Counter
from difflib import SequenceMatcher

from documents.extraction import analyse
from documents.reading import SourceText
from tests.reading.formats.paper import TABLE, Paper, squeezed

_FOLDED = str.maketrans(
    {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")", "％": "%"}
)


def error_rate(expected: str, found: str) -> float:
    """Characters wrong, missing or too many, in per cent of those expected; an upper bound."""
    if expected == found:
        return 0.0
    matcher = SequenceMatcher(a=expected, b=found, autojunk=False)
    wrong = sum(
        max(a1 - a0, b1 - b0) for kind, a0, a1, b0, b1 in matcher.get_opcodes() if kind != "equal"
    )
    return 100 * wrong / len(expected)


def folded(text: str) -> str:
    """Text with the width of its punctuation made one, as recognition cannot tell it."""
    return text.translate(_FOLDED)


def paper_error_rate(paper: Paper, source: SourceText, *, fold: bool) -> float:
    """Error rate of a whole paper, white space aside."""
    expected, found = paper.words, squeezed(source.text)
    return error_rate(folded(expected), folded(found)) if fold else error_rate(expected, found)


def table_is_whole(source: SourceText) -> bool:
    """Whether each cell of the table stands in its own row and column."""
    cells: dict[tuple[int, int], str] = {}
    for line in source.lines:
        if line.cell:
            place = line.cell[1:]
            cells[place] = cells.get(place, "") + squeezed(source.text[line.start : line.end])
    return all(
        folded(cells.get((row, column), "")) == folded(text)
        for row, line in enumerate(TABLE)
        for column, text in enumerate(line)
        if (row, column) != (2, 2)
    )


def fact_keys(text: str) -> Counter[tuple[str, str]]:
    """Facts and head of a text by kind and words, white space and punctuation width aside."""
    analysis = analyse(text)
    facts = [(type(fact).__name__, fact.quote) for fact in analysis.facts]
    head = [
        (name, str(getattr(analysis.metadata, name)))
        for name in ("kind", "title", "document_number", "issuer", "issued_on")
    ]
    return Counter((kind, folded(squeezed(words))) for kind, words in [*facts, *head])


def fact_score(expected: Counter[tuple[str, str]], found: Counter[tuple[str, str]]) -> float:
    """F1 of the facts found in one format against those of the plain text."""
    both = (expected & found).total()
    return 2 * both / max(1, expected.total() + found.total())
