"""Lists: filters, facets, chips, sorting, pages, help when nothing is found."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.filters import MeasureFilter, base
from documents.models import Agency, Document, Measure, Subsidy, Target
from documents.selectors import tallies
from documents.selectors.library import measures_shown
from documents.views import lists
from tests.views.support import links, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
YEAR = timezone.localdate().year
LISTS = ("documents", "measures", "subsidies", "targets", "results", "proposals")


def total(text: str) -> int:
    """Rows in all pages of a list."""
    found = re.search(r"共 (\d+) 条[^<]{0,16}</small>", text)
    assert found
    return int(found[1])


@pytest.mark.parametrize("typed", ["100万", "0.01亿", "１００万元", "1000000", "1,000,000 元"])
def test_cap_filter_accepts_all_ways_of_writing(client: Client, typed: str) -> None:
    """A million yuan is one number however it is typed; fund sizes are no caps."""
    text = page(client, f"/subsidies/?cap_min={typed}")

    capped = Subsidy.objects.filter(cap__gte=1_000_000).exclude(form="贷款")
    assert total(text) == capped.count()
    assert "上限不低于：100 万元" in text
    assert "0.57亿" not in text


def test_caps_of_the_founding_papers(client: Client) -> None:
    """12 of the plan's 17 capped clauses reach a million; a fund and money spent are no caps."""
    plan = Subsidy.objects.filter(document__document_number="吉政办发〔2023〕35号")
    clauses = {subsidy.start for subsidy in plan.exclude(cap=None)}
    listed = re.findall(r"mark=subsidy-(\d+)#", page(client, "/subsidies/?cap_min=100万&size=100"))
    shown = Subsidy.objects.filter(pk__in=listed)

    assert len(clauses) == 17
    assert len({subsidy.start for subsidy in shown if subsidy.document == plan[0].document}) == 12
    assert not shown.filter(cap=9_000_000).exists()
    assert not shown.filter(quote__contains="0.57亿").exists()
    assert not shown.filter(quote__contains="最高1000万元的信用贷款").exists()
    loans = page(client, "/subsidies/?cap_min=100万&form=贷款")
    assert "最高1000万元的信用贷款" in loans


def test_cap_filter_explains_what_it_cannot_read(client: Client) -> None:
    """A word for an amount is an error beside the field; the list stays."""
    text = page(client, "/subsidies/?cap_min=很多")

    assert "看不懂金额“很多”" in text
    assert total(text) > 0


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/subsidies/?cap_min=很多", "上限不低于"),
        ("/measures/?agency=省财政厅", "部门"),
        ("/targets/?issuer=999999", "发文机关"),
    ],
)
def test_a_condition_left_out_is_named_above_the_list(
    client: Client, path: str, label: str
) -> None:
    """A list that looks filtered but is not would mislead."""
    assert f"条件“{label}”没有生效" in page(client, path)


def test_a_good_condition_is_not_called_left_out(client: Client) -> None:
    """Nothing is said where all conditions are understood."""
    assert "没有生效" not in page(client, "/subsidies/?cap_min=100万")


@pytest.mark.parametrize(("name", "model"), [("subsidies", Subsidy), ("targets", Target)])
def test_lists_of_a_body_hold_what_it_signed_alone_or_with_others(
    client: Client, name: str, model: type[Subsidy | Target]
) -> None:
    """The page of a body leads to all its rows, also those of papers signed jointly."""
    paper = Document.objects.get(document_number="吉政办发〔2023〕35号")
    partner = Agency.objects.get(canonical="吉林省财政厅")
    paper.joint_issuers.add(partner)
    wanted = model.objects.filter(document=paper).count()

    assert wanted > 0
    assert total(page(client, f"/{name}/?issuer={partner.pk}")) == wanted
    assert total(page(client, f"/{name}/?issuer={paper.issuer_id}")) == wanted
    assert f"/{name}/?issuer={partner.pk}" in links(page(client, f"/agencies/{partner.pk}/"))


