"""What a figure counts (指标)."""

from documents.extraction.indicators.dealing import each_of
from documents.extraction.indicators.heads import is_bare, subject_of
from documents.extraction.indicators.naming import Around, items_of, names_of
from documents.extraction.indicators.own import name_of
from documents.extraction.indicators.thread import Thread

__all__ = [
    "Around",
    "Thread",
    "each_of",
    "is_bare",
    "items_of",
    "name_of",
    "names_of",
    "subject_of",
]
