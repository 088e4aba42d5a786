"""Who answers for each sentence, and how that is known (责任主体).

Reads: mentions, sentences, sections, metadata. Yields one `Answer` a sentence:
named (the sentence says so), noted (a responsibility note), carried (the discourse),
issuer or unknown.
"""

from __future__ import annotations

from documents.extraction.answers.discourse import answers_of

__all__ = ["answers_of"]
