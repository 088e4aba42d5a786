"""The stage itself: source text in, clean text out."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.clean.flattened import cuts, unfolded
from documents.extraction.clean.folded_tables import cell_cuts
from documents.extraction.clean.lines import lines_of
from documents.extraction.clean.numbering import glued_starts
from documents.extraction.clean.pieces import Builder
from documents.extraction.clean.profile import profile_of
from documents.extraction.clean.titles import title_joins
from documents.extraction.clean.torn import mended
from documents.extraction.clean.wraps import paragraphs_from
from documents.extraction.spans import CleanText, Span

# Articles that run on in one paragraph: …第一条 为…制定本办法。第二条 对….
_ARTICLES = re.compile(
    r"第[一二三四五六七八九十]{1,3}条[^。]{4,400}。[^第]{0,600}?第[二三四五六七八九十]{1,3}条"
)

_FEW = 400
"""Mean length of a paragraph from which a text counts as one that lost its line ends."""

_MOST = 0.5
"""Share of a text from which one of several paragraphs is its whole body."""


def clean(source: str) -> CleanText:
    """Drop line wraps, stray blanks, markup and page numbers; rejoin what they tore apart.

    Guarantees: the text is a subsequence of the source, nothing but layout is lost, every range
    leads back to its own words, paragraphs ascend and hold all of the text but line ends.
    """
    source = mended(source)
    lines = lines_of(source)
    builder = Builder(source=source, wrapped=profile_of(lines).margin is not None)
    lines = unfolded(source, lines)
    for group in paragraphs_from(lines, title_joins(lines)):
        builder.add(group)
    text = builder.finished()
    return replace(text, paragraphs=tuple(_split(text)))


def _split(text: CleanText) -> list[Span]:
    """Paragraphs, parted where a text, or the one paragraph that is most of it, lost its ends."""
    flat = len(text.text) >= _FEW * len(text.paragraphs)
    spans: list[Span] = []
    for span in text.paragraphs:
        start = span.start
        words = text.text[span.start : span.end]
        is_body = len(words) >= max(_FEW, _MOST * len(text.text))
        folded = flat or is_body or _ARTICLES.search(words) is not None
        places = {*(cuts(words) if folded else glued_starts(words)), *cell_cuts(words)}
        for cut in sorted(place for place in places if 0 < place < len(words)):
            spans.append(Span(start, span.start + cut))
            start = span.start + cut
        spans.append(Span(start, span.end))
    return spans
