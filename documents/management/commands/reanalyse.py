"""`manage.py reanalyse`: read stored documents again with today's rules (重新抽取)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents.extraction import PIPELINE_VERSION
from documents.ingest import document_reanalyse
from documents.models import Document


class Command(BaseCommand):
    """Reread documents whose facts an older version made; checked facts stay as they are."""

    help = "Read stored documents again with today's rules (重新抽取)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to reread those of the present version too, e.g. after a new alias."""
        parser.add_argument("--all", action="store_true", help="also those of this version")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One transaction a document."""
        documents = Document.objects.order_by("pk")
        if not options["all"]:
            documents = documents.exclude(version=PIPELINE_VERSION)
        keys = list(documents.values_list("pk", flat=True))
        for key in tqdm(keys, unit="份", disable=options["verbosity"] == 0):
            document_reanalyse(Document.objects.select_related("original").get(pk=key))
        self.stdout.write(f"已重新抽取 {len(keys)} 份文件。")
