"""What all facts share: a range of a document's clean text, and the words there (事实)."""

from decimal import Decimal
from typing import ClassVar, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from documents.models.document import Document, PaperRows
from documents.models.structure import Section


class Origin(models.TextChoices):
    """Who made a fact."""

    MACHINE = "machine", "自动"
    PERSON = "person", "人工"


def money(label: str) -> "models.DecimalField[Decimal | None, Decimal | None]":
    """A nullable column of yuan, to the fen."""
    return models.DecimalField(label, max_digits=20, decimal_places=2, null=True, blank=True)


_Row = TypeVar("_Row", bound=models.Model)


class AllFacts(models.Manager[_Row]):
    """Every row, rejected ones too."""


class LiveFacts(PaperRows[_Row]):
    """Facts that nobody has rejected."""

    def get_queryset(self) -> models.QuerySet[_Row]:
        """Leave the rejected out."""
        return super().get_queryset().filter(rejected=False)


class Fact(models.Model):
    """A range of the clean text and what it says.

    `key` names the fact within its document by kind, quote and order among equal quotes, so that
    it keeps its row (and address) when the document is read again.
    """

    document = models.ForeignKey(Document, models.CASCADE)
    section = models.ForeignKey(Section, models.SET_NULL, null=True, blank=True)
    key = models.CharField(max_length=40)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    quote = models.TextField("原文")
    prefix = models.CharField("前文", max_length=40, blank=True)
    suffix = models.CharField("后文", max_length=40, blank=True)
    rule = models.CharField("规则", max_length=80)
    origin = models.CharField("来源", max_length=8, choices=Origin, default=Origin.MACHINE)
    doubts = ArrayField(
        models.CharField(max_length=60), verbose_name="存疑", default=list, blank=True
    )
    confidence = models.DecimalField(
        "可信度", max_digits=3, decimal_places=2, default=Decimal("1.00")
    )
    checked = models.BooleanField("已人工核对", default=False)
    # A rejected row stays, so that the next reading does not bring it back.
    rejected = models.BooleanField("已剔除", default=False)
    # Of a checked row: field -> what a later reading found instead; {"missing": true} if nothing.
    conflict = models.JSONField("与机器不一致", null=True, blank=True)
    # The conflict a person has decided; shown again only if the machine comes to say otherwise.
    overruled = models.JSONField("已裁定的不一致", null=True, blank=True)

    objects = LiveFacts()
    everything = AllFacts()

    class Meta:
        """In the order of the text."""

        abstract = True
        ordering = ("document", "start", "pk")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.UniqueConstraint(fields=("document", "key"), name="%(class)s_key_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="%(class)s_end_after_start"
            ),
            models.CheckConstraint(condition=~models.Q(rule=""), name="%(class)s_has_rule"),
            models.CheckConstraint(
                condition=models.Q(origin__in=Origin.values), name="%(class)s_origin_known"
            ),
        )

    def __str__(self) -> str:
        return self.quote[:60]

    def get_absolute_url(self) -> str:
        """The fact's own words, marked on its document's page."""
        return f"{self.document.get_absolute_url()}?mark={self.anchor}#{self.anchor}"

    def conflict_settle(self) -> None:
        """Take the row as a person decided it; remember what the machine had said against it."""
        self.checked = True
        if self.conflict:
            self.overruled = {**(self.overruled or {}), **self.conflict}
            self.conflict = None

    @property
    def anchor(self) -> str:
        """Fragment of the fact's words on its document's page."""
        return f"{self._meta.model_name}-{self.pk}"


SHARED = frozenset(field.name for field in Fact._meta.local_fields)
"""Columns that every kind of fact has."""
