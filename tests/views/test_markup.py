"""What screen readers and keyboards find in the markup of every page."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import html

from tests.views.support import addresses, page, staff_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def trees(client: Client) -> list[tuple[str, html.HtmlElement]]:
    """Every page as a tree, those of staff too."""
    paths = addresses()
    found = [(path, html.fromstring(page(client, path))) for path in paths]
    client.force_login(User.objects.create_superuser("chief"))
    for path in staff_addresses():
        answer = client.get(path, follow=True)
        found.append((path, html.fromstring(answer.content.decode())))
    return found


def test_every_table_names_its_columns(trees: list[tuple[str, html.HtmlElement]]) -> None:
    """Each header cell has a scope, and a table of rows has headers."""
    tables = 0
    for path, tree in trees:
        for table in tree.iter("table"):
            tables += 1
            headers = list(table.iter("th"))
            assert headers, path
            assert {header.get("scope") for header in headers} <= {"col", "row", "rowgroup"}, path
    assert tables >= 20


def test_every_name_for_readers_is_chinese(trees: list[tuple[str, html.HtmlElement]]) -> None:
    """No English aria-label is left by a library."""
    for path, tree in trees:
        for label in tree.xpath("//@aria-label"):
            assert _CHINESE.search(label), (path, label)


def test_every_field_has_a_label(trees: list[tuple[str, html.HtmlElement]]) -> None:
    """A field is named by a label for it, around it, or by aria-label."""
    for path, tree in trees:
        named = set(tree.xpath("//label/@for"))
        for field in tree.xpath("//input[not(@type='hidden')] | //select | //textarea"):
            around = field.xpath("ancestor::label")
            assert field.get("id") in named or around or field.get("aria-label"), (
                path,
                html.tostring(field)[:120],
            )


def test_everything_that_acts_can_be_reached_by_keyboard(
    trees: list[tuple[str, html.HtmlElement]],
) -> None:
    """What acts is a link with an address, a button or a summary; nothing leaves the order."""
    for path, tree in trees:
        assert not tree.xpath("//*[@tabindex > 0 or @onclick]"), path
        for link in tree.xpath("//a[not(@id)]"):
            assert link.get("href"), (path, html.tostring(link)[:120])
        assert tree.xpath("//a[@class='skip'][@href='#main']"), path
        assert tree.xpath("//main[@id='main']"), path


def test_ids_are_unique(trees: list[tuple[str, html.HtmlElement]]) -> None:
    """An anchor leads to one place."""
    for path, tree in trees:
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), (path, {one for one in ids if ids.count(one) > 1})


def test_every_chart_has_its_figures_in_a_table(trees: list[tuple[str, html.HtmlElement]]) -> None:
    """The bars' values stand again in the table below, in order."""
    charts = 0
    for path, tree in trees:
        for chart in tree.xpath("//figure[@class='chart']"):
            charts += 1
            drawn = chart.xpath(".//text[@class='value']/text()")
            listed = [cell.text_content().split()[0] for cell in chart.xpath(".//table//td")]
            assert drawn == listed, path
    assert charts >= 3


@pytest.mark.parametrize("path", ["/measures/", "/subsidies/", "/targets/", "/results/"])
def test_every_row_opens_its_sentence(client: Client, path: str) -> None:
    """One click from a row to its words, lit up in the paper."""
    rows = html.fromstring(page(client, f"{path}?size=10")).xpath(
        "//table[contains(@class, 'fixed')]/tbody/tr"
    )
    assert len(rows) == 10
    for row in rows:
        (link,) = {link for link in row.xpath(".//a/@href") if "mark=" in link}
        address, _, anchor = link.partition("#")
        paper = html.fromstring(page(client, address))
        assert paper.xpath(f"//*[@id='{anchor}']"), link
        lit = "".join(paper.xpath("//article//mark[contains(@class, 'lit')]//text()"))
        quote = next(iter(row.xpath(f".//a[@href='{link}']/@title")))
        assert "".join(lit.split()), (link, quote)


def test_a_body_is_found_by_any_of_its_names(client: Client) -> None:
    """Short name, full name and initials find one body."""
    found = set()
    for typed in ("省科技厅", "吉林省科学技术厅", "kjt"):
        tree = html.fromstring(page(client, f"/agencies/?name={typed}"))
        names = {
            link.get("href")
            for link in tree.xpath("//main//ul[@class='grid']//a")
            if link.text_content().startswith("吉林省科学技术厅")
        }
        assert len(names) == 1
        found |= names

    assert len(found) == 1
