"""What happened to sessions of staff (会话)."""

from django.db import models


class SessionEnd(models.Model):
    """A session that idle time ended (会话超时), written when its browser came back.

    The account is kept by name, which outlives the account.
    """

    at = models.DateTimeField("时间", auto_now_add=True)
    username = models.CharField("用户", max_length=150)
    address = models.GenericIPAddressField("来源地址", null=True, blank=True)

    class Meta:
        """Latest first."""

        ordering = ("-at", "-pk")
        verbose_name = verbose_name_plural = "会话超时记录"
        indexes = (models.Index(fields=("-at",), name="session_end_at"),)

    def __str__(self) -> str:
        return f"会话超时：{self.username}"
