"""Made-up papers for measuring: real clauses with other bodies, figures and names (仿真).

Pure and deterministic for one seed. How often words occur runs from once to four passages in five,
because clauses are drawn by a steep law and the commonest word gets a push. A paper has a subject:
most of its clauses come from a few, so that words come back within a paper. A word that one in a
hundred passages has is in 1.5 of 14 neighbours if it is in one, here as in the real papers.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

_CLAUSE_END = re.compile(r"[，。；！？\n]")
_DIGITS = re.compile(r"\d{1,12}")
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉力云峰光志永健世广"
_TITLES = ("通知", "实施方案", "答复")
_FIRST_DAY = date(2008, 1, 1)
_DAYS = 6_500
_PASSAGES = (20, 45)  # of one paper
_CLAUSES = (3, 9)  # of one passage
_SUBJECT = 36  # clauses that a paper keeps coming back to
_SUBJECT_SHARE = 0.75  # of its clauses that are of these
_COMMON_SHARE = 0.55  # of the passages get a clause with the commonest word


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is recombined: clauses as read, clauses with the commonest word, names of bodies."""

    clauses: tuple[str, ...]
    common: tuple[str, ...]
    bodies: tuple[tuple[int, str], ...]  # pk and name
    regions: tuple[str, ...]
    weights: tuple[float, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A made-up paper; `passages` are sentences, `bodies` pks that answer for each."""

    title: str
    number: str
    issuer: int
    region: str
    day: date
    kind: str
    passages: tuple[str, ...]
    bodies: tuple[int, ...]


def material(
    texts: Sequence[str], bodies: Sequence[tuple[int, str]], regions: Sequence[str]
) -> Material:
    """Clauses of 6 to 60 characters of the texts."""
    clauses = {clause.strip() for text in texts for clause in _CLAUSE_END.split(text)}
    kept = sorted(clause for clause in clauses if 6 <= len(clause) <= 60)  # noqa: PLR2004 - as said
    counts = Counter(gram for clause in kept for gram in {clause[i : i + 2] for i in range(5)})
    common = max(counts, key=lambda gram: (counts[gram], gram)) if counts else ""
    weights = (1 / (rank + 60) for rank in range(len(kept)))
    shuffled = kept[:]
    random.Random(0).shuffle(shuffled)  # noqa: S311 - no secret
    return Material(
        clauses=tuple(shuffled),
        common=tuple(clause for clause in kept if common in clause),
        bodies=tuple(bodies),
        regions=tuple(regions),
        weights=tuple(accumulate(weights)),
    )


def papers(source: Material, *, seed: int) -> Iterator[Paper]:
    """Papers without end."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    while True:
        issuer = _body(source, chance)
        day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
        size = chance.randint(*_PASSAGES)
        subject = chance.choices(source.clauses, cum_weights=source.weights, k=_SUBJECT)
        yield Paper(
            title=f"关于{_clause(source, subject, chance)}的{chance.choice(_TITLES)}",
            number=f"{issuer[1][:4]}函〔{day.year}〕{chance.randint(1, 999)}号",
            issuer=issuer[0],
            region=chance.choice(source.regions) if source.regions else "",
            day=day,
            kind=chance.choice(("reply", "plan", "notice", "measures", "other")),
            passages=tuple(_passage(source, subject, chance) for _ in range(size)),
            bodies=tuple(_body(source, chance)[0] for _ in range(size)),
        )


def _passage(source: Material, subject: Sequence[str], chance: random.Random) -> str:
    """A sentence of some clauses, now and then with the name of somebody."""
    count = chance.randint(*_CLAUSES)
    parts = [_clause(source, subject, chance) for _ in range(count)]
    if source.common and chance.random() < _COMMON_SHARE:
        parts[chance.randrange(count)] = chance.choice(source.common)
    if chance.random() < 0.1:  # noqa: PLR2004 - one in ten
        name = chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2))
        parts.insert(0, f"{name}委员提出")
    return "，".join(parts) + "。"


def _clause(source: Material, subject: Sequence[str], chance: random.Random) -> str:
    """A clause with other figures, and now and then behind another body."""
    if chance.random() < _SUBJECT_SHARE:
        clause = chance.choice(subject)
    else:
        clause = chance.choices(source.clauses, cum_weights=source.weights)[0]
    if any(character.isdigit() for character in clause):
        clause = _DIGITS.sub(lambda match: _figure(match.group(), chance), clause)
    if chance.random() < 0.15:  # noqa: PLR2004 - about one in seven
        return _body(source, chance)[1] + clause
    return clause


def _figure(digits: str, chance: random.Random) -> str:
    """Another figure of the same length; years stay years."""
    if len(digits) == 4 and digits.startswith("20"):  # noqa: PLR2004 - a year
        return str(chance.randint(2008, 2025))
    return str(chance.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


def _body(source: Material, chance: random.Random) -> tuple[int, str]:
    """A body; the first ones far oftener than the last."""
    return source.bodies[int(len(source.bodies) * chance.random() ** 2.5)]
