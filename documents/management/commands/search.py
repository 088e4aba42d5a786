"""`manage.py search 词…`: a quick look at what search finds (检索)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from documents.search import engine
from documents.search.request import SearchRequest


class Command(BaseCommand):
    """Print the first page for a query."""

    help = "Print the first results of a query (检索)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The query, and whether to take it literally."""
        parser.add_argument("text", nargs="+")
        parser.add_argument("--exact", action="store_true", help="literally (精确)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Titles with their passages, matches in brackets."""
        text = " ".join(options["text"])
        page = engine.search(SearchRequest(text=text, exact=options["exact"]))
        self.stdout.write(
            f"共 {page.documents} 份文件、{page.total} 处，用时 {page.seconds:.3f} 秒"
        )
        for note in page.notes:
            self.stdout.write(f"提示：{note}")
        for wide in page.widened:
            self.stdout.write(f"{wide.word} 已同时检索：{'、'.join(wide.others)}")
        for number, hit in enumerate(page.hits, 1):
            self.stdout.write(f"{number}. {_plain(hit.title)}  {hit.document.issued_on or ''}")
            for passage in hit.passages:
                self.stdout.write(f"    {passage.part} {passage.path}  {_plain(passage.segments)}")


def _plain(segments: tuple[tuple[str, bool], ...]) -> str:
    return "".join(f"【{text}】" if marked else text for text, marked in segments)
