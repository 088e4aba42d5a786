"""Every page: it answers, keeps to itself, asks the database a constant number of times."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from documents.models import Document, DocumentStatus
from tests.views.support import ELSEWHERE, addresses, crawl, page, staff_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]

MAX_QUERIES = 12
PAGES_OF_A_SHAPE = 3
_INLINE = re.compile(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:")


def test_every_page_has_one_heading_language_and_title(client: Client) -> None:
    """Each page is Chinese, has a title of its own and one main heading."""
    titles = {}
    for path in addresses():
        text = page(client, path)
        assert '<html lang="zh-CN"' in text
        assert len(re.findall(r"<h1[ >]", text)) == 1, path
        titles[path] = re.findall(r"<title>(.*?)</title>", text, re.DOTALL)[0]

    assert all("吉策库" in title for title in titles.values())


def test_what_was_not_read_surely_stands_above_the_paper(
    admin_client: Client, library: list[Document]
) -> None:
    """Where it is read, and where it is checked."""
    pk = library[0].pk
    Document.objects.filter(pk=pk).update(reading_warnings=["第 2 页已损坏，没有读取。"])

    for path in (f"/documents/{pk}/", f"/review/{pk}/?view=text"):
        answer = admin_client.get(path, follow=True)
        assert "第 2 页已损坏，没有读取。" in answer.content.decode(), path
    assert "已损坏" not in page(admin_client, f"/documents/{library[1].pk}/")


def test_no_page_names_another_host_or_runs_inline_code(client: Client) -> None:
    """Nothing is loaded from elsewhere; no script or style stands in a page."""
    for path in addresses():
        text = page(client, path)
        assert not ELSEWHERE.search(text), path
        assert not _INLINE.search(text), path


def test_every_page_asks_at_most_twelve_times(client: Client) -> None:
    """The number of queries is bounded on every page."""
    for path in addresses():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(client, path)
        assert len(queries) <= MAX_QUERIES, (path, len(queries))


def test_pages_of_staff_ask_no_more_but_for_who_asks(client: Client) -> None:
    """Session and account are two questions of their own."""
    client.force_login(User.objects.create_superuser("chief"))
    client.get("/")  # writes the session's end
    for path in [*addresses(), *staff_addresses()]:
        with CaptureQueriesContext(connection) as queries:
            client.get(path, follow=False)
        assert len(queries) <= MAX_QUERIES + 2, (path, len(queries))


def test_no_link_of_any_page_is_dead(client: Client) -> None:
    """From the first page on, every address met answers; fragments exist on their page."""
    seen, troubles = crawl(client, start="/", per_shape=PAGES_OF_A_SHAPE)

    assert troubles == []
    assert len(seen) > 50


def test_missing_page_is_chinese(client: Client) -> None:
    """An unknown address says so and leads home."""
    response = client.get("/documents/999999/")

    assert response.status_code == 404
    assert "没有这个页面" in response.content.decode()


def test_withdrawn_paper_is_gone_with_its_facts(client: Client, library: list[Document]) -> None:
    """A withdrawn paper is neither listed, nor opened, nor compared, nor are its facts."""
    reply, plan = library[:2]
    Document.objects.filter(pk=plan.pk).update(status="withdrawn")

    assert plan.title not in page(client, "/documents/")
    assert plan.title not in page(client, f"/measures/?document={plan.pk}")
    for path in ("", f"compare/{reply.pk}/", "original/", "brief.docx"):
        assert client.get(f"/documents/{plan.pk}/{path}").status_code == 404
    assert client.get(f"/documents/{reply.pk}/compare/{plan.pk}/").status_code == 404
    assert "没有符合条件的补贴条款" in page(client, "/subsidies/?cap_min=300万")


def test_text_of_a_paper_is_escaped(client: Client, library: list[Document]) -> None:
    """Markup in a title is shown, not obeyed."""
    Document.objects.filter(pk=library[1].pk).update(title="<script>alert(1)</script>")

    assert "<script>alert" not in page(client, "/documents/")
    assert "&lt;script&gt;alert" in page(client, f"/documents/{library[1].pk}/")


def test_the_first_page_shows_what_waits_to_those_who_check(
    client: Client, library: list[Document]
) -> None:
    """Papers read and not yet checked, each a link to its check; others see nothing of it."""
    assert "待办" not in page(client, "/")
    client.force_login(User.objects.create_superuser("chief"))

    text = page(client, "/")

    assert "待办" in text
    assert f'href="/review/{library[0].pk}/"' in text


def test_a_paper_that_could_not_be_read_is_no_news(client: Client, library: list[Document]) -> None:
    """The first page lists the latest papers that have been read."""
    newest = Document.objects.order_by("-received_at", "-pk")[0]
    assert newest.get_absolute_url() in page(client, "/")

    Document.objects.filter(pk=newest.pk).update(status=DocumentStatus.FAILED, failure="坏文件")

    assert newest.get_absolute_url() not in page(client, "/")


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("/proposals/", "提案建议"),
        ("/results/", "目标与成效"),
        ("/results/?book=fund", "补贴政策"),
        ("/targets/?book=budget", "补贴政策"),
    ],
)
def test_the_menu_says_where_one_is(client: Client, path: str, entry: str) -> None:
    """One entry, named as the page's own trail names it."""
    text = page(client, path)

    menu = text[text.index('class="menu"') : text.index("</nav>")]
    assert re.findall(r'aria-current="page">([^<]+)<', menu) == [entry]
    assert entry in text[text.index('class="crumbs"') :]
