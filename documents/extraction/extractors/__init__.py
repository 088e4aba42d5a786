"""The registry of extractors: one file a kind of fact, one line here.

An extractor reads a `Context` and yields facts of one kind in the order of the text; it never
imports another. What two need is a stage below them. To add one, see README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from documents.extraction.extractors import (
    citations,
    measures,
    results,
    stackings,
    subsidies,
    targets,
)
from documents.extraction.facts import (
    Citation,
    Fact,
    Measure,
    Result,
    Stacking,
    Subsidy,
    Target,
)
from documents.extraction.types import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """What finds one kind of fact; raise `version` whenever its output may change."""

    version: int
    yields: type[Fact]
    run: Callable[[Context], Iterable[Fact]]

    @property
    def name(self) -> str:
        """Name of the list its facts make up."""
        return self.yields.name


EXTRACTORS: tuple[Extractor, ...] = (
    Extractor(version=1, yields=Citation, run=citations.extract),
    Extractor(version=1, yields=Subsidy, run=subsidies.extract),
    Extractor(version=1, yields=Stacking, run=stackings.extract),
    Extractor(version=1, yields=Target, run=targets.extract),
    Extractor(version=1, yields=Result, run=results.extract),
    Extractor(version=1, yields=Measure, run=measures.extract),
)
