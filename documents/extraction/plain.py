"""Papers in traditional characters read by rules written in simplified ones (繁体字文件).

Each character has one form in the other script, so a text in plain script is as long as its
original and every place stays true. What is kept of a fact's words is put back as printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from documents.extraction.agencies.script import simplified
from documents.extraction.extractors import Extractor
from documents.extraction.facts import Fact, Result, Stacking, Subsidy, Target, Threshold
from documents.extraction.types import Context

_WORDS = {"beneficiary", "condition", "rate_base", "source", "by_reference", "indicator", "scope"}
_KINDS = {kind.name for kind in (Subsidy, Stacking, Target, Result)}
_FEW = 0.02  # of the characters: a name or two do not make a paper traditional


def plain_context(context: Context) -> Context:
    """The context in simplified characters; the same one unless the paper is traditional."""
    text = context.text.text
    plain = simplified(text)
    if plain is text or sum(a != b for a, b in zip(text, plain, strict=True)) < _FEW * len(text):
        return context
    sections = tuple(replace(one, heading=simplified(one.heading)) for one in context.sections)
    aliases = {simplified(name): full for name, full in context.aliases.items()}
    return replace(
        context,
        text=replace(context.text, text=plain),
        shadow=simplified(context.shadow),
        sections=sections,
        aliases=aliases,
    )


class Printed:
    """Puts the words of facts back into the characters that a paper prints."""

    def __init__(self, context: Context, plain: Context) -> None:
        """The form of each character that the paper prints most."""
        self._text = context.text.text
        counts = Counter(zip(plain.text.text, self._text, strict=True))
        most: dict[int, str] = {}
        for (read, printed), _ in sorted(counts.items(), key=lambda item: item[1]):
            most[ord(read)] = printed
        self._most = {read: printed for read, printed in most.items() if chr(read) != printed}

    def back(self, fact: Fact) -> Fact:
        """A fact with its quote and words as printed."""
        if not isinstance(fact, Subsidy | Stacking | Target | Result):
            return fact
        words: dict[str, Any] = {
            one.name: self._words(getattr(fact, one.name))
            for one in fields(fact)
            if one.name in _WORDS
        }
        quote = self._text[fact.span.start : fact.span.end]
        if isinstance(fact, Subsidy):
            thresholds = tuple(self._threshold(one) for one in fact.thresholds)
            return replace(fact, quote=quote, thresholds=thresholds, **words)
        return replace(fact, quote=quote, **words)

    def _words(self, words: str | None) -> str | None:
        return None if words is None else words.translate(self._most)

    def _threshold(self, one: Threshold) -> Threshold:
        return replace(one, on=one.on.translate(self._most))


class Reader:
    """Runs extractors on a paper, those of figures on its plain script."""

    def __init__(self, context: Context) -> None:
        """Looks once whether the paper is in traditional characters."""
        self._context = context
        self._plain = plain_context(context)
        self._printed = None if self._plain is context else Printed(context, self._plain)

    def facts(self, extractor: Extractor) -> Iterable[Fact]:
        """The extractor's facts in the characters of the paper."""
        if self._printed is None or extractor.name not in _KINDS:
            return extractor.run(self._context)
        return [self._printed.back(fact) for fact in extractor.run(self._plain)]
