"""From characters and rules with a place on a page to lines, tables and furniture.

Shared by the formats that keep pages instead of paragraphs: PDF, OFD and recognised scans.
"""

from documents.reading.layout.furniture import page_drafts, page_layout
from documents.reading.layout.page import page_lines, placed_page
from documents.reading.layout.types import Glyph, PageGlyphs, PageLines, PlacedLine, Rule

__all__ = [
    "Glyph",
    "PageGlyphs",
    "PageLines",
    "PlacedLine",
    "Rule",
    "page_drafts",
    "page_layout",
    "page_lines",
    "placed_page",
]
