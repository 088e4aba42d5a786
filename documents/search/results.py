"""From passages to what a page shows: documents in order, each with its best passages (结果)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count

from documents.models import (
    Document,
    Fact,
    Measure,
    Recommendation,
    Result,
    Section,
    Subsidy,
    Target,
)
from documents.search import fetch
from documents.search.codes import Part
from documents.search.marking import segments, snippet
from documents.search.plan import Plan
from documents.search.ranking import document_score, passage_score
from documents.search.request import DocumentHit, Match, PassageHit

SHOWN = 3  # passages of a document on the page
_RANKED = 300  # passages weighed with all of their words
_READ = 3_000  # matching passages read of the documents of one page
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
_FACTS: tuple[tuple[Part, type[Fact]], ...] = (
    (Part.SUBSIDY, Subsidy),
    (Part.TARGET, Target),
    (Part.MEASURE, Measure),
    (Part.RESULT, Result),
)


def ranked_documents(made: Plan) -> list[int]:
    """Documents by relevance: the likely best weighed in full, the others after them."""
    rows, _ = fetch.best_passages(made.wish)
    documents = {row[0]: row[1] for row in rows}
    scores: dict[int, list[float]] = defaultdict(list)
    for _, document, role, day, folded in fetch.passages_by_id([row[0] for row in rows[:_RANKED]]):
        scores[document].append(passage_score(folded, made.wanted, role=role, day=day))
    total = {key: document_score(sorted(found, reverse=True)) for key, found in scores.items()}
    weighed = sorted(total, key=lambda key: (-total[key], -key))
    return list(dict.fromkeys((*weighed, *documents.values())))


@dataclass(slots=True)
class _Passage:
    """A matching passage on its way to the page."""

    role: int
    start: int
    end: int
    codes: Sequence[str]
    folded: str
    score: float


@dataclass(slots=True)
class _Found:
    """What is shown of one document."""

    best: list[_Passage] = field(default_factory=list)
    matches: int = 0


def hits_build(
    made: Plan, keys: Sequence[int], *, match: Match = Match.FULL
) -> tuple[DocumentHit, ...]:
    """Hits of the documents named, in the order given."""
    if not keys:
        return ()
    found = _passages(made, keys)
    documents = _documents(keys)
    texts = _texts(found)
    sections = _sections(keys)
    facts = _facts(found)
    points = _recommendations(keys)
    counts = {model: _counts(model, keys) for model in (Measure, Subsidy, Target)}
    hits = []
    for key in keys:
        if (document := documents.get(key)) is None:
            continue
        shown = tuple(
            _passage_hit(made, passage, texts[key], sections.get(key, ()), facts.get(key, {}))
            for passage in found[key].best
        )
        hits.append(
            DocumentHit(
                document=document,
                title=segments(document.display_title, made.marked),
                passages=shown,
                matches=found[key].matches,
                match=match,
                measures=counts[Measure].get(key, 0),
                subsidies=counts[Subsidy].get(key, 0),
                targets=counts[Target].get(key, 0),
                recommendation=_answered(points.get(key, ()), found[key]),
            )
        )
    return tuple(hits)


def _passages(made: Plan, keys: Sequence[int]) -> dict[int, _Found]:
    """The best matching passages of each document, best first; the title is shown anyway."""
    found: dict[int, _Found] = {key: _Found() for key in keys}
    rows = fetch.passages_of_documents(made.wish, keys, limit=_READ)
    for _, document, role, start, end, day, codes, folded in rows:
        score = passage_score(folded, made.wanted, role=role, day=day)
        entry = found[document]
        entry.matches += 1
        if Part.TITLE.value not in codes:
            entry.best.append(
                _Passage(role=role, start=start, end=end, codes=codes, folded=folded, score=score)
            )
    for entry in found.values():
        entry.best.sort(key=lambda passage: (-passage.score, passage.start))
        del entry.best[SHOWN:]
    return found


def _documents(keys: Sequence[int]) -> dict[int, Document]:
    heavy = ("source_text", "source_map", "text", "paragraphs", "warnings", "layout")
    rows = Document.objects.filter(pk__in=keys).select_related("issuer", "proposal").defer(*heavy)
    return {row.pk: row for row in rows}


def _texts(found: Mapping[int, _Found]) -> dict[int, str]:
    """Clean texts of the documents that show passages of it."""
    keys = [key for key, entry in found.items() if any(p.end for p in entry.best)]
    texts = dict(Document.objects.filter(pk__in=keys).values_list("pk", "text"))
    return {key: texts.get(key, "") for key in found}


def _sections(keys: Sequence[int]) -> dict[int, list[Section]]:
    found: dict[int, list[Section]] = defaultdict(list)
    for section in Section.objects.filter(document__in=keys).order_by("document", "position"):
        found[section.document_id].append(section)
    return found


def _facts(found: Mapping[int, _Found]) -> dict[int, dict[Part, list[tuple[int, int, int]]]]:
    """Pk, start and end of the facts of the documents, by the part of a passage they make."""
    facts: dict[int, dict[Part, list[tuple[int, int, int]]]] = {}
    for part, model in _FACTS:
        wanted = [
            key for key, entry in found.items() if any(part.value in p.codes for p in entry.best)
        ]
        if not wanted:
            continue
        rows = model._default_manager.filter(document__in=wanted, rejected=False)
        for key, pk, start, end in rows.values_list("document", "pk", "start", "end"):
            facts.setdefault(key, {}).setdefault(part, []).append((pk, start, end))
    return facts


def _counts(model: type[Fact], keys: Sequence[int]) -> dict[int, int]:
    rows = model._default_manager.filter(document__in=keys, rejected=False)
    return dict(rows.order_by().values_list("document").annotate(Count("pk")))


def _passage_hit(
    made: Plan,
    passage: _Passage,
    text: str,
    sections: Iterable[Section],
    facts: Mapping[Part, list[tuple[int, int, int]]],
) -> PassageHit:
    words = text[passage.start : passage.end] if passage.end else passage.folded
    section = _innermost(sections, passage.start) if passage.end else None
    fact, part = _fact(passage, facts)
    return PassageHit(
        segments=snippet(words, made.marked),
        start=passage.start,
        end=passage.end,
        part=part,
        path=section.path if section else "",
        heading=section.heading if section else "",
        fact=fact,
    )


def _fact(
    passage: _Passage, facts: Mapping[Part, list[tuple[int, int, int]]]
) -> tuple[tuple[str, int] | None, str]:
    """The fact the passage is shown as, and the name of that part."""
    for part, model in _FACTS:
        if part.value in passage.codes:
            for pk, start, end in facts.get(part, ()):
                if start < passage.end and passage.start < end:
                    return (str(model._meta.model_name), pk), _PARTS[part]
    named = (name for part, name in _PARTS.items() if part.value in passage.codes)
    return None, next(named, "正文")


def _innermost(sections: Iterable[Section], position: int) -> Section | None:
    """The last section that begins before and has not ended."""
    holding = None
    for section in sections:
        if section.start <= position < section.end:
            holding = section
    return holding


def _recommendations(keys: Sequence[int]) -> dict[int, list[tuple[int, int, str]]]:
    """Start, end and words of the points that replies answer, by document."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    rows = Recommendation.objects.filter(proposal__document__in=keys, section__isnull=False)
    for key, start, end, text in rows.values_list(
        "proposal__document", "section__start", "section__end", "text"
    ):
        found[key].append((start, end, text))
    return found


def _answered(points: Iterable[tuple[int, int, str]], found: _Found) -> str:
    """The point that the best passage of the text answers."""
    best = next((passage for passage in found.best if passage.end), None)
    if best is None:
        return ""
    return next((text for start, end, text in points if start <= best.start < end), "")
