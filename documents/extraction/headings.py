"""What headings announce: sections that look back (发展成效) and ones of next steps (下步工作).

Reads: sections. Yields: numbers of sections.
"""

from __future__ import annotations

import re

from documents.extraction.types import Context

# What a plan looks back on: 发展成效, 工作进展, 发展现状.
_BACK_HEADING = re.compile(
    r"成效|成就|进展|回顾|现状|背景|(?<!申报)基本情况|(?:发展|工作)基础|主要(?:做法|成绩)|(?<!新)取得"
    r"|(?<!保障)(?:执行|完成|实施|运行|落实)情况(?!(?:的)?(?:监测|评估|检查|考核|督))|工作总结"
)
_HEADING_LENGTH = 30  # a longer one is a sentence: 对于不同完成情况的用户，…
_NEXT_HEADING = re.compile(
    r"下一?个?(?:步|阶段)|今后|接下来|打算|(?<!按照)工作(?:安排|计划|设想)|努力方向"
    r"|后续(?:工作|安排|举措|措施|计划|推进)|未来(?:工作|计划|规划|[几一二三四五六七八九十]年)"
    r"|(?:发展|工作|预期|主要|总体)目标(?!(?:任务)?(?:完成|落实|达成|实现))|^(?:到|至)20\d\d年"
    r"|(?:拟|将|计划)(?:采取|开展|推进)的?[一-龥]{0,4}(?:措施|举措|工作)"
)


def sections_back(context: Context) -> set[int]:
    """Sections of a plan that look back on what was done (发展成效)."""
    back: set[int] = set()
    for number, section in enumerate(context.sections):
        head = section.heading
        named = len(head) <= _HEADING_LENGTH and _BACK_HEADING.search(head[:20])
        if section.parent in back or named:
            back.add(number)
    return back


def sections_ahead(context: Context) -> set[int]:
    """Sections whose heading, or a heading above, announces next steps (下步工作)."""
    ahead: set[int] = set()
    for number, section in enumerate(context.sections):
        if section.parent in ahead or _NEXT_HEADING.search(section.heading[:40]):
            ahead.add(number)
    return ahead


def sections_led(context: Context, end: int) -> set[int]:
    """Sections that a sentence which ends at `end` leads in to: …抓好落实： 1.… 2.….

    The run of equal labels that begins right behind it, with all that stands in them.
    """
    sections = context.sections
    first = next((n for n, section in enumerate(sections) if section.span.start >= end), None)
    if first is None or context.text.text[end : sections[first].span.start].strip():
        return set()
    led: set[int] = set()
    for number in range(first, len(sections)):
        section = sections[number]
        alike = section.parent == sections[first].parent and _style(section.label) == _style(
            sections[first].label
        )
        if alike or section.parent in led:
            led.add(number)
        elif section.level <= sections[first].level:
            break
    return led


def _style(label: str) -> str:
    """A label with its number left out: （一） -> （）."""
    return re.sub(
        r"[一二三四五六七八九十百零\d]+", "一" if re.search("[一-龥]", label) else "1", label
    )
