"""The proposal a reply answers, and its points (提案建议)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from documents.models.document import Document, PaperRows
from documents.models.structure import Section


class Proposal(models.Model):
    """A 提案 (CPPCC) or 建议 (People's Congress), as its reply's opening words it."""

    document = models.OneToOneField(Document, models.CASCADE, related_name="proposal")
    session = models.CharField("届次", max_length=80, blank=True)
    number = models.CharField("案号", max_length=40, blank=True)
    title = models.TextField("题目", blank=True)
    proposers = ArrayField(models.CharField(max_length=80), verbose_name="提案人", default=list)
    body = models.CharField(
        "类别", max_length=4, blank=True, choices=[("政协", "政协提案"), ("人大", "人大建议")]
    )
    handling = models.CharField(
        "办理方式",
        max_length=4,
        blank=True,
        choices=[("主办", "主办"), ("分办", "分办"), ("会办", "会办")],
    )
    consulted = ArrayField(models.CharField(max_length=80), verbose_name="会商单位", default=list)
    class_mark = models.CharField("办理结果", max_length=20, blank=True)

    objects = PaperRows["Proposal"]()

    class Meta:
        """Newest session first, then by number."""

        ordering = ("-document__issued_on", "number")
        verbose_name = verbose_name_plural = "提案建议"
        indexes = (models.Index(fields=("session", "number"), name="proposal_session_number"),)

    def __str__(self) -> str:
        return self.title or self.number or f"{self.session}提案"


class Recommendation(models.Model):
    """One of the proposal's own points (建议要点), quoted in a heading of the reply."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="recommendations")
    section = models.ForeignKey(Section, models.SET_NULL, null=True, blank=True)
    position = models.PositiveIntegerField("序")
    text = models.TextField("内容")
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")

    class Meta:
        """In the order of the reply."""

        ordering = ("proposal", "position")
        verbose_name = verbose_name_plural = "建议要点"
        constraints = (
            models.UniqueConstraint(
                fields=("proposal", "position"), name="recommendation_position_once"
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="recommendation_end_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.text
