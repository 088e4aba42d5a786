"""Guides that say under labels who receives, on what condition, how much (办事指南式条款).

补贴对象：毕业2年内的高校毕业生。补贴条件：…。补贴标准：每人3000元. A label is a clause before a
colon, a heading, or the words before 为: 补贴对象为….
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from documents.extraction.grants.nominals import Head, Phrase, both
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import RECIPIENT_LAST
from documents.extraction.spans import Span
from documents.extraction.types import Context


class Part(StrEnum):
    """What a label announces."""

    RECIPIENT = "recipient"
    CONDITION = "condition"
    SUM = "sum"


_KIND = "(?:补贴|补助|奖励|奖补|支持|扶持|资助|享受|申报|申请|申领|贷款|贴息|救助|津贴|减免)"
_LABELS = (
    (
        Part.RECIPIENT,
        rf"{_KIND}?(?:{_KIND}|适用|受益|服务|发放)(?:对象|主体|人群)(?:(?:和|及|与)条件)?",
    ),
    (Part.CONDITION, rf"{_KIND}?(?:{_KIND}|认定|基本)条件|{_KIND}范围"),
    (
        Part.SUM,
        rf"{_KIND}?{_KIND}(?:标准|额度|金额|比例|内容|方式)(?:(?:和|及|与)(?:标准|方式|额度|期限))?",
    ),
)
_ANY = "|".join(f"(?P<{part}>{words})" for part, words in _LABELS)
_NUMBER = r"\s*(?:[（(]?[一二三四五六七八九\d]{1,2}[）)、.．]{1,2}|[①-⑨]|[【\[])?\s*"
_LABEL = re.compile(rf"{_NUMBER}(?:{_ANY})[】\]]?(?P<is>为|是|主要为|包括|主要包括)?")
_MAY_LABEL = re.compile(
    r"(?:对象|主体|人群|条件|范围|标准|额度|金额|比例|内容|方式|期限)[】\]]?[为是：:主包]"
)
_HEADING = re.compile(rf"{_NUMBER}(?:{_ANY})[】\]]?\s*(?:[：:]|$)")
_ITEM = re.compile(r"\s*(?:[（(][一二三四五六七八九\d]{1,2}[）)]|[①-⑨]|\d{1,2}[.、．])")
_LONGEST = 160  # characters of who or when


# 脱贫户、监测户，以及带动5户以上的合作社: what is said of the last holds for it alone
_WITH_LAST = re.compile(r"(?P<first>[^的]{2,60}?)(?:，?以及|，?及|、|，|和)[^，、的]{2,40}的[^的]+")


def _is_list(who: Phrase) -> bool:
    """Whether a recipient is a list of kinds of which only the last has a condition."""
    found = _WITH_LAST.fullmatch(who.mask)
    return found is not None and RECIPIENT_LAST.search(found["first"]) is not None


@dataclass(slots=True)
class _Block:
    """One guide: the label that it began with, and what stands under those for who and when."""

    first: Part
    scope: int | None  # the section that it stands in
    words: dict[Part, list[tuple[Segment, Span]]] = field(default_factory=dict)

    def head(self) -> Head | None:
        """Who receives and on what condition; None where neither is said."""
        who, when = (self._joined(part) for part in (Part.RECIPIENT, Part.CONDITION))
        if who is None and when is None:
            return None
        head = parse(who) if who else Head(beneficiary=None, condition=None)
        listed = who is not None and _is_list(who)
        if who is not None and (head.beneficiary is None or listed):
            head = Head(beneficiary=who.text, condition=None, named=True)
        if when is not None and who is None and (told := parse(when)).named:
            head, when = told, None  # 申报条件：年收入500万元以上的企业
        parts = (Part.RECIPIENT, Part.CONDITION)
        spans = [held for part in parts for held in self.words.get(part, ())]
        origin = spans[-1][0]
        return replace(
            head,
            condition=both(head.condition, when.text if when else None),
            spans=() if listed else tuple(span for held, span in spans if held is origin),
            origin=origin,
        )

    def _joined(self, part: Part) -> Phrase | None:
        held = self.words.get(part, [])
        phrases = [
            Phrase(segment.words(span), segment.shadow[span.start : span.end]).stripped()
            for segment, span in held
        ]
        joined = Phrase.joined([phrase for phrase in phrases if phrase.text])
        return joined if 0 < len(joined.text) <= _LONGEST else None


class Guides:
    """Reads segments in their order and keeps what their labels say."""

    def __init__(self, context: Context) -> None:
        """No label is read yet; sections whose heading is a label are known."""
        self._context = context
        self._labels = {
            number: _part_of(label)
            for number, section in enumerate(context.sections)
            if (label := _HEADING.match(section.heading)) is not None
        }
        self._block: _Block | None = None
        self._part: Part | None = None
        self._heading: int | None = None
        self._paragraph = -1
        self._waits = False  # whether a label stood last in its paragraph
        self._cells = cells_of(context)
        self._row = -1
        self._under: dict[int, _Block] = {}

    def heads(self) -> dict[int, Head]:
        """The heads of all segments that stand under a label for sums, by their number."""
        read: dict[int, Head | None] = {}
        for block in self._under.values():
            if id(block) not in read:
                read[id(block)] = block.head()  # once, however many sums stand under it
        found = {number: read[id(block)] for number, block in self._under.items()}
        return {number: head for number, head in found.items() if head is not None}

    def read(self, number: int, segment: Segment) -> Segment:
        """The segment with those clauses only that may grant; all are to be read once, in order."""
        cell = self._cells.get(segment.paragraph)
        if cell is not None:
            return self._read_cell(number, segment, cell)
        heading, scope = self._place(section_of(self._context, segment))
        if self._block is not None and not self._is_within(self._block.scope, scope):
            self._block = self._part = None
        if heading is not None and heading != self._heading:
            self._open(self._labels[heading], scope)
        listed = self._waits or _ITEM.match(segment.text) is not None
        if heading is None and segment.paragraph != self._paragraph and not listed:
            self._part = None
        self._heading, self._paragraph = heading, segment.paragraph
        kept, label = self._clauses(segment, scope)
        if self._part is not Part.SUM or self._block is None:
            return segment if kept == segment.clauses else replace(segment, clauses=kept)
        self._under[number] = self._block
        if not label and heading is not None:
            label = self._context.sections[heading].heading
        return replace(segment, clauses=kept, label=label)

    def _read_cell(self, number: int, segment: Segment, cell: Cell) -> Segment:
        """A cell of a table whose columns are labels: each row is a guide."""
        if cell.row != self._row:
            self._block, self._row = _Block(cell.part, None), cell.row
        self._part, self._heading, self._waits = cell.part, None, False
        if self._block is not None and cell.part is Part.SUM:
            self._under[number] = self._block
            return replace(segment, label=cell.label)
        kept: list[Span] = []
        for clause in segment.clauses:
            self._take(kept, segment, clause)
        return replace(segment, clauses=tuple(kept))

    def _clauses(self, segment: Segment, scope: int | None) -> tuple[tuple[Span, ...], str]:
        """The clauses that no label for who or when takes, and the label for the sum."""
        kept: list[Span] = []
        sum_label = ""
        if self._part is None and not _MAY_LABEL.search(segment.shadow):
            self._waits = False
            return segment.clauses, sum_label  # most segments
        for clause in segment.clauses:
            label = _LABEL.match(segment.shadow, clause.start, clause.end)
            colon = segment.text[clause.end : clause.end + 1] in {"：", ":"}
            if label is None or not (label["is"] or (colon and label.end() == clause.end)):
                self._waits = False
                self._take(kept, segment, clause)
                continue
            self._open(_part_of(label), scope)
            self._waits = clause == segment.clauses[-1]
            if self._part is Part.SUM:
                sum_label = label[0]
                kept += [clause] if label["is"] else []
            else:
                self._take(kept, segment, Span(label.end(), clause.end))
        return tuple(kept), sum_label

    def _take(self, kept: list[Span], segment: Segment, span: Span) -> None:
        if self._block is None or self._part in {None, Part.SUM}:
            kept.append(span)
        elif self._part is not None and span.start < span.end:
            self._block.words.setdefault(self._part, []).append((segment, span))

    def _open(self, part: Part, scope: int | None) -> None:
        """Turn to a label's part; the label that a guide began with begins the next one."""
        if self._block is None or (part is self._block.first and part is not self._part):
            self._block = _Block(part, scope)
        self._part = part

    def _place(self, section: int | None) -> tuple[int | None, int | None]:
        """The section that is a label, if one is, and the section that the guide stands in."""
        at = section
        while at is not None:
            if at in self._labels:
                return at, self._context.sections[at].parent
            at = self._context.sections[at].parent
        return None, section

    def _is_within(self, scope: int | None, section: int | None) -> bool:
        while section is not None and section != scope:
            section = self._context.sections[section].parent
        return section == scope


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell under a label: the row it stands in, the label's part and words."""

    row: int
    part: Part
    label: str


