"""What belongs to the sheet and not to the text, over all pages; then draft lines of the rest.

Page numbers by their form, running heads because they recur at one height. Indents become full
blanks before the line, as a copy of the page keeps them: they tell where a paragraph begins.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from documents.reading.layout.types import PageLines, PlacedLine
from documents.reading.lines import Draft
from documents.reading.types import Cell, LineRole, SourcePage

_MARGIN = 0.13
"""Share of the page at top and bottom in which furniture stands."""

_RECURRING_SHARE = 0.3
_RECURRING_PAGES = 2
_FEW_PAGES = 3
"""Pages below which running heads must be the same to the figure: 图1 and 图2 are two captions."""
_STEP = 8
_WAVER = 2
"""Points of one step of height, and how many steps a running head may stand higher or lower."""
_LONGEST_NUMBER = 30
_INDENT = 0.8
_MOST_INDENT = 24
_SAME_COLUMN = 6.0
_COLUMN_LINES = 5
_FULL_LINE = 0.3
_LEAST_LONG = 2

# — 1 —   －12－   第 3 页 共 8 页   3/8   Page 2   · 5 ·   iv   一3一 (a dash misread)
_PAGE_NUMBER = re.compile(
    r"[\W_一]{0,6}(?:\d{1,4}|[ivxlc]{1,6})[\W_一]{0,6}"
    r"|第?\s{0,3}[\d一二三四五六七八九十]{1,4}\s{0,3}页"
    r"(?:\s{0,3}[,，/（(]?\s{0,3}共\s{0,3}[\d一二三四五六七八九十]{1,4}\s{0,3}页[)）]?)?"
    r"|(?:p|page)\.?\s{0,3}\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?"
    r"|\d{1,4}\s{0,3}(?:/|of)\s{0,3}\d{1,4}",
    re.IGNORECASE,
)
# What browsers print above and below a page: 2023/12/2 10:30, 12/2/23, 4:19 PM, the address.
_PRINTED = re.compile(
    r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s{0,3}(?:[上下]午)?\s{0,3}\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
    r"|(?:https?://|file:///|www\.)[!-~]{3,300}"
)
_DIGITS = re.compile(r"\d+")


def page_drafts(pages: Sequence[PageLines]) -> list[Draft]:
    """Drafts of all pages: furniture and notes with their role, tables counted through."""
    exact = len(pages) < _FEW_PAGES
    recurring = _recurring(pages, exact=exact)
    numbers = _table_numbers(pages)
    drafts = []
    edges: list[float] = []
    for page, shift in zip(pages, numbers, strict=True):
        edges = _left_edges(page) or edges
        own = edges or [_edge(line for line in page.lines if not line.is_stamp)]
        for line in page.lines:
            role = _role(line, page, recurring, exact=exact)
            text = line.text
            if role is LineRole.BODY and line.cell is None:
                text = _indent(line, own) + text.lstrip()
            drafts.append(
                Draft(
                    text=text,
                    page=page.number,
                    box=tuple(round(side, 1) for side in line.box),  # type: ignore[arg-type]
                    cell=_counted(line.cell, shift),
                    role=role,
                )
            )
    return drafts


def page_layout(pages: Iterable[PageLines]) -> tuple[SourcePage, ...]:
    """How the boxes of each page lie on a picture of it."""
    return tuple(
        SourcePage(
            width=round(page.width, 1),
            height=round(page.height, 1),
            quarters=page.quarters,
            turn=round(page.turn, 2),
            is_recognised=page.is_recognised,
        )
        for page in pages
    )


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but a page number; only short lines are looked at."""
    stripped = text.strip()
    return len(stripped) <= _LONGEST_NUMBER and bool(_PAGE_NUMBER.fullmatch(stripped))


def _role(
    line: PlacedLine, page: PageLines, recurring: frozenset[tuple[str, int]], *, exact: bool
) -> LineRole:
    if line.is_stamp:
        return LineRole.SEAL
    at_top = line.box[3] < _MARGIN * page.height
    at_bottom = line.box[1] > (1 - _MARGIN) * page.height
    if line.cell is None and (at_top or at_bottom):
        if is_page_number(line.text):
            return LineRole.PAGE_NUMBER
        if _key(line, exact=exact) in recurring or _PRINTED.fullmatch(line.text.strip()):
            return LineRole.HEADER if at_top else LineRole.FOOTER
    return LineRole.NOTE if line.is_note else LineRole.BODY


