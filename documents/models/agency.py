"""Public bodies and the names they go by (机构与别名)."""

from django.db import models


class Agency(models.Model):
    """A public body under its official name (规范名称)."""

    canonical = models.CharField("规范名称", max_length=200, unique=True)
    region = models.CharField("地区", max_length=40, blank=True)
    collective = models.BooleanField("泛指", default=False)  # 各市（州）人民政府, 相关部门
    successor = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name="更名或并入",
        null=True,
        blank=True,
        related_name="predecessors",
    )

    class Meta:
        """Sorted by name; the admin speaks Chinese."""

        ordering = ("canonical",)
        verbose_name = verbose_name_plural = "机构"

    def __str__(self) -> str:
        return self.canonical


class AgencyAlias(models.Model):
    """Another name of a body (别名), met in a document or entered by an editor.

    Only aliases marked `edited` are handed to the reader; the others it knew already.
    """

    agency = models.ForeignKey(Agency, models.CASCADE, verbose_name="机构", related_name="aliases")
    name = models.CharField("别名", max_length=200)
    edited = models.BooleanField("人工录入", default=True)

    class Meta:
        """One row a name and body."""

        ordering = ("name",)
        verbose_name = verbose_name_plural = "机构别名"
        constraints = (
            models.UniqueConstraint(fields=("agency", "name"), name="alias_once_per_agency"),
        )

    def __str__(self) -> str:
        return self.name
