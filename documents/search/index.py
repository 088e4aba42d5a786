"""From a stored document to its index rows, in the transaction that stores it (索引)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from documents.extraction.spans import Span
from documents.extraction.types import ParagraphRole
from documents.models import Document, Measure, Passage, Proposal, Result, Subsidy, Target
from documents.models.passage import PassageRole
from documents.search.codes import FacetName, Part, cap_band, code
from documents.search.copying import PassageRow, rows_copy
from documents.search.fold import fold
from documents.search.names import names_write
from documents.search.passages import LONGEST, OVERLAP, passage_spans


@dataclass(slots=True)
class _Marks:
    """What the facts say about one passage."""

    codes: set[str] = field(default_factory=set)
    caps: list[Decimal] = field(default_factory=list)
    rates: list[Decimal] = field(default_factory=list)


@transaction.atomic
def index_document(document: Document) -> int:
    """Replace the document's index rows by what its stored rows say now; how many there are.

    A paper that is withdrawn, or replaced by a newer version, has none.
    """
    # Locked, so that of two writers the second sees what the first left.
    papers = Document.objects.current().filter(pk=document.pk).select_for_update(no_key=True)
    is_current = papers.values_list("pk").first() is not None
    Passage.objects.filter(document=document).delete()
    names_write(document, listed=is_current)
    # All rows first: the connection reads nothing while it copies.
    return rows_copy(list(document_rows(document))) if is_current else 0


def document_rows(document: Document) -> Iterator[PassageRow]:
    """Index rows of a document, from the database."""
    shared = _shared_codes(document)
    proposal = Proposal.objects.filter(document=document).first()
    yield from _head_rows(document, proposal, shared)
    if document.text:
        yield from _text_rows(document, shared)


def _shared_codes(document: Document) -> tuple[str, ...]:
    """Codes that every passage of the document has."""
    codes = [code(FacetName.KIND, document.kind), code(FacetName.STAMP, document.status)]
    issuers = {document.issuer_id, *document.joint_issuers.values_list("pk", flat=True)} - {None}
    codes += [code(FacetName.DEPARTMENT, pk) for pk in sorted(pk for pk in issuers if pk)]
    if document.issued_on:
        codes.append(code(FacetName.YEAR, document.issued_on.year))
    if document.region:
        codes.append(code(FacetName.REGION, document.region))
    return tuple(codes)


def _head_rows(
    document: Document, proposal: Proposal | None, shared: tuple[str, ...]
) -> Iterator[PassageRow]:
    """Title, number, and the proposal's case, title and proposers, one row each."""
    # A reply without a printed title goes by its proposal's, as on every page.
    lines = [(Part.TITLE, document.display_title), (Part.NUMBER, document.document_number)]
    if proposal is not None:
        case = f"第{proposal.number}号" if proposal.number else ""
        lines += [
            (Part.CASE, proposal.session + case),
            (Part.PROPOSAL, proposal.title),
            (Part.PROPOSER, "、".join(proposal.proposers)),
        ]
        shared += _case_codes(proposal.number)
    for part, line in lines:
        for piece in _line_pieces(fold(line)):
            yield PassageRow(
                document_id=document.pk,
                role=PassageRole.TITLE if part is Part.TITLE else PassageRole.HEAD,
                start=0,
                end=0,
                day=document.issued_on,
                folded=piece,
                codes=(*shared, part.value),
            )


def _case_codes(number: str) -> tuple[str, ...]:
    """The code of a proposal's number, for the passages of its head."""
    return (code(FacetName.CASE, fold(number).lstrip("0") or "0"),) if number else ()


def _line_pieces(folded: str) -> Iterator[str]:
    for start in range(0, max(len(folded) - OVERLAP, 1), LONGEST - OVERLAP):
        if piece := folded[start : start + LONGEST]:
            yield piece


