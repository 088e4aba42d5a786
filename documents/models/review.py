"""What people did to facts (核对与更正): a layer of its own, never overwritten."""

from django.conf import settings
from django.db import models

from documents.models.document import Document
from documents.models.facts import KINDS


class Action(models.TextChoices):
    """What a person did to a fact."""

    ACCEPT = "accept", "确认"
    CORRECT = "correct", "更正"
    REJECT = "reject", "剔除"
    ADD = "add", "补录"


HEAD = "document"
"""The kind of a correction of the paper's own head, which has no key."""


class Correction(models.Model):
    """One act on one fact: who, when, and of a corrected field what it was and became.

    The fact is named by its table and its key within the document, which outlive its row.
    """

    document = models.ForeignKey(
        Document, models.CASCADE, verbose_name="文件", related_name="corrections"
    )
    kind = models.CharField(
        "事实种类",
        max_length=20,
        choices=[
            *((name, str(model._meta.verbose_name)) for name, model in KINDS.items()),
            (HEAD, "文件信息"),
        ],
    )
    key = models.CharField(max_length=40)
    action = models.CharField("操作", max_length=8, choices=Action)
    field = models.CharField("字段", max_length=40, blank=True)
    old = models.JSONField("原值", null=True, blank=True)
    new = models.JSONField("新值", null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name="操作人", null=True
    )
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        """Latest first."""

        ordering = ("-at", "-pk")
        verbose_name = verbose_name_plural = "更正记录"
        indexes = (models.Index(fields=("document", "kind", "key"), name="correction_of_fact"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(action__in=Action.values), name="correction_action_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.field}".strip()
