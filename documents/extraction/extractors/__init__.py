"""The registry of extractors: one file a kind of fact, one line here."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from documents.extraction.facts import Fact
from documents.extraction.types import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """What finds one kind of fact; raise `version` whenever its output may change."""

    name: str
    version: int
    yields: type[Fact]
    run: Callable[[Context], Iterable[Fact]]


def _registered() -> tuple[Extractor, ...]:
    found = []
    for name in ("citations", "subsidies", "stackings", "targets", "results", "measures"):
        try:
            module = importlib.import_module(f"documents.extraction.extractors.{name}")
        except (ImportError, SyntaxError):
            continue
        found.append(Extractor(name=name, version=1, yields=Fact, run=module.extract))
    return tuple(found)


EXTRACTORS: tuple[Extractor, ...] = _registered()
