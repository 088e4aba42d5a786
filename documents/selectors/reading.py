"""One paper ready to be read: outline, paragraphs with marks, cards (文件页)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils.html import format_html
from django.utils.safestring import SafeString

from documents.extraction.spans import Span
from documents.extraction.types import ParagraphRole
from documents.marking import Mark, marked_html
from documents.models import (
    Agency,
    Citation,
    Document,
    Fact,
    Measure,
    MeasureAgency,
    Recommendation,
    Result,
    Section,
    Stacking,
    Subsidy,
    Target,
)
from documents.selectors.library import but_title
from documents.tables import Place, Table, figures_left_out, places_of, table_of

SIGNS: dict[type[Fact], str] = {
    Measure: "举",
    Subsidy: "补",
    Stacking: "叠",
    Target: "目",
    Result: "效",
    Citation: "引",
}
MAX_HITS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph to show; `level` and `anchor` are set for a heading of the outline."""

    html: SafeString
    role: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What stands below each other on the page: a line, or a table of lines."""

    line: Line | None = None
    table: Table[Line] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardGroup:
    """The cards of one kind of fact."""

    name: str
    label: str
    cards: list[Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the page of a paper shows below its fields."""

    sections: list[Section]
    blocks: list[Block]
    groups: list[CardGroup]
    words: str
    hits: int
    hit: int
    lit: str
    chosen: Fact | None

    @property
    def hit_before(self) -> int:
        """Number of the searched word before the one that is shown; the last before the first."""
        return self.hit - 1 if self.hit > 1 else self.hits

    @property
    def hit_after(self) -> int:
        """Number of the next; the first after the last."""
        return self.hit + 1 if self.hit < self.hits else 1

    @property
    def chosen_kind(self) -> str:
        """Kind of the fact that is lit up."""
        return str(self.chosen._meta.model_name) if self.chosen else ""

    @property
    def facts(self) -> list[Fact]:
        """The facts of all cards."""
        return [fact for group in self.groups for fact in group.cards]

    @property
    def fact_count(self) -> int:
        """All cards."""
        return sum(len(group.cards) for group in self.groups)


def reading_build(document: Document, *, mark: str = "", words: str = "", hit: int = 0) -> Reading:
    """The paper with the fact named `mark` lit up and the searched `words` marked.

    `hit` is the number of the searched word to light up, 0 for none.
    """
    facts = facts_read(document)
    sections = list(document.sections.order_by("position"))
    hits = _hits(document.text, words, lit=hit)
    marks = [
        Mark(
            start=fact.start,
            end=fact.end,
            kind=str(fact._meta.model_name),
            anchor=fact.anchor,
            sign=SIGNS[type(fact)],
            lit=fact.anchor == mark,
        )
        for fact in facts
    ]
    return Reading(
        sections=sections,
        blocks=_blocks(document, sections, [*marks, *hits]),
        groups=_groups(facts),
        words=words,
        hits=len(hits),
        hit=min(hit, len(hits)),
        lit=mark,
        chosen=next((fact for fact in facts if fact.anchor == mark), None),
    )


def document_get(pk: int) -> Document | None:
    """A paper on show with its fields, bodies, points and other versions, in one query."""
    shown = Document.objects.shown()
    bodies = (
        Agency.objects.filter(mentions__document=OuterRef("pk"))
        .distinct()
        .values_list(JSONObject(pk="pk", name="canonical"))
    )
    points = (
        Recommendation.objects.filter(proposal__document=OuterRef("pk"))
        .order_by("position")
        .values_list(JSONObject(text="text", start="start", heading="section__start"))
    )
    others = ("previous", "replaced_by", "repealed_by__document")
    return (
        shown.select_related("issuer", "proposal", "received_by")
        .select_related(*others, *(f"{other}__proposal" for other in others))
        .defer("source_text", "source_map", "layout")
        .defer(*(name for other in others for name in but_title(other)))
        .annotate(bodies=ArraySubquery(bodies), points=ArraySubquery(points))
        .filter(pk=pk)
        .first()
    )


