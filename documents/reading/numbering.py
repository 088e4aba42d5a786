"""Automatic numbers of Word paragraphs: they are in no text run, yet the outline rests on them.

Reads: `numbering.xml` and `styles.xml`. Yields: the number as printed, one call a paragraph, in
document order, since counters run.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from documents.reading.numerals import list_number
from documents.reading.package import child, children, local, number, value

_PLACE = re.compile(r"%([1-9])")
_BLANK_AFTER = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]$")
_LEVELS = 9
_STYLE_DEPTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLevel:
    """One level of a list: `pattern` like "（%2）".

    `restart` counts the higher levels that begin it anew, None all: 第一条 runs on over chapters.
    """

    start: int
    restart: int | None
    numbering: str
    pattern: str
    suffix: str
    legal: bool
    style: str | None


@dataclass(slots=True, kw_only=True)
class RunningList:
    """An abstract list with its running counters, shared by all numbers that point at it."""

    levels: dict[int, ListLevel]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What numbering takes from a paragraph style."""

    base: str | None
    list_id: str | None
    level: int | None


class Numbering:
    """The numbers of one document; `of` must see each paragraph once, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._styles = {
            value(style, "styleId") or "": _style(style) for style in children(styles, "style")
        }
        abstract = {
            value(item, "abstractNumId"): item for item in children(numbering, "abstractNum")
        }
        self._shared = {key: RunningList(levels=_levels(item)) for key, item in abstract.items()}
        self._lists: dict[str, RunningList] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        links = {
            link: item
            for item in abstract.values()
            if (link := value(child(item, "styleLink"))) is not None
        }
        for item in children(numbering, "num"):
            self._add(item, abstract, links)

    def of(self, properties: etree._Element | None) -> str:
        """Give the number printed before a paragraph with these properties (pPr); may be ""."""
        list_id, level = self._place(properties)
        found = self._lists.get(list_id) if list_id else None
        if list_id is None or found is None or level not in found.levels:
            return ""
        for place, start in self._restarts.pop(list_id, {}).items():
            found.counts[place] = start - 1
        return next_number(found, level)

    def _add(
        self,
        item: etree._Element,
        abstract: dict[str | None, etree._Element],
        links: dict[str, etree._Element],
    ) -> None:
        list_id = value(item, "numId") or ""
        key = value(child(item, "abstractNumId"))
        link = value(child(abstract.get(key), "numStyleLink"))
        if link in links:
            key = value(links[link], "abstractNumId")
        found = self._shared.get(key)
        if found is None:
            return
        own: dict[int, ListLevel] = {}
        for override in children(item, "lvlOverride"):
            place = number(value(override, "ilvl"))
            start = value(child(override, "startOverride"))
            if start is not None:
                self._restarts.setdefault(list_id, {})[place] = number(start, default=1)
            level = child(override, "lvl")
            if level is not None:
                own[place] = _level(level)
        if own:
            found = RunningList(levels=found.levels | own, counts={})
        self._lists[list_id] = found

    def _place(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """Give list and level of a paragraph: its own, else those of its style."""
        own = child(properties, "numPr")
        style_id = value(child(properties, "pStyle"))
        list_id = value(child(own, "numId"))
        level = value(child(own, "ilvl"))
        style_level = None
        for _ in range(_STYLE_DEPTH):
            style = self._styles.get(style_id or "")
            if style is None or list_id is not None:
                break
            list_id = style.list_id
            style_level = style.level
            if list_id is not None and style_level is None:
                style_level = self._level_of_style(list_id, style_id)
            style_id = style.base
        return list_id, number(level, default=style_level or 0)

    def _level_of_style(self, list_id: str, style_id: str | None) -> int | None:
        levels = self._lists[list_id].levels if list_id in self._lists else {}
        return next((place for place, level in levels.items() if level.style == style_id), None)


def _style(style: etree._Element) -> _Style:
    own = child(style, "pPr", "numPr")
    level = value(child(own, "ilvl"))
    return _Style(
        base=value(child(style, "basedOn")),
        list_id=value(child(own, "numId")),
        level=None if level is None else number(level),
    )


def _levels(item: etree._Element) -> dict[int, ListLevel]:
    return {
        number(value(level, "ilvl")): _level(level)
        for level in item
        if local(level) == "lvl" and number(value(level, "ilvl")) < _LEVELS
    }


def _level(level: etree._Element) -> ListLevel:
    legal = child(level, "isLgl")
    restart = value(child(level, "lvlRestart"))
    return ListLevel(
        start=number(value(child(level, "start")), default=1),
        restart=None if restart is None else number(restart),
        numbering=value(child(level, "numFmt")) or "decimal",
        pattern=value(child(level, "lvlText")) or "",
        suffix=value(child(level, "suff")) or "tab",
        legal=legal is not None and value(legal) not in {"0", "false", "off"},
        style=value(child(level, "pStyle")),
    )


def _begins_anew(found: RunningList, deeper: int, place: int) -> bool:
    """Whether counting on at `place` lets another level begin again."""
    restart = found.levels[deeper].restart if deeper in found.levels else None
    return deeper > place and (restart is None or place < restart)


def next_number(found: RunningList, place: int) -> str:
    """Count one on at this level, begin the deeper ones anew, and write the number."""
    level = found.levels[place]
    found.counts[place] = found.counts.get(place, level.start - 1) + 1
    for deeper in [key for key in found.counts if _begins_anew(found, key, place)]:
        del found.counts[deeper]
    if level.numbering == "bullet":
        return ""

    def written(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        part = found.levels.get(at)
        if part is None:
            return ""
        plain = level.legal and part.numbering != "bullet"
        return list_number(found.counts.get(at, part.start), "decimal" if plain else part.numbering)

    text = _PLACE.sub(written, level.pattern)
    blank = level.suffix == "space" or (level.suffix == "tab" and _BLANK_AFTER.search(text))
    return text + " " if text and blank else text
