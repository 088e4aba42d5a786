"""The form in which a person corrects a paper's head (更正文件信息)."""

from __future__ import annotations

from typing import Any

from django import forms

from documents.filters.fields import text_box
from documents.models import Agency, Document
from documents.review_fields import BodiesField

_DATES = ("%Y-%m-%d", "%Y年%m月%d日", "%Y.%m.%d", "%Y/%m/%d")


def _date(label: str) -> forms.DateField:
    """A date as letters and lists print it."""
    return forms.DateField(
        label=label,
        required=False,
        input_formats=_DATES,
        widget=forms.DateInput(
            format="%Y-%m-%d", attrs={"placeholder": "如 2026-06-18", "autocomplete": "off"}
        ),
        error_messages={"invalid": "看不懂日期，请写成 2026-06-18 或 2026年6月18日。"},
    )


class IssuerField(BodiesField):
    """The body that signs first."""

    def clean(self, value: object) -> Agency | None:  # type: ignore[override]
        """One body or none."""
        bodies = super().clean(value)
        if len(bodies) > 1:
            raise forms.ValidationError("请只填署名在前的一个机关。")
        return bodies[0] if bodies else None

    def prepare_value(self, value: object) -> object:
        """The body's name for its key."""
        if isinstance(value, int):
            return Agency.objects.values_list("canonical", flat=True).get(pk=value)
        return value


class HeadForm(forms.ModelForm[Document]):
    """What a paper's head and foot say."""

    issuer = IssuerField(label="发文机关", widget=text_box("全称或简称"))
    issued_on = _date("成文日期")
    in_force_from = _date("施行日期")
    in_force_until = _date("有效期止")

    class Meta:
        """Columns a person may change."""

        model = Document
        fields = (
            "title",
            "document_number",
            "issuer",
            "issued_on",
            "kind",
            "region",
            "in_force_from",
            "in_force_until",
        )
        widgets = {  # noqa: RUF012 - Django reads it as it is
            "title": forms.Textarea(attrs={"rows": 2})
        }

    def clean(self) -> dict[str, Any]:
        """Out of force before it is in force, a paper would have no day."""
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("in_force_from"), cleaned.get("in_force_until")
        if first and last and last < first:
            self.add_error("in_force_until", "有效期止早于施行日期，请核对。")
        return cleaned
