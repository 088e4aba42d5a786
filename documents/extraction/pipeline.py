"""The stages of a reading in order, as one literal list, and what runs them.

A stage reads layers of a `Draft` and writes one. A stage that fails leaves its layer empty and
becomes a warning: text of any kind is read as far as it goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from documents.extraction.agencies import mentions_of, region_of
from documents.extraction.aliases import aliases_of
from documents.extraction.answers import answers_of
from documents.extraction.clean import clean
from documents.extraction.extractors import EXTRACTORS, Extractor
from documents.extraction.facts import Fact
from documents.extraction.lexicon import Lexicon, default_lexicon
from documents.extraction.metadata import metadata_of
from documents.extraction.numerals import quantities
from documents.extraction.printed import as_printed, simplified
from documents.extraction.proposal import proposal_of, recommendations_of
from documents.extraction.shadow import shadow
from documents.extraction.spans import CleanText, Quantity
from documents.extraction.structure import paragraphs_of, sections_of, sentences_of
from documents.extraction.types import (
    AgencyMention,
    Analysis,
    AnalysisWarning,
    Answer,
    Context,
    DocumentKind,
    Metadata,
    Paragraph,
    Proposal,
    Recommendation,
    Section,
    Sentence,
)

PIPELINE_VERSION = "5"
"""Raised whenever any stage's output may change; older documents are then read anew."""

_NOTHING = CleanText(text="", runs=(), paragraphs=())


@dataclass(slots=True, kw_only=True)
class Draft:
    """A reading in the making: each stage fills in one layer."""

    source: str
    lexicon: Lexicon
    text: CleanText = _NOTHING
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    region: str | None = None
    mentions: tuple[AgencyMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    shadow: str = ""
    metadata: Metadata = field(default_factory=lambda: Metadata(kind=DocumentKind.OTHER))
    proposal: Proposal | None = None
    recommendations: tuple[Recommendation, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    facts: list[Fact] = field(default_factory=list)
    warnings: list[AnalysisWarning] = field(default_factory=list)

    @property
    def context(self) -> Context:
        """The layers so far, as extractors read them."""
        return Context(
            text=self.text,
            shadow=self.shadow,
            quantities=self.quantities,
            paragraphs=self.paragraphs,
            sections=self.sections,
            sentences=self.sentences,
            metadata=self.metadata,
            proposal=self.proposal,
            mentions=self.mentions,
            aliases=self.aliases,
            answers=self.answers,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A reading with the layers below its facts, for explanation."""

    context: Context
    analysis: Analysis


def analyse(source: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Analysis:
    """Read a text: structure, head, and every fact with its place.

    `lexicon` holds editors' aliases on top of the default. Never raises; with `strict`, what a
    stage raised is raised.
    """
    return trace(source, lexicon=lexicon, strict=strict).analysis


def trace(source: str, *, lexicon: Lexicon | None = None, strict: bool = False) -> Trace:
    """As `analyse`, with the layers that extractors read.

    A paper in traditional characters is read in simplified ones, place for place.
    """
    plain = simplified(source)
    draft = Draft(source=plain, lexicon=lexicon or default_lexicon())
    for name, stage in _STAGES:
        _attempt(draft, name, lambda stage=stage: stage(draft), strict=strict)  # type: ignore[misc]
    context = draft.context
    for extractor in EXTRACTORS:
        _attempt(
            draft,
            extractor.name,
            lambda extractor=extractor: _collect(draft, extractor, context),  # type: ignore[misc]
            strict=strict,
        )
    analysis = _analysis(draft)
    if plain is not source:
        analysis = as_printed(analysis, source)
    return Trace(context=context, analysis=analysis)


def _attempt(draft: Draft, name: str, work: Callable[[], None], *, strict: bool) -> None:
    """Do one piece of work; what it raises becomes a warning."""
    try:
        work()
    except Exception as error:
        if strict:
            raise
        detail = f"{type(error).__name__}: {error}"
        draft.warnings.append(AnalysisWarning(code=f"{name}.failed", detail=detail))


def _text(draft: Draft) -> None:
    draft.text = clean(draft.source)
    draft.shadow = draft.text.text


def _paragraphs(draft: Draft) -> None:
    draft.paragraphs = paragraphs_of(draft.text)


def _sections(draft: Draft) -> None:
    draft.sections = sections_of(draft.text, draft.paragraphs)


def _sentences(draft: Draft) -> None:
    draft.sentences = sentences_of(draft.text, draft.paragraphs, draft.sections)


def _region(draft: Draft) -> None:
    draft.region = region_of(draft.text, draft.lexicon)


def _mentions(draft: Draft) -> None:
    draft.mentions = mentions_of(
        draft.text, region=draft.region, lexicon=draft.lexicon, paragraphs=draft.paragraphs
    )


def _quantities(draft: Draft) -> None:
    draft.quantities = quantities(draft.text.text)


def _shadow(draft: Draft) -> None:
    draft.shadow = shadow(draft.text.text, draft.quantities, draft.mentions)


def _metadata(draft: Draft) -> None:
    draft.metadata = metadata_of(draft.text, draft.paragraphs, draft.mentions, draft.region)


def _proposal(draft: Draft) -> None:
    draft.proposal = proposal_of(draft.text, draft.paragraphs, draft.mentions)


def _recommendations(draft: Draft) -> None:
    if draft.metadata.kind is DocumentKind.REPLY or draft.proposal is not None:
        draft.recommendations = recommendations_of(draft.text, draft.sections)


def _aliases(draft: Draft) -> None:
    draft.aliases = aliases_of(draft.text.text)


def _answers(draft: Draft) -> None:
    draft.answers = answers_of(draft.context)


_STAGES: tuple[tuple[str, Callable[[Draft], None]], ...] = (
    ("clean", _text),
    ("paragraphs", _paragraphs),
    ("sections", _sections),
    ("sentences", _sentences),
    ("region", _region),
    ("mentions", _mentions),
    ("quantities", _quantities),
    ("shadow", _shadow),
    ("metadata", _metadata),
    ("proposal", _proposal),
    ("recommendations", _recommendations),
    ("aliases", _aliases),
    ("answers", _answers),
)


def _collect(draft: Draft, extractor: Extractor, context: Context) -> None:
    """Facts of one extractor, all or none, each with the section of its sentence."""
    starts = [sentence.span.start for sentence in draft.sentences]
    facts = []
    for fact in extractor.run(context):
        at = bisect_right(starts, fact.span.start) - 1
        if fact.section is None and at >= 0 and draft.sentences[at].span.overlaps(fact.span):
            facts.append(replace(fact, section=draft.sentences[at].section))
        else:
            facts.append(fact)
    draft.facts += facts


def _analysis(draft: Draft) -> Analysis:
    facts = sorted(draft.facts, key=lambda fact: (fact.span, fact.name))
    return Analysis(
        text=draft.text,
        paragraphs=draft.paragraphs,
        sections=draft.sections,
        sentences=draft.sentences,
        metadata=draft.metadata,
        proposal=draft.proposal,
        recommendations=draft.recommendations,
        mentions=draft.mentions,
        facts=tuple(facts),
        warnings=tuple(draft.warnings),
        version=PIPELINE_VERSION,
    )
