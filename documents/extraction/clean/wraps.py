"""Which lines of a page go on in the next one, and where a paragraph ends.

Reads: `Line`s. The measure shows whether the next line's first word would have fitted: if so, the
break was wanted. Indents, gaps and the kind of line speak before it. The rules stand in `_RULES`;
the first that speaks decides: True ends the paragraph, False joins, None passes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from documents.extraction.clean.lines import Line, width_of
from documents.extraction.clean.marks import (
    ADDRESSEE,
    CLOSER,
    COMMA,
    DATE,
    DATE_BEGUN,
    LABEL,
    NOTE,
    PROPOSAL_HEADING,
    SERIES,
    STOP,
    is_standalone,
    left_open,
)
from documents.extraction.clean.profile import LONG_LINE, Profile, profile_of

# What cannot be parted at a line's head: “AI+ with its opening mark, 精准， with its comma.
_FIRST_UNIT = re.compile(
    r"[“‘（《〔(\[]{0,2}(?:[A-Za-z0-9.%]{1,40}|.)[，。、；：！？）》”’%％]{0,3}"
)
_INNER = re.compile(r"[，。]")
_LEAD = re.compile(r"如下[:：]\Z")
_COLON = re.compile(r"[:：]\Z")
_ENDED = re.compile(r"[:：）)】]\Z")
_CLOSED = re.compile(r"[）)”\":：]\Z")
_BODY_LINE = re.compile(r".{0,24}(?:[厅局委部院会]|委员会|政府|办公室|中心)")
# A line that begins with a figure and its unit goes on with the one before: 3 / 万元补贴.
_FIGURE = re.compile(
    r"\d[\d.,]{0,12}(?:个?月|年(?!\d)|万|亿|元|[家人户亩名项吨个座所]|公里|[%％])(?=.{4})"
)
_REST = re.compile(r"(?:工作)?(?:领导小组|联席会议|协调小组|指挥部)(?:办公室)?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[~～—-]20\d\d)?年")
# 为深入贯彻落实…阻击 / 战的重要指示精神，…: a purpose without its act.
_UNFINISHED = re.compile(r"(?:为了?|根据|按照|对于?|围绕|结合)[^，。；：:]{16,}")
_LEAST_BEFORE = 8

# All in em.
_FITS = 0.75
_TIGHT = 2.0
_LOOSE = 8.0
_OVERFULL = -0.5
_FIRST_INDENT = 2.0
_LARGEST_INDENT = 6.0
_PAGE_ROOM = 3.0
_FAR_RIGHT = 8.0
_SIGNATURE = 24.0

_BREAKS_OFF = 40
"""Characters from which an unwrapped line without a stop may break off inside a sentence."""

_PAGE_GAP = 2
"""Blank lines beyond the usual that a page break leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two neighbouring lines; `head` is the first line of the paragraph so far.

    `opened`: whether a bracket or quotation mark of the paragraph is not closed yet.
    """

    a: Line
    b: Line
    head: Line
    opened: bool
    profile: Profile

    @property
    def stop(self) -> bool:
        """Whether the first line ends a sentence."""
        return STOP.search(self.a.text) is not None

    @property
    def fit(self) -> float:
        """Room in em that the first line had left for the start of the second."""
        unit = _FIRST_UNIT.match(self.b.text)
        first = width_of(unit.group()) if unit else 1.0
        indent = self.a.indent - self.profile.base
        if not self.profile.indents:
            indent = _FIRST_INDENT if self.a is self.head else 0.0
        indent = max(0.0, min(indent, _LARGEST_INDENT))
        return (self.profile.margin or 0.0) - self.a.width - indent - first

    @property
    def indented(self) -> bool:
        """Whether the second line stands in as a paragraph's first does."""
        return self.profile.stands_in(self.b)

    @property
    def labelled(self) -> bool:
        """Whether the second line begins with a label."""
        return LABEL.match(self.b.text) is not None


