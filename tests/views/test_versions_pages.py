"""Lists, counts, exports, search and matching show one version; old pages say where it is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.models import Document
from documents.versions import version_set
from tests.test_versions import stored
from tests.views.support import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions() -> tuple[Document, Document]:
    """A paper of 300 and its new version of 500."""
    old, new = stored(300), stored(500)
    version_set(new, old)
    return old, new


def total(text: str) -> int:
    """Rows a list says it has."""
    found = re.search(r"共 (\d+) 条", text)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("path", ["/documents/", "/measures/", "/subsidies/"])
def test_a_list_counts_one_version_and_all_on_request(
    client: Client, versions: tuple[Document, Document], path: str
) -> None:
    """The chip says that old versions are in, and they are marked."""
    assert total(page(client, path)) == 1

    text = page(client, f"{path}?versions=all")

    assert total(text) == 2
    assert "含旧版本" in text
    assert text.count(">旧版本<") == 1


def test_facets_and_exports_follow(client: Client, versions: tuple[Document, Document]) -> None:
    """Counts beside the values and rows of a file are those of the list."""
    assert '<span class="count">1</span>' in page(client, "/documents/")
    rows = page(client, "/subsidies/export.csv").splitlines()
    assert len(rows) == 2
    assert "500" in rows[1]
    assert len(page(client, "/subsidies/export.csv?versions=all").splitlines()) == 3


def test_figures_bodies_and_firms_know_one_version(
    client: Client, versions: tuple[Document, Document]
) -> None:
    """First page, directory, page of a body and matching."""
    _, new = versions
    assert new.issuer is not None

    home = page(client, "/")
    body = page(client, reverse("agency", args=[new.issuer.pk]))
    firm = page(client, "/subsidies/firm/?income=35亿&words=平台")

    assert f'<a href="{reverse("documents")}">1</a>' in home
    assert f'<a href="{reverse("subsidies")}">1</a>' in home
    for text in (body, firm):
        assert "不超过500万元" in text
        assert "不超过300万元" not in text
    assert "不超过300万元" not in page(client, "/search/?q=省级平台")


def test_old_pages_stay_and_lead_to_the_newest(
    client: Client, versions: tuple[Document, Document]
) -> None:
    """The paper and its facts say so once, at the top, and ask not to be indexed."""
    old, new = versions
    subsidy, measure = old.subsidy_set.get(), old.measure_set.get()
    for path in (
        old.get_absolute_url(),
        reverse("subsidy", args=[subsidy.pk]),
        reverse("measure", args=[measure.pk]),
    ):
        text = page(client, path)
        assert text.count("已由新版本取代") == 1, path
        assert new.get_absolute_url() in text
        assert '<meta name="robots" content="noindex">' in text
    assert "已由新版本取代" not in page(client, new.get_absolute_url())
    assert total(page(client, f"/subsidies/?document={old.pk}")) == 1


def test_one_box_speaks_of_the_newer_paper(
    client: Client, versions: tuple[Document, Document]
) -> None:
    """Those who check see it once as well, on both pages of both papers."""
    old, new = versions
    client.force_login(User.objects.create_superuser("chief"))

    for name in ("document", "review"):
        text = client.get(reverse(name, args=[old.pk]), follow=True).content.decode()
        boxes = re.findall('class="notice notice-warning([^"]*)"', text)
        assert [box for box in boxes if box != " idle"] == [""]  # the idle one is on every page
        text = client.get(reverse(name, args=[new.pk]), follow=True).content.decode()
        assert "正文相近" not in text
        assert "已记为新版本" in text


def test_an_old_version_waits_for_no_check(
    client: Client, versions: tuple[Document, Document]
) -> None:
    """It is found under its stamp."""
    client.force_login(User.objects.create_superuser("chief"))
    links = [reverse("review", args=[paper.pk]) for paper in versions]

    assert [f'"{link}"' in page(client, "/review/") for link in links] == [False, True]
    assert [f'"{link}"' in page(client, "/review/?status=pending") for link in links] == [True] * 2
    assert f'"{links[0]}"' not in page(client, "/")


def test_taken_back_both_are_listed(client: Client, versions: tuple[Document, Document]) -> None:
    """撤销，是另一文件."""
    old, new = versions
    client.force_login(User.objects.create_superuser("chief"))

    client.post(reverse("version", args=[new.pk, old.pk]), {"relation": "different"})

    assert total(page(client, "/documents/")) == 2
    assert "已由新版本取代" not in page(client, old.get_absolute_url())


@pytest.mark.parametrize("path", ["/documents/", "/subsidies/", "/"])
def test_versions_cost_no_question(client: Client, path: str) -> None:
    """As many queries with five old versions as with none."""
    papers = [stored(amount) for amount in range(300, 800, 100)]
    page(client, path)
    with CaptureQueriesContext(connection) as before:
        page(client, path)
    for old, new in pairwise(papers):
        version_set(new, old)

    with CaptureQueriesContext(connection) as after:
        page(client, path)

    assert len(after) == len(before)
