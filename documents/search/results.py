"""From passages to what a page shows: documents in order, each with its best passages (结果)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.models import Document
from documents.search.around import FACTS, Counts, Surroundings, around
from documents.search.codes import Part
from documents.search.database import Row
from documents.search.excerpts import segments, snippet
from documents.search.ordered import best_passages
from documents.search.plan import Plan
from documents.search.ranking import Wanted, document_score, passage_score
from documents.search.request import DocumentHit, Match, PassageHit

READ = 3_000  # matching passages read of the documents of one page, about
_SHOWN = 3  # passages of a document on the page
_PARTS = {
    Part.TITLE: "标题",
    Part.NUMBER: "文号",
    Part.CASE: "案号",
    Part.PROPOSAL: "提案",
    Part.PROPOSER: "提案人",
    Part.SUBSIDY: "补贴",
    Part.TARGET: "目标",
    Part.MEASURE: "举措",
    Part.RESULT: "成效",
    Part.HEADING: "小标题",
}


@dataclass(slots=True)
class Matched:
    """A matching passage on its way to the page."""

    start: int
    end: int
    codes: Sequence[str]
    cap: Decimal
    folded: str
    score: float


@dataclass(slots=True, kw_only=True)
class Found:
    """A document on its way to the page: how many passages match, and those read, best first."""

    key: int
    matches: int
    match: Match = Match.FULL
    scores: list[float] = field(default_factory=list)
    best: list[Matched] = field(default_factory=list)  # but for the title, which is shown anyway

    @property
    def score(self) -> float:
        """Worth of the document."""
        return document_score(self.scores) if self.scores else 0.0


def ranked_documents(made: Plan, *, total: int | None = None) -> list[int]:
    """Documents by relevance: the likely best weighed in full, the others after them."""
    rows = best_passages(made.wish, total=total)
    scores: dict[int, list[float]] = defaultdict(list)
    for document, role, day, folded in rows:
        if folded is not None:
            scores[document].append(passage_score(folded, made.wanted, role=role, day=day))
    worth = {key: document_score(sorted(found, reverse=True)) for key, found in scores.items()}
    weighed = sorted(worth, key=lambda key: (-worth[key], -key))
    return list(dict.fromkeys((*weighed, *(row[0] for row in rows))))


def found_in(rows: Iterable[Row], wanted: Wanted, *, dearest: bool = False) -> dict[int, Found]:
    """Documents with their passages, of rows of `fetch.passages_of_documents`.

    Passages best first, or with `dearest` those with the highest cap.
    """
    found: dict[int, Found] = {}
    for document, role, start, end, day, codes, cap, folded, matches in rows:
        entry = found.setdefault(document, Found(key=document, matches=matches))
        score = passage_score(folded, wanted, role=role, day=day)
        entry.scores.append(score)
        if Part.TITLE.value not in codes:
            entry.best.append(Matched(start, end, codes, cap or Decimal(), folded, score))
    for entry in found.values():
        entry.scores.sort(reverse=True)
        entry.best.sort(key=lambda p: (-p.cap if dearest else 0, -p.score, p.start))
    return found


def hits_build(made: Plan, found: Sequence[Found]) -> list[DocumentHit]:
    """Hits in the order given."""
    if not found:
        return []
    keys = [entry.key for entry in found]
    documents = {row.pk: row for row in _documents(keys)}
    shown = {entry.key: entry.best[:_SHOWN] for entry in found if entry.key in documents}
    places, counts = around(
        keys, [(key, p.start, p.end) for key, passages in shown.items() for p in passages if p.end]
    )
    hits = []
    for entry in found:
        if (document := documents.get(entry.key)) is None:
            continue
        at = [places.get((entry.key, p.start, p.end), Surroundings()) for p in shown[entry.key]]
        count = counts.get(entry.key, Counts())
        hits.append(
            DocumentHit(
                document=document,
                title=segments(document.display_title, made.marked),
                passages=tuple(
                    _passage_hit(made, passage, document, place)
                    for passage, place in zip(shown[entry.key], at, strict=True)
                ),
                matches=entry.matches,
                match=entry.match,
                measures=count.measures,
                subsidies=count.subsidies,
                targets=count.targets,
                recommendation=next(
                    (a.recommendation for a, p in zip(at, shown[entry.key], strict=True) if p.end),
                    "",
                ),
            )
        )
    return hits


def _documents(keys: Sequence[int]) -> Iterable[Document]:
    heavy = ("source_text", "source_map", "paragraphs", "warnings", "layout", "cells")
    rows = Document.objects.filter(pk__in=keys).select_related("issuer", "proposal")
    return rows.defer(*heavy)


def _passage_hit(
    made: Plan, passage: Matched, document: Document, place: Surroundings
) -> PassageHit:
    fact, part = _fact(passage, place)
    if passage.end:
        words = document.text[passage.start : passage.end]
    else:
        words = _head_words(document).get(part, passage.folded)
    return PassageHit(
        segments=snippet(words, made.marked),
        start=passage.start,
        end=passage.end,
        part=part,
        path=place.path,
        heading=place.heading,
        fact=fact,
    )


def _head_words(document: Document) -> dict[str, str]:
    """Lines of the head as written; the index has them folded."""
    proposal = getattr(document, "proposal", None)
    lines = {_PARTS[Part.NUMBER]: document.document_number}
    if proposal is not None:
        case = f"第{proposal.number}号" if proposal.number else ""
        lines |= {
            _PARTS[Part.CASE]: proposal.session + case,
            _PARTS[Part.PROPOSAL]: proposal.title,
            _PARTS[Part.PROPOSER]: "、".join(proposal.proposers),
        }
    return lines


def _fact(passage: Matched, place: Surroundings) -> tuple[tuple[str, int] | None, str]:
    """The fact the passage is shown as, and the name of that part."""
    for part, name in FACTS.items():
        if part.value in passage.codes and name in place.facts:
            return (name, place.facts[name]), _PARTS[part]
    named = (name for part, name in _PARTS.items() if part.value in passage.codes)
    return None, next(named, "正文")
