"""How far the act of a sentence is: done, ongoing or planned (时态与状态)."""

from documents.extraction.tense.reading import future_in, says_when, statuses_of, tenses_of

__all__ = ["future_in", "says_when", "statuses_of", "tenses_of"]
