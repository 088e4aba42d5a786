"""Completions of what is being typed (联想)."""

from __future__ import annotations

from documents.models.passage import NameKind
from documents.search.codes import Part
from documents.search.fetch import titles_with
from documents.search.fold import fold
from documents.search.names import names_starting, titles_written
from documents.search.request import Suggestion, SuggestionKind
from documents.search.words import domain_words

_KINDS = {
    NameKind.DEPARTMENT: SuggestionKind.DEPARTMENT,
    NameKind.NUMBER: SuggestionKind.NUMBER,
    NameKind.TITLE: SuggestionKind.TITLE,
    NameKind.PROPOSAL: SuggestionKind.TITLE,
    NameKind.PROPOSER: SuggestionKind.PROPOSER,
}
_LONGEST = 60
_RECENT, _WORDS, _TITLES = 3, 3, 4


def suggestions(
    prefix: str, *, limit: int = 10, recent: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """At most `limit` completions: own recent searches, names, titles, words of the trade."""
    typed = prefix.strip()[:_LONGEST]
    folded = fold(typed)
    if not folded or limit < 1:
        return ()
    found = [
        Suggestion(kind=SuggestionKind.RECENT, label=text, text=text)
        for text in [text for text in dict.fromkeys(recent) if folded in fold(text)][:_RECENT]
        if text != typed
    ]
    found += _names(typed, limit)
    found += _titles(folded)
    found += _words(folded)
    first = {suggestion.label: suggestion for suggestion in reversed(found)}
    return tuple(sorted(first.values(), key=found.index))[:limit]


def _names(typed: str, limit: int) -> list[Suggestion]:
    found = []
    for name in names_starting(typed, limit=limit):
        # 科技厅 completes to the body it stands for.
        label = name.agency.canonical if name.agency is not None else name.text
        key = name.agency_id if name.agency_id is not None else name.document_id
        found.append(Suggestion(kind=_KINDS[NameKind(name.kind)], label=label, text=label, pk=key))
    return found


def _titles(folded: str) -> list[Suggestion]:
    """Titles of papers and proposals that hold what is typed anywhere."""
    if len(folded) < 2:  # noqa: PLR2004 - one character is in too many
        return []
    rows = titles_with(folded, (Part.TITLE, Part.PROPOSAL), limit=_TITLES)
    written = titles_written([document for document, _ in rows])
    titles = [(document, written.get((document, title), title)) for document, title in rows]
    return [
        Suggestion(kind=SuggestionKind.TITLE, label=title, text=title, pk=document)
        for document, title in titles
    ]


def _words(folded: str) -> list[Suggestion]:
    words = sorted(
        (word for word in domain_words() if word.startswith(folded) and word != folded),
        key=lambda word: (len(word), word),
    )
    return [Suggestion(kind=SuggestionKind.WORD, label=word, text=word) for word in words[:_WORDS]]
