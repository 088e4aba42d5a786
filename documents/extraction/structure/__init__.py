"""What the paragraphs of a clean text are, the outline they make, and their sentences.

Files in the order of use: `roles` (with `chrome`, `parts`, `tables`, `repeats`) says what each
paragraph is, `labels` reads numbering, `outline` builds the sections, `sentences` cuts the text.
"""

from documents.extraction.structure.outline import sections_of
from documents.extraction.structure.roles import paragraphs_of
from documents.extraction.structure.sentences import sentences_of

__all__ = ["paragraphs_of", "sections_of", "sentences_of"]
