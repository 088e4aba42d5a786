"""Lists as files: Excel with numbers as numbers, CSV (导出)."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from documents.amounts import WAN
from documents.models import Document, Fact, Measure, Proposal, Result, Subsidy, Target

Cell = str | int | Decimal | dt.date | None
ROW_LIMIT = 50_000  # rows of one file
_WRAPPED = 60  # columns as wide as this hold sentences, which are wrapped
_WRAP = Alignment(wrap_text=True, vertical="top")
# Control characters that a workbook cannot hold.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CELL_LIMIT = 32_767  # characters of one cell, by the file format
_FORMULA = ("=", "+", "-", "@", "\t")  # a text that a spreadsheet would run


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in characters, and the value of a row."""

    head: str
    width: int
    value: Callable[[Any], Cell]


def workbook_bytes(
    columns: Sequence[Column], rows: Sequence[object], *, about: Sequence[tuple[str, str]]
) -> bytes:
    """An .xlsx: the rows under a frozen head with filters; sheet 2 says who asked what, when."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    sheet.freeze_panes = "A2"
    for n, column in enumerate(columns):
        sheet.column_dimensions[chr(ord("A") + n)].width = column.width
    sheet.append([_head(sheet, column.head) for column in columns])
    for row in rows:
        sheet.append(
            [_cell(sheet, column.value(row), wrap=column.width >= _WRAPPED) for column in columns]
        )
    sheet.auto_filter.ref = f"A1:{chr(ord('A') + len(columns) - 1)}{len(rows) + 1}"
    notes = book.create_sheet("说明")
    notes.column_dimensions["A"].width, notes.column_dimensions["B"].width = 14, 90
    for label, text in about:
        notes.append([label, _cell(notes, text, wrap=True)])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def csv_bytes(columns: Sequence[Column], rows: Iterable[object]) -> bytes:
    """The rows as CSV, with the mark that makes Excel and WPS read it as UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([column.head for column in columns])
    for row in rows:
        writer.writerow([_plain(column.value(row)) for column in columns])
    return buffer.getvalue().encode("utf-8-sig")


def _head(sheet: Any, text: str) -> Any:  # noqa: ANN401  # openpyxl's cell has no public type
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Cell, *, wrap: bool) -> Any:  # noqa: ANN401
    """A value for a sheet; cells with a style of their own cost ten times a plain one."""
    if not isinstance(value, str):
        return value
    text = _UNPRINTABLE.sub("", value)[:_CELL_LIMIT]
    if not wrap and not text.startswith(_FORMULA):
        return text or None
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"  # never a formula, whatever a paper says
    if wrap:
        cell.alignment = _WRAP
    return cell


def _plain(value: Cell) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _wan(value: Decimal | None) -> Decimal | None:
    return None if value is None else (value / WAN).normalize()


def _number(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.normalize()


def _point(measure: Measure) -> str:
    return measure.recommendation.text if measure.recommendation else ""


def _parts(measure: Measure) -> str:
    return "、".join(f"{p.agency}（{p.get_role_display()}）" for p in measure.parts.all())


def _section(fact: Fact) -> str:
    return f"{fact.section.path} {fact.section.heading}".strip() if fact.section else ""


_SOURCE = (
    Column(head="原文", width=60, value=lambda fact: fact.quote),
    Column(head="文件", width=40, value=lambda fact: fact.document.display_title),
    Column(head="发文字号", width=20, value=lambda fact: fact.document.document_number),
    Column(head="发文机关", width=22, value=lambda fact: str(fact.document.issuer or "")),
    Column(head="成文日期", width=12, value=lambda fact: fact.document.issued_on),
    Column(head="章节", width=24, value=_section),
    Column(head="字符起", width=8, value=lambda fact: fact.start),
    Column(head="字符止", width=8, value=lambda fact: fact.end),
    Column(head="来源", width=8, value=lambda fact: fact.get_origin_display()),
    Column(head="核对", width=8, value=lambda fact: "已核对" if fact.checked else "未核对"),
)
COLUMNS: dict[type, tuple[Column, ...]] = {
    Measure: (
        Column(head="状态", width=10, value=lambda fact: fact.get_status_display()),
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
    Target: (
        Column(head="指标", width=30, value=lambda fact: fact.indicator),
        Column(head="关系", width=6, value=lambda fact: fact.op),
        Column(head="目标值", width=16, value=lambda fact: _number(fact.value)),
        Column(head="单位", width=8, value=lambda fact: fact.unit),
        Column(head="期限", width=12, value=lambda fact: fact.due),
        *_SOURCE,
    ),
    Result: (
        Column(head="指标", width=30, value=lambda fact: fact.indicator),
        Column(head="数值", width=16, value=lambda fact: _number(fact.value)),
        Column(head="单位", width=8, value=lambda fact: fact.unit),
        Column(head="时期", width=12, value=lambda fact: fact.period),
        Column(head="部门", width=22, value=lambda fact: str(fact.agency or "")),
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
