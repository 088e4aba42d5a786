"""Facts of one kind out of a piece of text, for pairs of (text, expected)."""

from __future__ import annotations

from typing import TypeVar

from documents.extraction import analyse
from documents.extraction.facts import Fact

F = TypeVar("F", bound=Fact)


def facts_of(text: str, kind: type[F]) -> list[F]:
    """What is read out of a text, of one kind only, in order."""
    return [fact for fact in analyse(text).facts if isinstance(fact, kind)]
