"""How well documents are read: records scored against golden files (评测).

A golden file holds what a careful reader gets out of one document; `score` compares a record of
the same shape with it, `compare` two scores, `table` shows one. Pure: no database, no files.
"""

from documents.evaluation.report import Figures, compare, figures, table
from documents.evaluation.scoring import Miss, Score, Tally, score, total

__all__ = ["Figures", "Miss", "Score", "Tally", "compare", "figures", "score", "table", "total"]