def _key(line: PlacedLine, *, exact: bool) -> tuple[str, int]:
    """What makes two running heads one: words, without their figures if not `exact`, and height."""
    words = "".join(line.text.split())
    return words if exact else _DIGITS.sub("#", words), round(line.box[1] / _STEP)


def _recurring(pages: Sequence[PageLines], *, exact: bool) -> frozenset[tuple[str, int]]:
    """Words and heights of running heads; on a scan the height wavers from page to page."""
    if len(pages) < _RECURRING_PAGES:
        return frozenset()
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        margin = _MARGIN * page.height
        keys = {
            _key(line, exact=exact)
            for line in page.lines
            if line.cell is None and (line.box[3] < margin or line.box[1] > page.height - margin)
        }
        counts.update(keys)
    least = max(2, _RECURRING_SHARE * len(pages))
    steps = range(-_WAVER, _WAVER + 1)
    return frozenset(
        (words, height)
        for words, height in counts
        if sum(counts[words, height + step] for step in steps) >= least
    )


def _table_numbers(pages: Sequence[PageLines]) -> list[tuple[int, int, bool]]:
    """For each page: number of its first table, rows before it, whether it goes on from before.

    A table goes on where it ends one page, begins the next and has the same columns.
    """
    numbers = []
    count = 0
    rows = 0
    previous: PageLines | None = None
    for page in pages:
        goes_on = previous is not None and _continues(previous, page)
        first = count - 1 if goes_on else count
        numbers.append((first, rows if goes_on else 0, goes_on))
        if page.tables:
            count = first + page.tables
            last = page.tables - 1
            own = max(
                (c[1] + 1 for line in page.lines if (c := line.cell) and c[0] == last), default=0
            )
            rows = own + (rows if goes_on and page.tables == 1 else 0)
        previous = page
    return numbers


def _continues(previous: PageLines, page: PageLines) -> bool:
    if not previous.last_columns or len(previous.last_columns) != len(page.first_columns):
        return False
    if any(
        abs(before - after) > _SAME_COLUMN
        for before, after in zip(previous.last_columns, page.first_columns, strict=True)
    ):
        return False
    ends = [line for line in previous.lines if not _in_margin(line, previous)]
    begins = [line for line in page.lines if not _in_margin(line, page)]
    return bool(ends and begins and ends[-1].cell and begins[0].cell)


def _in_margin(line: PlacedLine, page: PageLines) -> bool:
    margin = _MARGIN * page.height
    if line.is_stamp:
        return True
    return line.cell is None and (line.box[3] < margin or line.box[1] > page.height - margin)


def _counted(cell: Cell | None, shift: tuple[int, int, bool]) -> Cell | None:
    """Count a page's cell through the document."""
    if cell is None:
        return None
    first, rows, goes_on = shift
    table, row, column = cell
    return (first + table, row + rows if goes_on and table == 0 else row, column)


def _left_edges(page: PageLines) -> list[float]:
    """Left edge of each text column, from left to right; none on a page of short lines."""
    long = [
        line
        for line in page.lines
        if line.cell is None
        and not line.is_stamp
        and line.box[2] - line.box[0] > _FULL_LINE * page.width
    ]
    if len(long) < _LEAST_LONG:
        return []
    middle = page.width / 2
    right = [line for line in long if line.box[0] > middle - page.width * 0.05]
    left = [line for line in long if line.box[2] < middle + page.width * 0.05]
    if min(len(left), len(right)) >= _COLUMN_LINES and len(left) + len(right) == len(long):
        return [_edge(left), _edge(right)]
    return [_edge(long)]


def _edge(lines: Iterable[PlacedLine]) -> float:
    return min((line.box[0] for line in lines), default=0.0)


def _indent(line: PlacedLine, edges: list[float]) -> str:
    edge = max((e for e in edges if e <= line.box[0] + 1), default=edges[0])
    indent = (line.box[0] - edge) / max(1.0, line.size)
    return "　" * min(round(indent), _MOST_INDENT) if indent > _INDENT else ""
