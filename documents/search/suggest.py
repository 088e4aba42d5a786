"""Completions of what is being typed (联想)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.models.passage import NameKind
from documents.search.codes import Part
from documents.search.fetch import phrases_found, titles_with
from documents.search.fold import fold
from documents.search.names import names_starting, titles_written
from documents.search.request import Suggestion, SuggestionKind
from documents.search.spelling import programmes_sounding
from documents.search.tree import Field
from documents.search.words import domain_words

_KINDS = {
    NameKind.DEPARTMENT: SuggestionKind.DEPARTMENT,
    NameKind.NUMBER: SuggestionKind.NUMBER,
    NameKind.TITLE: SuggestionKind.TITLE,
    NameKind.PROPOSAL: SuggestionKind.TITLE,
    NameKind.PROPOSER: SuggestionKind.PROPOSER,
}
# What a field is completed by; of a title any words.
_FIELDS = {
    Field.DEPARTMENT: (NameKind.DEPARTMENT,),
    Field.PROPOSER: (NameKind.PROPOSER,),
    Field.NUMBER: (NameKind.NUMBER,),
}
_LAST = re.compile(
    r"(?P<before>.*[\s|]|)(?P<field>-?(?:" + "|".join(_FIELDS) + r")[:：])?(?P<typed>[^\s|:：]+)",
    re.DOTALL,
)
_LONGEST = 60
_RECENT, _WORDS, _TITLES, _WORDS_TRIED = 3, 3, 4, 12


def suggestions(
    prefix: str, *, limit: int = 10, recent: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """At most `limit` completions: own recent searches, names, titles, words of the trade.

    Of the whole that is typed; where nothing begins so, of its last part, behind what is before.
    """
    typed = prefix.strip()[:_LONGEST]
    folded = fold(typed)
    if not folded or limit < 1:
        return ()
    found = [
        Suggestion(kind=SuggestionKind.RECENT, text=text)
        for text in [text for text in dict.fromkeys(recent) if folded in fold(text)][:_RECENT]
        if text != typed
    ]
    words = _words(folded)
    completed = [*_names(typed, limit)[: limit - len(words)], *words, *_titles(folded)]
    found += completed or _last_part(typed, limit)
    first = {suggestion.text: suggestion for suggestion in reversed(found)}
    return tuple(sorted(first.values(), key=found.index))[:limit]


def _last_part(typed: str, limit: int) -> list[Suggestion]:
    """Completions of the last word or field, behind what stands before it."""
    last = _LAST.fullmatch(typed)
    if last is None or last["typed"] == typed:
        return []
    if last["field"]:
        kinds = _FIELDS[Field(last["field"].strip("-:："))]
        found = _names(last["typed"], limit, kinds)
    else:
        found = [*_names(last["typed"], limit), *_words(fold(last["typed"]))]
    before = last["before"] + (last["field"] or "")
    return [replace(one, text=before + one.text) for one in found]


def _names(typed: str, limit: int, kinds: Sequence[NameKind] = tuple(NameKind)) -> list[Suggestion]:
    found = []
    for name in names_starting(typed, limit=limit, kinds=kinds):
        # 科技厅 completes to the body it stands for.
        text = name.agency.canonical if name.agency is not None else name.text
        found.append(Suggestion(kind=_KINDS[NameKind(name.kind)], text=text))
    return found


def _titles(folded: str) -> list[Suggestion]:
    """Titles of papers and proposals that hold what is typed anywhere."""
    if len(folded) < 2:  # noqa: PLR2004 - one character is in too many
        return []
    rows = titles_with(folded, (Part.TITLE, Part.PROPOSAL), limit=_TITLES)
    written = titles_written([document for document, _ in rows])
    return [
        Suggestion(kind=SuggestionKind.TITLE, text=written.get((document, title), title))
        for document, title in rows
    ]


def _words(folded: str) -> list[Suggestion]:
    """Words of the trade that begin so, in characters or sound, and that some paper holds."""
    if folded.isascii() and folded.isalpha():
        words = programmes_sounding(folded)
    else:
        begin = (word for word in domain_words() if word.startswith(folded) and word != folded)
        words = sorted(begin, key=lambda word: (len(word), word))
    words = words[:_WORDS_TRIED]
    held = phrases_found(words)
    return [
        Suggestion(kind=SuggestionKind.WORD, text=word)
        for word in [word for word in words if word in held][:_WORDS]
    ]
