"""`manage.py reindex`: build the search index anew from the stored documents (重建索引)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection
from tqdm import tqdm

from documents.models import Document
from documents.search.index import index_document
from documents.search.log import searches_prune
from documents.search.names import body_names_rewrite
from documents.search.statistics import statistics_forget


class Command(BaseCommand):
    """Document by document, each in a transaction: search goes on answering meanwhile."""

    help = "Rebuild the search index; searches go on meanwhile (重建索引)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """No options of its own."""

    def handle(self, *_args: Any, **options: Any) -> None:
        """Rebuild, then let PostgreSQL count what is common."""
        keys = list(Document.objects.order_by("pk").values_list("pk", flat=True))
        papers = written = 0
        for key in tqdm(keys, unit="份", disable=options["verbosity"] == 0):
            # None where somebody has deleted the paper meanwhile.
            if (document := Document.objects.filter(pk=key).first()) is not None:
                written += index_document(document)
                papers += 1
        body_names_rewrite()
        forgotten = searches_prune()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE documents_passage")
        statistics_forget()
        self.stdout.write(
            f"已重建 {papers} 份文件的索引，共 {written} 个段落；"
            f"删除满 180 天的检索日志 {forgotten} 条。"
        )
