"""Which paper is a newer version of which, and what lists leave out therefore (版本).

A person says that a paper is a new version of another (`previous`). From that follows which papers
are replaced, and by what (`replaced_by`); both, and the index rows of the papers concerned, change
in one transaction. A version that is withdrawn or deleted replaces nothing: the one before it is
current again.
"""

from __future__ import annotations

from django.db import connection, transaction

from documents.links import repeals_link
from documents.models import Document, DocumentStatus
from documents.search.index import index_document

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('documents.versions'))"
_LONGEST = 100  # versions in a row; a bound in case somebody makes a ring by hand

# Of the versions on show that come after a paper, the one most steps away; of several, the last
# received. Few papers have a version, so all are looked at each time, and no family is forgotten.
_SETTLE = """
WITH RECURSIVE later(old, new, steps) AS (
    SELECT previous_id, id, 1 FROM documents_document WHERE previous_id IS NOT NULL
    UNION ALL
    SELECT later.old, d.id, later.steps + 1
    FROM later JOIN documents_document d ON d.previous_id = later.new
    WHERE later.steps < %(longest)s
), newest AS (
    SELECT DISTINCT ON (later.old) later.old, later.new
    FROM later JOIN documents_document d ON d.id = later.new
    WHERE d.status <> %(withdrawn)s AND later.new <> later.old
    ORDER BY later.old, later.steps DESC, d.received_at DESC, d.id DESC
), concerned AS (
    SELECT id FROM documents_document WHERE replaced_by_id IS NOT NULL
    UNION SELECT old FROM newest
)
UPDATE documents_document d SET replaced_by_id = newest.new
FROM concerned LEFT JOIN newest ON newest.old = concerned.id
WHERE d.id = concerned.id AND d.replaced_by_id IS DISTINCT FROM newest.new
RETURNING d.id
"""


@transaction.atomic
def version_set(document: Document, previous: Document) -> None:
    """Say that a paper is a new version of another; a paper is never its own.

    Said of one that counted as older, it turns the order round instead of making a ring.
    """
    if document == previous:
        return
    _lock(document, previous)
    if (next_after := _step_towards(document, previous)) is not None:
        next_after.previous_id = document.previous_id
        next_after.save(update_fields=["previous"])
    document.previous = previous
    document.save(update_fields=["previous"])
    document.different.remove(previous)
    _settle()


@transaction.atomic
def different_set(document: Document, other: Document) -> None:
    """Say that a paper is another one, however like: it is not offered as a version again."""
    if document == other:
        return
    _lock(document, other)
    for one, before in ((document, other), (other, document)):
        if one.previous_id == before.pk:
            one.previous = None
            one.save(update_fields=["previous"])
    document.different.add(other)
    _settle()


@transaction.atomic
def stamp_set(document: Document, status: DocumentStatus) -> None:
    """Put a stamp on a document: published, returned, withdrawn."""
    _lock(document)
    document.status = status
    document.save(update_fields=["status"])
    _settle()
    index_document(document)
    repeals_link([document.pk])


@transaction.atomic
def version_drop(document: Document) -> None:
    """Take a paper that is about to be deleted out of its row of versions, which closes up."""
    _lock(document)
    document.later_versions.update(previous=document.previous_id)
    document.previous = None
    document.save(update_fields=["previous"])
    _settle()


def _lock(*documents: Document) -> None:
    """One change of versions at a time, on what the others have left."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
    for document in documents:
        document.refresh_from_db(fields=["previous", "status"])


def _step_towards(document: Document, later: Document) -> Document | None:
    """The next version of a paper on the way to one of its later ones; None if it is none."""
    for _ in range(_LONGEST):
        if later.previous is None or later.previous == document:
            return later if later.previous else None
        later = later.previous
    return None


def _settle() -> None:
    """Bring `replaced_by` up to date, and the index rows of papers that come or go."""
    values: dict[str, int | str] = {
        "longest": _LONGEST,
        "withdrawn": DocumentStatus.WITHDRAWN.value,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SETTLE, values)
        changed = [key for (key,) in cursor.fetchall()]
    for document in Document.objects.filter(pk__in=changed):
        index_document(document)
    newest = Document.objects.filter(pk__in=changed).values_list("replaced_by", flat=True)
    repeals_link({*changed, *(key for key in newest if key)})
