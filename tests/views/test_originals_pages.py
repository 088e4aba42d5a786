"""A reader sees the page a text was read off, without any right but to see the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from documents.ingest import document_ingest
from documents.models import Document, DocumentStatus
from documents.originals import page_draw, pages_drawn
from documents.selectors.sheets import sheet_build

FORMATS = Path(__file__).resolve().parents[2] / "fixtures" / "formats"
BOX = re.compile(
    r'<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', re.DOTALL
)
PNG = b"\x89PNG\r\n\x1a\n"

pytestmark = pytest.mark.django_db


@pytest.fixture
def printed() -> Document:
    """A founding plan as PDF."""
    return stored("plan.pdf")


def stored(name: str) -> Document:
    """A file of the fixtures as the product reads it."""
    document = document_ingest((FORMATS / name).read_bytes(), name).document
    assert document is not None
    return document


def test_a_page_is_a_picture_the_browser_keeps(client: Client, printed: Document) -> None:
    """PNG, private, and not drawn again for a browser that has it."""
    url = reverse("document_page", args=[printed.pk, 1])

    first = client.get(url)
    second = client.get(url, headers={"If-None-Match": first["ETag"]})

    assert first.content.startswith(PNG)
    assert first["Content-Type"] == "image/png"
    assert "private" in first["Cache-Control"]
    assert "max-age=86400" in first["Cache-Control"]
    assert second.status_code == 304


def test_pages_are_turned_by_links(client: Client, printed: Document) -> None:
    """Page two links to one and three and shows its picture beside the text."""
    page = client.get(reverse("document_pages", args=[printed.pk]) + "?page=2").content.decode()

    assert reverse("document_page", args=[printed.pk, 2]) in page
    assert f"第 2 / {printed.pages} 页" in page
    assert "?page=1" in page
    assert "?page=3" in page
    assert "生物医药" in page


def test_the_paper_links_to_its_pages(client: Client, printed: Document) -> None:
    """原件图像 stands beside 下载原件."""
    page = client.get(printed.get_absolute_url()).content.decode()

    assert reverse("document_pages", args=[printed.pk]) in page


@pytest.mark.parametrize("number", [0, 999])
def test_a_page_that_is_not_there_is_not_found(
    client: Client, printed: Document, number: int
) -> None:
    """A number out of range draws nothing."""
    assert client.get(reverse("document_page", args=[printed.pk, number])).status_code == 404


def test_a_withdrawn_paper_shows_no_page(client: Client, printed: Document) -> None:
    """Who may not see the paper may not see its picture, cached or not."""
    url = reverse("document_page", args=[printed.pk, 1])
    etag = client.get(url)["ETag"]
    Document.objects.filter(pk=printed.pk).update(status=DocumentStatus.WITHDRAWN)

    assert client.get(url).status_code == 404
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 404
    assert client.get(reverse("document_pages", args=[printed.pk])).status_code == 404


@pytest.mark.parametrize("name", ["plan.docx", "plan.ofd"])
def test_a_flowing_text_has_no_pages(client: Client, name: str) -> None:
    """No link that leads nowhere."""
    document = stored(name)
    page = client.get(document.get_absolute_url()).content.decode()

    assert pages_drawn(document) == 0
    assert "原件图像" not in page
    assert client.get(reverse("document_pages", args=[document.pk])).status_code == 404


def test_a_page_that_cannot_be_drawn_is_none(printed: Document) -> None:
    """Damaged bytes end as 404, not as an error of the server."""
    printed.original.content = b"%PDF-1.7\nbroken"

    assert page_draw(printed, 1) is None


def test_facts_stand_on_the_picture_where_their_words_are(client: Client) -> None:
    """Of a scanned page, each box of a fact lies on the page and links to the fact."""
    scan = stored("scan.pdf")
    subsidy = scan.subsidy_set.exclude(cap=None)[0]

    text = client.get(f"{reverse('document_pages', args=[scan.pk])}?fact={subsidy.anchor}")
    page = text.content.decode()

    width, height = (float(side) for side in scan.layout["pages"][0][:2])
    boxes = [[float(side) for side in found] for found in BOX.findall(page)]
    assert boxes
    assert all(x >= 0 and x + w <= width and y >= 0 and y + h <= height for x, y, w, h in boxes)
    assert "place-subsidy lit" in page
    assert f"fact={subsidy.anchor}" in page


@pytest.mark.parametrize(
    ("quarters", "corners"), [(0, (0, 0)), (1, (0, 842)), (2, (595, 842)), (3, (595, 0))]
)
def test_a_sheet_turns_its_picture_upright(quarters: int, corners: tuple[int, int]) -> None:
    """The picture's own first corner comes to stand where the turned page has it."""
    document = Document(layout={"pages": [[595, 842, quarters, 0, 1]], "lines": []})

    sheet = sheet_build(document, [], 1)

    assert sheet is not None
    numbers = [float(part) for part in re.findall(r"-?[0-9.]+", sheet.turns)] or [0] * 6
    assert tuple(numbers[4:]) == corners
    expected = (842, 595) if quarters % 2 else (595, 842)
    assert (sheet.picture_width, sheet.picture_height) == expected
