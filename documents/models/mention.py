"""Where a document names a public body (机构提及)."""

from django.db import models

from documents.models.agency import Agency
from documents.models.document import Document


class AgencyMention(models.Model):
    """One naming of a body (提及)."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="mentions")
    agency = models.ForeignKey(Agency, models.CASCADE, related_name="mentions")
    as_written = models.CharField("写法", max_length=200)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")

    class Meta:
        """In the order of the text."""

        ordering = ("document", "start")
        verbose_name = verbose_name_plural = "机构提及"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="mention_end_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.as_written
