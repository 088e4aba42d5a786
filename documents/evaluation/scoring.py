"""Rows paired with golden rows, and what the pairs add up to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from documents.evaluation.kinds import KINDS, Kind
from documents.evaluation.likeness import Row, also, bare, plain

_PAIRED = 0.5
_LEAST_QUOTE = 6
_SINGLES = ("document", "proposal")


@dataclass(slots=True)
class Tally:
    """Counts of one list; `fields` hold (right, judged) of the hits.

    `doubted` and `trusted` hold (wrong, judged) of the found rows with and without doubts: a row
    is wrong if it was invented or any of its fields is.
    """

    gold: int = 0
    found: int = 0
    hit: int = 0
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)
    doubted: tuple[int, int] = (0, 0)
    trusted: tuple[int, int] = (0, 0)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was to be found; 1 where nothing was."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there was nothing to find and nothing found."""
        if not self.gold and not self.found:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Tally) -> None:
        """Take another document's counts in."""
        self.gold += other.gold
        self.found += other.found
        self.hit += other.hit
        for key, (right, judged) in other.fields.items():
            before = self.fields.get(key, (0, 0))
            self.fields[key] = (before[0] + right, before[1] + judged)
        self.doubted = (self.doubted[0] + other.doubted[0], self.doubted[1] + other.doubted[1])
        self.trusted = (self.trusted[0] + other.trusted[0], self.trusted[1] + other.trusted[1])

    def judge(self, row: Row, *, wrong: bool) -> None:
        """Count a found row among those with or without doubts."""
        before = self.doubted if row.get("doubts") else self.trusted
        after = (before[0] + wrong, before[1] + 1)
        if row.get("doubts"):
            self.doubted = after
        else:
            self.trusted = after


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One difference: what was wanted and what was found; None for nothing."""

    name: str
    wanted: object
    found: object


@dataclass(slots=True)
class Score:
    """All of one document, or of many; `singles` hold (right, judged) of single values."""

    lists: dict[str, Tally] = field(default_factory=lambda: {kind.name: Tally() for kind in KINDS})
    singles: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)


def score(gold: Row, record: Row) -> Score:
    """Compare the record of one document with its golden file."""
    result = Score()
    for part in _SINGLES:
        wanted = gold.get(part)
        if isinstance(wanted, Mapping):
            found = record.get(part)
            _score_values(result, part, wanted, found if isinstance(found, Mapping) else {})
    if "recommendations" in gold:
        same = _bares(gold["recommendations"]) == _bares(record.get("recommendations"))
        result.singles["recommendations"] = (int(same), 1)
    for kind in KINDS:
        if kind.name in gold and gold.get(f"{kind.name}_scope") != "not annotated":
            result.lists[kind.name] = _score_list(kind, gold, record, result.misses)
    return result


def total(scores: Iterable[Score]) -> Score:
    """Many documents as one."""
    result = Score()
    for one in scores:
        for name, tally in one.lists.items():
            result.lists[name].add(tally)
        for key, (right, judged) in one.singles.items():
            before = result.singles.get(key, (0, 0))
            result.singles[key] = (before[0] + right, before[1] + judged)
        result.misses += one.misses
    return result


def _score_values(result: Score, part: str, wanted: Row, found: Row) -> None:
    for key, value in wanted.items():
        if key.endswith(("_also", "_alt")):
            continue
        have = found.get(key)
        if isinstance(value, list):
            right = sorted(_bares(value)) == sorted(_bares(have))
        else:
            right = bare(have) in {bare(other) for other in also(wanted, key)}
        result.singles[f"{part}.{key}"] = (int(right), 1)
        if not right:
            result.misses.append(Miss(name=f"{part}.{key}", wanted=value, found=have))


def _score_list(kind: Kind, gold: Row, record: Row, misses: list[Miss]) -> Tally:
    wanted, found = _rows(gold[kind.name]), _rows(record.get(kind.name))
    pairs = _paired(kind, wanted, found)
    extra = _invented(kind, gold, found, {j for _, j in pairs})
    tally = Tally(gold=len(wanted), found=len(pairs) + len(extra), hit=len(pairs))
    for i, j in pairs:
        wrong = _score_fields(kind, wanted[i], found[j], tally, misses)
        tally.judge(found[j], wrong=wrong)
    for row in extra:
        tally.judge(row, wrong=True)
    missed = set(range(len(wanted))) - {i for i, _ in pairs}
    misses += [Miss(name=kind.name, wanted=wanted[i], found=None) for i in sorted(missed)]
    misses += [Miss(name=kind.name, wanted=None, found=row) for row in extra]
    return tally


def _score_fields(kind: Kind, gold: Row, row: Row, tally: Tally, misses: list[Miss]) -> bool:
    """Judge the fields of a hit; whether any is wrong."""
    wrong = False
    for key, judge in kind.fields.items():
        right, judged = tally.fields.get(key, (0, 0))
        ok = judge(gold, row)
        tally.fields[key] = (right + ok, judged + 1)
        if not ok:
            wrong = True
            name = f"{kind.name}.{key}"
            misses.append(Miss(name=name, wanted=gold.get(key), found=row.get(key)))
    return wrong


def _paired(kind: Kind, wanted: Sequence[Row], found: Sequence[Row]) -> list[tuple[int, int]]:
    """One-to-one pairs, the likest first."""
    likenesses = sorted(
        (
            (kind.likeness(gold, row), i, j)
            for i, gold in enumerate(wanted)
            for j, row in enumerate(found)
        ),
        reverse=True,
    )
    golds: set[int] = set()
    rows: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for likeness, i, j in likenesses:
        if likeness >= _PAIRED and i not in golds and j not in rows:
            golds.add(i)
            rows.add(j)
            pairs.append((i, j))
    return pairs


def _invented(kind: Kind, gold: Row, found: Sequence[Row], paired: set[int]) -> list[Row]:
    """Found rows that are neither golden nor neutral, within what was annotated."""
    neutral = gold.get("neutral")
    quotes = neutral.get(kind.name, []) if isinstance(neutral, Mapping) else []
    marks = [plain(quote) for quote in quotes if plain(quote)]
    extra = [row for j, row in enumerate(found) if j not in paired and not _is_neutral(row, marks)]
    if not gold.get(f"{kind.name}_scope"):
        return extra
    last = max((_start(found[j]) for j in paired), default=0)
    return [row for row in extra if _start(row) <= last]


def _is_neutral(row: Row, marks: Sequence[str]) -> bool:
    whole = plain(json.dumps(row, ensure_ascii=False, default=str))
    quote = plain(row.get("quote"))
    return any(mark in whole or (len(quote) > _LEAST_QUOTE and quote in mark) for mark in marks)


def _start(row: Row) -> int:
    value = row.get("start")
    return value if isinstance(value, int) else 0


def _rows(value: object) -> list[Row]:
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _bares(value: object) -> list[str]:
    return [bare(item) for item in value] if isinstance(value, list) else []
