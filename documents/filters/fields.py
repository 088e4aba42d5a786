"""Filters that accept figures the way people write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import django_filters
from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString

from documents.amounts import amount_parse, amount_text, number_text, percent_parse

LONGEST_TYPED = 200  # characters of one box; no value that a list is narrowed by is longer


class AmountField(forms.CharField):
    """A text box for money: 200万, 0.02亿, 两百万元, 2000000; cleans to yuan."""

    def clean(self, value: object) -> Decimal | None:
        """Yuan, or None for an empty box."""
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        if (yuan := amount_parse(typed)) is None:
            raise forms.ValidationError(
                f"看不懂金额“{typed}”，请写成 200万、两百万、0.02亿 或 2000000（元）。"
            )
        return yuan


class PercentField(forms.CharField):
    """A text box for a rate: 10, 10%, 2.5％."""

    def clean(self, value: object) -> Decimal | None:
        """Percent, or None for an empty box."""
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        if (percent := percent_parse(typed)) is None:
            raise forms.ValidationError(f"看不懂比例“{typed}”，请写成 10 或 2.5%。")
        return percent


class TextFilter(django_filters.CharFilter):  # type: ignore[misc]
    """Words typed, or a value chosen; each word more costs a look at every row."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(max_length=LONGEST_TYPED, **options)


class AmountFilter(django_filters.Filter):  # type: ignore[misc]
    """A bound on an amount."""

    field_class = AmountField

    def word(self, value: Decimal) -> str:
        """The bound; 不低于 and 不高于 stand in the label."""
        return amount_text(value)


class PercentFilter(django_filters.Filter):  # type: ignore[misc]
    """A bound on a rate."""

    field_class = PercentField

    def word(self, value: Decimal) -> str:
        """The bound; 不低于 and 不高于 stand in the label."""
        return f"{number_text(value)}%"


class YearFilter(django_filters.NumberFilter):  # type: ignore[misc]
    """Rows of papers of one year; only years of the calendar reach the database."""

    def __init__(self, field_name: str) -> None:
        super().__init__(
            label="年份",
            field_name=field_name,
            lookup_expr="year",
            min_value=dt.MINYEAR,
            max_value=dt.MAXYEAR,
            decimal_places=0,
        )


class TextBox(forms.TextInput):
    """A text input that writes its tag itself: the template engine takes half a millisecond."""

    def render(
        self,
        name: str,
        value: object,
        attrs: Mapping[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        """The tag as Django's own template would write it."""
        del renderer  # as above
        widget = self.get_context(name, value, dict(attrs or {}))["widget"]
        shown = {} if widget["value"] is None else {"value": widget["value"]}
        named = {"type": widget["type"], "name": name, **shown, **widget["attrs"]}
        return format_html("<input{}>", flatatt(named))


def text_box(placeholder: str, *, half: bool = False) -> TextBox:
    """A text box with an example in it; two of half width stand in one row."""
    attrs = {"placeholder": placeholder, "autocomplete": "off"}
    return TextBox(attrs={**attrs, "class": "half"} if half else attrs)