def cells_of(context: Context) -> dict[int, Cell]:
    """Cells of tables that have a label for sums, by paragraph; cells of one row abut."""
    found: dict[int, Cell] = {}
    header: list[re.Match[str] | None] = []
    for row in _rows_of(context):
        labels = [_LABEL.fullmatch(_cell_text(context, at)) for at in row]
        if any(label is not None and _part_of(label) is Part.SUM for label in labels):
            header = labels
        elif len(row) == len(header):
            found |= {
                at: Cell(row[0], _part_of(label), label[0])
                for at, label in zip(row, header, strict=True)
                if label is not None
            }
        else:
            header = []
    return found


def _rows_of(context: Context) -> Iterator[list[int]]:
    """Runs of paragraphs without a line end between them."""
    row = [0]
    for at, (last, here) in enumerate(pairwise(context.paragraphs), start=1):
        if last.span.end != here.span.start:
            if len(row) > 1:
                yield row
            row = []
        row.append(at)
    if len(row) > 1:
        yield row


def _cell_text(context: Context, at: int) -> str:
    span = context.paragraphs[at].span
    return context.text.text[span.start : span.end].strip()


def _part_of(label: re.Match[str]) -> Part:
    return next(part for part in Part if label[part] is not None)


def section_of(context: Context, segment: Segment) -> int | None:
    """The section that a segment stands in."""
    if segment.section is not None:
        return segment.section
    inside = 0 <= segment.sentence < len(context.sentences)
    return context.sentences[segment.sentence].section if inside else None
