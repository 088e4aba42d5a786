"""Quantified states already reached (成效指标).

Counts: 已累计投资省内项目126个; 规模分别达到8.8亿元和8亿元 (two rows); 全国排名第8位.
Does not: 三期项目 (an ordinal), 8部门出台 (bodies), 给予最高200万元 (an entitlement), 每亩5元 (a
price); what is 预期, 拟 or 到2025年 is a target.

Reads: figures, answers. Yields: Result.
"""

from __future__ import annotations

from collections.abc import Iterator

from documents.extraction.facts import Result
from documents.extraction.figures import Actors, Figure, distinct, figures_of
from documents.extraction.types import Context


def extract(context: Context) -> Iterator[Result]:
    """One row a figure; words that a paper repeats give one row."""
    actors = Actors(context)
    for figure in distinct(figures_of(context, ahead=False), context.text.text):
        yield _row(context, figure, agency=actors.of(figure))


def _row(context: Context, figure: Figure, *, agency: str | None) -> Result:
    return Result(
        span=figure.quote,
        quote=context.text.text[figure.quote.start : figure.quote.end],
        rule=f"results.{figure.quantity.kind.value}",
        section=context.sentences[figure.sentence].section,
        doubts=figure.doubts,
        indicator=figure.indicator,
        value=figure.value,
        unit=figure.unit,
        period=figure.period,
        agency=agency,
    )
