"""Figures that tell of goals and achievements: what each counts, and whether it is still ahead.

Targets and results read the same figures; here they are found and judged once for both.
"""

from documents.extraction.figures.actors import Actors
from documents.extraction.figures.figure import Figure
from documents.extraction.figures.reading import distinct, figures_of

__all__ = ["Actors", "Figure", "distinct", "figures_of"]
