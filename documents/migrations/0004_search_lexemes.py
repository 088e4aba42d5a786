"""Lexemes of passages worked out by the database while it builds their index, and kept nowhere else."""

import django.contrib.postgres.indexes
from django.db import migrations, models

# As `documents.search.tokens.grams`: each two neighbouring characters, the last one alone, and the
# codes. Array and tsvector functions take the characters as they are; no parser drops any.
LEXEMES = """
CREATE FUNCTION passage_lexemes(folded text, facets text[]) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
DECLARE
    characters text[] := string_to_array(folded, NULL);
BEGIN
    RETURN array_to_tsvector(facets || ARRAY(
        SELECT one || coalesce(next, '') FROM unnest(characters, characters[2:]) AS pair(one, next)
    ));
END $$;
"""
# What is common is estimated from the index's statistics: 5,000 lexemes instead of 1,000.
STATISTICS = "ALTER INDEX passage_lexemes ALTER COLUMN 1 SET STATISTICS 500"


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0003_search"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="passage",
            name="passage_vector",
        ),
        migrations.RemoveField(
            model_name="passage",
            name="vector",
        ),
        migrations.RunSQL(LEXEMES, "DROP FUNCTION passage_lexemes"),
        migrations.AddIndex(
            model_name="passage",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func("folded", "facets", function="passage_lexemes"), name="passage_lexemes"
            ),
        ),
        migrations.RunSQL(STATISTICS, migrations.RunSQL.noop),
    ]
