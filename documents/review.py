"""A person checks what the machine read (人工核对): each act changes a row and leaves a trace.

An act takes the paper first, as a reading does: of both the second sees what the first has left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from documents.extraction.facts import MeasureStatus, Role
from documents.keys import fact_key
from documents.links import repeals_link
from documents.merge import plain
from documents.models import (
    Action,
    Agency,
    Citation,
    Correction,
    Document,
    DocumentStatus,
    Fact,
    Measure,
    MeasureAgency,
    Origin,
)
from documents.models.facts import KINDS
from documents.search.index import index_document
from documents.store import CONTEXT
from documents.versions import version_drop

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ADDED_RULE = "person.added"
ADDED_DEFAULTS: dict[str, Mapping[str, object]] = {
    "measure": {"status": MeasureStatus.PLANNED.value, "how": "named"},
    "subsidy": {"form": "其他"},
    "target": {"value": 0},
    "result": {"value": 0},
    "stacking": {"allowed": False},
}
"""What a fact holds until the person who added it fills its form."""


_WAS_SHOWN = (DocumentStatus.PUBLISHED, DocumentStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Words a person marked: where they start in the clean text, and what they are."""

    start: int
    quote: str

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A column's value before and after, as JSON."""

    field: str = ""
    old: object = None
    new: object = None


class NotDiscardable(Exception):  # noqa: N818 - an outcome a person is told
    """An upload that its uploader may not take back any more."""

    message = "只能删除自己上传、尚未发布且他人没有核对过的文件；其他文件请用“下架”。"


class FactGone(Exception):  # noqa: N818 - an outcome a person is told
    """A fact that a reading meanwhile has not found again."""

    message = "这一条在重新识别后已不存在，请核对新识别出的内容。"


class NotInText(Exception):  # noqa: N818 - an outcome a person is told
    """The words a person selected are not the document's."""

    message = "正文里找不到这段文字，请在左边重新选取，或原样粘贴正文中的句子。"


def selection_find(document: Document, quote: str) -> Selection:
    """Where words copied off a page stand in the text, white space aside. Raises NotInText."""
    pattern = r"\s*".join(re.escape(character) for character in quote if not character.isspace())
    found = re.search(pattern, document.text) if pattern else None
    if found is None:
        raise NotInText
    return Selection(start=found.start(), quote=found.group())


@transaction.atomic
def fact_accept(fact: Fact, *, by: User) -> None:
    """Confirm a fact as it stands; a conflict is thereby settled. Raises FactGone, as all below."""
    _take(fact)
    fact.conflict_settle()
    fact.save(update_fields=["checked", "conflict", "overruled"])
    _log(fact, Action.ACCEPT, by=by)


@transaction.atomic
def fact_correct(
    fact: Fact,
    values: Mapping[str, object],
    *,
    bodies: Sequence[Agency] | None = None,
    by: User,
) -> list[str]:
    """Write new column values and confirm the fact; the names of what changed.

    `bodies` are those that answer for a measure, None if they stay.
    """
    _take(fact)
    changed = []
    for name, value in values.items():
        old = getattr(fact, name)
        if plain(old) == plain(value):
            continue
        setattr(fact, name, value)
        changed.append(name)
        change = Change(field=name, old=plain(old), new=plain(value))
        _log(fact, Action.CORRECT, by=by, change=change)
    fact.conflict_settle()
    fact.save()
    if bodies is not None and isinstance(fact, Measure):
        _log(fact, Action.CORRECT, by=by, change=_bodies_set(fact, bodies))
        changed.append("bodies")
    if not changed:
        _log(fact, Action.ACCEPT, by=by)
    _follow(fact)
    return changed


def _bodies_set(measure: Measure, bodies: Sequence[Agency]) -> Change:
    """Write who answers for a measure; a body that stays keeps its role."""
    old = {part.agency.canonical: part.role for part in measure.parts.select_related("agency")}
    measure.parts.all().delete()
    MeasureAgency.objects.bulk_create(
        MeasureAgency(
            measure=measure,
            agency=body,
            role=old.get(body.canonical, Role.LEAD.value),
            position=position,
        )
        for position, body in enumerate(bodies)
    )
    return Change(field="bodies", old=list(old), new=[body.canonical for body in bodies])


