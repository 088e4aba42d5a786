"""Acts that a public body answers for, told from what frames, thanks, weighs and counts."""

from documents.extraction.acts.judging import ITEM, is_act
from documents.extraction.acts.states import has_verb

__all__ = ["ITEM", "has_verb", "is_act"]
