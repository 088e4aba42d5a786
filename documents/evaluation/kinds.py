"""For each list of a record: when a found row is the golden one, and which fields are judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from documents.evaluation.likeness import (
    Row,
    also,
    bare,
    close,
    dice,
    figure,
    overlap,
    plain,
    same,
    similar,
)

Judge = Callable[[Row, Row], bool]

_PREFIX = 20
_HEADING_PREFIX = 12
_LEAST_OVERLAP = 0.5
_LABEL_MARKS = "().、"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One list of a record; `likeness` is 0 to 1, rows pair from 0.5 on."""

    name: str
    likeness: Callable[[Row, Row], float]
    fields: Mapping[str, Judge] = field(default_factory=dict)


def _heading(gold: Row, found: Row) -> float:
    if bare(gold["label"]).strip(_LABEL_MARKS) != bare(found.get("label")).strip(_LABEL_MARKS):
        return 0.0
    a, b = bare(gold["heading"]), bare(found.get("heading"))
    if a == b:
        return 1.0
    begins = a.startswith(b[:_HEADING_PREFIX]) or b.startswith(a[:_HEADING_PREFIX])
    return 0.8 if a and b and begins else 0.0


def _named(key: str) -> Callable[[Row, Row], float]:
    return lambda gold, found: float(same(gold, found, key))


def _title(gold: Row, found: Row) -> float:
    return float(bare(gold["title"]) == bare(found.get("title")))


def _subsidy(gold: Row, found: Row) -> float:
    shared = overlap(gold["quote"], found.get("quote"))
    rates = any(close(rate, found.get("rate_percent")) for rate in also(gold, "rate_percent"))
    unit = gold.get("unit_amount")
    amounts = close(gold["cap"], found.get("cap")) and (
        unit is None or close(unit, found.get("unit_amount"))
    )
    if shared < _LEAST_OVERLAP or not rates or not amounts:
        return 0.0
    recipients = dice(gold["beneficiary"], found.get("beneficiary"))
    conditions = dice(gold["condition"], found.get("condition"))
    return 0.5 + 0.25 * shared + 0.125 * recipients + 0.125 * conditions


def _figure(gold: Row, found: Row) -> float:
    shared = overlap(gold["quote"], found.get("quote"))
    if shared < _LEAST_OVERLAP or not close(gold["value"], found.get("value")):
        return 0.0
    return 0.5 + 0.2 * shared + 0.3 * dice(gold["indicator"], found.get("indicator"))


def _measure(gold: Row, found: Row) -> float:
    a, b = bare(gold["quote"]), bare(found.get("quote"))
    if not a or not b:
        return 0.0
    if a.startswith(b[:_PREFIX]) or b.startswith(a[:_PREFIX]):
        return 1.0
    return 0.9 * overlap(a, b)


def _agencies(gold: Row, found: Row) -> bool:
    """All that must answer and none but those that may."""
    must = _names(gold.get("agencies"))
    may = _names(gold.get("agencies_optional")) | _names(gold.get("neutral_agencies"))
    have = _names(found.get("agencies"))
    return must <= have <= must | may


def _names(value: object) -> set[str]:
    return {bare(name) for name in value} if isinstance(value, list) else set()


def _thresholds(gold: Row, found: Row) -> bool:
    return _conditions(gold) == _conditions(found)


def _conditions(row: Row) -> list[tuple[str, str, str]]:
    listed = row.get("thresholds")
    rows = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return sorted(
        (str(item.get("op")), str(figure(item.get("value"))), plain(item.get("unit")))
        for item in rows
    )


def _exactly(*keys: str) -> dict[str, Judge]:
    return {key: partial(_judged, same, key) for key in keys}


def _broadly(*keys: str) -> dict[str, Judge]:
    return {key: partial(_judged, similar, key) for key in keys}


def _judged(judge: Callable[[Row, Row, str], bool], key: str, gold: Row, found: Row) -> bool:
    return judge(gold, found, key)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="outline",
        likeness=_heading,
        fields={"level": lambda gold, found: gold["level"] == found.get("level")},
    ),
    Kind(name="agencies", likeness=_named("canonical")),
    Kind(name="citations", likeness=_title, fields=_exactly("document_number")),
    Kind(
        name="subsidies",
        likeness=_subsidy,
        fields=_broadly("rate_base", "per", "beneficiary", "condition", "source")
        | _exactly("frequency", "form")
        | {"thresholds": _thresholds},
    ),
    Kind(
        name="targets",
        likeness=_figure,
        fields=_broadly("indicator") | _exactly("unit", "op", "due"),
    ),
    Kind(
        name="results",
        likeness=_figure,
        fields=_broadly("indicator") | _exactly("unit", "agency"),
    ),
    Kind(
        name="measures",
        likeness=_measure,
        fields={"agencies": _agencies} | _exactly("status", "section"),
    ),
)
