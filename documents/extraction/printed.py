"""A reading of a paper in traditional characters (繁体), given back in the words it prints.

Rules are written in simplified characters, so such a paper is read through `simplified`, which
keeps every place; then quotes, headings and names are taken from the source again.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, replace
from functools import cache
from typing import TypeVar

from documents.extraction.facts import Fact, Measure, Subsidy
from documents.extraction.spans import CleanText, Span
from documents.extraction.traditional import simplified_forms
from documents.extraction.types import AgencyMention, Analysis, Metadata, Proposal

_Value = TypeVar("_Value", Metadata, Proposal)
_NAMES = {"issuer", "joint_issuers", "region", "agency", "rule", "unit", "op", "form", "how"}
"""Fields that hold canonical names and words of our own, never the paper's."""
_SIMPLIFIED_TOO = frozenset("乾吒昇捱摺榘甯菸薹醣麴麽")  # 乾县, 昇腾, 蔓菁甘蓝薹
_FEW = 0.02  # of the characters: a name or two do not make a paper traditional


@cache
def _table() -> dict[int, str]:
    forms = simplified_forms().items()
    # The pattern below is fast for characters of the basic plane, and no paper has others.
    return {ord(a): b for a, b in forms if a not in _SIMPLIFIED_TOO and a <= "\uffff"}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _table()))}]")


def simplified(text: str) -> str:
    """The text in simplified characters, as long as before; itself if it has no others."""
    # Hardly a paper has any, and looking is far cheaper than translating.
    return text.translate(_table()) if _traditional().search(text) else text


def as_printed(analysis: Analysis, source: str) -> Analysis:
    """The analysis of the simplified text with the words of `source`, its original."""
    printed = _Printed(analysis, source)
    return replace(
        analysis,
        text=replace(analysis.text, text=printed.kept),
        sections=tuple(
            replace(
                s,
                label=printed.words(s.label, s.heading_span),
                heading=printed.words(s.heading, s.heading_span),
                path=printed.words(s.path),
            )
            for s in analysis.sections
        ),
        metadata=printed.value(analysis.metadata),
        proposal=printed.value(analysis.proposal) if analysis.proposal else None,
        recommendations=tuple(
            replace(r, text=printed.words(r.text, r.span)) for r in analysis.recommendations
        ),
        mentions=tuple(map(printed.mention, analysis.mentions)),
        facts=tuple(map(printed.fact, analysis.facts)),
    )


class _Printed:
    """The paper's own words for what was read in simplified characters."""

    def __init__(self, analysis: Analysis, source: str) -> None:
        text: CleanText = analysis.text
        self._read = text.text
        self.kept = "".join(source[at : at + length] for _, at, length in text.runs)
        self._whole = Span(0, len(self._read))
        self._named = {m.canonical for m in analysis.mentions if m.canonical != m.as_written}
        self._named |= {m.canonical for m in analysis.mentions if not m.collective}
        self._named.add(analysis.metadata.issuer or "")
        self._forms = _forms(self._read, self.kept)

    def words(self, words: str, span: Span | None = None) -> str:
        """The original of words read inside a span; those put together, sign by sign."""
        inside = span or self._whole
        place = self._read.find(words, inside.start, inside.end)
        if place >= 0:
            return self.kept[place : place + len(words)]
        return words.translate(self._forms)

    def value(self, value: _Value) -> _Value:
        """A head's or proposal's text fields in the paper's words, wherever they stand."""
        changed: dict[str, object] = {}
        for name in (field.name for field in fields(value) if field.name not in _NAMES):
            found = getattr(value, name)
            if type(found) is str:
                changed[name] = self.words(found)
            elif type(found) is tuple and all(type(item) is str for item in found):
                changed[name] = tuple(map(self.words, found))
        return replace(value, **changed)  # type: ignore[arg-type]

    def mention(self, mention: AgencyMention) -> AgencyMention:
        """A naming as printed; a kind of bodies is also named so."""
        written = self.kept[mention.span.start : mention.span.end]
        name = mention.canonical if mention.canonical in self._named else written
        return replace(mention, as_written=written, canonical=name)

    def fact(self, fact: Fact) -> Fact:
        """A fact whose quote, text fields and owners of a kind are the paper's own words."""
        changed: dict[str, object] = {
            name: self.words(getattr(fact, name), fact.span)
            for name in (field.name for field in fields(fact) if field.name not in _NAMES)
            if type(getattr(fact, name)) is str
        }
        changed["quote"] = self.kept[fact.span.start : fact.span.end]
        if isinstance(fact, Subsidy):
            changed["thresholds"] = tuple(
                replace(one, on=self.words(one.on, fact.span)) for one in fact.thresholds
            )
        if isinstance(fact, Measure):
            changed["agencies"] = tuple(
                (name if name in self._named else self.words(name), role)
                for name, role in fact.agencies
            )
        return replace(fact, **changed)  # type: ignore[arg-type]


def _forms(read: str, kept: str) -> dict[int, str]:
    """The form of each character that the paper prints most; empty if hardly any is another."""
    counts = Counter(zip(read, kept, strict=True))
    if sum(n for (a, b), n in counts.items() if a != b) < _FEW * len(read):
        return {}
    most = {ord(a): b for (a, b), _ in sorted(counts.items(), key=lambda item: item[1])}
    return {a: b for a, b in most.items() if chr(a) != b}
