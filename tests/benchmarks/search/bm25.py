"""BM25 by tantivy on the same tokens: the measure for order and for speed (对照)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import tantivy

from documents.search.tokens import grams, phrase_grams, terms

_MEMORY = 256 * 1024 * 1024


def lexemes(folded: str) -> list[str]:
    """Grams and words of a text: what our index and our ranking know of it."""
    return [*grams(folded), *terms(folded)]


def gram_run(folded: str) -> list[str]:
    """Grams in the order of the text, for phrases."""
    return [folded[place : place + 2] for place in range(len(folded))]


class Bm25:
    """An index of passages with their document, day, departments and codes."""

    def __init__(self, folder: Path | None = None) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("document", stored=True, fast=True)
        builder.add_integer_field("day", fast=True)
        builder.add_integer_field("department", fast=True)
        # Lexemes are joined by blanks and cut there again: no parser of its own gets at them.
        builder.add_text_field("words", tokenizer_name="blanks")
        builder.add_text_field("codes", tokenizer_name="blanks", index_option="basic")
        self._schema = builder.build()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(self._schema, path=str(folder) if folder else None)
        blanks = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("blanks", blanks)

    def fill(self, rows: Iterable[tuple[int, int, Sequence[str], Sequence[str]]]) -> None:
        """Write document, day as number, lexemes and codes of passages."""
        writer = self._index.writer(heap_size=_MEMORY, num_threads=1)
        for document, day, words, codes in rows:
            entry = tantivy.Document()
            entry.add_integer("document", document)
            entry.add_integer("day", day)
            for code in codes:
                if code.startswith("d:"):
                    entry.add_integer("department", int(code[2:]))
            entry.add_text("words", " ".join(words))
            entry.add_text("codes", " ".join(codes))
            writer.add_document(entry)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def any_of(self, words: Iterable[str]) -> tantivy.Query:
        """Passages with any of the lexemes, more of them better."""
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._term("words", word)) for word in dict.fromkeys(words)]
        )

    def all_of(
        self, phrases: Iterable[str], choices: Iterable[Sequence[str]] = ()
    ) -> tantivy.Query:
        """Passages with all phrases and, of each set of codes, at least one."""
        parts = [(tantivy.Occur.Must, self._phrase(phrase)) for phrase in phrases]
        for codes in choices:
            either = [(tantivy.Occur.Should, self._term("codes", code)) for code in codes]
            parts.append((tantivy.Occur.Must, tantivy.Query.boolean_query(either)))
        return tantivy.Query.boolean_query(parts)

    def documents(self, query: tantivy.Query, *, limit: int) -> Iterator[int]:
        """Documents of the best passages, each once."""
        searcher = self._index.searcher()
        seen = set()
        for _, address in searcher.search(query, limit, count=False).hits:
            document = int(searcher.doc(address).get_first("document") or 0)
            if document not in seen:
                seen.add(document)
                yield document

    def newest(self, query: tantivy.Query, *, limit: int) -> list[int]:
        """Documents of the newest passages."""
        searcher = self._index.searcher()
        found = searcher.search(query, limit, count=False, order_by_field="day")
        return [int(searcher.doc(address).get_first("document") or 0) for _, address in found.hits]

    def count(self, query: tantivy.Query) -> int:
        """Passages that match."""
        found = self._index.searcher().search(query, 1, count=True)
        return int(getattr(found, "count", 0) or 0)

    def departments(self, query: tantivy.Query) -> object:
        """Passages by department."""
        wanted = {"departments": {"terms": {"field": "department", "size": 30}}}
        return self._index.searcher().aggregate(query, wanted)

    def _phrase(self, folded: str) -> tantivy.Query:
        found = list(phrase_grams(folded))
        if len(found) == 1:
            return self._term("words", found[0])
        return tantivy.Query.phrase_query(self._schema, "words", [*gram_run(folded)[:-1]])

    def _term(self, field: str, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, word)
