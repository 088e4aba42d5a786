"""How figures, places and signs of policy documents are worded on a page."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template

from documents.amounts import amount_text, figure_text, number_text, wan_text
from documents.deadlines import due_text
from documents.extraction.doubts import DOUBTS
from documents.filters.base import ListFilter
from documents.models import Document, Fact, Result, Subsidy, Target

register = template.Library()

_HOW_WORDS = {
    "named": "句中点名",
    "noted": "责任单位注明",
    "carried": "上文承接",
    "issuer": "发文机关",
    "unknown": "未能确定",
}


@register.filter
def shortened(text: str, most: int) -> str:
    """At most so many characters, the last … where some are left out (Django's Chinese is ...)."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


@register.filter
def yuan(value: Decimal | None) -> str:
    """An amount: 200 万元; nothing for None."""
    return "" if value is None else amount_text(value)


@register.filter
def wan(value: Decimal | None) -> str:
    """An amount for a column headed 万元."""
    return "" if value is None else wan_text(value)


@register.filter
def percent(value: Decimal | None) -> str:
    """A rate as written: 2.5%."""
    return "" if value is None else f"{number_text(value)}%"


@register.filter
def figure(fact: Target | Result) -> str:
    """The figure of a target or result with sign and unit."""
    upper, op = getattr(fact, "value_max", None), getattr(fact, "op", "=")
    return figure_text(fact.value, fact.unit, op=op, upper=upper)


@register.filter
def unit_standard(subsidy: Subsidy) -> str:
    """The unit amount of an entitlement: 500 元/人."""
    if subsidy.unit_amount is None:
        return ""
    each = subsidy.unit.removeprefix("元").strip("/／")
    return f"{amount_text(subsidy.unit_amount)}/{each}".rstrip("/")


register.filter("due_text", due_text)


@register.filter
def how_word(value: str) -> str:
    """How it is known who answers for a measure."""
    return _HOW_WORDS.get(value, value)


@register.filter
def source_line(fact: Fact) -> str:
    """Where a fact stands: title, 发文字号, section."""
    document = fact.document
    parts = [document.quoted_title, document.document_number]
    if fact.section is not None:
        parts.append(fact.section.path)
    return " ".join(part for part in parts if part)


@register.filter
def numbered(label: str) -> str:
    """A section's label with its stop: 一、 1. （一） 第三条."""
    if label.isdecimal():
        return f"{label}."
    if set(label) <= set("一二三四五六七八九十百"):
        return f"{label}、"
    return f"{label} " if label.endswith(("条", "章")) else label


def paper_line(document: Document) -> str:
    """A paper in one short line: its number, or its title."""
    return document.document_number or document.display_title


@register.filter
def whole_line(document: Document) -> str:
    """A paper as a source is named: its title and number."""
    return " ".join(filter(None, [document.quoted_title, document.document_number]))


@register.filter
def card_template(kind: str) -> str:
    """The partial that shows a fact of this kind as a card."""
    return f"partials/cards/{kind}.html"


@register.filter
def doubt_words(doubts: list[str]) -> str:
    """What stayed unresolved, in words."""
    return "；".join(DOUBTS.get(doubt, doubt) for doubt in doubts)


@register.filter
def kind_name(fact: Fact) -> str:
    """The name of a fact's table: measure, subsidy …."""
    return str(fact._meta.model_name)


@register.filter
def verbose_kind(fact: Fact) -> str:
    """The Chinese name of a fact's kind: 举措, 补贴政策 …."""
    return str(fact._meta.verbose_name)


@register.inclusion_tag("partials/sort_header.html")
def sort_header(listing: ListFilter, key: str, label: str, css: str = "") -> dict[str, Any]:
    """A table header that sorts by `key`, descending first."""
    state = {key: "ascending", f"-{key}": "descending"}.get(listing.sort, "none")
    follow = key if listing.sort == f"-{key}" else f"-{key}"
    return {"label": label, "state": state, "query": listing.query(sort=follow), "css": css}


@register.simple_tag
def with_query(listing: ListFilter, **changes: object) -> str:
    """The list's address with some parameters changed and back on page 1."""
    return listing.query(**{name: value or None for name, value in changes.items()})


@register.simple_tag
def query_stem(listing: ListFilter, name: str) -> str:
    """The list's address, ready for `name=value` to be added."""
    return listing.query_stem(name)
