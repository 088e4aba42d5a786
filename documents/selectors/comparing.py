"""Two papers side by side: their texts and their facts (对照)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from documents.amounts import amount_text, figure_text, number_text
from documents.comparing import Row, rows_of
from documents.deadlines import due_text
from documents.extraction.types import ParagraphRole
from documents.models import Document, Fact, Result, Target
from documents.models.facts import KINDS, STATUS_NAMES

_ALIKE = 0.75  # share of characters that a fact put in other words has in common with the old
_PAIRS = 2_500  # most pairs of a kind that are looked at: papers apart share nothing anyway
_WORDED: Mapping[str, tuple[str, Callable[[Any], str]]] = {
    "cap": ("上限", amount_text),
    "cap_min": ("下限", amount_text),
    "rate_percent": ("比例", lambda rate: f"{number_text(rate)}%"),
    "rate_base": ("基数", str),
    "unit_amount": ("单位标准", amount_text),
    "per": ("享受单位", str),
    "frequency": ("频次", str),
    "form": ("形式", str),
    "beneficiary": ("对象", str),
    "status": ("状态", lambda status: STATUS_NAMES[status]),
    "due": ("期限", due_text),
    "period": ("时期", str),
}
"""Columns whose change is told, with their label and how a value is worded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that only one of two papers holds, or one that the newer puts otherwise."""

    fact: Fact
    added: bool
    was: Fact | None = None

    @property
    def told(self) -> str:
        """What became of its values: 上限 200 万元 → 300 万元; empty where only words changed."""
        return "；".join(_told(self.was, self.fact)) if self.was else ""


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
    """Paragraphs aligned, and the facts that only one paper has or that changed."""
    changes: list[FactChange] = []
    for model in KINDS.values():
        facts = list(model._default_manager.filter(document__in=(old, new)))
        for fact in facts:  # papers at hand need not be asked for again
            fact.document = old if fact.document_id == old.pk else new
        before = {fact.key: fact for fact in facts if fact.document_id == old.pk}
        after = {fact.key: fact for fact in facts if fact.document_id == new.pk}
        gone = [fact for key, fact in before.items() if key not in after]
        come = [fact for key, fact in after.items() if key not in before]
        pairs = _paired(gone, come)
        changes += [FactChange(fact=fact, added=True, was=was) for was, fact in pairs]
        gone = [fact for fact in gone if all(fact is not was for was, _ in pairs)]
        come = [fact for fact in come if all(fact is not now for _, now in pairs)]
        changes += [FactChange(fact=fact, added=False) for fact in gone]
        changes += [FactChange(fact=fact, added=True) for fact in come]
    changes.sort(key=lambda change: (change.fact.start, change.added))
    return Comparison(
        old=old, new=new, rows=rows_of(_paragraphs(old), _paragraphs(new)), facts=changes
    )


def _paired(gone: list[Fact], come: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Facts that the newer paper puts a little otherwise, the likest first, each once."""
    if len(gone) * len(come) > _PAIRS:
        return []
    alike = []
    for was in gone:
        matcher = SequenceMatcher(None, b=was.quote, autojunk=False)
        for now in come:
            matcher.set_seq1(now.quote)
            if matcher.quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
                alike.append((ratio, was, now))
    pairs: list[tuple[Fact, Fact]] = []
    taken: set[int] = set()
    for _, was, now in sorted(alike, key=lambda row: (-row[0], row[1].start, row[2].start)):
        if not {was.pk, now.pk} & taken:
            taken |= {was.pk, now.pk}
            pairs.append((was, now))
    return pairs


def _told(was: Fact, now: Fact) -> Iterator[str]:
    if isinstance(was, Target | Result) and isinstance(now, Target | Result):
        old, new = figure_text(was.value, was.unit), figure_text(now.value, now.unit)
        if old != new:
            yield f"{now.indicator} {old} → {new}"
    for name, (label, word) in _WORDED.items():
        before, after = getattr(was, name, None), getattr(now, name, None)
        if before != after:
            yield f"{label} {word(before) if before else '无'} → {word(after) if after else '无'}"


def _paragraphs(document: Document) -> list[str]:
    parts = document.paragraphs or [[0, len(document.text), ParagraphRole.BODY]]
    texts = (
        document.text[start:end].strip()
        for start, end, role in parts
        if role != ParagraphRole.NOISE
    )
    return [text for text in texts if text]
