"""Forms of the calculator: the figures of one clause, and those of a firm (试算)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.http import QueryDict

from documents.amounts import WAN, percent_parse
from documents.calculator import Question
from documents.filters.fields import LONGEST_TYPED, AmountField, PercentField, text_box

_COUNTED = re.compile(r"\s*[人名个家户项年笔次台套件款亩岁]$")  # 30人, 3 年


class CountField(forms.CharField):
    """A plain number: 30, 30人."""

    def clean(self, value: object) -> Decimal | None:
        """The number, None for an empty box."""
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        if (number := percent_parse(_COUNTED.sub("", typed))) is None:
            raise forms.ValidationError(f"看不懂数字“{typed}”，请写成 30。")
        return number


def field_for(question: Question, *, example: str = "") -> forms.CharField:
    """A box for a figure in the unit the clause asks for."""
    kind: type[forms.CharField] = CountField
    usual = f"单位：{question.unit}"
    if question.unit == "元":
        kind, usual = AmountField, "如 800万"
    elif question.unit in {"%", "％"}:
        kind, usual = PercentField, "如 10%"
    return kind(label=question.name, required=False, widget=text_box(example or usual))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A figure that a firm knows of itself, and what else papers call it."""

    label: str
    unit: str
    example: str
    also: tuple[str, ...] = ()

    @property
    def question(self) -> Question:
        """The figure under its own name."""
        return Question(name=self.label, unit=self.unit)


BOXES = {
    "income": Box(label="营业收入", unit="元", example="如 3亿", also=("主营业务收入", "营业额")),
    "sales": Box(label="年销售收入", unit="元", example="如 3000万", also=("销售收入", "销售额")),
    "research": Box(
        label="研发投入",
        unit="元",
        example="如 500万",
        also=("研发费用", "研发经费", "研发支出", "R&D投入", "R&D经费", "研究开发费用"),
    ),
    "deals": Box(label="技术合同成交额", unit="元", example="如 800万"),
    "invested": Box(
        label="固定资产投资",
        unit="元",
        example="如 5000万",
        also=("投资", "投资额", "总投资", "投资总额", "计划总投资", "实际完成投资"),
    ),
    "equipment": Box(
        label="设备购置额",
        unit="元",
        example="如 500万",
        also=("设备投资", "设备投资额", "新购置设备", "设备购置费", "设备购置费用"),
    ),
    "capital": Box(label="注册资本金", unit="元", example="如 1亿", also=("注册资本",)),
    "growth": Box(
        label="营业收入同比增长",
        unit="%",
        example="如 12%",
        also=("营业收入增长", "营业收入增速", "营业收入增幅"),
    ),
    "output": Box(
        label="产值同比增长", unit="%", example="如 12%", also=("产值增长", "产值增速", "产值增幅")
    ),
    "staff": Box(
        label="职工人数", unit="人", example="如 30", also=("员工人数", "从业人数", "从业人员")
    ),
}
_OWN = "own-"  # own-元-中介费用: a figure that the clauses listed want, in its unit
_OWN_LIMIT = 30
_BARE = re.compile(r"[\d.,，\s]+")


class FirmForm(forms.Form):
    """What a firm knows of itself; every box may stay empty."""

    words = forms.CharField(
        label="行业或事项",
        required=False,
        max_length=LONGEST_TYPED,
        widget=text_box("如 生物药 医疗器械"),
    )
    region = forms.ChoiceField(label="所在地区", required=False)

    def __init__(
        self,
        data: QueryDict | None,
        *,
        regions: Sequence[str],
        asked: Sequence[Question] = (),
        home: str = "",
    ) -> None:
        """`asked` are figures beyond the fixed ones, next to those that `data` gives."""
        super().__init__(data)
        choices = [("", "全部地区"), *((region, region) for region in regions)]
        first = home if home in regions else ""
        self.fields["region"] = forms.ChoiceField(
            label="所在地区", required=False, choices=choices, initial=first
        )
        self.boxes = {name: box.question for name, box in BOXES.items()}
        for name, box in BOXES.items():
            self.fields[name] = field_for(box.question, example=box.example)
        for question in dict.fromkeys((*_own_given(data), *asked)):
            name = f"{_OWN}{question.unit}-{question.name}"
            self.boxes[name] = question
            self.fields[name] = field_for(question)

    def fixed(self) -> list[forms.BoundField]:
        """The boxes that are always there."""
        return [field for field in self if not field.name.startswith(_OWN)]

    def own(self) -> list[forms.BoundField]:
        """The boxes for what the clauses listed want to know."""
        return [field for field in self if field.name.startswith(_OWN)]

    def profile(self) -> dict[Question, Decimal]:
        """Figures given."""
        if not self.is_bound or not self.is_valid():
            return {}
        given = {question: self.cleaned_data.get(name) for name, question in self.boxes.items()}
        return {question: value for question, value in given.items() if value is not None}

    def names(self) -> dict[Question, Question]:
        """All names under which papers ask for what the boxes hold."""
        named = {question: question for question in self.boxes.values()}
        for box in BOXES.values():
            units = ("人", "名") if box.unit == "人" else (box.unit,)
            for unit in units:
                for name in (box.label, *box.also):
                    named[Question(name=name, unit=unit)] = box.question
        return named

    def small(self) -> list[tuple[str, str]]:
        """Sums typed without a unit that are oddly small: 3000 is meant for 3000万."""
        return [
            (question.name, str(self.data[name]).strip())
            for name, question in self.boxes.items()
            if question.unit == "元"
            and isinstance(value := self.cleaned_data.get(name), Decimal)
            and 0 < value < WAN
            and _BARE.fullmatch(str(self.data[name]))
        ]


def _own_given(data: QueryDict | None) -> list[Question]:
    """Figures of the address that no fixed box holds."""
    if data is None:
        return []
    own = [name.split("-", 2)[1:] for name in data if name.startswith(_OWN) and data[name]]
    return [Question(name=part[1], unit=part[0]) for part in own if len(part) > 1][:_OWN_LIMIT]
