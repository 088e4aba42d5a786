"""Quantified goals still ahead (目标指标).

Counts: 到2025年实现总产值500亿元; 力争600万千瓦; 预期新增营业收入6500万元; 支出要达到50%以上.
Does not: 投资5000万元以上的项目 (a threshold), 给予最高200万元奖补 (an entitlement), 进入第一方阵.

Reads: figures, metadata. Yields: Target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.facts import Target
from documents.extraction.figures import Figure, distinct, figures_of
from documents.extraction.spans import Quantity
from documents.extraction.types import Context

_AFTER = re.compile(
    r"(?:多|余)?(?:[（(](?:含[^（()）]{0,6}|[^（()）\d，。；]{1,4})[）)])?(?:(?P<ge>及?以上)|(?P<lt>及?以[下内]|之内)"
    r"|(?P<about>左右|上下))"
)
_BEFORE = re.compile(
    r"(?:(?P<ge>[≥≧]|不低于|不少于|至少[^，。；\d]{0,4}|不小于)"
    r"|(?P<lt>[≤≦<＜]|不超过|不高于|不大于|低于|少于|小于|控制在)"
    r"|(?P<gt>[>＞]|超过|突破|(?<![通超不])过(?=$|\s)|高于|大于|超出|超)"
    r"|(?P<about>大约|约|近|将近))(?:提高|提升|增长|增加|新增|降低|下降|减少|压减|培育|引进"
    r"|建成|完成)?[\s了到至]{0,2}\Z"
)
_OPS = {"ge": ">=", "lt": "<", "gt": ">", "about": "~"}


def extract(context: Context) -> Iterator[Target]:
    """One row a figure; a goal that a table of tasks repeats gives one row."""
    for figure in distinct(figures_of(context, ahead=True), context.text.text):
        yield _row(context, figure)


def _row(context: Context, figure: Figure) -> Target:
    quantity = figure.quantity
    return Target(
        span=figure.quote,
        quote=context.text.text[figure.quote.start : figure.quote.end],
        rule=f"targets.{quantity.kind.value}",
        section=context.sentences[figure.sentence].section,
        doubts=figure.doubts,
        indicator=figure.indicator,
        value=figure.value,
        value_max=quantity.value_max,
        unit=figure.unit,
        op=_op(context.text.text, quantity),
        due=figure.due.words if figure.due else None,
        due_on=figure.due.day if figure.due else None,
    )


def _op(text: str, quantity: Quantity) -> str:
    """How the figure binds: 不低于 >=, 超 >, a ceiling <, a range or 约 ~; 力争实现, 达到 =."""
    if quantity.value_max is not None:
        return "~"
    after = _AFTER.match(text, quantity.span.end)
    before = _BEFORE.search(text[max(0, quantity.span.start - 10) : quantity.span.start])
    for found in (after, before):
        if found is not None and found.lastgroup is not None:
            return _OPS[found.lastgroup]
    return "="
