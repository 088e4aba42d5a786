# ruff: noqa: T201 - it prints its table
"""Order of results against BM25 and the plain order: `python -m tests.benchmarks.search.order`.

Needs a library of the fixtures alone: `manage.py ingest fixtures/seeds fixtures/corpus`.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from documents.models import Document, Passage  # noqa: E402 - after Django is set up
from documents.search.fold import fold  # noqa: E402
from tests.benchmarks.search.bm25 import Bm25, lexemes  # noqa: E402
from tests.search.orders import by_engine, by_substring_and_date, paper_words  # noqa: E402
from tests.search.relevance import judged_queries, measured  # noqa: E402

_DEPTH = 2_000


def by_bm25_of_passages() -> Callable[[str], list[str]]:
    """Papers in the order of their best passage."""
    names = dict(Document.objects.values_list("pk", "file_name"))
    rows = Passage.objects.values_list("document", "folded")
    return _order(((document, 0, lexemes(folded), []) for document, folded in rows), names)


def by_bm25_of_papers() -> Callable[[str], list[str]]:
    """Papers in the order of their whole text."""
    papers = list(Document.objects.select_related("proposal"))
    names = {paper.pk: paper.file_name for paper in papers}
    return _order(((paper.pk, 0, lexemes(paper_words(paper)), []) for paper in papers), names)


def _order(rows: object, names: dict[int, str]) -> Callable[[str], list[str]]:
    index = Bm25()
    index.fill(rows)  # type: ignore[arg-type]

    def order(text: str) -> list[str]:
        query = index.any_of(lexeme for part in text.split() for lexeme in lexemes(fold(part)))
        return [names[document] for document in index.documents(query, limit=_DEPTH)]

    return order


def main() -> None:
    """Print nDCG@10 and MRR of each order."""
    orders = {
        "ours": by_engine,
        "BM25 of passages, best one (tantivy)": by_bm25_of_passages(),
        "BM25 of whole papers (tantivy)": by_bm25_of_papers(),
        "substring, newest first": by_substring_and_date(),
    }
    print(f"{len(judged_queries())} queries\n\n| order | nDCG@10 | MRR |\n|---|---|---|")
    for name, order in orders.items():
        ndcg, mrr, _ = measured(order)
        print(f"| {name} | {ndcg:.3f} | {mrr:.3f} |")


if __name__ == "__main__":
    main()
