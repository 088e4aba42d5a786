"""How well a passage, and the document it is in, answers a query (相关度). Pure.

In order of weight: where the words stand (title, head of the paper, heading, a fact read from the
text, running text); the words as one phrase as typed; how near to each other; how often, against
the length; a figure that is not the tail of a longer one (200万元 in 1200万元). Age only decides
between equals. A document is worth its best passage, a little for each of the next, and a little
for how many there are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

ROLE_WEIGHT = (-1.5, 0.0, 0.6, 1.6, 2.2, 3.0)  # by PassageRole
PHRASE = 2.0
NEAR = 1.2
OTHER_NAME = 0.5  # what is left of a term under another name: 研发投入 for R&D
CUT_FIGURE = 0.35  # what is left of a term that is only a piece of a longer number or Latin word
_SATURATION, _LENGTH_SHARE, _MEAN_LENGTH = 1.2, 0.6, 45
_SHORTEST = 30  # a sentence shorter than this (上述奖补政策在疫情期间有效。) says no more for it
_NEXT = (0.35, 0.2, 0.1)  # share of the next passages in a document's score
_OFTEN, _OFTEN_MOST = 0.3, 12  # for each e-fold of passages, up to so many
_AGE = 0.02  # a year


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for: each term with its other names (folded), and the words as typed."""

    terms: tuple[tuple[str, ...], ...]
    whole: str = ""


def passage_score(folded: str, wanted: Wanted, *, role: int, day: date | None) -> float:
    """Worth of a passage; higher is better, comparable within one query only."""
    score, places = 0.0, []
    for names in wanted.terms:
        gain, place = _term(folded, names)
        score += gain
        if place is not None:
            places.append(place)
    if wanted.whole and wanted.whole in folded:
        score += PHRASE
    if len(places) > 1:
        gap = max(end for _, end in places) - min(start for start, _ in places)
        score += NEAR * (len(places) - 1) / (1 + gap / 20)
    if role == len(ROLE_WEIGHT) - 1 and wanted.terms:
        covered = sum(place[1] - place[0] for place in places)
        score += 1.5 * min(1.0, covered / max(len(folded), 1))
    return score + ROLE_WEIGHT[role] + (_AGE * (day.year - 2000) if day else 0.0)


def document_score(scores: Sequence[float]) -> float:
    """Worth of a document by those of its passages, best first."""
    following = zip(_NEXT, scores[1:], strict=False)
    return (
        scores[0]
        + sum(share * max(0.0, score) for share, score in following)
        + _OFTEN * math.log(min(len(scores), _OFTEN_MOST))
    )


def _term(folded: str, names: tuple[str, ...]) -> tuple[float, tuple[int, int] | None]:
    """Gain of a term and the first place of it, under the best of its names."""
    best: tuple[float, tuple[int, int] | None] = (0.0, None)
    for order, name in enumerate(names):
        count = folded.count(name)
        if not count:
            continue
        start = folded.find(name)
        length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * max(len(folded), _SHORTEST) / _MEAN_LENGTH
        gain = count * (_SATURATION + 1) / (count + _SATURATION * length)
        gain *= min(1.6, 0.6 + 0.2 * len(names[0]))  # what was typed, not how it is called else
        if order:
            gain *= OTHER_NAME
        if _only_cut(folded, name):
            gain *= CUT_FIGURE
        if gain > best[0]:
            best = gain, (start, start + len(name))
    return best


def _only_cut(folded: str, name: str) -> bool:
    """Whether a figure or Latin word stands only inside longer ones."""
    if not (name[0].isascii() and name[0].isalnum()):
        return False
    start = folded.find(name)
    while start >= 0:
        before = folded[start - 1 : start]
        after = folded[start + len(name) : start + len(name) + 1]
        if not (_runs_on(before, name[0]) or _runs_on(name[-1], after)):
            return False
        start = folded.find(name, start + 1)
    return True


def _runs_on(left: str, right: str) -> bool:
    """Whether two characters belong to one number or one Latin word."""
    if not left or not right:
        return False
    digits = (left.isdecimal() or left == ".") and (right.isdecimal() or right == ".")
    latin = left.isascii() and left.isalpha() and right.isascii() and right.isalpha()
    return digits or latin
