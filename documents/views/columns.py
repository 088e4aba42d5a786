"""Columns of lists that a reader may hide, and the cookies that keep the choice (显示的列)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest

CHOICES: Mapping[str, Mapping[str, str]] = {
    "documents": {
        "issuer": "发文机关",
        "number": "发文字号",
        "date": "成文日期",
        "kind": "种类",
        "status": "状态",
        "counts": "条数",
    },
    "measures": {
        "point": "回应的建议",
        "bodies": "责任单位",
        "status": "状态",
        "source": "出处",
        "date": "成文日期",
        "checked": "核对",
    },
    "subsidies": {
        "rate": "比例",
        "base": "基数",
        "per": "享受单位",
        "frequency": "频次",
        "form": "形式",
        "beneficiary": "对象",
        "in_force": "效力",
        "source": "出处",
    },
    "targets": {
        "due": "期限",
        "progress": "后续进展",
        "quote": "原文",
        "issuer": "发文机关",
        "source": "出处",
        "date": "成文日期",
    },
    "results": {
        "period": "时期",
        "quote": "原文",
        "agency": "部门",
        "source": "出处",
        "date": "成文日期",
    },
    "proposals": {
        "session": "会议届次",
        "proposers": "提案人",
        "body": "类别",
        "points": "建议要点",
        "issuer": "答复单位",
        "date": "答复日期",
    },
}
"""Of each list the columns that may go; its first column always stays."""

NOTHING_HIDDEN = {name: False for columns in CHOICES.values() for name in columns}
"""For rows of lists that stand on other pages. Complete: a template pays for what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A column on offer and whether it is shown."""

    name: str
    label: str
    shown: bool


def cookie_name(listed: str) -> str:
    """Where a list's hidden columns are kept."""
    return f"hidden_{listed}"


def column_choices(request: HttpRequest, listed: str) -> list[Choice]:
    """All columns of a list that may be hidden."""
    hidden = request.COOKIES.get(cookie_name(listed), "").split(".")
    return [
        Choice(name=name, label=label, shown=name not in hidden)
        for name, label in CHOICES[listed].items()
    ]
