"""Two papers side by side: their texts and their facts (对照)."""

from __future__ import annotations

from dataclasses import dataclass

from documents.comparing import Row, rows_of
from documents.extraction.types import ParagraphRole
from documents.models import Document, Fact
from documents.models.facts import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that only one of two papers holds."""

    fact: Fact
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed from `old` to `new`."""

    old: Document
    new: Document
    rows: list[Row]
    facts: list[FactChange]

    @property
    def changed(self) -> int:
        """Number of paragraphs that differ."""
        return sum(row.changed for row in self.rows)


def comparison_build(old: Document, new: Document) -> Comparison:
    """Paragraphs aligned, and the facts whose words only one paper has."""
    changes: list[FactChange] = []
    for model in KINDS.values():
        facts = list(model._default_manager.filter(document__in=(old, new)))
        before = {fact.key: fact for fact in facts if fact.document_id == old.pk}
        after = {fact.key: fact for fact in facts if fact.document_id == new.pk}
        gone = [before[key] for key in before.keys() - after.keys()]
        come = [after[key] for key in after.keys() - before.keys()]
        changes += [FactChange(fact=fact, added=False) for fact in gone]
        changes += [FactChange(fact=fact, added=True) for fact in come]
    changes.sort(key=lambda change: (change.fact.start, change.added))
    return Comparison(
        old=old, new=new, rows=rows_of(_paragraphs(old), _paragraphs(new)), facts=changes
    )


def _paragraphs(document: Document) -> list[str]:
    parts = document.paragraphs or [[0, len(document.text), ParagraphRole.BODY]]
    texts = (
        document.text[start:end].strip()
        for start, end, role in parts
        if role != ParagraphRole.NOISE
    )
    return [text for text in texts if text]
