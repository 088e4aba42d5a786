"""The search page asks the database a bounded number of times, whatever is asked and found."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import unquote_plus, urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.models import Agency, Document
from documents.search.query import parse
from documents.search.tree import Field

pytestmark = pytest.mark.django_db


AtMost = Callable[[int], AbstractContextManager[object]]
EVERY_FACET = {
    "department": "1",
    "year": "2022",
    "kind": "reply",
    "status": "planned",
    "region": "吉林省",
    "form": "奖补",
    "cap": "7",
}
KINDS = ["reply", "plan"]
YEARS = [str(year) for year in range(2018, 2026)]
SEARCHES: list[dict[str, str]] = [
    {},
    {"q": "企业"},
    {"q": "企业", "size": "100"},
    {"q": "企业", "sort": "date"},
    {"q": "补贴", "sort": "amount"},
    {"q": "企业", "page": "2", "size": "10"},
    {"q": "省科技厅 奖补"},  # other names and synonyms
    {"q": "医药 奖补 贷款"},  # few, and some that nearly match
    {"q": "部门:省科技厅 状态:计划"},
    {"q": "吉科发医〔2022〕97号"},  # straight to its paper
    {"q": "第999号"},
    {"q": "企业", **EVERY_FACET},
    {"q": "生物制照 鸡林省"},  # nothing, other spellings
    {"q": "kjt"},
    {"q": "标题:医药 提案人:丁肇勇 文号:吉科发 案号:224 上限>=200万 到期:2025 -鹿茸"},
]


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: urlencode(search)[:40])
def test_queries_are_bounded(
    client: Client,
    library: list[Document],
    search: dict[str, str],
    django_assert_max_num_queries: AtMost,
) -> None:
    """Whatever is asked."""
    with django_assert_max_num_queries(9):
        response = client.get("/search/", search)

    assert response.status_code == 200


def test_a_reader_who_is_known_costs_as_much_as_on_every_page(
    client: Client, library: list[Document], django_assert_num_queries: AtMost
) -> None:
    """Four more: the session, the reader, and what the reader may do, alone and in groups."""
    client.force_login(User.objects.create_user("reader"))
    client.get("/search/help/")  # moves the session's end, once a minute

    with django_assert_num_queries(7 + 4):
        client.get("/search/", {"q": "企业", "size": "10"})


@pytest.mark.parametrize("search", [{}, {"kind": KINDS}, {"kind": KINDS, "year": YEARS}], ids=len)
def test_rows_and_facets_ask_no_more(
    client: Client,
    library: list[Document],
    search: dict[str, list[str]],
    django_assert_num_queries: AtMost,
) -> None:
    """The same for few rows and for many, with no facet chosen and with each."""
    for text in ("企业", "贴息"):
        with django_assert_num_queries(7):
            client.get("/search/", {"q": text, **search})


ODD: list[dict[str, str]] = [
    {"q": "人参\0"},
    {"q": "人参", "within": "\0"},
    {"q": "人参", "kind": "\0", "status": "\0", "region": "\0", "form": "\0"},
    {"q": "人参", "region": "吉林省" * 1_000},
    {"q": "人参", "page": "9" * 5_000},
    {"q": "人参", "year": "9" * 5_000, "department": "9" * 30},
    {"q": "比例>=1e999999", "cap_min": "999999999999999万亿"},
    {"q": "'; DROP TABLE x; -- %s {{ 7 }} <b> 👍 ^.*[$"},
]


@pytest.mark.parametrize("search", ODD, ids=range(len(ODD)))
def test_no_address_is_an_error(
    client: Client, library: list[Document], search: dict[str, str]
) -> None:
    """Whatever an address holds, a page comes back; what cannot be is left out."""
    assert client.get("/search/", search).status_code == 200
    assert client.get("/search/suggest/", search).status_code == 200


def test_a_browser_shows_what_is_suggested(client: Client, library: list[Document]) -> None:
    """It hides options of which neither words nor label hold what was typed."""
    for typed in ("科学技术", "kjt", "科技厅", "吉科发医2022"):
        page = client.get("/search/suggest/", {"q": typed}).content.decode()
        options = re.findall(r'<option value="([^"]+)">([^<]+)</option>', page)

        assert options, typed
        assert all(typed in text or typed in label for text, label in options), typed


WIDER = [
    ({"q": "生物医药奖补氢燃料", "exact": "1"}, "不限精确"),
    ({"q": "“生物医药。奖补氢燃料”"}, "去掉引号"),
    ({"q": "渣土车氢燃料", "scope": "title"}, "在全文里检索"),
]


@pytest.mark.parametrize(("search", "offered"), WIDER)
def test_nothing_found_offers_to_ask_for_more(
    client: Client, library: list[Document], search: dict[str, str], offered: str
) -> None:
    """A paste over two sentences stands nowhere to the letter; the way out is one click away."""
    page = client.get("/search/", search).content.decode()
    plain = client.get("/search/", {"q": "企业"}).content.decode()

    assert "没有找到" in page
    assert offered in page
    assert offered not in plain


def test_a_long_paste_is_cut_and_said(client: Client, library: list[Document]) -> None:
    """A clerk pastes half a paper: the page tells how much of it was used."""
    assert "检索式过长" in client.get("/search/", {"q": "支持企业发展，" * 90}).content.decode()


def test_searching_within_keeps_what_was_chosen(client: Client, library: list[Document]) -> None:
    """The box sends along the filters, the order and the size that it does not show."""
    page = client.get("/search/", {"q": "企业", "year": ["2022", "2023"], "sort": "date"})

    for name, value in (("year", "2022"), ("year", "2023"), ("sort", "date")):
        assert f'<input type="hidden" name="{name}" value="{value}">' in page.content.decode()


def test_the_help_has_an_example_of_each_field(client: Client) -> None:
    """And each example is understood."""
    page = client.get("/search/help/").content.decode()

    for field in Field:
        assert f"{field.value}" in page
    for query in re.findall(r'href="/search/\?q=([^"]+)"', page):
        assert not parse(unquote_plus(query)).notes, query


def test_words_apart_are_told_from_words_missing(client: Client, library: list[Document]) -> None:
    """A paper with all words is not called 部分符合 because they stand in several sentences."""
    apart = client.get("/search/", {"q": "生物医药 奖补"}).content.decode()
    missing = client.get("/search/", {"q": "生物医药 氢燃料电池渣土车"}).content.decode()

    assert "没有一句话同时写到“生物医药 奖补”的全部词语" in apart
    assert re.search(r"另列 \d+ 份分见多句", apart)
    assert "分见多句" not in missing
    assert "部分符合" in missing


def test_a_body_by_name_and_the_rows_of_a_paper_are_a_click_away(
    client: Client, library: list[Document]
) -> None:
    """省科技厅 leads to its page, a hit to the measures of its paper."""
    body = Agency.objects.get(canonical="吉林省科学技术厅")

    for typed in ("省科技厅", "吉林省科学技术厅"):
        text = client.get("/search/", {"q": typed}).content.decode()
        assert f'<a href="/agencies/{body.pk}/">吉林省科学技术厅</a>' in text
    assert f"/agencies/{body.pk}/" not in client.get("/search/?q=科技厅 基金").content.decode()
    paper = Document.objects.get(document_number="吉科发医〔2022〕97号")
    text = client.get("/search/?q=吉科发医〔2022〕97号").content.decode()
    assert f"/measures/?document={paper.pk}" in text
