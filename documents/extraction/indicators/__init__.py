"""What a figure counts (指标)."""

from documents.extraction.indicators.dealing import is_level
from documents.extraction.indicators.heads import is_bare, subject_of
from documents.extraction.indicators.naming import Around, items_of, name_of, names_of

__all__ = ["Around", "is_bare", "is_level", "items_of", "name_of", "names_of", "subject_of"]
