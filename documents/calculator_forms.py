"""Forms of the calculator: the figures of one clause, and those of a firm (试算)."""

from __future__ import annotations

from decimal import Decimal

from django import forms

from documents.amounts import percent_parse
from documents.calculator import Question
from documents.filters.fields import AmountField, PercentField, text_box


class CountField(forms.CharField):
    """A plain number: 30, 3."""

    def clean(self, value: object) -> Decimal | None:
        """The number, None for an empty box."""
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        if (number := percent_parse(typed)) is None:
            raise forms.ValidationError(f"看不懂数字“{typed}”，请写成 30。")
        return number


def field_for(question: Question) -> forms.CharField:
    """A box for a figure in the unit the clause asks for."""
    kind: type[forms.CharField] = CountField
    example = f"单位：{question.unit}"
    if question.unit == "元":
        kind, example = AmountField, "如 800万"
    elif question.unit in {"%", "％"}:
        kind, example = PercentField, "如 10%"
    return kind(label=question.name, required=False, widget=text_box(example))


class FiguresForm(forms.Form):
    """The figures that one clause depends on."""

    summed = forms.BooleanField(label="按各档相加理解", required=False)

    def __init__(self, *args: object, questions: tuple[Question, ...] = ()) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.names = {f"f{n}": question.name for n, question in enumerate(questions)}
        for (name, _), question in zip(self.names.items(), questions, strict=True):
            self.fields[name] = field_for(question)

    def figures(self) -> dict[str, Decimal]:
        """Figures given, by the name of their question."""
        if not self.is_bound or not self.is_valid():
            return {}
        given = {label: self.cleaned_data.get(name) for name, label in self.names.items()}
        return {label: value for label, value in given.items() if value is not None}


class FirmForm(forms.Form):
    """What a firm knows of itself; every box may stay empty."""

    words = forms.CharField(
        label="行业或事项", required=False, widget=text_box("如 生物药 医疗器械")
    )
    region = forms.ChoiceField(label="地区", required=False)
    income = AmountField(label="营业收入", required=False, widget=text_box("如 3亿"))
    sales = AmountField(label="年销售收入", required=False, widget=text_box("如 3000万"))
    deals = AmountField(label="技术合同成交额", required=False, widget=text_box("如 800万"))
    invested = AmountField(label="固定资产投资", required=False, widget=text_box("如 5000万"))
    equipment = AmountField(label="设备购置额", required=False, widget=text_box("如 500万"))
    capital = AmountField(label="注册资本金", required=False, widget=text_box("如 1亿"))
    growth = PercentField(label="营业收入同比增长", required=False, widget=text_box("如 12%"))
    output = PercentField(label="产值同比增长", required=False, widget=text_box("如 12%"))
    staff = CountField(label="职工人数", required=False, widget=text_box("如 30"))

    def __init__(self, *args: object, regions: list[str]) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        choices = [("", "全部地区"), *((region, region) for region in regions)]
        self.fields["region"] = forms.ChoiceField(label="地区", required=False, choices=choices)

    def profile(self) -> dict[str, Decimal]:
        """Figures given, by their name."""
        if not self.is_bound or not self.is_valid():
            return {}
        given = {str(self.fields[n].label): v for n, v in self.cleaned_data.items()}
        return {label: value for label, value in given.items() if isinstance(value, Decimal)}
