"""Figures as typed values: 200万元, 300—400名, 10％, 2022年6月28日 (数量)."""

from documents.extraction.numerals.figures import quantities

__all__ = ["quantities"]
