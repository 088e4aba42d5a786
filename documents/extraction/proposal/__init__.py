"""The proposal that a reply answers (提案、建议), and the points it makes."""

from documents.extraction.proposal.reading import proposal_of
from documents.extraction.proposal.recommendations import recommendations_of

__all__ = ["proposal_of", "recommendations_of"]
