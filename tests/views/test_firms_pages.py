"""Matching a firm, on its page and as a file."""

from __future__ import annotations

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.views.support import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
FIRM = "/subsidies/firm/"


def test_groups_and_what_was_understood(client: Client) -> None:
    """Named clauses, those for all, those that fail; sums without a unit are pointed out."""
    text = page(client, f"{FIRM}?words=医药&income=3000&growth=2%25")

    assert "点明所填行业或事项的条款" in text
    assert "所填数据不达门槛的条款" in text
    assert "营业收入 <b>3,000 元</b>" in text
    assert "营业收入按 3000 元理解；如为万元，请写 3000万。" in text
    assert "如为万元" not in page(client, f"{FIRM}?words=医药&income=3000万")


def test_what_the_clauses_want_can_be_filled_in(client: Client) -> None:
    """A box for the figure of a clause; filled in, the clause is worked out on it."""
    assert 'name="own-元-中标量销售额"' in page(client, f"{FIRM}?words=医药")

    text = page(client, f"{FIRM}?words=医药&own-元-中标量销售额=500万")

    assert 'value="500万"' in text
    assert "500 万元 × 10% = 50 万元" in text


def test_odd_boxes_do_no_harm(client: Client) -> None:
    """Addresses made by hand: no unit, no name, a figure that is none."""
    for query in ("own-=1", "own-元=1", "own-元-=1", "own---=x", "own-元-房租=许多"):
        assert client.get(f"{FIRM}?{query}").status_code == 200
    assert "看不懂金额“许多”" in page(client, f"{FIRM}?own-元-房租=许多")


def test_the_file_holds_every_clause_tried(client: Client) -> None:
    """With verdict, bound in 万元 and working; sheet 2 says what was filled in."""
    answer = client.get(f"{FIRM}export.xlsx?words=医药&own-元-中标量销售额=500万")
    book = load_workbook(io.BytesIO(answer.content))
    head, *rows = book["数据"].iter_rows(values_only=True)
    worked = [row for row in rows if "中标量销售额" in str(row[head.index("原文")])]

    assert worked[0][: head.index("算法")] == ("看条件", 50)
    assert "中标量销售额：500 万元" in str(list(book["说明"].values))
    assert client.get(f"{FIRM}export.xlsx").status_code == 302
