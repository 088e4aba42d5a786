"""Filters of the lists, one class a list; every choice is a GET parameter."""

from documents.filters.documents import DocumentFilter, ProposalFilter
from documents.filters.facts import MeasureFilter, ResultFilter, SubsidyFilter, TargetFilter

__all__ = [
    "DocumentFilter",
    "MeasureFilter",
    "ProposalFilter",
    "ResultFilter",
    "SubsidyFilter",
    "TargetFilter",
]
