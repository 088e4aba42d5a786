"""A person corrects what a paper's head says (更正文件信息): its title, number, issuer, dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from documents.links import citations_link
from documents.merge import plain
from documents.models import Action, Agency, Correction, Document
from documents.models.review import HEAD
from documents.search.index import index_document

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def head_correct(document: Document, values: Mapping[str, object], *, by: User) -> list[str]:
    """Write new values of the head; the names of what changed.

    They stay when the paper is read again. An issuer that a person names is no inference.
    """
    document.refresh_from_db(from_queryset=Document.objects.select_for_update(no_key=True))
    changed = [name for name in values if _plain(getattr(document, name)) != _plain(values[name])]
    for name in changed:
        old, new = _plain(getattr(document, name)), _plain(values[name])
        setattr(document, name, values[name])
        Correction.objects.create(
            document=document, kind=HEAD, action=Action.CORRECT, field=name, old=old, new=new, by=by
        )
    if not changed:
        return []
    settled = {*document.settled, *changed}
    if "issuer" in changed:
        if document.joint_issuers.exists():
            document.joint_issuers.set([one for one in (document.issuer,) if one])
        document.issuer_explicit = document.issuer is not None
        settled.add("issuer_explicit")
    document.settled = sorted(settled)
    document.save()
    citations_link(document)
    index_document(document)
    return changed


def _plain(value: object) -> object:
    return value.canonical if isinstance(value, Agency) else plain(value)
