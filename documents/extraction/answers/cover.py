"""Which sentences a responsibility note speaks for.

Those since the last note in its item; a note behind a heading covers what follows.
"""

from __future__ import annotations

from dataclasses import replace

from documents.extraction.answers.notes import Note
from documents.extraction.answers.within import section_at, sentences_in
from documents.extraction.types import Context


def covered(context: Context, notes: tuple[Note, ...]) -> dict[int, Note]:
    """Sentence index -> the note that covers it."""
    cover: dict[int, Note] = {}
    for i, note in enumerate(notes):
        last = notes[i - 1].span.end if i else 0
        following = notes[i + 1].span.start if i + 1 < len(notes) else len(context.text.text)
        section = section_at(context, note.span.start)
        item = [
            number
            for number in sentences_in(context, last, note.span.start)
            if _in_item(context, context.sentences[number].section, section, note)
        ]
        before = notes[i - 1] if i else None
        if not item and before is not None and _follows(context, before, note):
            # 牵头单位：A / 配合单位：B on two lines are one note.
            item = [number for number, covering in cover.items() if covering is before]
            whole = replace(note, owners=(*before.owners, *note.owners))
            cover.update(dict.fromkeys(item, whole))
            continue
        if not item and section is not None:
            end = min(following, context.sections[section].span.end)
            item = list(sentences_in(context, note.span.end, end))
        cover.update(dict.fromkeys(item, note))
    return cover


def _follows(context: Context, before: Note, note: Note) -> bool:
    """Whether a note stands on its own line right below another's."""
    between = context.text.text[before.span.end : note.span.start]
    return before.own_line and note.own_line and not between.strip()


def _in_item(context: Context, mine: int | None, section: int | None, note: Note) -> bool:
    """Whether a sentence's section belongs to the note's item.

    A note on its own line behind the last of several sub-items covers them all, unless an earlier
    one has its own note: the caller only asks about sentences since the last note.
    """
    if mine == section:
        return True
    if mine is None or section is None or not note.own_line:
        return False
    parent = context.sections[section].parent
    if parent is None or context.sections[mine].parent != parent:
        return False
    return context.sections[parent].span.end <= note.span.end + 1