@transaction.atomic
def fact_reject(fact: Fact, *, by: User) -> None:
    """Hide a fact that is none; it stays hidden when the document is read again."""
    _take(fact)
    fact.rejected = True
    fact.conflict_settle()
    fact.save(update_fields=["rejected", "checked", "conflict", "overruled"])
    _log(fact, Action.REJECT, by=by)
    _follow(fact)


@transaction.atomic
def fact_add(
    document: Document, kind: str, selection: Selection, *, values: Mapping[str, object], by: User
) -> Fact:
    """Add a fact the machine missed, on the words a person selected.

    Raises NotInText if the document does not say these words there.
    """
    document.refresh_from_db(from_queryset=Document.objects.select_for_update(no_key=True))
    start, end, quote = selection.start, selection.end, selection.quote
    if not quote or document.text[start:end] != quote:
        raise NotInText
    model = KINDS[kind]
    values = {**ADDED_DEFAULTS.get(kind, {}), **values}
    fact = model(
        document=document,
        section=document.sections.filter(start__lte=start, end__gt=start).last(),
        key=_free_key(model, document, quote),
        start=start,
        end=end,
        quote=quote,
        prefix=document.text[max(0, start - CONTEXT) : start],
        suffix=document.text[end : end + CONTEXT],
        rule=ADDED_RULE,
        origin=Origin.PERSON,
        checked=True,
        **values,
    )
    fact.save()
    new = {name: plain(value) for name, value in values.items()}
    _log(fact, Action.ADD, by=by, change=Change(new=new))
    index_document(document)
    return fact


@transaction.atomic
def facts_accept(facts: Iterable[Fact], *, by: User) -> int:
    """Confirm many facts at once, e.g. all without doubts; how many were still there."""
    count = 0
    for fact in facts:
        with suppress(FactGone):
            fact_accept(fact, by=by)
            count += 1
    return count


def document_may_discard(document: Document, *, by: User) -> bool:
    """Whether a person may take an upload back: their own, never published, checked by no other."""
    return (
        by.has_perm("documents.change_document")
        and document.received_by_id == by.pk
        and document.status not in _WAS_SHOWN
        and not document.corrections.exclude(by=by).exists()
    )


@transaction.atomic
def document_discard(document: Document, *, by: User) -> None:
    """Delete an upload with its original, both or neither. Raises NotDiscardable."""
    locked = Document.objects.select_for_update(of=("self",)).filter(pk=document.pk).first()
    if locked is None or not document_may_discard(locked, by=by):
        raise NotDiscardable
    original = locked.original
    version_drop(locked)
    locked.delete()
    original.delete()


def _take(fact: Fact) -> None:
    """Have the paper to ourselves, and the fact as whoever had it before has left it."""
    papers = Document.objects.filter(pk=fact.document_id).select_for_update(no_key=True)
    try:
        papers.values_list("pk").get()
        fact.refresh_from_db()
    except ObjectDoesNotExist:
        raise FactGone from None


def _follow(fact: Fact) -> None:
    """Bring up to date what is derived from a fact that a person has changed."""
    index_document(fact.document)
    if isinstance(fact, Citation):
        repeals_link([fact.document_id])


def _free_key(model: type[Fact], document: Document, quote: str) -> str:
    taken = set(model.everything.filter(document=document).values_list("key", flat=True))
    order = 0
    while (key := fact_key(f"person.{model._meta.model_name}", quote, order=order)) in taken:
        order += 1
    return key


def _log(fact: Fact, action: Action, *, by: User, change: Change | None = None) -> None:
    change = change or Change()
    Correction.objects.create(
        document_id=fact.document_id,
        kind=fact._meta.model_name or "",
        key=fact.key,
        action=action,
        field=change.field,
        old=change.old,
        new=change.new,
        by=by,
    )