def facts_read(document: Document) -> list[Fact]:
    """All facts of the paper in the order of the text; measures with their `bodies`."""
    parts = (
        MeasureAgency.objects.filter(measure=OuterRef("pk"))
        .order_by("position")
        .values_list(JSONObject(pk="agency__pk", name="agency__canonical", role="role"))
    )
    querysets: list[QuerySet[Any]] = [
        Measure.objects.select_related("recommendation").annotate(bodies=ArraySubquery(parts)),
        Citation.objects.select_related("cited").defer(*but_title("cited")),
        Result.objects.select_related("agency"),
        Subsidy.objects.all(),
        Target.objects.all(),
        Stacking.objects.all(),
    ]
    facts: list[Fact] = []
    for queryset in querysets:
        for fact in queryset.filter(document=document):
            fact.document = document  # the row's own, without asking again
            facts.append(fact)
    return sorted(facts, key=lambda fact: (fact.start, -fact.end))


def _groups(facts: list[Fact]) -> list[CardGroup]:
    groups = []
    for model in SIGNS:
        if cards := [fact for fact in facts if isinstance(fact, model)]:
            name, label = str(model._meta.model_name), str(model._meta.verbose_name)
            groups.append(CardGroup(name=name, label=label, cards=cards))
    return groups


def _blocks(document: Document, sections: list[Section], marks: list[Mark]) -> list[Block]:
    headings = {section.heading_start: section for section in sections}
    paragraphs = document.paragraphs or [[0, len(document.text), "body"]]
    ordered = sorted(marks, key=lambda mark: mark.start)
    if document.cells and document.get_deferred_fields() & {"source_map", "source_text"}:
        # Of papers with tables alone, for they are long.
        document.refresh_from_db(fields=["source_map", "source_text"])
    runs = document.source_map if document.cells else []
    places = places_of(document.cells, runs, [Span(start, end) for start, end, _ in paragraphs])
    placed: list[tuple[Place | None, Line, str]] = []
    for (start, end, role), place in zip(paragraphs, places, strict=True):
        # Within a table a line that says nothing of the paper is still a cell.
        if role == ParagraphRole.NOISE and place is None:
            continue
        starts = range(start, min(end, start + 3))
        section = next((headings[at] for at in starts if at in headings), None)
        line = Line(
            html=marked_html(document.text, ordered, start=start, end=end),
            role=role,
            level=section.level if section else 0,
            anchor=section.anchor if section else "",
        )
        placed.append((place, line, document.text[start:end]))
    source = document.source_text if document.cells else ""
    lost: dict[int, list[tuple[Place, Line, str]]] = {}
    for place, words in figures_left_out(document.cells, places, source):
        line = Line(html=format_html("{}", words), role=ParagraphRole.TABLE, level=0, anchor="")
        lost.setdefault(place[0], []).append((place, line, words))
    return list(_tabled(placed, lost))


def _tabled(
    placed: list[tuple[Place | None, Line, str]], lost: dict[int, list[tuple[Place, Line, str]]]
) -> Iterator[Block]:
    """Lines one below the other; those of a table together, with the figures it has `lost`."""
    for table, group in groupby(placed, key=lambda one: one[0] and one[0][0]):
        members = list(group)
        cells = [(place, line, text) for place, line, text in members if place is not None]
        made = table_of([*cells, *lost.pop(table, [])]) if table is not None else None
        if made is not None:
            yield Block(table=made)
        else:
            yield from (Block(line=line) for _, line, _ in members)


def _hits(text: str, words: str, *, lit: int) -> list[Mark]:
    """Each occurrence of each searched word, width and case folded."""
    folded = _fold(text)
    wanted = [re.escape(_fold(word)) for word in words.split() if word]
    if not wanted or len(folded) != len(text):
        return []
    pattern = re.compile("|".join(sorted(wanted, key=len, reverse=True)))
    found = list(pattern.finditer(folded))[:MAX_HITS]
    return [
        Mark(start=m.start(), end=m.end(), kind="hit", anchor=f"hit-{n}", lit=n == lit)
        for n, m in enumerate(found, start=1)
    ]


def _fold(text: str) -> str:
    """Half-width, lower case, one character for one, so that offsets stay true."""
    return "".join(_fold_character(character) for character in text)


def _fold_character(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 else character
