"""What search reads: passages derived from documents, synonyms, and what was asked (检索)."""

from enum import IntEnum

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from documents.models.agency import Agency
from documents.models.document import Document


class PassageRole(IntEnum):
    """What a passage is to its paper; a higher one ranks above a lower one."""

    NOISE = 0  # contact lines, page furniture
    TEXT = 1
    FACT = 2  # text that a measure, subsidy, target or result was read from
    HEADING = 3
    HEAD = 4  # number, session and case, proposal and proposers of the paper
    TITLE = 5


class Passage(models.Model):
    """One sentence or clause of a document, or one line of its head, as search sees it.

    Derived: written by `search.index` with the facts, rebuilt by `manage.py reindex`; nothing may
    refer to a row. `folded` holds the words in their one form, `facets` the codes it is filtered
    and counted by; one index holds the grams of the words and the codes as its lexemes. No vector
    is stored: no query reads one, and rows without it are a quarter of the size.
    `start` and `end` are into the document's clean text; both 0 for the head.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="passages")
    role = models.SmallIntegerField("角色", choices=[(r.value, r.name) for r in PassageRole])
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    day = models.DateField("成文日期", null=True)
    caps = ArrayField(
        models.DecimalField(max_digits=20, decimal_places=2), verbose_name="上限（元）", null=True
    )
    cap = models.DecimalField("最高上限（元）", max_digits=20, decimal_places=2, null=True)
    rates = ArrayField(
        models.DecimalField(max_digits=9, decimal_places=4), verbose_name="比例（%）", null=True
    )
    facets = ArrayField(models.TextField(), verbose_name="分类")
    folded = models.TextField("文字")

    class Meta:
        """Found by the words, or walked by day or amount."""

        verbose_name = verbose_name_plural = "检索段落"
        indexes = (
            # The function stands in a migration; its lexemes are `tokens.grams` and the codes.
            GinIndex(
                models.Func("folded", "facets", function="passage_lexemes"), name="passage_lexemes"
            ),
            # The same of what ranks high wherever it stands: one passage in twenty.
            GinIndex(
                models.Func("folded", "facets", function="passage_lexemes"),
                name="passage_head_lexemes",
                condition=models.Q(role__gte=PassageRole.HEADING.value),
            ),
            models.Index(models.F("day").desc(nulls_last=True), "document", name="passage_day"),
            # Heads of papers, to look through where a word is too common to be looked up.
            models.Index(
                models.F("day").desc(nulls_last=True),
                "document",
                name="passage_head",
                condition=models.Q(role__gte=PassageRole.HEAD.value),
            ),
            models.Index(
                fields=("-cap",), condition=models.Q(cap__isnull=False), name="passage_cap"
            ),
        )

    def __str__(self) -> str:
        return self.folded[:60]


class Synonym(models.Model):
    """Words that mean the same (同义词): each is searched along with the others."""

    words = ArrayField(models.CharField(max_length=40), verbose_name="同义词", size=12)
    active = models.BooleanField("启用", default=True)
    note = models.CharField("说明", max_length=200, blank=True)

    class Meta:
        """In the order entered."""

        ordering = ("pk",)
        verbose_name = verbose_name_plural = "同义词"
        constraints = (
            models.CheckConstraint(condition=models.Q(words__len__gte=2), name="synonym_two_words"),
        )

    def __str__(self) -> str:
        return "、".join(self.words)


class SearchLog(models.Model):
    """One search (检索日志), kept 180 days: what was asked, what was found, how long it took."""

    at = models.DateTimeField("时间", auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name="用户", null=True, blank=True
    )
    text = models.CharField("检索词", max_length=500, blank=True)
    filters = models.JSONField("筛选", default=dict, blank=True)
    total = models.PositiveIntegerField("命中")
    milliseconds = models.PositiveIntegerField("用时（毫秒）")

    class Meta:
        """Latest first."""

        ordering = ("-at", "-pk")
        verbose_name = verbose_name_plural = "检索日志"
        indexes = (
            models.Index(fields=("-at",), name="search_log_at"),
            models.Index(fields=("user", "-at"), name="search_log_user"),
        )

    def __str__(self) -> str:
        return self.text


class NameKind(models.TextChoices):
    """What a name names."""

    DEPARTMENT = "department", "部门"
    NUMBER = "number", "文号"
    TITLE = "title", "标题"
    PROPOSAL = "proposal", "提案"
    PROPOSER = "proposer", "提案人"


class SearchName(models.Model):
    """A name that typing completes (联想), with how it sounds; derived, as Passage is."""

    kind = models.CharField("种类", max_length=12, choices=NameKind)
    text = models.CharField("名称", max_length=200)
    folded = models.CharField(max_length=200)
    pinyin = models.CharField("拼音", max_length=400)
    initials = models.CharField("首字母", max_length=200)
    document = models.ForeignKey(
        Document, models.CASCADE, null=True, blank=True, related_name="names"
    )
    agency = models.ForeignKey(Agency, models.CASCADE, null=True, blank=True, related_name="names")

    class Meta:
        """Found by their beginnings."""

        verbose_name = verbose_name_plural = "联想名称"
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "text", "document", "agency"),
                name="search_name_once",
                nulls_distinct=False,
            ),
        )
        indexes = (
            models.Index(
                fields=("folded",), name="name_folded", opclasses=("varchar_pattern_ops",)
            ),
            models.Index(
                fields=("pinyin",), name="name_pinyin", opclasses=("varchar_pattern_ops",)
            ),
            models.Index(
                fields=("initials",), name="name_initials", opclasses=("varchar_pattern_ops",)
            ),
        )

    def __str__(self) -> str:
        return self.text
