"""The founding documents and the corpus, stored and indexed once for all tests of search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from documents.ingest import document_ingest
from documents.models import Agency, Document, OriginalFile, Passage
from documents.search.statistics import statistics_forget

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Pk by file name, and the folded words of every passage by its pk."""

    documents: dict[str, int]
    passages: dict[int, str]
    seeds: frozenset[int]  # pks of passages of the founding documents' text

    def holding(self, folded: str) -> set[int]:
        """Passages that hold the characters: what plain substring search would find."""
        return {pk for pk, words in self.passages.items() if folded in words}


@pytest.fixture(scope="package")
def library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Library]:
    """All papers of the fixtures; removed when the last test of search is done."""
    with django_db_blocker.unblock():
        for folder in ("seeds", "corpus"):
            for path in sorted((FIXTURES / folder).iterdir()):
                document_ingest(path.read_bytes(), path.name)
        statistics_forget()
        documents = dict(Document.objects.values_list("file_name", "pk"))
        rows = list(Passage.objects.values_list("pk", "folded", "document__file_name", "end"))
        founding = {path.name for path in (FIXTURES / "seeds").iterdir()}
        held = Library(
            documents=documents,
            passages={pk: folded for pk, folded, _, _ in rows},
            seeds=frozenset(pk for pk, _, name, end in rows if name in founding and end),
        )
    yield held
    with django_db_blocker.unblock():
        Document.objects.all().delete()
        OriginalFile.objects.all().delete()
        Agency.objects.all().delete()
