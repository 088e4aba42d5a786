"""What the parts of a paper announce of their figures: goals, achievements, tasks with progress.

Reads: headings of sections, the beginnings of sentences. Yields: `Parts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.extraction.figures.horizons import Due, due_in
from documents.extraction.figures.judging import ORDERS
from documents.extraction.headings import sections_back
from documents.extraction.types import Context

_DID = re.compile(r"成效|成绩|取得[^，。]{0,6}成果|进展|完成情况|开展情况|落实情况|工作情况|所做")
# 存在问题: figures of what is, not of what is to be.
_PROBLEMS = re.compile(
    r"存在的?(?:主要|突出)?(?:问题|困难|不足|短板)|问题(?:和|与|及)(?:不足|困难|短板)"
)
_AIM = re.compile(
    r"(?:(?:发展|主要|总体|工作|预期|具体|总|建设|行动|阶段|奋斗|年度|年)目标"
    r"|目标(?:任务|要求|指标)"
    r"|\A目标\Z)(?!.{0,8}(?:完成|实现|落实)情况)"
)
_NEXT = re.compile(r"下一?步|打算|计划")
# 任务完成情况: each item says the task first and then, behind 上半年 or 截至, how far it is.
_TASKS = re.compile(r"(?:任务|目标|指标)[^，。]{0,6}(?:完成|落实|进展|推进|执行)情况")
_PROGRESS = re.compile(
    r"\s{0,2}(?:上半年|前[一二三]季度|[一二三]季度|截[至止]|目前|今年以来|年初以来"
    r"|(?:今年|20\d\d年)?1[-—－~至]\d{1,2}月)"
)
_HEADING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Sections told (取得成效), and aimed at (发展目标) with limits; sentences of a report.

    `tasks` say what was to be done, `progress` how far it is.
    """

    told: frozenset[int]
    aimed: frozenset[int]
    dues: dict[int, Due]
    tasks: frozenset[int]
    progress: frozenset[int]


def parts_of(context: Context, *, year: int | None) -> Parts:
    """What the headings of a paper announce; `year` is its own."""
    aimed = _aimed(context)
    dues: dict[int, Due] = {}
    for number in sorted(aimed):
        section = context.sections[number]
        due = due_in(section.heading, made_on=context.metadata.issued_on, year=year)
        due = due or dues.get(-1 if section.parent is None else section.parent)
        if due is not None:
            dues[number] = due
    tasks, progress = _reported(context)
    told = frozenset(_told(context))
    return Parts(told=told, aimed=aimed, dues=dues, tasks=tasks, progress=progress)


def is_next(words: str) -> bool:
    """Whether a sentence under 取得成效 turns to what comes next."""
    return _NEXT.match(words) is not None


def _told(context: Context) -> set[int]:
    """Sections whose heading, or one above, announces what was achieved (取得成效)."""
    if context.metadata.kind in ORDERS:
        back = sections_back(context)
        for number, section in enumerate(context.sections):
            if _PROBLEMS.search(section.heading[:_HEADING]) or section.parent in back:
                back.add(number)
        return back
    reached: set[int] = set()
    for number, section in enumerate(context.sections):
        head = section.heading[:_HEADING]
        if not _NEXT.search(head) and (_DID.search(head) or section.parent in reached):
            reached.add(number)
    return reached


def _aimed(context: Context) -> frozenset[int]:
    """Sections whose heading, or one above, announces goals (发展目标)."""
    aimed: set[int] = set()
    for number, section in enumerate(context.sections):
        if _AIM.search(section.heading[:_HEADING]) or section.parent in aimed:
            aimed.add(number)
    return frozenset(aimed)


def _reported(context: Context) -> tuple[frozenset[int], frozenset[int]]:
    """Sentences of a report that say a task, and those behind that say how far it is."""
    reported: set[int] = set()
    for number, section in enumerate(context.sections):
        if _TASKS.search(section.heading) or section.parent in reported:
            reported.add(number)
    tasks: set[int] = set()
    progress: set[int] = set()
    item: list[int] = []
    for number, sentence in enumerate(context.sentences):
        if not item or sentence.section != context.sentences[item[-1]].section:
            item = []
        span = sentence.span
        if sentence.section not in reported:
            continue
        if item and item[-1] in progress:
            progress.add(number)
        elif _PROGRESS.match(context.text.text, span.start, span.end):
            tasks.update(item)
            progress.add(number)
        item.append(number)
    return frozenset(tasks), frozenset(progress)
