"""Forms in which a person corrects or adds a fact (核对表单): one a kind of fact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import cached_property

from documents.amounts import RELATION_WORDS, amount_parse
from documents.models import (
    Citation,
    DocumentStatus,
    Fact,
    Measure,
    Result,
    Stacking,
    Subsidy,
    Target,
)
from documents.review_fields import BodiesField, FigureField, PlainDecimalField, ShownAmountField

TEXT_ROWS = 2
YUAN = "元"
_SUMS = ("元", "万元", "亿元", "万亿元")
_SPELLED = re.compile("[百千万亿元]")


class FigureForm(forms.ModelForm[Any]):
    """A goal or a result; a figure typed as money is kept in yuan."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(*args, **options)
        for field in self._figures().values():
            field.money = self.instance.unit == YUAN

    def clean(self) -> dict[str, Any]:
        """万元 and 亿元 are no units of their own here: 6800 in 万元 is 6800万元."""
        cleaned = super().clean() or self.cleaned_data
        scale = amount_parse(f"1{unit}") if (unit := cleaned.get("unit", "")) in _SUMS else None
        for name in self._figures():
            figure = cleaned.get(name)
            typed = str(self.data.get(name, ""))
            spelled = "元" in typed if not unit else unit in _SUMS and _SPELLED.search(typed)
            if figure is not None and spelled:
                cleaned["unit"] = YUAN
            elif figure is not None and scale is not None:
                cleaned[name], cleaned["unit"] = figure * scale, YUAN
        return cleaned

    @cached_property
    def changed_data(self) -> list[str]:
        """What was typed, and the unit if a figure brought one."""
        typed = super().changed_data
        brought = self.initial.get("unit", "") != self.cleaned_data.get("unit", "")
        return [*typed, "unit"] if brought and "unit" not in typed else typed

    def _figures(self) -> dict[str, FigureField]:
        return {name: f for name, f in self.fields.items() if isinstance(f, FigureField)}


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

    def clean(self) -> dict[str, Any]:
        """A floor above its cap is a slip."""
        cleaned = super().clean() or self.cleaned_data
        low, high = cleaned.get("cap_min"), cleaned.get("cap")
        if low is not None and high is not None and low > high:
            self.add_error("cap_min", "下限高于上限，请核对。")
        return cleaned


class StackingForm(forms.ModelForm[Stacking]):
    """A clause on combining entitlements."""

    class Meta:
        """Columns a person may change."""

        model = Stacking
        fields = ("allowed", "scope")


class TargetForm(FigureForm):
    """A goal."""

    value = FigureField(label="数值")
    value_max = FigureField(label="数值上限", required=False)
    op = forms.ChoiceField(label="关系", choices=list(RELATION_WORDS.items()))

    class Meta:
        """Columns a person may change."""

        model = Target
        fields = ("indicator", "value", "value_max", "unit", "op", "due", "due_on")

    def clean(self) -> dict[str, Any]:
        """As every figure; 5–3 个 is a slip."""
        cleaned = super().clean()
        low, high = cleaned.get("value"), cleaned.get("value_max")
        if low is not None and high is not None and low > high:
            self.add_error("value_max", "数值上限低于数值，请核对。")
        return cleaned


class ResultForm(FigureForm):
    """A figure reached."""

    value = FigureField(label="数值")

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
    if isinstance(field, ShownAmountField | PlainDecimalField | FigureField):
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