def paragraphs_from(lines: list[Line], titles: set[int]) -> list[list[Line]]:
    """Lines grouped into paragraphs; `titles` are the lines that go on in a title."""
    if not lines:
        return []
    profile = profile_of(lines)
    groups = [[lines[0]]]
    balance = left_open(lines[0].text, 0)
    for number, b in enumerate(lines[1:], start=1):
        group = groups[-1]
        pair = Pair(a=group[-1], b=b, head=group[0], opened=balance > 0, profile=profile)
        if number in titles or not breaks(pair):
            group.append(b)
            balance = left_open(b.text, balance)
        else:
            groups.append([b])
            balance = left_open(b.text, 0)
    return groups


def breaks(pair: Pair) -> bool:
    """Whether a paragraph ends between the two lines.

    Where no rule speaks the line is full and goes on, also after 。: a stop at the margin by
    chance is likelier than a paragraph that ends exactly there.
    """
    for rule in _RULES:
        decided = rule(pair)
        if decided is not None:
            return decided
    return False


def _torn_date(pair: Pair) -> bool | None:
    """A date that breaks off goes on: 二〇二四年六 / 月十日."""
    begun = DATE_BEGUN.search(pair.a.text[-12:])  # none is longer
    whole = begun is not None and DATE.fullmatch(begun.group() + pair.b.text) is not None
    return False if whole else None


def _standalone(pair: Pair) -> bool | None:
    """A document number, a date alone, （此件…） and a cell are paragraphs of their own."""
    cells = pair.a.cell or pair.b.cell
    alone = is_standalone(pair.a.text) or is_standalone(pair.b.text)
    return True if cells or alone else None


def _closing_mark(pair: Pair) -> bool | None:
    """What begins with ， or ） goes on, and 工作领导小组办公室, with which no name begins."""
    rest = not pair.stop and _REST.fullmatch(pair.b.text) is not None
    return False if rest or CLOSER.match(pair.b.text) else None


def _figure(pair: Pair) -> bool | None:
    """A figure with its unit at a line's head goes on where nothing has ended."""
    if (
        _FIGURE.match(pair.b.text) is None
        or pair.labelled
        or pair.stop
        or _COLON.search(pair.a.text)
        or _is_heading(pair)
    ):
        return None
    return False if len(pair.a.text) >= _LEAST_BEFORE and pair.b.gap == 0 else None


def _is_heading(pair: Pair) -> bool:
    """Whether a line without commas stands before a year, or a labelled one before an indent."""
    if pair.a is not pair.head or _INNER.search(pair.a.text):
        return False
    labelled = LABEL.match(pair.a.text)
    if labelled and pair.profile.indents and pair.indented:
        return True
    is_year = _YEAR.match(pair.b.text) is not None
    return is_year and (pair.profile.margin is None or (bool(labelled) and pair.fit >= _FITS))


def _unwrapped(pair: Pair) -> bool | None:
    """Without a measure each line is a paragraph, unless it plainly breaks off.

    …等政策 / 体系。 breaks off without a mark: a long line without a stop before one with a stop.
    """
    if pair.profile.margin is not None:
        return None
    if pair.profile.flush and not (pair.indented or pair.stop or _COLON.search(pair.a.text)):
        return pair.labelled and len(pair.a.text) < LONG_LINE
    if pair.labelled:
        return True
    if COMMA.search(pair.a.text) or (pair.opened and not pair.stop):
        return False
    if _UNFINISHED.fullmatch(pair.a.text) and STOP.search(pair.b.text):
        return False
    inner = _INNER.search(pair.a.text) is not None
    long_line = (len(pair.a.text) >= _BREAKS_OFF and inner) or "。" in pair.a.text
    unended = not pair.stop and _ENDED.search(pair.a.text) is None
    ended_next = STOP.search(pair.b.text) is not None and not DATE.search(pair.b.text)
    return not (long_line and unended and ended_next)


