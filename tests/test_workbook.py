"""Workbooks as another library reads them."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from documents.workbook import Cell, Sheet, workbook_write


def opened(*sheets: Sheet) -> Workbook:
    """The file read back."""
    return load_workbook(io.BytesIO(workbook_write(sheets)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("财政厅 & <科技厅> \"甲\" '乙'", "财政厅 & <科技厅> \"甲\" '乙'"),
        (" 两端有空格 ", " 两端有空格 "),
        ("第一行\n第二行", "第一行\n第二行"),
        ('=HYPERLINK("x")', '=HYPERLINK("x")'),
        ("铃\x07声", "铃声"),
        ("长" * 40_000, "长" * 32_767),
        ("", None),
        (None, None),
        (7, 7),
        (Decimal("2E+6"), 2_000_000),
        (Decimal("0.57"), 0.57),
        (dt.date(2022, 6, 28), dt.datetime(2022, 6, 28)),  # noqa: DTZ001 - a cell has no zone
    ],
)
def test_a_value_comes_back_as_it_went_in(written: Cell, read: object) -> None:
    """Numbers as numbers, days as days, texts as texts and never as formulas."""
    book = opened(Sheet(name="表", widths=(10, 10), rows=[(written, "后")]))

    cell = book["表"]["A1"]
    assert cell.value == read
    assert cell.data_type != "f"
    assert book["表"]["B1"].value == "后"


def test_the_head_stays_in_sight_with_filters_under_it() -> None:
    """Bold and frozen; sentences are wrapped; columns go on after Z."""
    widths = [10] * 30
    sheet = Sheet(
        name="数据",
        head=[f"列{n}" for n in range(30)],
        widths=widths,
        wrapped=frozenset({1}),
        rows=([f"{row}-{n}" for n in range(30)] for row in range(2_500)),
    )

    read = opened(sheet, Sheet(name="说明", widths=(5,), rows=[("甲",)]))["数据"]

    assert read.freeze_panes == "A2"
    assert read.auto_filter.ref == read.dimensions == "A1:AD2501"
    assert read["AD2501"].value == "2499-29"
    assert read["A1"].font.b
    assert not read["A2"].font.b
    assert (read["B2"].alignment.wrap_text, read["A2"].alignment.wrap_text) == (True, None)
    assert read.column_dimensions["B"].width == 10


def test_sheets_are_written_in_their_order() -> None:
    """What a later sheet says may depend on how many rows came before."""
    count = 0

    def rows() -> list[tuple[Cell]]:
        nonlocal count
        count += 1
        return [("甲",)]

    def notes() -> list[tuple[Cell]]:
        return [(count,)]

    first = Sheet(name="一", widths=(5,), rows=(row for _ in range(1) for row in rows()))
    second = Sheet(name="二", widths=(5,), rows=(row for _ in range(1) for row in notes()))

    book = opened(first, second)

    assert book.sheetnames == ["一", "二"]
    assert book["二"]["A1"].value == 1
