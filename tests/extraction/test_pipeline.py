"""The stages together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from documents.extraction import PIPELINE_VERSION, analyse, pipeline
from documents.extraction.extractors import EXTRACTORS, Extractor
from documents.extraction.facts import Fact
from documents.extraction.lexicon import default_lexicon
from documents.extraction.types import AnalysisWarning, Context
from tests.extraction.layouts import SEEDS, text_of


class BrokenExtractorError(Exception):
    """What the broken extractor raises."""


def broken(_context: Context) -> Iterator[Fact]:
    """Fail on the first fact."""
    raise BrokenExtractorError("甲")


def test_empty_text_is_read() -> None:
    """Nothing in, nothing out, and no warning."""
    analysis = analyse("", strict=True)

    assert analysis.facts == ()
    assert analysis.sections == ()
    assert analysis.warnings == ()
    assert analysis.version == PIPELINE_VERSION


def test_one_failing_extractor_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails becomes a warning with its name; all else is read."""
    text = text_of(SEEDS[1])
    whole = analyse(text)
    name = next(iter({fact.name for fact in whole.facts}))
    registry = tuple(
        replace(extractor, run=broken) if extractor.name == name else extractor
        for extractor in EXTRACTORS
    )
    monkeypatch.setattr(pipeline, "EXTRACTORS", registry)

    analysis = analyse(text)

    assert analysis.warnings == (
        AnalysisWarning(code=f"{name}.failed", detail="BrokenExtractorError: 甲"),
    )
    assert [fact for fact in whole.facts if fact.name != name] == list(analysis.facts)


def test_strict_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `strict` a failure is not hidden."""
    extractor = Extractor(version=1, yields=Fact, run=broken)
    monkeypatch.setattr(pipeline, "EXTRACTORS", (extractor,))

    with pytest.raises(BrokenExtractorError):
        analyse("支持企业。", strict=True)


def test_editors_aliases_take_effect() -> None:
    """An alias that an editor added names its body in the reading."""
    lexicon = default_lexicon().with_aliases({"吉发局": "吉林省发展和改革委员会"})

    mentions = analyse("一、总体要求\n由吉发局印发了方案。", lexicon=lexicon).mentions

    assert [mention.canonical for mention in mentions] == ["吉林省发展和改革委员会"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_facts_stand_in_order_with_their_section(path: Path) -> None:
    """Facts ascend, and a fact inside a sentence has that sentence's section."""
    analysis = analyse(text_of(path), strict=True)
    spans = [fact.span for fact in analysis.facts]

    assert spans == sorted(spans)
    for fact in analysis.facts:
        owners = {s.section for s in analysis.sentences if s.span.overlaps(fact.span)}
        assert not owners or fact.section in owners
