"""The indexes of words as a whole: taken down for a large load, put up again (索引维护)."""

from __future__ import annotations

from django.db import connection

from documents.models import Passage
from documents.search.statistics import statistics_forget

_NAMES = ("passage_lexemes", "passage_head_lexemes")


def gin_drop() -> None:
    """Take the indexes of words down; searches walk the table until they are up again."""
    with connection.schema_editor() as editor:
        for name in _NAMES:
            editor.execute(f"DROP INDEX IF EXISTS {editor.quote_name(name)}")


def gin_create() -> None:
    """Put the indexes of words up, and let PostgreSQL count what is common."""
    indexes = [index for index in Passage._meta.indexes if index.name in _NAMES]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', '512MB', false)")
    with connection.schema_editor() as editor:
        for index in indexes:
            editor.add_index(Passage, index)
    with connection.cursor() as cursor:
        cursor.execute("RESET maintenance_work_mem")
        cursor.execute("ALTER INDEX passage_lexemes ALTER COLUMN 1 SET STATISTICS 500")
        cursor.execute("VACUUM ANALYZE documents_passage")
        cursor.execute("VACUUM ANALYZE documents_document")
    statistics_forget()
