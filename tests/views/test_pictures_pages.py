"""Charts to be saved: one link beside each chart, a PNG behind it, or a page that says why not."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from documents.models import Agency, Document, Result, Target
from documents.pictures import MARGIN, SCALE, fonts_usual
from tests.views.support import links, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
needs_font = pytest.mark.skipif(not list(fonts_usual()), reason="no Chinese font on this machine")


@pytest.fixture
def pages() -> dict[str, str]:
    """A page with a chart of each kind, by the name of its picture."""
    target = Target.objects.select_related("document").exclude(document__issued_on=None)[0]
    later = target.document.issued_on + timedelta(days=400)  # type: ignore[operator]
    other = Document.objects.exclude(pk=target.document_id)[0]
    Document.objects.filter(pk=other.pk).update(issued_on=later, region=target.document.region)
    figures = [
        Result.objects.create(
            document=paper,
            key="later",
            start=0,
            end=2,
            quote="后来",
            rule="test",
            indicator=target.indicator,
            unit=target.unit,
            value=target.value + number,
        )
        for number, paper in enumerate((other, target.document))
    ]
    body = Agency.objects.filter(parts__isnull=False)[0]
    return {
        "home_picture": "/",
        "agency_picture": f"/agencies/{body.pk}/",
        "targets_picture": "/targets/",
        "target_picture": f"/targets/{target.pk}/",
        "result_picture": f"/results/{figures[0].pk}/",
    }


def picture_of(client: Client, path: str) -> str:
    """The address that the page's one link to a picture gives."""
    (address,) = [link for link in links(page(client, path)) if "chart.png" in link]
    return address


def test_every_chart_page_leads_to_its_picture(client: Client, pages: dict[str, str]) -> None:
    """By the name of its view."""
    for name, path in pages.items():
        pk = [part for part in path.split("/") if part.isdecimal()]
        assert picture_of(client, path).partition("?")[0] == reverse(name, args=pk)


@needs_font
def test_a_picture_is_saved_under_a_chinese_name(client: Client, pages: dict[str, str]) -> None:
    """A PNG of many colours, twice as wide as the drawing on the page."""
    for path in pages.values():
        answer = client.get(picture_of(client, path))
        assert answer.status_code == 200
        assert answer["Content-Type"] == "image/png"
        saved = unquote(answer["Content-Disposition"])
        assert saved.startswith("attachment;")
        assert saved.endswith(".png")
        image = Image.open(io.BytesIO(answer.content))
        text = page(client, path)
        drawn = int(text.split('class="chart', 1)[1].split(' width="', 1)[1].split('"')[0])
        assert image.width >= (drawn + 2 * MARGIN) * SCALE
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 5


@needs_font
def test_the_picture_of_a_list_keeps_its_filters(client: Client) -> None:
    """What is narrowed on the page is narrowed in the picture."""
    paper = Target.objects.exclude(due="")[0].document_id
    narrowed = picture_of(client, f"/targets/?document={paper}&sort=-value")

    assert f"document={paper}" in narrowed
    whole, part = (client.get(path).content for path in ("/targets/chart.png", narrowed))
    assert whole != part


def test_without_a_chinese_font_a_page_says_what_to_do(
    client: Client, pages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing, why there is no picture, what to install, which setting: 503, in Chinese."""
    addresses = [picture_of(client, path) for path in pages.values()]
    monkeypatch.setattr("documents.views.pictures.fonts_usual", lambda: iter(()))

    for address in addresses:
        answer = client.get(address)
        text = answer.content.decode()
        assert answer.status_code == 503
        assert answer["Content-Type"].startswith("text/html")
        for words in ("缺少可用的中文字体", "图中汉字会变成方框", "安装中文字体", "JLPOLICY_FONT"):
            assert words in text


def test_a_wrong_setting_is_named(client: Client, settings: Settings, tmp_path: Path) -> None:
    """Other fonts are not taken in its stead, so that it is noticed."""
    settings.CHART_FONT = str(tmp_path / "font.ttf")

    answer = client.get("/chart.png")

    assert answer.status_code == 503
    assert settings.CHART_FONT in answer.content.decode()


@needs_font
def test_the_font_of_the_setting_is_used(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it lies."""
    settings.CHART_FONT = str(next(fonts_usual()))
    monkeypatch.setattr("documents.views.pictures.fonts_usual", lambda: iter(()))

    assert client.get("/chart.png")["Content-Type"] == "image/png"


def test_where_there_is_no_chart_there_is_no_picture(client: Client) -> None:
    """A goal that no later paper reports, a list without goals, a row that is missing."""
    target = Target.objects.all()[0]
    Result.objects.all().delete()

    for path in (
        f"/targets/{target.pk}/chart.png",
        "/targets/chart.png?words=无此词",
        "/targets/999999/chart.png",
        "/agencies/999999/chart.png",
    ):
        assert client.get(path).status_code == 404


def test_a_picture_asks_no_more_than_its_figures(
    client: Client,
    pages: dict[str, str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """Not what else its page shows."""
    most = dict(zip(pages, (7, 3, 4, 3, 3), strict=True))
    for name, path in pages.items():
        address = picture_of(client, path)
        with django_assert_max_num_queries(most[name]):
            client.get(address)
