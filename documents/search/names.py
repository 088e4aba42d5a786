"""Names to complete while typing: bodies, numbers, titles, proposers, with their sounds (名称)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from django.db import connection, transaction
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Length

from documents.models import Agency, AgencyAlias, Document, Proposal, SearchName
from documents.models.passage import NameKind
from documents.search.fold import fold
from documents.search.pinyin import spelled

_LONGEST = 200
_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{2,12})\(?((?:19|20)\d{2}|(?:19?|20?)\d?)\)?(?:第?(\d{1,5})号?)?"
)
_LEVEL = re.compile("[省市县区州]..+[厅局委办会室院部]$")


def names_write(document: Document, *, listed: bool = True) -> None:
    """Bring the names a document gives up to date: its own, and those of the bodies it names.

    One that is not listed gives none of its own.
    """
    SearchName.objects.filter(document=document).delete()
    names = [*(_paper_names(document) if listed else ()), *_body_names(document)]
    # In one order, so that two papers with new bodies in common never wait for each other.
    names.sort(key=lambda name: (name.kind, name.text))
    SearchName.objects.bulk_create(names, ignore_conflicts=True)


@transaction.atomic
def body_names_rewrite() -> int:
    """Write the names of all bodies anew, as aliases have come and gone; how many.

    Papers that come in meanwhile wait, or theirs would be written twice; searches do not.
    """
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(SearchName._meta.db_table)
        cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
    SearchName.objects.filter(kind=NameKind.DEPARTMENT).delete()
    return len(SearchName.objects.bulk_create(_names_of_bodies(Agency.objects.all())))


def names_starting(
    typed: str, *, limit: int, kinds: Sequence[NameKind] = tuple(NameKind)
) -> list[SearchName]:
    """Names that begin with what is typed, in characters or in sound; shortest first.

    Titles begin in characters only; a number in any brackets, or none.
    """
    folded = fold(typed)[:_LONGEST]
    if not folded:
        return []
    matching = Q(folded__startswith=folded)
    if folded.isascii() and folded.isalpha():
        spoken = Q(pinyin__startswith=folded) | Q(initials__startswith=folded)
        matching |= spoken & Q(kind__in=(NameKind.DEPARTMENT, NameKind.PROPOSER))
    if number := _NUMBER.fullmatch(folded):
        code, year, count = number.groups()
        whole = f"{code}({year}){count}" if count else f"{code}({year}"
        matching |= Q(kind=NameKind.NUMBER, folded__startswith=whole)
    return _first(SearchName.objects.filter(matching, kind__in=kinds), limit)


def names_sounding(typed: str, *, limit: int) -> list[SearchName]:
    """Names whose sound or initials are exactly what was typed, as above."""
    folded = fold(typed)[:_LONGEST]
    return _first(SearchName.objects.filter(Q(pinyin=folded) | Q(initials=folded)), limit)


def titles_written(documents: Sequence[int]) -> dict[tuple[int, str], str]:
    """Titles of papers and their proposals as written, by document and folded form."""
    rows = SearchName.objects.filter(
        document__in=documents, kind__in=(NameKind.TITLE, NameKind.PROPOSAL)
    )
    found = rows.values_list("document", "folded", "text")
    return {(document, folded): text for document, folded, text in found if document}


def _first(names: QuerySet[SearchName], limit: int) -> list[SearchName]:
    """The shortest names; of bodies with one name, those first that sign most papers."""
    shortest = names.select_related("agency").order_by(Length("folded"), "folded", "pk")
    found = list(shortest[: limit * 20])
    bodies = {name.agency_id for name in found[: limit * 4]} - {None}
    signed = Document.objects.filter(issuer__in=bodies).order_by()
    papers = dict(signed.values_list("issuer").annotate(Count("pk")))
    found.sort(key=lambda n: (len(n.folded), n.folded, -papers.get(n.agency_id, 0), n.text))
    return found[:limit]


def _paper_names(document: Document) -> Iterator[SearchName]:
    lines = [(NameKind.NUMBER, document.document_number), (NameKind.TITLE, document.title)]
    proposal = Proposal.objects.filter(document=document).first()
    if proposal is not None:
        lines.append((NameKind.PROPOSAL, proposal.title))
        lines += [(NameKind.PROPOSER, name) for name in proposal.proposers]
    for kind, text in lines:
        if text.strip():
            yield _name(kind, text, document=document)


def _body_names(document: Document) -> Iterator[SearchName]:
    """Canonical names and aliases of bodies that have no row yet."""
    bodies = Agency.objects.filter(
        Q(mentions__document=document) | Q(issued_documents=document), names=None
    ).distinct()
    yield from _names_of_bodies(bodies)


def _names_of_bodies(bodies: QuerySet[Agency]) -> Iterator[SearchName]:
    found = list(bodies.filter(collective=False))
    aliases: dict[int, list[str]] = {}
    for key, alias in _aliases(found):
        aliases.setdefault(key, []).append(alias)
    for agency in found:
        names = [agency.canonical, *aliases.get(agency.pk, ())]
        # 省科技厅 is typed without its place too, in characters or as kjt.
        names += [name[1:] for name in names if _LEVEL.match(name)]
        for text in dict.fromkeys(names):
            yield _name(NameKind.DEPARTMENT, text, agency=agency)


def _aliases(agencies: Iterable[Agency]) -> Iterable[tuple[int, str]]:
    return AgencyAlias.objects.filter(agency__in=list(agencies)).values_list("agency", "name")


def _name(
    kind: NameKind, text: str, *, document: Document | None = None, agency: Agency | None = None
) -> SearchName:
    text = text.strip()[:_LONGEST]
    pinyin, initials = spelled(text)
    return SearchName(
        kind=kind,
        text=text,
        folded=fold(text)[:_LONGEST],
        pinyin=pinyin[:400],
        initials=initials[:_LONGEST],
        document=document,
        agency=agency,
    )
