"""Lists as files: Excel with numbers as numbers, CSV (导出)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db.models import Prefetch, QuerySet

from documents.amounts import RELATION_WORDS, WAN, figure_text, number_text
from documents.deadlines import due_text
from documents.models import (
    Document,
    Fact,
    Measure,
    MeasureAgency,
    Origin,
    Proposal,
    Recommendation,
    Result,
    Section,
    Subsidy,
    Target,
)
from documents.models.facts import ROLE_NAMES, STATUS_NAMES
from documents.selectors.library import HEAVY
from documents.selectors.progress import Progress, progress_read
from documents.workbook import Cell, Sheet, workbook_write

ROW_LIMIT = 50_000  # rows of one file
_ROWS_AT_ONCE = 2_000
_WRAPPED = 60  # columns as wide as this hold sentences, which are wrapped
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a text that a spreadsheet would run


# What many rows have in common is made once a part, not once a row: half the time of an export.
_PAPERS = Document.objects.select_related("issuer", "proposal").defer(*HEAVY)
_SHARED: tuple[str | Prefetch[str, QuerySet[Any], str], ...] = (
    Prefetch("document", _PAPERS),
    Prefetch("section", Section.objects.only("path", "heading")),
)
# Kept as a list: asking each of 50,000 measures for its parts takes a second.
_PARTS = MeasureAgency.objects.only("measure_id", "agency_id", "role", "position")
_SHARED_OF: dict[type, tuple[str | Prefetch[str, QuerySet[Any], str], ...]] = {
    Measure: (
        Prefetch("recommendation", Recommendation.objects.only("text")),
        Prefetch("parts", _PARTS.prefetch_related("agency"), to_attr="listed_parts"),
    ),
    Result: ("agency",),
}
_UNREAD = ("key", "prefix", "suffix", "rule", "doubts", "confidence", "conflict", "overruled")
"""Columns of a fact that no file holds."""
_ORIGINS = {origin.value: origin.label for origin in Origin}
_STATUS = {status.value: name for status, name in STATUS_NAMES.items()}
_ROLES = {role.value: name for role, name in ROLE_NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in characters, and the value of a row."""

    head: str
    width: int
    value: Callable[[Any], Cell]


def workbook_bytes(
    columns: Sequence[Column], rows: Iterable[object], *, about: Sequence[tuple[str, str]]
) -> bytes:
    """An .xlsx: the rows under a frozen head with filters; sheet 2 says who asked what, when.

    Rows are drawn one by one; their number is the last line of sheet 2.
    """
    written = 0

    def data() -> Iterator[list[Cell]]:
        nonlocal written
        for row in rows:
            written += 1
            yield [column.value(row) for column in columns]

    def notes() -> Iterator[tuple[Cell, ...]]:
        yield from about
        most = f"（只导出前 {ROW_LIMIT} 行）" if written == ROW_LIMIT else ""
        yield "行数", f"{written}{most}"

    wide = frozenset(n for n, column in enumerate(columns) if column.width >= _WRAPPED)
    heads, widths = [c.head for c in columns], [c.width for c in columns]
    return workbook_write(
        (
            Sheet(name="数据", head=heads, widths=widths, wrapped=wide, rows=data()),
            Sheet(name="说明", widths=(14, 90), wrapped=frozenset({1}), rows=notes()),
        )
    )


def rows_drawn(rows: QuerySet[Any]) -> Iterator[object]:
    """The first `ROW_LIMIT` rows as `COLUMNS` takes them, read a part at a time."""
    if issubclass(rows.model, Fact):
        rows = rows.select_related(None).prefetch_related(None)
        rows = rows.prefetch_related(*_SHARED, *_SHARED_OF.get(rows.model, ())).defer(*_UNREAD)
    drawn = rows[:ROW_LIMIT].iterator(chunk_size=_ROWS_AT_ONCE)
    if rows.model is not Target:
        yield from drawn
        return
    while part := list(islice(drawn, _ROWS_AT_ONCE)):
        yield from progress_read(part)


