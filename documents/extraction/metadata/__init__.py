"""Head and foot of a paper: kind, title, number, issuers and date."""

from documents.extraction.metadata.reading import metadata_of

__all__ = ["metadata_of"]
