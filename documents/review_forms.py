"""Forms in which a person corrects or adds a fact (核对表单): one a kind of fact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from documents.amounts import RELATION_WORDS, amount_text, number_text
from documents.filters.fields import AmountField
from documents.models import (
    Agency,
    Citation,
    DocumentStatus,
    Fact,
    Measure,
    Result,
    Stacking,
    Subsidy,
    Target,
)

TEXT_ROWS = 2


class ShownAmountField(AmountField):
    """Money typed and shown as staff write it, 200万 or 0.02亿 or 2000000; cleans to yuan."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(required=False, **options)

    def prepare_value(self, value: object) -> object:
        """Yuan shown in the unit staff would write."""
        return amount_text(value) if isinstance(value, Decimal) else value


class PlainDecimalField(forms.DecimalField):
    """A figure shown without the zeros its column keeps."""

    def prepare_value(self, value: object) -> object:
        """10 for 10.0000."""
        return number_text(value) if isinstance(value, Decimal) else value


class BodiesField(forms.CharField):
    """Names of bodies parted by 、; cleans to their rows. Aliases are understood."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(required=False, **options)

    def clean(self, value: object) -> list[Agency]:
        """Every name must be a known body or one of its aliases."""
        names = [name.strip() for name in str(value or "").replace(",", "、").split("、")]
        found = [(name, _body(name)) for name in names if name]
        if unknown := [name for name, body in found if body is None]:
            raise forms.ValidationError(
                f"没有这个部门：{'、'.join(unknown)}。请核对名称，或先在“机构”中添加。"
            )
        return [body for _, body in found if body is not None]


def _body(name: str) -> Agency | None:
    return Agency.objects.filter(canonical=name).first() or (
        Agency.objects.filter(aliases__name=name).order_by("canonical").first()
    )


class MeasureForm(forms.ModelForm[Measure]):
    """An action: how far it is and who answers."""

    bodies = BodiesField(label="责任单位", help_text="多个单位用顿号分开")

    class Meta:
        """Columns a person may change."""

        model = Measure
        fields = ("status", "object", "figure", "due")


class SubsidyForm(forms.ModelForm[Subsidy]):
    """An entitlement."""

    cap = ShownAmountField(label="上限")
    cap_min = ShownAmountField(label="下限")
    unit_amount = ShownAmountField(label="单位标准")
    rate_percent = PlainDecimalField(label="比例（%）", required=False, min_value=0, max_value=1000)

    class Meta:
        """Columns a person may change."""

        model = Subsidy
        fields = (
            "cap",
            "rate_percent",
            "rate_base",
            "form",
            "per",
            "frequency",
            "beneficiary",
            "condition",
            "source",
            "cap_min",
            "unit_amount",
            "unit",
        )


class StackingForm(forms.ModelForm[Stacking]):
    """A clause on combining entitlements."""

    class Meta:
        """Columns a person may change."""

        model = Stacking
        fields = ("allowed", "scope")


class TargetForm(forms.ModelForm[Target]):
    """A goal."""

    value = PlainDecimalField(label="数值")
    value_max = PlainDecimalField(label="数值上限", required=False)
    op = forms.ChoiceField(label="关系", choices=list(RELATION_WORDS.items()))

    class Meta:
        """Columns a person may change."""

        model = Target
        fields = ("indicator", "value", "value_max", "unit", "op", "due", "due_on")


class ResultForm(forms.ModelForm[Result]):
    """A figure reached."""

    value = PlainDecimalField(label="数值")

    class Meta:
        """Columns a person may change."""

        model = Result
        fields = ("indicator", "value", "unit", "period")


class CitationForm(forms.ModelForm[Citation]):
    """A policy named."""

    class Meta:
        """Columns a person may change."""

        model = Citation
        fields = ("title", "document_number", "repeals")


FORMS: dict[str, type[forms.ModelForm[Any]]] = {
    "measure": MeasureForm,
    "subsidy": SubsidyForm,
    "stacking": StackingForm,
    "target": TargetForm,
    "result": ResultForm,
    "citation": CitationForm,
}


def form_for(fact: Fact, data: Any = None) -> forms.ModelForm[Any]:  # noqa: ANN401 - QueryDict
    """The form of a fact, filled from its row or from what was sent."""
    form = _bound(fact, data)
    for field in form.fields.values():
        if isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = TEXT_ROWS
    return form


def _bound(fact: Fact, data: Any) -> forms.ModelForm[Any]:  # noqa: ANN401 - QueryDict
    initial = {}
    if isinstance(fact, Measure) and fact.pk:
        parts = fact.parts.select_related("agency")
        initial["bodies"] = "、".join(part.agency.canonical for part in parts)
    return FORMS[str(fact._meta.model_name)](data, instance=fact, initial=initial)


def spoken(field: forms.Field, value: object) -> str:
    """A value kept as JSON, in the words and units its field would show; 空 for none."""
    if value is None or value == "":
        return "空"
    if isinstance(value, list):
        return "、".join(str(part) for part in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]  # str keys
    if isinstance(field, ShownAmountField | PlainDecimalField):
        return str(field.prepare_value(Decimal(str(value))))
    return {"True": "是", "False": "否"}.get(str(value), str(value))


KIND_CHOICES = (
    ("measure", "举措"),
    ("subsidy", "补贴政策"),
    ("target", "目标"),
    ("result", "成效"),
    ("stacking", "叠加规定"),
    ("citation", "引用"),
)


class ChoosingForm(forms.Form):
    """Which facts of a paper are gone through, and what stands beside them."""

    kind = forms.ChoiceField(
        label="种类", required=False, choices=[("", "全部种类"), *KIND_CHOICES]
    )
    only = forms.ChoiceField(
        label="状态",
        required=False,
        choices=[
            ("", "全部状态"),
            ("unchecked", "未核对"),
            ("doubt", "存疑或冲突"),
            ("sure", "未核对且无存疑"),
        ],
    )
    view = forms.ChoiceField(required=False, choices=[("", ""), ("text", "正文"), ("page", "原件")])

    def chosen(self) -> dict[str, str]:
        """What was chosen; what makes no sense counts as not chosen."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name, "")) for name in self.fields}


class SelectionForm(forms.Form):
    """Words of the paper that a person marks as a fact the machine missed."""

    kind = forms.ChoiceField(label="种类", choices=KIND_CHOICES)
    quote = forms.CharField(
        label="原文", widget=forms.Textarea(attrs={"rows": 3}), strip=True, max_length=4000
    )


class StampForm(forms.Form):
    """The stamp a reviewer puts on a paper."""

    status = forms.ChoiceField(
        choices=[
            (status.value, status.label)
            for status in (
                DocumentStatus.PUBLISHED,
                DocumentStatus.RETURNED,
                DocumentStatus.WITHDRAWN,
                DocumentStatus.PENDING,
            )
        ]
    )
