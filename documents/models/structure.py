"""The outline of a document (结构)."""

from django.db import models

from documents.models.document import Document


class Section(models.Model):
    """An element of the outline, 一、（一）1.（1）第X条; offsets are into the clean text."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="sections")
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="children"
    )
    position = models.PositiveIntegerField("序")
    label = models.CharField("标号", max_length=40)
    heading = models.TextField("标题")
    level = models.PositiveSmallIntegerField("层级")
    path = models.CharField("层级标号", max_length=200)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    heading_start = models.PositiveIntegerField("标题起")
    heading_end = models.PositiveIntegerField("标题止")

    class Meta:
        """In the order of the text."""

        ordering = ("document", "position")
        verbose_name = verbose_name_plural = "章节"
        constraints = (
            models.UniqueConstraint(fields=("document", "position"), name="section_position_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="section_end_after_start"
            ),
            models.CheckConstraint(condition=models.Q(level__gte=1), name="section_level_positive"),
        )

    def __str__(self) -> str:
        return f"{self.path} {self.heading}"

    @property
    def anchor(self) -> str:
        """Fragment of the section on its document's page."""
        return f"s{self.start}"
