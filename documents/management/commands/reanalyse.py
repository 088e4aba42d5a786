"""`manage.py reanalyse`: read stored documents again with today's rules (重新抽取)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents.extraction import PIPELINE_VERSION
from documents.ingest import document_reanalyse
from documents.models import Document
from documents.reading import ReadingError


class Command(BaseCommand):
    """Reread documents whose facts an older version made; checked facts stay as they are."""

    help = "Read stored documents again with today's rules (重新抽取)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to reread those of the present version too, e.g. after a new alias."""
        parser.add_argument("--all", action="store_true", help="also those of this version")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One transaction a document; those that cannot be read are named and stay as they are."""
        documents = Document.objects.order_by("pk")
        if not options["all"]:
            documents = documents.exclude(version=PIPELINE_VERSION)
        keys = list(documents.values_list("pk", flat=True))
        unread = gone = 0
        for key in tqdm(keys, unit="份", disable=options["verbosity"] == 0):
            try:
                document = Document.objects.select_related("original", "proposal").get(pk=key)
                document_reanalyse(document)
            except Document.DoesNotExist:  # taken back by its uploader meanwhile
                gone += 1
            except ReadingError as error:  # an upload that failed is tried again, and may again
                self.stderr.write(f"{document.display_title}：{error.message}")
                unread += 1
        self.stdout.write(f"已重新抽取 {len(keys) - unread - gone} 份文件。")
        if unread:
            self.stderr.write(f"{unread} 份文件未能识别，原因见上。")
