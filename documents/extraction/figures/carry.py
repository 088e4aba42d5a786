"""What carries on from clause to clause and sentence to sentence: time limits and periods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field

from documents.extraction.figures.horizons import Due
from documents.extraction.figures.outlook import Outlook, is_subjectless
from documents.extraction.indicators import Thread
from documents.extraction.types import Sentence

# 《实施意见》中明确提出：… lets the rest of the paragraph speak for a plan.
_QUOTES = re.compile(
    r"》(?:[（(][^（()）]{1,30}[）)])?中?(?:就|已|也)?(?:明确|提出|规定|要求|指出){1,2}[：:]"
)


# 计划改造102个小区。第一期改造59个: the parts of what is planned.
_DATED = re.compile(r"\s{0,2}(?:\d{1,2}[、.．])?(?:今年|去年)?\d{1,2}月")
_FIRST = re.compile(r"\s{0,2}(?:[^，,。\d十年]{1,12}[，,：:])?(?:一是|第一|首先)")
_ITEM = re.compile(r"\s{0,2}(?:[二三四五六七八九十]{1,2}是|第[二三四五六]|其[二三四五])")
_TOPIC = re.compile(r"\s{0,2}在[^，。；]{2,16}[上面][，,]")  # 在数字化监管上，…
_PARTS = re.compile(
    r"\s{0,2}(?:其中|相比|与20\d\d年相比|[比较]20\d\d年|第?[一二三四五][期步]|首期|首批|同时"
    r"|另外|再|[在对]\d)"
)


@dataclass(slots=True)
class Run:
    """What carries on from sentence to sentence: time limit, period, a plan that is quoted."""

    parents: Sequence[int | None] = ()  # of sections
    paragraph: int = -1
    section: int | None = -1
    due: Due | None = None
    headed: Due | None = None
    led: dict[int | None, Due] = field(default_factory=dict)  # by sections that hand it down
    lead: Due | None = None  # what held before 一是, and holds again from item to item
    lasting: bool = True  # whether the limit goes on behind its sentence
    halved: bool = False  # the sentence before ended in ；
    listed: bool = False  # 一是 has begun a sentence of the paragraph
    heading: int = -1  # the paragraph that says so
    period: str | None = None
    quoted: bool = False
    outlook: Outlook = Outlook.BASE  # what the sentence before leaves behind its ；
    told: bool = False  # it tells of the reached from its beginning
    open: bool = False  # it was a wish and ended in ；
    thread: Thread | None = None  # what the paragraph's last sentence with figures counted

    def enter(self, sentence: Sentence, words: str, heading: Due | None = None) -> None:
        """A new paragraph forgets all but the time limit of its section.

        `heading` is the limit that the section's heading names (2025年目标).
        """
        if sentence.section != self.section:
            self.headed = heading or self._handed_down(sentence.section)
        if sentence.paragraph != self.paragraph:
            self.due, self.quoted = self.headed, False
            self.period = self.period if words.startswith("其中") else None
            self.listed = False
            self.outlook, self.told, self.thread = Outlook.BASE, False, None
        elif not self.lasting and not self.halved:
            self.due = self.headed
        if _FIRST.match(words):
            self.lead, self.listed = self.due, True
        elif self.listed and _ITEM.match(words):
            self.due = self.lead
        elif _TOPIC.match(words):
            self.due = self.headed
        self.paragraph, self.section = sentence.paragraph, sentence.section
        self.quoted = self.quoted or _QUOTES.search(words) is not None

    def leave(self, outlook: Outlook, words: str, *, planned: bool = False) -> None:
        """A time limit goes on behind ；, a wish where 第一期, 其中 begin the next sentence.

        `planned`: the sentence tells of a plan, whatever its own words.
        """
        ended = words.rstrip().endswith(("；", ";"))
        self.halved = ended
        self.open = ended and outlook is Outlook.WISH
        goes_on = ended and outlook is Outlook.HORIZON
        wished = planned or outlook in {Outlook.HORIZON, Outlook.WISH}
        self.outlook = Outlook.HORIZON if goes_on else Outlook.WISH if wished else Outlook.BASE

    def held(self, words: str, *, orders: bool) -> Outlook:
        """The outlook that a sentence begins with.

        A paper that `orders` looks back in what follows 2020年，… until a verb begins a sentence.
        """
        if _DATED.match(words):
            return Outlook.BASE
        if self.told and orders and not is_subjectless(words):
            return Outlook.REACHED
        if self.open and is_subjectless(words):
            return Outlook.WISH
        parts = self.outlook is Outlook.WISH and _PARTS.match(words) is not None
        return Outlook.HORIZON if parts or self.outlook is Outlook.HORIZON else Outlook.BASE

    def _handed_down(self, section: int | None) -> Due | None:
        """The limit of the nearest section above that hands one down."""
        while section is not None and section < len(self.parents):
            section = self.parents[section]
            if section in self.led:
                return self.led[section]
        return None

    def limit(self, due: Due | None, *, heads: bool, lasts: bool, leads: bool = False) -> None:
        """A limit that `lasts` holds to its paragraph's end; one that `heads` a section, to its.

        A section whose first paragraph goes on to another limit has none: 2017年底前…；2018年….
        One that `leads` (到2025年，实现以下目标：) holds for what follows, whatever stood before.
        """
        if due is None:
            return
        self.due, self.lasting = due, lasts
        if leads:
            self.headed, self.heading = due, self.paragraph
            self.led[self.section] = due
        elif heads and self.heading != self.paragraph:
            self.headed, self.heading = due, self.paragraph
        elif due != self.headed and self.paragraph == self.heading:
            self.headed = None


class When:
    """Time of one clause: what it tells of, and the limit or period that holds in it."""

    __slots__ = ("ahead", "due", "outlook", "period")

    def __init__(self, run: Run, outlook: Outlook, *, ahead: bool) -> None:
        self.outlook, self.ahead = outlook, ahead
        self.due = run.due if ahead else None
        self.period = None if ahead else run.period

    def of_year(self, year: int | None) -> When:
        """The same in a year of its own; itself without one."""
        if year is None:
            return self
        when = copy(self)
        when.due = Due(words=str(year), day=f"{year}-12-31") if self.ahead else None
        when.period = None if self.ahead else str(year)
        return when

    @classmethod
    def as_rule(cls, run: Run) -> When:
        """What is required without a time limit: 每周探访不少于1次."""
        when = cls(run, Outlook.BASE, ahead=True)
        when.due = None
        return when

    @classmethod
    def in_year(cls, run: Run, year: str) -> When:
        """A figure that a change starts from belongs to that year, whatever the change is."""
        when = cls(run, Outlook.REACHED, ahead=False)
        when.period = year
        return when