def csv_bytes(columns: Sequence[Column], rows: Iterable[object]) -> bytes:
    """The rows as CSV, with the mark that makes Excel and WPS read it as UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([column.head for column in columns])
    for row in rows:
        writer.writerow([_plain(column.value(row)) for column in columns])
    return buffer.getvalue().encode("utf-8-sig")


def _plain(value: Cell) -> str:
    if isinstance(value, Decimal):
        return number_text(value)  # str() would write 3E+3 for 3000
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _wan(value: Decimal | None) -> Decimal | None:
    return None if value is None else (value / WAN).normalize()


def _number(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.normalize()


def _figure(fact: Target | Result, value: Decimal | None) -> Decimal | None:
    """A goal's or result's figure; sums in 万元, as everywhere in a table."""
    return _wan(value) if fact.unit == "元" else _number(value)


def _unit(fact: Target | Result) -> str:
    return "万元" if fact.unit == "元" else fact.unit


def _point(measure: Measure) -> str:
    return measure.recommendation.text if measure.recommendation else ""


def _parts(measure: Measure) -> str:
    parts: list[MeasureAgency] = measure.listed_parts  # type: ignore[attr-defined]  # by _PARTS
    return "、".join(f"{part.agency}（{_ROLES[part.role]}）" for part in parts)


def _section(fact: Fact) -> str:
    return f"{fact.section.path} {fact.section.heading}".strip() if fact.section else ""


def _of(name: str, column: Column) -> Column:
    """The column of a row that stands in another under this name: a target in its progress."""
    return replace(column, value=lambda row: column.value(getattr(row, name)))


def _reported(progress: Progress) -> str:
    latest = progress.latest
    return figure_text(latest.value, latest.unit) if latest else ""


def _reported_in(progress: Progress) -> str:
    return progress.latest.document.display_title if progress.latest else ""


_SOURCE = (
    Column(head="原文", width=60, value=lambda fact: fact.quote),
    Column(head="文件", width=40, value=lambda fact: fact.document.display_title),
    Column(head="发文字号", width=20, value=lambda fact: fact.document.document_number),
    Column(head="发文机关", width=22, value=lambda fact: str(fact.document.issuer or "")),
    Column(head="成文日期", width=12, value=lambda fact: fact.document.issued_on),
    Column(head="章节", width=24, value=_section),
    Column(head="字符起", width=8, value=lambda fact: fact.start),
    Column(head="字符止", width=8, value=lambda fact: fact.end),
    Column(head="来源", width=8, value=lambda fact: _ORIGINS[fact.origin]),
    Column(head="核对", width=8, value=lambda fact: "已核对" if fact.checked else "未核对"),
)
COLUMNS: dict[type, tuple[Column, ...]] = {
    Measure: (
        Column(head="状态", width=10, value=lambda fact: _STATUS[fact.status]),
        Column(head="期限", width=12, value=lambda fact: due_text(fact.due)),
        Column(head="承诺事项", width=24, value=lambda fact: fact.object),
        Column(head="承诺数量", width=12, value=lambda fact: fact.figure),
        Column(head="责任单位", width=30, value=_parts),
        Column(head="回应的建议", width=30, value=_point),
        *_SOURCE,
    ),
    Subsidy: (
        Column(head="上限（万元）", width=12, value=lambda fact: _wan(fact.cap)),
        Column(head="下限（万元）", width=12, value=lambda fact: _wan(fact.cap_min)),
        Column(head="比例（%）", width=10, value=lambda fact: _number(fact.rate_percent)),
        Column(head="基数", width=18, value=lambda fact: fact.rate_base),
        Column(head="单位标准（元）", width=14, value=lambda fact: _number(fact.unit_amount)),
        Column(head="计量单位", width=10, value=lambda fact: fact.unit),
        Column(head="享受单位", width=14, value=lambda fact: fact.per),
        Column(head="频次", width=10, value=lambda fact: fact.frequency),
        Column(head="形式", width=8, value=lambda fact: fact.form),
        Column(head="对象", width=24, value=lambda fact: fact.beneficiary),
        Column(head="条件", width=36, value=lambda fact: fact.condition),
        Column(head="资金来源", width=18, value=lambda fact: fact.source),
        Column(head="效力", width=8, value=lambda fact: fact.document.in_force.label),
        Column(head="有效期止", width=12, value=lambda fact: fact.document.in_force_until),
        *_SOURCE,
    ),
    # Rows are targets with their progress.
    Target: (
        *(
            _of("target", column)
            for column in (
                Column(head="指标", width=30, value=lambda fact: fact.indicator),
                Column(head="关系", width=8, value=lambda fact: RELATION_WORDS[fact.op]),
                Column(head="目标值", width=16, value=lambda fact: _figure(fact, fact.value)),
                Column(
                    head="目标值上限", width=16, value=lambda fact: _figure(fact, fact.value_max)
                ),
                Column(head="单位", width=8, value=_unit),
                Column(head="期限", width=12, value=lambda fact: due_text(fact.due)),
            )
        ),
        Column(head="后续进展", width=12, value=lambda made: made.state.label),
        Column(head="后续数值", width=16, value=_reported),
        Column(head="后续数值出处", width=40, value=_reported_in),
        *(_of("target", column) for column in _SOURCE),
    ),
    Result: (
        Column(head="指标", width=30, value=lambda fact: fact.indicator),
        Column(head="数值", width=16, value=lambda fact: _figure(fact, fact.value)),
        Column(head="单位", width=8, value=_unit),
        Column(head="时期", width=12, value=lambda fact: fact.period),
        Column(head="部门", width=22, value=lambda fact: str(fact.body or "")),
        *_SOURCE,
    ),
    Document: (
        Column(head="标题", width=60, value=lambda paper: paper.display_title),
        Column(head="发文机关", width=24, value=lambda paper: str(paper.issuer or "")),
        Column(head="发文字号", width=20, value=lambda paper: paper.document_number),
        Column(head="成文日期", width=12, value=lambda paper: paper.issued_on),
        Column(head="种类", width=10, value=lambda paper: paper.get_kind_display()),
        Column(head="地区", width=10, value=lambda paper: paper.region),
        Column(head="施行日期", width=12, value=lambda paper: paper.in_force_from),
        Column(head="有效期止", width=12, value=lambda paper: paper.in_force_until),
        Column(head="效力", width=8, value=lambda paper: paper.in_force.label),
        Column(head="状态", width=10, value=lambda paper: paper.get_status_display()),
        Column(head="举措", width=8, value=lambda paper: paper.measure_count),
        Column(head="补贴", width=8, value=lambda paper: paper.subsidy_count),
        Column(head="目标", width=8, value=lambda paper: paper.target_count),
        Column(head="成效", width=8, value=lambda paper: paper.result_count),
        Column(head="文件名", width=30, value=lambda paper: paper.file_name),
    ),
    Proposal: (
        Column(head="案号", width=10, value=lambda row: row.number),
        Column(head="题目", width=60, value=lambda row: row.title),
        Column(head="会议届次", width=24, value=lambda row: row.session),
        Column(head="提案人", width=24, value=lambda row: "、".join(row.proposers)),
        Column(head="类别", width=10, value=lambda row: row.get_body_display()),
        Column(head="办理方式", width=10, value=lambda row: row.handling),
        Column(head="会商单位", width=30, value=lambda row: "、".join(row.consulted)),
        Column(head="建议要点数", width=10, value=lambda row: row.point_count),
        Column(head="答复单位", width=24, value=lambda row: str(row.document.issuer or "")),
        Column(head="答复日期", width=12, value=lambda row: row.document.issued_on),
        Column(head="答复文号", width=20, value=lambda row: row.document.document_number),
    ),
}
FIT_COLUMNS = (
    Column(head="判断", width=10, value=lambda fit: fit.judged.value),
    Column(head="不超过（万元）", width=14, value=lambda fit: _wan(fit.done.amount)),
    Column(head="算法", width=60, value=lambda fit: "；".join(fit.done.steps)),
    *(_of("subsidy", column) for column in COLUMNS[Subsidy]),
)
"""Of clauses tried on a firm."""
