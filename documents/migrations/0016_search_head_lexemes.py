"""A small index of the words of titles, heads and headings, which rank high wherever they stand."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0015_table_cells"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="passage",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func("folded", "facets", function="passage_lexemes"),
                condition=models.Q(role__gte=3),
                name="passage_head_lexemes",
            ),
        ),
    ]
