"""Characters to lines, in the order in which the file draws them.

Stream order survives two columns and table cells, where pure geometry would mix them. A stray
piece (quotation marks of a fallback font are drawn after their line) is put back where it fits.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.reading.layout.types import Glyph
from documents.reading.types import Box, Cell

# All in em, the type size.
_NEW_BASELINE = 0.6
_NEW_COLUMN = 2.5
_STEP_BACK = 0.5
_SAME_BASELINE = 0.35
_STRAY_GAP = 0.6
_OVERLAP = 0.3
_DOUBLED = 0.25
_WORD_GAP = 0.22
_WIDE_GAP = 0.9
_CALL_SIZE = 0.78
_ASCENT = 0.88
_DESCENT = 0.12
_MOST_STRAYS = 4_000
_ROUNDS = 4
"""Where both quotation marks are drawn before their line, the second finds it a round later."""

_CALLS = frozenset("0123456789①②③④⑤⑥⑦⑧⑨⑩")
_WIDE_FROM = "\u2e80"


@dataclass(slots=True)
class GlyphLine:
    """The characters of one line; `cell` where it stands in a table."""

    cell: Cell | None
    glyphs: list[Glyph] = field(default_factory=list)
    lead: Glyph | None = None

    def add(self, glyph: Glyph) -> None:
        """Append a character; the largest so far gives baseline and size."""
        self.glyphs.append(glyph)
        if self.lead is None or (glyph.size > self.lead.size * 1.05 and glyph.text.strip()):
            self.lead = glyph

    @property
    def head(self) -> Glyph:
        """The character that stands for the line's baseline and size."""
        return self.lead or self.glyphs[0]

    @property
    def box(self) -> Box:
        """Box of what is seen, rebuilt from the baseline, since fallback fonts have other metrics.

        Blanks that are typed to let a paragraph stand in are drawn, too.
        """
        head = self.head
        seen = [glyph for glyph in self.glyphs if glyph.text.strip()] or self.glyphs
        return (
            min(glyph.x0 for glyph in seen),
            head.y - _ASCENT * head.size,
            max(glyph.x1 for glyph in seen),
            head.y + _DESCENT * head.size,
        )


def glyph_lines(glyphs: Sequence[Glyph], cells: Sequence[Cell | None]) -> list[GlyphLine]:
    """Lines of one page in stream order; `cells` holds the table cell of each glyph."""
    lines: list[GlyphLine] = []
    last: Glyph | None = None
    for glyph, cell in zip(glyphs, cells, strict=True):
        if last is not None and _is_doubled(last, glyph):
            continue
        if last is None or cell != lines[-1].cell or _begins_line(lines[-1], last, glyph):
            lines.append(GlyphLine(cell=cell))
        lines[-1].add(glyph)
        last = glyph
    found = [line for line in lines if any(glyph.text.strip() for glyph in line.glyphs)]
    for _ in range(_ROUNDS):
        before = len(found)
        found = _without_strays(found)
        if len(found) == before:
            break
    return found


def line_text(line: GlyphLine, *, drop_calls: bool) -> str:
    """Words of a line; a gap between Latin words, or a wide one, becomes one blank.

    With `drop_calls` raised note numbers go: `…布局。¹` would else end the sentence in a figure.
    """
    head = line.head
    parts: list[str] = []
    previous: Glyph | None = None
    for glyph in line.glyphs:
        if drop_calls and previous is not None and _is_call(glyph, head, previous):
            continue
        if previous is not None and _needs_blank(previous, glyph, parts):
            parts.append(" ")
        parts.append(glyph.text)
        previous = glyph
    return "".join(parts).rstrip()


def _is_doubled(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character is drawn twice with a tiny shift, as bold type is imitated."""
    near = _DOUBLED * glyph.size
    return (
        glyph.text == last.text
        and abs(glyph.x0 - last.x0) < near
        and abs(glyph.y - last.y) < near
        and bool(glyph.text.strip())
    )


def _begins_line(line: GlyphLine, last: Glyph, glyph: Glyph) -> bool:
    size = max(line.head.size, glyph.size)
    return (
        abs(glyph.y - line.head.y) > _NEW_BASELINE * size
        or glyph.x0 < last.x0 - _STEP_BACK * size
        or glyph.x0 - last.x1 > _NEW_COLUMN * size
    )


def _without_strays(lines: list[GlyphLine]) -> list[GlyphLine]:
    """Put each piece that belongs to an earlier line on its baseline into that line."""
    if len(lines) > _MOST_STRAYS:
        return lines
    kept: list[GlyphLine] = []
    by_height: dict[int, list[GlyphLine]] = defaultdict(list)
    for line in lines:
        height = int(line.head.y // 8)
        near = [other for key in (height - 1, height, height + 1) for other in by_height[key]]
        home = next((other for other in near if _fits(line, other)), None)
        if home is None:
            kept.append(line)
            by_height[height].append(line)
            continue
        home.glyphs = sorted(home.glyphs + line.glyphs, key=lambda glyph: glyph.x0)
    return kept


def _fits(stray: GlyphLine, line: GlyphLine) -> bool:
    """Whether a piece touches the line, or reaches into it, and lies only where it has gaps."""
    size = line.head.size
    is_raised = stray.head.size <= _CALL_SIZE * size
    reach = (_NEW_BASELINE if is_raised else _SAME_BASELINE) * size
    if stray.cell != line.cell or abs(stray.head.y - line.head.y) > reach:
        return False
    gap = _STRAY_GAP * size
    left, _, right, _ = stray.box
    start, _, end, _ = line.box
    if left - end > gap or start - right > gap:
        return False
    return all(_has_room(glyph, line.glyphs) for glyph in stray.glyphs if glyph.text.strip())


def _has_room(stray: Glyph, glyphs: list[Glyph]) -> bool:
    """Whether no character of a line lies where the stray one is."""
    most = _OVERLAP * stray.size
    return all(
        min(stray.x1, glyph.x1) - max(stray.x0, glyph.x0) <= most
        for glyph in glyphs
        if glyph.text.strip()
    )


def _is_call(glyph: Glyph, head: Glyph, previous: Glyph) -> bool:
    """Whether a glyph is a raised note number; m² and 10³ follow a letter or figure."""
    return (
        glyph.text in _CALLS
        and glyph.size <= _CALL_SIZE * head.size
        and head.y - glyph.y > 0.15 * head.size
        and (previous.text >= _WIDE_FROM or previous.text in "”’" or previous.text in _CALLS)
    )


def _needs_blank(previous: Glyph, glyph: Glyph, parts: list[str]) -> bool:
    if glyph.text.isspace() or parts[-1].isspace():
        return False
    gap = glyph.x0 - previous.x1
    is_wide = previous.text >= _WIDE_FROM or glyph.text >= _WIDE_FROM
    return gap > (_WIDE_GAP if is_wide else _WORD_GAP) * min(previous.size, glyph.size)