def test_credit_lines_appear_only_when_chosen(client: Client) -> None:
    """A loan is no entitlement: 形式=贷款 shows it."""
    everything = Subsidy.objects.count()
    loans = Subsidy.objects.filter(form="贷款").count()

    assert loans > 0
    assert total(page(client, "/subsidies/")) == everything - loans
    assert total(page(client, "/subsidies/?form=贷款")) == loans


def test_carried_measures_belong_to_the_speaker(client: Client) -> None:
    """省财政厅…提出答复意见如下: the sentences that follow are its own."""
    agency = Agency.objects.get(canonical="吉林省财政厅")
    text = page(client, f"/measures/?agency={agency.pk}")

    assert "吉林省财政厅</a>的举措" in text
    assert "吉科发医〔2022〕97号" in text
    assert total(text) == Measure.objects.filter(agencies=agency).count()


def test_facets_count_without_their_own_filter(client: Client) -> None:
    """With a year chosen, the other years still show what they would give."""
    chosen = page(client, "/measures/?year=2022")
    facet = re.search(r"<h2>年份</h2>.*?</section>", chosen, re.DOTALL)

    assert facet
    in_2023 = Measure.objects.filter(document__issued_on__year=2023).count()
    assert re.search(rf"2023年</span><span class=\"count\">{in_2023}<", facet[0])
    assert "year=2022" not in [link for link in links(facet[0]) if "2022" in link]


def test_tabs_count_each_status(client: Client) -> None:
    """Tabs hold the rows of each status under all other filters."""
    planned = Measure.objects.filter(status="planned").count()
    text = page(client, "/measures/?status=done")

    assert re.search(rf"计划 <span class=\"count\">{planned}<", text)
    assert total(text) == Measure.objects.filter(status="done").count()


def test_nothing_found_says_what_to_drop(client: Client) -> None:
    """Each chosen filter is offered with what dropping it would give."""
    text = page(client, "/subsidies/?cap_min=1亿&form=奖补")

    with_form = Subsidy.objects.filter(form="奖补").count()
    assert "没有符合条件的补贴条款" in text
    assert "去掉“上限不低于：1 亿元”" in text
    assert f"将有 {with_form} 条" in text


def test_sorting_is_kept_in_the_address_and_told_to_readers(client: Client) -> None:
    """Caps ascending put the smallest first; the header says so."""
    text = page(client, "/subsidies/?sort=cap&cap_min=1")

    assert 'aria-sort="ascending"' in text
    first = re.search(r'<td data-label="上限（万元）" class="num"><a[^>]*>([^<]*)<', text)
    assert first
    assert first[1] == "30"


def test_pages_do_not_overlap_and_keep_filters(client: Client) -> None:
    """All pages together hold each row once; links to pages keep the filters."""
    seen: list[str] = []
    for number in range(1, 20):
        text = page(client, f"/measures/?size=10&kind=reply&page={number}")
        seen += re.findall(r'href="/measures/(\d+)/"', text)
        if ">下一页<" not in text:
            break
        assert "kind=reply" in next(link for link in links(text) if "page=" in link)

    replies = Measure.objects.filter(document__kind="reply")
    assert sorted(map(int, seen)) == sorted(replies.values_list("pk", flat=True))


@pytest.mark.parametrize(
    "odd", ["page=9999", "page=x", "size=7", "year=abc", "kind=nope", "sort=x"]
)
def test_odd_parameters_do_no_harm(client: Client, odd: str) -> None:
    """Whatever the address says, the list answers."""
    assert total(page(client, f"/measures/?{odd}")) > 0


@pytest.mark.parametrize(
    "typed",
    [
        "吉科发医〔2022〕97号",
        "吉科发医[2022]97号",
        "吉科发医 2022 97",
        "吉科发医（２０２２）９７号",
    ],
)
def test_document_number_in_any_brackets(client: Client, typed: str) -> None:
    """Brackets and spaces of a 发文字号 do not matter."""
    text = page(client, f"/documents/?number={typed}")

    assert total(text) == 1
    assert "第224号委员提案" in text


