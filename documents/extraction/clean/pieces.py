"""What of a line is kept, character by character, and the clean text made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from documents.extraction.clean.lines import BLANK, MARKUP, Line
from documents.extraction.spans import CleanText, Span

_LAYOUT = re.compile(rf"(?:{BLANK}|{MARKUP})+", re.IGNORECASE)
_FIRST_BLANK = re.compile(BLANK)
_NEWLINE = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_LATIN = re.compile(r"[A-Za-z0-9]")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_IN_TITLE = re.compile(r"《[^《》]{0,200}\Z")
_BODY_END = re.compile(r"[厅局部委会府室院]\Z")
_STOP = re.compile(r"[，。；：]")
_WIDE_GAP = 2
_SHORT = 80


@dataclass(slots=True)
class Builder:
    """Collects kept ranges of the source; `wrapped` texts have stray blanks inside words."""

    source: str
    wrapped: bool
    parts: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    size: int = 0

    def add(self, group: list[Line]) -> None:
        """Append a paragraph; one line end of the source is kept between two of them."""
        if self.runs:
            _, start, length = self.runs[-1]
            newline = _NEWLINE.search(self.source, start + length, group[0].start)
            if newline:
                self._keep(newline.start(), newline.start() + 1)
        begin = self.size
        previous: Line | None = None
        for line in group:
            if previous is not None:
                self._keep_between(previous, line)
            self._add_line(line)
            previous = line
        self.paragraphs.append(Span(begin, self.size))

    def finished(self) -> CleanText:
        """The clean text."""
        return CleanText(
            text="".join(self.parts), runs=tuple(self.runs), paragraphs=tuple(self.paragraphs)
        )

    def _add_line(self, line: Line) -> None:
        if len(line.text) == line.end - line.start:
            self._keep(line.start, line.end)
            return  # most lines hold no layout
        at = line.start
        for layout in _LAYOUT.finditer(self.source, line.start, line.end):
            self._keep(at, layout.start())
            at = layout.end()
            if layout.start() == line.start or at >= line.end:
                continue
            blank = _FIRST_BLANK.search(self.source, layout.start(), layout.end())
            if blank and self._is_needed(layout.start(), layout.end(), line):
                self._keep(blank.start(), blank.end())
        self._keep(at, line.end)

    def _keep_between(self, a: Line, b: Line) -> None:
        """A line end between two Latin words is their blank."""
        before, after = self.source[a.end - 1], self.source[b.start]
        if _LATIN.match(before) and _LATIN.match(after) and (before.isalpha() or after.isalpha()):
            gap = _FIRST_BLANK.search(self.source, a.end, b.start)
            gap = gap or _NEWLINE.search(self.source, a.end, b.start)
            if gap:
                self._keep(gap.start(), gap.end())

    def _is_needed(self, start: int, end: int, line: Line) -> bool:
        """Whether a blank parts words: two Latin ones, two halves of a title, two bodies."""
        before, after = self.source[start - 1], self.source[end]
        if _LATIN.match(before) and _LATIN.match(after):
            grouped = before.isdigit() and _THOUSANDS.match(self.source, end) and end - start == 1
            return not grouped
        if self.wrapped or before.isascii() or after.isascii():
            return False
        left = self.source[max(line.start, start - 200) : start]
        if _IN_TITLE.search(left):
            return True
        short = line.end - line.start <= _SHORT and not _STOP.search(
            self.source, line.start, line.end
        )
        return short and (end - start >= _WIDE_GAP or _BODY_END.search(left) is not None)

    def _keep(self, start: int, end: int) -> None:
        if end <= start:
            return
        self.parts.append(self.source[start:end])
        if self.runs and sum(self.runs[-1][1:]) == start:
            clean, source, length = self.runs[-1]
            self.runs[-1] = (clean, source, length + end - start)
        else:
            self.runs.append((self.size, start, end - start))
        self.size += end - start
