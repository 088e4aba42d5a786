"""Passages of the search index, synonyms and the log of searches."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.apps.registry import Apps as StateApps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db import migrations, models

WORDS = (
    ("奖补", "奖励补助", "后补助", "以奖代补"),
    ("贴息", "利息补贴", "利息补助"),
    ("小微企业", "小型微型企业", "小型微利企业"),
    ("人工智能", "AI"),
    ("研发投入", "研发经费", "R&D"),
    ("新能源汽车", "电动汽车"),
    ("充电桩", "充电设施", "充电基础设施"),
    ("大学生", "高校毕业生"),
    ("减税", "税收优惠", "税费减免"),
)


def words_enter(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Synonyms to begin with; the administrator changes them."""
    synonym = apps.get_model("documents", "Synonym")
    synonym.objects.bulk_create(synonym(words=list(words)) for words in WORDS)


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_review"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Synonym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), size=12, verbose_name="同义词"
                    ),
                ),
                ("active", models.BooleanField(default=True, verbose_name="启用")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="说明")),
            ],
            options={
                "verbose_name": "同义词",
                "verbose_name_plural": "同义词",
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words__len__gte", 2)), name="synonym_two_words"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.SmallIntegerField(
                        choices=[
                            (0, "NOISE"),
                            (1, "TEXT"),
                            (2, "FACT"),
                            (3, "HEADING"),
                            (4, "HEAD"),
                            (5, "TITLE"),
                        ],
                        verbose_name="角色",
                    ),
                ),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                ("day", models.DateField(null=True, verbose_name="成文日期")),
                (
                    "caps",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DecimalField(decimal_places=2, max_digits=20),
                        null=True,
                        size=None,
                        verbose_name="上限（元）",
                    ),
                ),
                (
                    "cap",
                    models.DecimalField(
                        decimal_places=2, max_digits=20, null=True, verbose_name="最高上限（元）"
                    ),
                ),
                (
                    "rates",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DecimalField(decimal_places=4, max_digits=9),
                        null=True,
                        size=None,
                        verbose_name="比例（%）",
                    ),
                ),
                (
                    "facets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None, verbose_name="分类"
                    ),
                ),
                ("folded", models.TextField(verbose_name="文字")),
                ("vector", django.contrib.postgres.search.SearchVectorField(verbose_name="索引词")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passages",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "检索段落",
                "verbose_name_plural": "检索段落",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["vector"], name="passage_vector"
                    ),
                    models.Index(
                        models.OrderBy(models.F("day"), descending=True, nulls_last=True),
                        models.F("document"),
                        name="passage_day",
                    ),
                    models.Index(
                        condition=models.Q(("cap__isnull", False)),
                        fields=["-cap"],
                        name="passage_cap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchLog",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="时间")),
                ("text", models.CharField(blank=True, max_length=500, verbose_name="检索词")),
                ("filters", models.JSONField(blank=True, default=dict, verbose_name="筛选")),
                ("total", models.PositiveIntegerField(verbose_name="命中")),
                ("milliseconds", models.PositiveIntegerField(verbose_name="用时（毫秒）")),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="用户",
                    ),
                ),
            ],
            options={
                "verbose_name": "检索日志",
                "verbose_name_plural": "检索日志",
                "ordering": ("-at", "-pk"),
                "indexes": [
                    models.Index(fields=["-at"], name="search_log_at"),
                    models.Index(fields=["user", "-at"], name="search_log_user"),
                ],
            },
        ),
        migrations.RunPython(words_enter, migrations.RunPython.noop),
    ]
