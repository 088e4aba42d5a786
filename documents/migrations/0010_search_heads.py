"""Heads of papers in the order of their days, for words too common to be looked up."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0009_intake"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="passage",
            index=models.Index(
                models.OrderBy(models.F("day"), descending=True, nulls_last=True),
                models.F("document"),
                name="passage_head",
                condition=models.Q(role__gte=4),
            ),
        ),
    ]
