"""Bringing stored facts in line with a new reading without losing what people did to them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Model

from documents.models import Document, Fact, Origin, Section
from documents.models.fact import SHARED

MISSING = {"missing": True}
"""Conflict of a checked fact that a later reading no longer finds."""

_KEPT = {"document", "key", "origin", "checked", "rejected", "conflict", "overruled"}
_PLACE = ("start", "end", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a merge did to the rows: how many are new, rewritten and gone."""

    created: int = 0
    updated: int = 0
    deleted: int = 0

    def __add__(self, other: Merged) -> Merged:
        return Merged(
            created=self.created + other.created,
            updated=self.updated + other.updated,
            deleted=self.deleted + other.deleted,
        )


def rows_merge(
    document: Document,
    model: type[Fact],
    found: Mapping[str, Fact],
    *,
    sections: Sequence[Section],
) -> Merged:
    """Rewrite, add and drop the machine's rows of one kind; `found` maps keys to unsaved rows.

    Rows that a person checked, rejected or added keep their values; where the new reading differs
    from a checked row, the row's `conflict` says how, unless a person has decided just that before.
    Their place and section are found anew, for the text has been read again too.
    """
    kept = {row.key: row for row in model.everything.filter(document=document)}
    for row in kept.values():
        row.document = document  # with the new text, without asking again
    touched = {key: row for key, row in kept.items() if _touched(row)}
    moved = _moved(touched, kept=kept, found=found)
    _touched_save(model, touched, {**found, **moved}, sections=sections)
    taken = {row.key for row in moved.values()}
    new = [row for key, row in found.items() if key not in kept and key not in taken]
    again = [row for key, row in found.items() if key in kept and key not in touched]
    for row in again:
        row.pk = kept[row.key].pk
    model.everything.bulk_create(new)
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    model.everything.bulk_update(again, [name for name in columns if name not in _KEPT])
    gone = [row.pk for key, row in kept.items() if key not in found and key not in touched]
    model.everything.filter(pk__in=gone).delete()
    return Merged(created=len(new), updated=len(again), deleted=len(gone))


def differences(stored: Fact, found: Fact) -> dict[str, object]:
    """Columns of the kind in which a new reading differs, with what it found, as JSON."""
    return {
        field.name: plain(theirs)
        for field in stored._meta.concrete_fields
        if field.name not in SHARED and not field.is_relation and not field.primary_key
        if plain(theirs := getattr(found, field.name)) != plain(getattr(stored, field.name))
    }


def _touched(row: Fact) -> bool:
    return row.checked or row.rejected or row.origin == Origin.PERSON


def _moved(
    touched: Mapping[str, Fact], *, kept: Mapping[str, Fact], found: Mapping[str, Fact]
) -> dict[str, Fact]:
    """Touched rows whose quote changed its ends: their key -> the new reading of the same words."""
    moved: dict[str, Fact] = {}
    free = [row for key, row in found.items() if key not in kept]
    for key, row in touched.items():
        if key in found or row.origin == Origin.PERSON:
            continue
        again = next((f for f in free if f.start < row.end and row.start < f.end), None)
        if again is not None:
            free.remove(again)
            moved[key] = again
    return moved


def conflict_show(row: Fact, conflict: Mapping[str, object]) -> None:
    """Give a checked row its conflict; one that a person has decided already is not shown again."""
    decided: Mapping[str, object] = row.overruled or {}
    is_new = any(name not in decided or decided[name] != conflict[name] for name in conflict)
    row.conflict = dict(conflict) if is_new else None


def _touched_save(
    model: type[Fact],
    touched: Mapping[str, Fact],
    found: Mapping[str, Fact],
    *,
    sections: Sequence[Section],
) -> None:
    for key, row in touched.items():
        _place_again(row, found.get(key))
        holding = [s for s in sections if s.start <= row.start < s.end]
        row.section = max(holding, key=lambda section: section.level, default=None)
        if row.rejected or row.origin == Origin.PERSON:
            continue
        conflict_show(row, differences(row, found[key]) if key in found else MISSING)
    model.everything.bulk_update(touched.values(), [*_PLACE, "section", "conflict"])


def _place_again(row: Fact, again: Fact | None) -> None:
    """Put a row on the same words of the new text: as found again, else where they stand now."""
    if again is not None and again.key == row.key:
        for name in _PLACE:
            setattr(row, name, getattr(again, name))
        return
    text = row.document.text
    if text[row.start : row.end] == row.quote:
        return
    places = [found.start() for found in re.finditer(re.escape(row.quote), text)]
    if places:
        row.start = min(places, key=lambda place: abs(place - row.start))
        row.end = row.start + len(row.quote)


def plain(value: object) -> object:
    """A column's value as JSON holds it; equal amounts are equal whatever their zeros."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Model):
        return str(value)
    return value if isinstance(value, str | int | list | dict | None) else str(value)
