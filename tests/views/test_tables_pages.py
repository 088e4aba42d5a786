"""A paper's tables are tables on its pages, with marks and anchors as in running text."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.ingest import document_ingest
from documents.models import Document, Target
from tests.views.support import page

pytestmark = pytest.mark.django_db

PAPER = (
    "某省医药产业发展方案\n"
    "　　一、发展目标。到2025年，全省医药产业产值达到500亿元。\n"
    "| 任务 | 牵头单位 | 时限 |\n"
    "| --- | --- | --- |\n"
    "| 落实《某省平台建设方案》（某政发〔2022〕1号），建设省级平台 | 省科学技术厅 | 2025年 |\n"
    "| 引进龙头企业 | 省工业和信息化厅 | 2026年 |\n"
    "　　某省人民政府\n　　2023年6月1日\n"
)


@pytest.fixture
def paper() -> Document:
    """A plan with a table of tasks."""
    document = document_ingest(PAPER.encode(), "方案.txt").document
    assert document is not None
    return document


def cells(text: str) -> list[list[str]]:
    """Words of the cells of the page's first table."""
    found = re.search(r'<table class="cells[^>]*>(.*?)</table>', text, re.DOTALL)
    assert found is not None
    rows = re.findall(r"<tr>(.*?)</tr>", found[1], re.DOTALL)
    return [
        [
            re.sub(r"<a[^>]*>[^<]*</a>|<[^>]+>", "", cell)
            for cell in re.findall(r"<t[hd].*?</t[hd]>", r)
        ]
        for r in rows
    ]


def test_a_table_is_read_row_by_row(client: Client, paper: Document) -> None:
    """Head, rows, columns; the lines around it are lines."""
    text = page(client, paper.get_absolute_url())

    assert cells(text) == [
        ["任务", "牵头单位", "时限"],
        ["落实《某省平台建设方案》（某政发〔2022〕1号），建设省级平台", "省科学技术厅", "2025年"],
        ["引进龙头企业", "省工业和信息化厅", "2026年"],
    ]
    assert '<th scope="col">' in text
    assert text.index("500亿元") < text.index('class="cells')


def test_marks_and_anchors_in_a_cell_are_exact(client: Client, paper: Document) -> None:
    """A fact of a cell is marked there, once, and lit when asked for; so is a searched word."""
    citation = paper.citation_set.get()

    text = page(client, f"{paper.get_absolute_url()}?mark={citation.anchor}")

    table = text[text.index('class="cells') : text.index("</table>")]
    assert text.count(f'id="{citation.anchor}"') == 1
    assert f'id="{citation.anchor}"' in table
    assert "lit" in table
    hit = page(client, f"{paper.get_absolute_url()}?q=龙头&hit=1")
    assert 'id="hit-1"' in hit[hit.index('class="cells') : hit.index("</table>")]


def test_the_check_shows_tables_too(client: Client, paper: Document) -> None:
    """Beside the values."""
    client.force_login(User.objects.create_superuser("chief"))

    answer = client.get(reverse("review", args=[paper.pk]), follow=True)

    assert len(cells(answer.content.decode())) == 3


def test_a_paper_without_tables_shows_lines(client: Client) -> None:
    """Nothing is looked for."""
    document = document_ingest("　　支持企业发展，到2025年达到80家。\n".encode(), "文.txt").document
    assert document is not None

    text = page(client, document.get_absolute_url())

    assert document.cells == []
    assert 'class="cells' not in text
    assert Target.objects.filter(document=document).exists()


def test_tables_cost_one_question(client: Client, paper: Document) -> None:
    """The map to the source is read of papers with tables only."""
    plain = document_ingest(PAPER.replace("|", "、").encode(), "文.txt").document
    assert plain is not None
    counts = []
    for document in (plain, paper):
        page(client, document.get_absolute_url())
        with CaptureQueriesContext(connection) as queries:
            page(client, document.get_absolute_url())
        counts.append(len(queries))

    assert counts[1] <= counts[0] + 1