def _right_aligned(pair: Pair) -> bool | None:
    """A short line far to the right is a signature."""
    far = pair.b.indent - pair.profile.base >= _FAR_RIGHT
    return True if far and pair.b.width <= _SIGNATURE else None


def _indent(pair: Pair) -> bool | None:
    """A line that stands in begins a paragraph, unless the one before is full and goes on."""
    if not pair.profile.indents or not pair.indented:
        return None
    labelled = pair.labelled or LABEL.match(pair.a.text) is not None
    ended = pair.stop or _ENDED.search(pair.a.text) is not None
    # …等政策 / 体系。: a paragraph of several lines does not end inside its sentence.
    is_torn = pair.a is not pair.head and _INNER.search(pair.head.text) is not None
    if is_torn and not ended and not labelled and _INNER.search(pair.b.text):
        return False
    return ended or labelled or pair.fit >= _OVERFULL


def _gap(pair: Pair) -> bool | None:
    """A gap larger than usual, where such gaps mean something."""
    return True if pair.profile.gaps and pair.b.gap > pair.profile.usual_gap else None


def _series(pair: Pair) -> bool | None:
    """Without indents: 二是 at a line's head after a stop, where the paragraph began with 一是."""
    if pair.profile.indents or not pair.stop:
        return None
    same = SERIES.match(pair.head.text) and SERIES.match(pair.b.text)
    return True if same else None


def _lead(pair: Pair) -> bool | None:
    """现答复如下： ends its paragraph, and so does the addressee."""
    if _LEAD.search(pair.a.text) and not pair.profile.indents:
        return True
    addressed = pair.a is pair.head and ADDRESSEE.fullmatch(pair.a.text) is not None
    return True if addressed and pair.fit >= 0 else None


def _short(pair: Pair) -> bool | None:
    """The next word would have fitted: the break was wanted, unless the sentence breaks off."""
    if pair.fit < _FITS:
        return None
    if pair.stop:
        return COMMA.search(pair.a.text) is None
    torn = pair.opened and pair.fit < _LOOSE and not pair.labelled
    if COMMA.search(pair.a.text) or torn:
        return False
    if pair.labelled or pair.indented or _COLON.search(pair.a.text):
        return True
    page_break = pair.b.page or pair.b.gap >= pair.profile.usual_gap + _PAGE_GAP
    if pair.fit < _TIGHT or (page_break and pair.fit < _PAGE_ROOM):
        return False
    # Letters and figures may be set wider than counted: a line with commas and no stop goes on.
    is_inside = pair.profile.indents or _INNER.search(pair.head.text + pair.a.text) is not None
    return not is_inside or pair.fit >= _LOOSE


def _signature(pair: Pair) -> bool | None:
    """After a stop a short line with a body's name begins the signature."""
    return True if pair.stop and _BODY_LINE.fullmatch(pair.b.text) else None


def _labelled(pair: Pair) -> bool | None:
    """A label after a stop or a heading begins a paragraph; where indents count, it stands in."""
    if pair.profile.indents or not pair.labelled:
        return None
    ended = pair.stop or _CLOSED.search(pair.a.text) or LABEL.match(pair.a.text)
    return True if ended or NOTE.match(pair.head.text) else None


def _proposal_heading(pair: Pair) -> bool | None:
    """一、关于…的建议 is a heading also where it fills its line."""
    alone = pair.a is pair.head and LABEL.match(pair.a.text) is not None
    return True if alone and PROPOSAL_HEADING.search(pair.a.text) else None


_RULES: tuple[Callable[[Pair], bool | None], ...] = (
    _torn_date,
    _standalone,
    _closing_mark,
    _figure,
    _unwrapped,
    _right_aligned,
    _indent,
    _gap,
    _series,
    _lead,
    _short,
    _signature,
    _labelled,
    _proposal_heading,
)
