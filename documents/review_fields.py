"""Fields in which a person corrects a fact: money, figures and bodies as staff write them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from django import forms

from documents.amounts import amount_parse, amount_text, number_text
from documents.filters.fields import AmountField
from documents.models import Agency

_BETWEEN_NAMES = re.compile("[、，,；;。]")


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


class FigureField(forms.CharField):
    """A figure of a goal or result; sums are shown as staff write them: 6800 万元."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(**options)
        self.money = False

    def prepare_value(self, value: object) -> object:
        """10 for 10.0000, 2.1 亿元 for a sum of yuan."""
        if not isinstance(value, Decimal):
            return value
        shown = amount_text(value) if self.money else number_text(value)
        return shown if figure_parse(shown) == value else number_text(value)

    def clean(self, value: object) -> Decimal | None:
        """The figure; 6800万 and 2.1亿元 are yuan."""
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        if (figure := figure_parse(typed)) is None:
            raise forms.ValidationError(f"看不懂数值“{typed}”，请写成 120、2.5 或 6800万元。")
        return figure


def figure_parse(text: str) -> Decimal | None:
    """A figure as staff type it, below zero too; None if it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    below, typed = plain.startswith(("-", "−")), plain.lstrip("-−")
    figure = amount_parse(typed)
    return -figure if figure is not None and below else figure


class BodiesField(forms.CharField):
    """Names of bodies parted by 、 or the like; cleans to their rows. Aliases are understood."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the base's own
        super().__init__(required=False, **options)

    def clean(self, value: object) -> list[Agency]:
        """Every name must be a known body or one of its aliases; each body comes once."""
        names = [name.strip() for name in _BETWEEN_NAMES.split(str(super().clean(value)))]
        found = {name: _body(name) for name in names if name}
        if unknown := [name for name, body in found.items() if body is None]:
            raise forms.ValidationError(
                f"没有这个部门：{'、'.join(unknown)}。请核对名称，或先在“机构”中添加。"
            )
        return list(dict.fromkeys(body for body in found.values() if body is not None))


def _body(name: str) -> Agency | None:
    return Agency.objects.filter(canonical=name).first() or (
        Agency.objects.filter(aliases__name=name).order_by("canonical").first()
    )
