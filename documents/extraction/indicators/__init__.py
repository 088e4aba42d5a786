"""What a figure counts (指标)."""

from documents.extraction.indicators.dealing import is_level
from documents.extraction.indicators.heads import is_bare, is_works, subject_of
from documents.extraction.indicators.naming import Around, items_of, last_in, name_of, names_of

__all__ = [
    "Around",
    "is_bare",
    "is_level",
    "is_works",
    "items_of",
    "last_in",
    "name_of",
    "names_of",
    "subject_of",
]
