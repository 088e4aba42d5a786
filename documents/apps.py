"""The one app of the project."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Policy documents and what was read out of them (政策文件)."""

    name = "documents"
    verbose_name = "政策文件"
    default_auto_field = "django.db.models.BigAutoField"
