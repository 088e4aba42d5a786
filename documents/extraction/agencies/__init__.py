"""Public bodies in a text: the document's region and every naming of a body (机构)."""

from documents.extraction.agencies.mentions import mentions_of
from documents.extraction.agencies.places import region_of

__all__ = ["mentions_of", "region_of"]
