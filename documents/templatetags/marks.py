"""Pieces that stand a hundred times on a page, written without the template engine (标记).

The engine takes some ten times as long for the same characters: a department tree of five hundred
lines would cost more than all else on its page. All that comes from papers or readers is escaped
here by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django import template
from django.db.models import Model
from django.utils.safestring import SafeString

from documents.addresses import list_address, page_address
from documents.charts import Chart
from documents.filters.base import Option
from documents.models import Agency, Fact, Measure
from documents.search.excerpts import Segments
from documents.search.request import DocumentHit, PassageHit
from documents.selectors.agencies import Body, Place
from documents.templatetags.policy import paper_line, shortened, source_line

register = template.Library()

_CHOSEN = ' class="chosen" aria-current="true"'
_BUSIEST = 20  # bodies of a place that a tree shows
_OLD = ' <span class="state state-returned">旧版本</span>'


@register.filter
def option_lines(options: Iterable[Option]) -> SafeString:
    """The values of a facet as lines of a list, each with its address and count."""
    return _lines(
        f'<li><a href="{escape(option.query)}"{_again(option)}><span>{escape(option.text)}</span>'
        f'<span class="count">{option.count}</span></a></li>'
        for option in options
    )


def body_lines(bodies: Iterable[Body], stem: str, chosen: Agency | None) -> SafeString:
    """Bodies as lines of a list; `stem` is the address that `agency=…` is added to."""
    start, pk = escape(stem), chosen.pk if chosen else None
    return _lines(
        f'<li><a href="{start}agency={body.pk}"{_CHOSEN if body.pk == pk else ""}>'
        f'<span>{escape(body.name)}</span><span class="count">{body.measures}</span></a></li>'
        for body in bodies
    )


@register.simple_tag
def place_lines(places: Iterable[Place], stem: str, chosen: Agency | None) -> SafeString:
    """Places, the first open, each with its busiest bodies; the rest stand in the directory."""
    rest = f'<a class="quiet" href="{list_address("agencies")}">其余在部门页</a>'
    return _lines(
        f"<details{'' if number else ' open'}><summary>{escape(place.name)} "
        f'<span class="count">{len(place.bodies)} 个</span></summary>'
        f"<ul>{body_lines(place.bodies[:_BUSIEST], stem, chosen)}</ul>"
        f"{rest if len(place.bodies) > _BUSIEST else ''}</details>"
        for number, place in enumerate(places)
    )


@register.filter
def bar_shapes(chart: Chart) -> SafeString:
    """The bars of a chart, each under its value and over its label."""
    return _lines(
        f"<g><title>{escape(bar.label)}：{bar.value} {escape(chart.unit)}</title>"
        f'<rect x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"/>'
        f'<text class="value" x="{bar.middle}" y="{bar.y - 4}">{bar.value}</text>'
        f'<text x="{bar.middle}" y="{chart.floor + 14}">{escape(bar.label)}</text></g>'
        for bar in chart.bars
    )


@register.filter
def bar_rows(chart: Chart) -> SafeString:
    """The same figures as rows of a table, each leading to what it counts."""
    return _lines(
        f'<tr><th scope="row">{escape(bar.label)}</th><td class="num">'
        + (f'<a href="{escape(bar.link)}">' if bar.link else "")
        + f"{bar.value} {escape(chart.unit)}{'</a>' if bar.link else ''}</td></tr>"
        for bar in chart.bars
    )


@register.filter
def directory_lines(bodies: Iterable[Body]) -> SafeString:
    """Bodies as lines of a list, each leading to its own page."""
    return _lines(
        f'<li><a href="{page_address("agency", body.pk)}"><span>{escape(body.name)}</span>'
        f'<span class="count" title="举措条数">{body.measures}</span></a></li>'
        for body in bodies
    )


@register.filter
def quote_link(fact: Fact) -> SafeString:
    """A fact's words, cut to a few lines and whole in its title, leading to its paper."""
    quote = escape(fact.quote)
    return SafeString(
        f'<a class="clamp" href="{escape(fact.get_absolute_url())}" title="{quote}">{quote}</a>'
    )


@register.filter
def own_address(row: Model) -> str:
    """The page of a row: /measures/7/."""
    return page_address(str(row._meta.model_name), row.pk)


@register.filter
def source_link(fact: Fact) -> SafeString:
    """Where a fact stands, one click from its words."""
    section = f'<span class="quiet"> {escape(fact.section.path)}</span>' if fact.section else ""
    old = _OLD if fact.document.replaced_by_id else ""
    paper = escape(paper_line(fact.document))
    return SafeString(
        f'<a class="clamp" href="{escape(fact.get_absolute_url())}"'
        f' title="{escape(source_line(fact))}">{paper}{section}{old}</a>'
    )


@register.filter
def part_links(measure: Measure) -> SafeString:
    """The bodies that answer for a measure, each leading to its measures."""
    address = list_address("measures")
    links = [
        f'<a href="{address}?agency={part.agency_id}">{escape(part.agency.canonical)}</a>'
        + ('<span class="quiet">（配合）</span>' if part.role == "support" else "")
        for part in measure.parts.all()
    ]
    return SafeString("、".join(links) or '<span class="quiet">未能确定</span>')


@register.filter
def body_link(body: Agency | None) -> SafeString:
    """A body's name, cut to a few lines, leading to its page."""
    if body is None:
        return SafeString("—")
    address, name = page_address("agency", body.pk), escape(body.canonical)
    return SafeString(f'<a class="clamp" href="{address}">{name}</a>')


@register.filter
def status_mark(measure: Measure) -> SafeString:
    """A measure's status as a stamp."""
    word = escape(measure.get_status_display())
    return SafeString(f'<span class="state state-{escape(measure.status)}">{word}</span>')


@register.filter
def checked_mark(fact: Fact) -> SafeString:
    """Whether a person has checked the fact, as a stamp."""
    kind, word = ("checked", "已核对") if fact.checked else ("unchecked", "未核对")
    return SafeString(f'<span class="state state-{kind}">{word}</span>')


def _again(option: Option) -> str:
    return f'{_CHOSEN} title="再次点击取消"' if option.chosen else ""


def _lines(lines: Iterable[str]) -> SafeString:
    return SafeString("".join(lines))


@register.filter
def marked(segments: Segments) -> SafeString:
    """Text of a result, what was searched for marked in it."""
    return _lines(
        f"<mark>{escape(piece)}</mark>" if on else escape(piece) for piece, on in segments
    )


@register.simple_tag
def passage_lines(hit: DocumentHit, words: str) -> SafeString:
    """The best sentences of a paper, each leading to its place; `words`: q=…, as in an address."""
    address = f"{hit.document.get_absolute_url()}?"
    return _lines(_passage_line(passage, address, words) for passage in hit.passages)


def _passage_line(passage: PassageHit, address: str, words: str) -> str:
    anchor, place = passage.anchor, passage.path
    if passage.part == "小标题":  # its own words begin with its number
        place = place.rpartition("/")[0]
    elif place and passage.heading:
        place = f"{place} {shortened(passage.heading, 22)}"
    target = f"{address}mark={anchor}&{words}#{anchor}" if anchor else f"{address}{words}"
    return (
        f'<p class="snippet"><span class="state">{escape(passage.part)}</span> '
        + (f'<span class="quiet">{escape(place)}</span> ' if place else "")
        + f'<a href="{escape(target)}">{marked(passage.segments)}</a></p>'
    )