def test_document_number_matches_whole_figures(client: Client) -> None:
    """9 is not 97."""
    assert "没有符合条件的文件" in page(client, "/documents/?number=吉科发医 2022 9")


def test_measures_grouped_by_paper(client: Client) -> None:
    """Grouping puts each paper's title above its measures, once a page."""
    text = page(client, "/measures/?group=document&size=100")

    heads = re.findall(r'<th scope="rowgroup"[^>]*><a href="(/documents/\d+/)"', text)
    assert heads
    assert len(heads) == len(set(heads))


def test_a_hundred_rows_ask_as_often_as_ten(client: Client) -> None:
    """The number of queries does not grow with the rows of a page."""
    original = Target.objects.all()[0]
    copies = []
    for n in range(500):
        copy = Target.objects.get(pk=original.pk)
        copy.pk, copy.key = None, f"copy{n}"
        copies.append(copy)
    Target.objects.bulk_create(copies)

    counts = []
    for size in (10, 100):
        with CaptureQueriesContext(connection) as queries:
            text = page(client, f"/targets/?size={size}")
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert total(text) > 500


@pytest.mark.parametrize("group", ["", "?group=document", "?group=year"])
@pytest.mark.parametrize("name", LISTS)
def test_rows_bring_along_all_that_they_show(client: Client, name: str, group: str) -> None:
    """No column is fetched row by row: that would be a statement for each row."""
    with CaptureQueriesContext(connection) as queries:
        page(client, f"/{name}/{group}")

    assert not [query["sql"] for query in queries if query["sql"].endswith("LIMIT 21")]


def test_rows_of_one_clause_are_counted_as_one_clause(
    client: Client,
) -> None:
    """The plan's clauses of 100万元 and more are twelve, though some name two recipients."""
    text = page(client, "/subsidies/?cap_min=100万")

    assert "出自 12 个条款" in text


def test_lists_beyond_the_bound_say_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only so many rows are counted and turned through; the page says that there are more."""
    monkeypatch.setattr(tallies, "EXACT", 10)
    monkeypatch.setattr(lists, "EXACT", 10)
    monkeypatch.setattr(base, "EXACT", 10)
    text = page(client, "/measures/?size=10&page=7")

    assert "共 10 多条" in text
    assert "只翻到前 <strong>10</strong> 条" in text
    assert "第 1 / 1 页" in text
    assert "将有 10 多条" in page(client, "/measures/?words=无此词")


def test_measures_by_the_year_they_are_due(client: Client) -> None:
    """Counts lead to as many rows; a deadline without a year is a choice of its own."""
    dues = {"2028": 0, "2028-06": 1, "--03": 2, "5年内": 3, "": 4}
    keys = list(Measure.objects.order_by("pk").values_list("pk", flat=True)[: len(dues)])
    Measure.objects.update(due="")
    for due, number in dues.items():
        Measure.objects.filter(pk=keys[number]).update(due=due)

    listed = MeasureFilter({}, measures_shown())
    counted = {option.text: option.count for option in listed.facet("due").options}
    assert counted == {"2028年": 2, "5年内、年底前等": 2}
    for due in ("2028", "other"):
        assert MeasureFilter({"due": due}, measures_shown()).sorted().count() == 2
    assert ">3月</span>" in page(client, "/measures/?due=other")
    assert "2028" in client.get("/measures/export.csv?due=2028").content.decode()


def test_a_department_is_found_from_the_measures(client: Client) -> None:
    """The tree holds hundreds: a box leads to those of a name."""
    text = page(client, "/measures/")

    assert '<form action="/agencies/"' in text
    assert "吉林省科学技术厅" in page(client, "/agencies/?name=kjt")
