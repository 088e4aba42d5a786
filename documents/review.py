"""A person checks what the machine read (人工核对): each act changes a row and leaves a trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from documents.merge import plain
from documents.models import (
    Action,
    Correction,
    Document,
    DocumentStatus,
    Fact,
    Measure,
    Origin,
    Result,
    Stacking,
    Subsidy,
    Target,
)
from documents.models.facts import Citation
from documents.search.index import index_document
from documents.store import CONTEXT, fact_key

if TYPE_CHECKING:
    from django.contrib.auth.models import User

REVIEWED: dict[str, type[Fact]] = {
    "measure": Measure,
    "subsidy": Subsidy,
    "stacking": Stacking,
    "target": Target,
    "result": Result,
    "citation": Citation,
}
"""Kinds of fact a person checks, by the name of their table."""

ADDED_RULE = "person.added"


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


class NotInText(Exception):  # noqa: N818 - an outcome a person is told
    """The words a person selected are not the document's."""

    message = "所选文字与正文不符，请刷新页面后重新选取。"


@transaction.atomic
def fact_accept(fact: Fact, *, by: User) -> None:
    """Confirm a fact as it stands; a conflict with the machine is thereby settled."""
    fact.checked = True
    fact.conflict = None
    fact.save(update_fields=["checked", "conflict"])
    _log(fact, Action.ACCEPT, by=by)


@transaction.atomic
def fact_correct(fact: Fact, values: Mapping[str, object], *, by: User) -> list[str]:
    """Write new column values and confirm the fact; the names of the columns that changed."""
    changed = []
    for name, value in values.items():
        old = getattr(fact, name)
        if plain(old) == plain(value):
            continue
        setattr(fact, name, value)
        changed.append(name)
        change = Change(field=name, old=plain(old), new=plain(value))
        _log(fact, Action.CORRECT, by=by, change=change)
    fact.checked = True
    fact.conflict = None
    fact.save()
    if not changed:
        _log(fact, Action.ACCEPT, by=by)
    index_document(fact.document)
    return changed


@transaction.atomic
def fact_reject(fact: Fact, *, by: User) -> None:
    """Hide a fact that is none; it stays hidden when the document is read again."""
    fact.rejected = True
    fact.checked = True
    fact.conflict = None
    fact.save(update_fields=["rejected", "checked", "conflict"])
    _log(fact, Action.REJECT, by=by)
    index_document(fact.document)


@transaction.atomic
def fact_add(
    document: Document, kind: str, selection: Selection, *, values: Mapping[str, object], by: User
) -> Fact:
    """Add a fact the machine missed, on the words a person selected.

    Raises NotInText if the document does not say these words there.
    """
    start, end, quote = selection.start, selection.end, selection.quote
    if not quote or document.text[start:end] != quote:
        raise NotInText
    model = REVIEWED[kind]
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
    """Confirm many facts at once, e.g. all without doubts; how many."""
    count = 0
    for fact in facts:
        fact_accept(fact, by=by)
        count += 1
    return count


def document_decide(document: Document, status: DocumentStatus) -> None:
    """Put a stamp on a document: published, returned, withdrawn."""
    document.status = status
    document.save(update_fields=["status"])


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