def _text_rows(document: Document, shared: tuple[str, ...]) -> Iterator[PassageRow]:
    paragraphs = [(Span(start, end), role) for start, end, role in document.paragraphs]
    spans = [
        (span, role)
        for paragraph, role in paragraphs or [(Span(0, len(document.text)), "")]
        # The title has a row of its own.
        if not (role == ParagraphRole.TITLE and document.title)
        for span in passage_spans(document.text, (paragraph,))
    ]
    marks = _marks(document, [span for span, _ in spans])
    headings = set(_heading_indexes(document, [span for span, _ in spans]))
    for index, (span, role) in enumerate(spans):
        folded = fold(document.text[span.start : span.end])
        if not folded:
            continue
        mark = marks.get(index) or _Marks()
        part = Part.HEADING if index in headings else Part.TEXT
        yield PassageRow(
            document_id=document.pk,
            role=_role(role, heading=index in headings, fact=bool(mark.codes)),
            start=span.start,
            end=span.end,
            day=document.issued_on,
            folded=folded,
            codes=tuple(dict.fromkeys((*shared, part.value, *sorted(mark.codes)))),
            caps=tuple(sorted(mark.caps)),
            rates=tuple(sorted(mark.rates)),
        )


def _role(paragraph: str, *, heading: bool, fact: bool) -> PassageRole:
    if paragraph == ParagraphRole.NOISE:
        return PassageRole.NOISE
    if fact:
        return PassageRole.FACT
    return PassageRole.HEADING if heading else PassageRole.TEXT


def _heading_indexes(document: Document, spans: list[Span]) -> Iterator[int]:
    """Passages that begin inside a heading."""
    headings = document.sections.order_by("heading_start").values_list(
        "heading_start", "heading_end"
    )
    ranges = iter([Span(start, end) for start, end in headings])
    current = next(ranges, None)
    for index, span in enumerate(spans):
        while current is not None and current.end <= span.start:
            current = next(ranges, None)
        if current is not None and current.start <= span.start:
            yield index


def _marks(document: Document, spans: list[Span]) -> dict[int, _Marks]:
    """What facts say, by index of the passages they touch."""
    marks: dict[int, _Marks] = {}
    # Passages may overlap, but both their starts and their ends ascend.
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    for start, end, codes, caps, rates in _facts(document):
        for index in range(bisect_right(ends, start), bisect_left(starts, end)):
            mark = marks.setdefault(index, _Marks())
            mark.codes.update((Part.FACT.value, *codes))
            mark.caps += caps
            mark.rates += rates
    return marks


_Fact = tuple[int, int, tuple[str, ...], tuple[Decimal, ...], tuple[Decimal, ...]]


def _facts(document: Document) -> Iterator[_Fact]:
    """Start, end, codes, caps and rates of the facts that are searched."""
    bodies: dict[int, list[str]] = {}
    for measure, agency in Measure.objects.filter(document=document).values_list(
        "pk", "parts__agency"
    ):
        if agency is not None:
            bodies.setdefault(measure, []).append(code(FacetName.DEPARTMENT, agency))
    for measure_row in Measure.objects.filter(document=document):
        codes = [Part.MEASURE.value, code(FacetName.STATUS, measure_row.status)]
        codes += bodies.get(measure_row.pk, []) + _due(measure_row.due)
        yield measure_row.start, measure_row.end, tuple(codes), (), ()
    for subsidy in Subsidy.objects.filter(document=document):
        yield _subsidy(subsidy)
    for target in Target.objects.filter(document=document):
        year = str(target.due_on.year) if target.due_on else target.due
        yield target.start, target.end, (Part.TARGET.value, *_due(year)), (), ()
    for result in Result.objects.filter(document=document):
        codes = [Part.RESULT.value]
        if result.agency_id:
            codes.append(code(FacetName.DEPARTMENT, result.agency_id))
        yield result.start, result.end, tuple(codes), (), ()


def _subsidy(subsidy: Subsidy) -> _Fact:
    codes = [Part.SUBSIDY.value]
    if subsidy.form:
        codes.append(code(FacetName.FORM, subsidy.form))
    if subsidy.cap is not None:
        codes.append(code(FacetName.CAP, cap_band(subsidy.cap)))
    caps = () if subsidy.cap is None else (subsidy.cap,)
    rates = () if subsidy.rate_percent is None else (subsidy.rate_percent,)
    return subsidy.start, subsidy.end, tuple(codes), caps, rates


def _due(due: str) -> list[str]:
    """Code of the year a thing is due, where a year is written."""
    year = due[:4]
    return [code(FacetName.DUE, year)] if year.isdecimal() and year.startswith("20") else []
