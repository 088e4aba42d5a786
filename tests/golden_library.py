"""The five founding papers stored as a perfect reader would: facts from their golden files.

Pages are tried on these rows, so that a test of a page says nothing about how well papers are read.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TypedDict

from documents.extraction import analyse
from documents.extraction import facts as read
from documents.extraction.spans import Span
from documents.extraction.types import (
    AgencyMention,
    Analysis,
    DocumentKind,
    Metadata,
    Proposal,
    Recommendation,
)
from documents.models import Document, OriginalFile
from documents.store import analysis_save

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def library_store() -> list[Document]:
    """Store all five papers; in the order of their file names."""
    documents = []
    for path in sorted((FIXTURES / "seeds").glob("*.txt")):
        golden = json.loads((FIXTURES / "golden" / f"{path.name[:3]}.json").read_text("utf-8"))
        data = path.read_bytes()
        source = data.decode("utf-8-sig")
        original = OriginalFile.objects.create(
            checksum=hashlib.sha256(data).hexdigest(), content=data, size=len(data)
        )
        document = Document.objects.create(original=original, file_name=path.name, reader="text")
        analysis_save(document, golden_analysis(source, golden), source_text=source)
        documents.append(document)
    return documents


def golden_analysis(source: str, golden: dict[str, Any]) -> Analysis:
    """The analysis of a paper whose facts are those of its golden file."""
    analysis = analyse(source)
    finder = _Finder(analysis)
    head = golden["document"]
    facts: list[read.Fact] = []
    for kind, build in (
        ("measures", _measure),
        ("subsidies", _subsidy),
        ("targets", _target),
        ("results", _result),
        ("citations", _citation),
    ):
        for row in golden[kind]:
            quote = row.get("quote") or row["title"]
            span = finder.span(quote)
            if span is None:
                raise LookupError(f"{quote} is not in the clean text")
            facts.append(build(row, finder.place(span)))
    facts.sort(key=lambda fact: (fact.span.start, fact.span.end, fact.name))
    return replace(
        analysis,
        metadata=Metadata(
            kind=DocumentKind(head["kind"]),
            **{name: value for name, value in head.items() if name != "kind"},
        ),
        proposal=_proposal(golden.get("proposal")),
        recommendations=tuple(_points(golden["recommendations"], analysis, finder)),
        mentions=tuple(_mentions(golden["agencies"], finder)),
        facts=tuple(facts),
        warnings=(),
    )


class Place(TypedDict):
    """Columns that every fact has."""

    span: Span
    quote: str
    rule: str
    section: int | None


class _Finder:
    """Finds quotes written without white space in the clean text."""

    def __init__(self, analysis: Analysis) -> None:
        text = analysis.text.text
        self.text = text
        self.sections = analysis.sections
        self.places = [n for n, character in enumerate(text) if not character.isspace()]
        self.bare = "".join(text[n] for n in self.places)

    def span(self, quote: str) -> Span | None:
        """Where the quote stands, None if nowhere."""
        bare = "".join(quote.split())
        at = self.bare.find(bare)
        if at < 0:
            return None
        return Span(self.places[at], self.places[at + len(bare) - 1] + 1)

    def place(self, span: Span) -> Place:
        """Columns of a fact at this place."""
        inside = [n for n, s in enumerate(self.sections) if s.span.contains(span)]
        return {
            "span": span,
            "quote": self.text[span.start : span.end],
            "rule": "golden",
            "section": inside[-1] if inside else None,
        }


def _measure(row: dict[str, Any], place: Place) -> read.Fact:
    parts = tuple((name, read.Role.LEAD) for name in row["agencies"])
    return read.Measure(status=read.MeasureStatus(row["status"]), agencies=parts, **place)


def _subsidy(row: dict[str, Any], place: Place) -> read.Fact:
    thresholds = tuple(
        read.Threshold(on=t["on"], op=t["op"], value=Decimal(str(t["value"])), unit=t["unit"])
        for t in row["thresholds"]
    )
    words = ("rate_base", "per", "frequency", "form", "beneficiary", "condition", "source")
    return read.Subsidy(
        cap=_number(row["cap"]),
        rate_percent=_number(row["rate_percent"]),
        thresholds=thresholds,
        **{word: row[word] for word in words},
        **place,
    )


def _target(row: dict[str, Any], place: Place) -> read.Fact:
    due = row["due"]
    return read.Target(
        indicator=row["indicator"],
        value=Decimal(str(row["value"])),
        unit=row["unit"] or "",
        op=row["op"],
        due=due,
        due_on=f"{due}-12-31" if due and due.isdecimal() and len(due) == 4 else None,
        **place,
    )


def _result(row: dict[str, Any], place: Place) -> read.Fact:
    return read.Result(
        indicator=row["indicator"],
        value=Decimal(str(row["value"])),
        unit=row["unit"] or "",
        period=row["period"],
        agency=row["agency"],
        **place,
    )


def _citation(row: dict[str, Any], place: Place) -> read.Fact:
    return read.Citation(title=row["title"], document_number=row["document_number"], **place)


def _proposal(row: dict[str, Any] | None) -> Proposal | None:
    if row is None:
        return None
    return Proposal(
        session=row["session"],
        number=str(row["number"]) if row["number"] else None,
        title=row["title"],
        proposers=tuple(row["proposers"]),
        body=row["body"],
        handling=row["handling"],
        consulted=tuple(row["consulted"]),
    )


def _points(texts: list[str], analysis: Analysis, finder: _Finder) -> list[Recommendation]:
    points = []
    for text in texts:
        if (span := finder.span(text)) is None:
            raise LookupError(f"{text} is not in the clean text")
        over = [n for n, s in enumerate(analysis.sections) if s.span.contains(span)]
        points.append(Recommendation(text=text, span=span, section=over[-1] if over else None))
    return points


def _mentions(rows: list[dict[str, Any]], finder: _Finder) -> list[AgencyMention]:
    return [
        AgencyMention(canonical=row["canonical"], as_written=name, span=span)
        for row in rows
        for name in row["as_written"]
        if (span := finder.span(name)) is not None
    ]


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
