"""Laws that hold for any text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import HealthCheck, given, settings

from documents.extraction.clean import clean
from documents.extraction.output import to_record
from documents.extraction.pipeline import trace
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import Section
from tests.extraction.strategies import any_texts, damaged_papers

# Real papers take long to build; the laws are about their content, not their speed.
LAWS = settings(
    deadline=None,
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
WORDS = re.compile(r"[\u3400-\u9fffA-Za-z]+")
PAGE_NUMBER = re.compile(r"第\s*\d+\s*页|!\[[^\]]*\]\([^)]*\)")
TAG = re.compile(r"&[a-z]+;|</?[a-z]+[^<>]*>", re.IGNORECASE)


def kept(text: CleanText) -> str:
    """The source's characters that the runs name."""
    return "".join(text.text[run[0] : run[0] + run[2]] for run in text.runs)


@LAWS
@given(any_texts)
def test_clean_text_is_a_subsequence(source: str) -> None:
    """Cleaning only drops: runs ascend in the source and hold all of the clean text."""
    text = clean(source)

    assert kept(text) == text.text
    for start, place, length in text.runs:
        assert source[place : place + length] == text.text[start : start + length]
    assert all(a[1] + a[2] <= b[1] and a[0] + a[2] == b[0] for a, b in pairwise(text.runs))


@LAWS
@given(any_texts)
def test_no_word_is_lost(source: str) -> None:
    """Whatever is dropped holds no word, but for page numbers, pictures and tags."""
    if PAGE_NUMBER.search(source) or TAG.search(source):
        return

    assert "".join(WORDS.findall(clean(source).text)) == "".join(WORDS.findall(source))


@LAWS
@given(any_texts)
def test_paragraphs_ascend_and_hold_all_but_line_ends(source: str) -> None:
    """Paragraphs do not overlap, and only blanks stand between them."""
    text = clean(source)
    ends = [0, *(span.end for span in text.paragraphs)]
    starts = [*(span.start for span in text.paragraphs), len(text.text)]

    for end, start in zip(ends, starts, strict=True):
        assert end <= start
        assert not text.text[end:start].strip()


@LAWS
@given(any_texts)
def test_sections_nest(source: str) -> None:
    """A section lies within its parent, which stands before it; siblings do not overlap."""
    sections = trace(source).context.sections

    for number, section in enumerate(sections):
        if section.parent is None:
            assert section.level == 1
        else:
            parent = sections[section.parent]
            assert section.parent < number
            assert parent.span.contains(section.span)
            assert section.level == parent.level + 1
    for a, b in pairwise(sections):
        assert not _crosses(a, b)


def _crosses(a: Section, b: Section) -> bool:
    return a.span.overlaps(b.span) and not a.span.contains(b.span)


@LAWS
@given(any_texts)
def test_layers_fit_the_text(source: str) -> None:
    """Sentences lie in their paragraphs, spans in the text, answers are one a sentence."""
    context = trace(source).context
    whole = Span(0, len(context.text.text))
    layers = (context.paragraphs, context.sections, context.quantities, context.mentions)
    spans = [item.span for layer in layers for item in layer]

    assert len(context.shadow) == whole.end
    assert all(whole.contains(span) for span in spans)
    assert len(context.answers) == len(context.sentences)
    for sentence in context.sentences:
        assert context.paragraphs[sentence.paragraph].span.contains(sentence.span)
        assert sentence.span.start < sentence.span.end


@LAWS
@given(damaged_papers())
def test_facts_quote_their_words(source: str) -> None:
    """Each fact points at the words it quotes, in the clean text and in the source."""
    analysis = trace(source).analysis

    for fact in analysis.facts:
        words = analysis.text.text[fact.span.start : fact.span.end]
        place = analysis.text.to_source(fact.span)
        assert fact.quote == words
        assert fact.rule
        assert re.sub(r"\s", "", words)[:1] == source[place.start : place.end][:1]


@LAWS
@given(any_texts)
def test_nothing_raises(source: str) -> None:
    """No text makes a stage or an extractor fail, and every reading can be written out."""
    analysis = trace(source, strict=True).analysis

    assert analysis.warnings == ()
    assert to_record(analysis, "x")["source"] == "x"


@LAWS
@given(any_texts)
def test_reading_twice_gives_the_same(source: str) -> None:
    """A reading depends on the text alone."""
    assert trace(source).analysis == trace(source).analysis
