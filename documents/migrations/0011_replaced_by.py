"""Which papers a newer version replaces; these leave the search index, as withdrawn ones do."""

import django.db.models.deletion
from django.db import migrations, models

# As `documents.versions._SETTLE` had it when this column came.
FILL = """
WITH RECURSIVE later(old, new, steps) AS (
    SELECT previous_id, id, 1 FROM documents_document WHERE previous_id IS NOT NULL
    UNION ALL
    SELECT later.old, d.id, later.steps + 1
    FROM later JOIN documents_document d ON d.previous_id = later.new WHERE later.steps < 100
), newest AS (
    SELECT DISTINCT ON (later.old) later.old, later.new
    FROM later JOIN documents_document d ON d.id = later.new
    WHERE d.status <> 'withdrawn' AND later.new <> later.old
    ORDER BY later.old, later.steps DESC, d.received_at DESC, d.id DESC
)
UPDATE documents_document d SET replaced_by_id = newest.new FROM newest WHERE newest.old = d.id
"""
LEFT_OUT = """
DELETE FROM {table} USING documents_document d
WHERE d.id = {table}.document_id AND (d.replaced_by_id IS NOT NULL OR d.status = 'withdrawn')
"""


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0010_search_heads"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="replaced_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="documents.document",
                verbose_name="已由新版本取代",
            ),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(
            LEFT_OUT.format(table="documents_passage"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            LEFT_OUT.format(table="documents_searchname"), migrations.RunSQL.noop
        ),
    ]
