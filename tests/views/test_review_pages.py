"""Checking a paper in the browser's terms: what is posted, and what then stands."""

import re
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from documents.accounts import READERS, groups_create
from documents.models import Agency, Document, DocumentStatus, Subsidy
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_measure, an_analysis

pytestmark = pytest.mark.django_db


def test_the_doubtful_fact_is_open_first(editor: Client, document: Document) -> None:
    """Without choosing, a reviewer sees what is least sure."""
    page = editor.get(reverse("review", args=[document.pk]), follow=True).content.decode()

    assert "several-amounts" in page
    assert 'value="300 万元"' in page


def test_a_corrected_cap_is_saved_and_the_next_fact_opens(
    editor: Client, document: Document
) -> None:
    """200万 typed as staff write it becomes two million yuan."""
    subsidy = document.subsidy_set.get()
    url = reverse("review_fact", args=[document.pk, "subsidy", subsidy.pk])

    answer = editor.post(url, {"action": "save", "cap": "200万", "form": "奖补"})

    assert answer.status_code == 302
    assert f"measure-{document.measure_set.get().pk}" in answer["Location"]
    subsidy.refresh_from_db()
    assert subsidy.cap == Decimal(2_000_000)
    assert subsidy.checked


@pytest.mark.parametrize("named", ["editor，", ""])
def test_a_checked_fact_says_who_checked_it(editor: Client, document: Document, named: str) -> None:
    """Name and time to those who have signed in, the time to all, nothing before."""
    subsidy = document.subsidy_set.get()
    reader = editor if named else Client()
    before = reader.get(f"/subsidies/{subsidy.pk}/").content.decode()
    url = reverse("review_fact", args=[document.pk, "subsidy", subsidy.pk])
    editor.post(url, {"action": "save", "cap": "300万", "form": "奖补"})

    after = reader.get(f"/subsidies/{subsidy.pk}/").content.decode()

    line = re.compile(r"已核对</span> <span class=\"quiet\">(editor，)?\d{4}-\d\d-\d\d \d\d:\d\d<")
    assert line.search(before) is None
    found = line.search(after)
    assert found
    assert (found[1] or "") == named


def test_a_mistyped_amount_is_explained_beside_its_field(
    editor: Client, document: Document
) -> None:
    """Nothing is saved, the typed text stays."""
    subsidy = document.subsidy_set.get()
    url = reverse("review_fact", args=[document.pk, "subsidy", subsidy.pk])

    answer = editor.post(url, {"action": "save", "cap": "二百来万", "form": "奖补"})

    assert answer.status_code == 400
    assert "看不懂金额" in answer.content.decode()
    assert Subsidy.objects.get().cap == Decimal(3_000_000)


@pytest.mark.parametrize(
    "typed",
    [
        "吉林省财政厅、省科技厅",
        " 吉林省财政厅，省科技厅。",
        "吉林省财政厅;省科技厅；吉林省科学技术厅,吉林省财政厅",
    ],
)
def test_bodies_are_corrected_by_name_or_alias(
    editor: Client, document: Document, typed: str
) -> None:
    """省科技厅 is understood, by whatever signs names are parted; a body named twice is one."""
    Agency.objects.create(canonical="吉林省财政厅")
    measure = document.measure_set.get()
    url = reverse("review_fact", args=[document.pk, "measure", measure.pk])

    editor.post(url, {"action": "save", "status": "planned", "bodies": typed})

    names = [part.agency.canonical for part in measure.parts.order_by("position")]
    assert names == ["吉林省财政厅", "吉林省科学技术厅"]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("省某某厅、省科技厅", "没有这个部门：省某某厅。"), ("省\0科技厅", 'class="error"')],
)
def test_a_body_that_nobody_knows_is_not_invented(
    editor: Client, document: Document, typed: str, reason: str
) -> None:
    """The reason stands beside the field; who answered before still does."""
    measure = document.measure_set.get()
    url = reverse("review_fact", args=[document.pk, "measure", measure.pk])

    answer = editor.post(url, {"action": "save", "status": "planned", "bodies": typed})

    assert answer.status_code == 400
    assert reason in answer.content.decode()
    assert [part.agency.canonical for part in measure.parts.all()] == ["吉林省科学技术厅"]


def test_a_rejected_fact_leaves_the_page(editor: Client, document: Document) -> None:
    """剔除 hides the fact and goes on."""
    subsidy = document.subsidy_set.get()
    url = reverse("review_fact", args=[document.pk, "subsidy", subsidy.pk])

    editor.post(url, {"action": "reject"})

    assert not document.subsidy_set.exists()


def test_all_sure_facts_are_confirmed_at_once(editor: Client, document: Document) -> None:
    """The doubtful one still waits."""
    editor.post(reverse("review_accept", args=[document.pk]))

    assert document.measure_set.get().checked
    assert not document.subsidy_set.get().checked


def test_selected_words_become_a_fact(editor: Client, document: Document) -> None:
    """Without scripts the words are pasted; the page finds them."""
    quote = "省财政厅对新建平台给予最高不超过300万元奖补"

    answer = editor.post(
        reverse("review_add", args=[document.pk]), {"kind": "measure", "quote": quote}
    )

    assert answer.status_code == 302
    added = document.measure_set.get(quote=quote)
    assert document.text[added.start : added.end] == quote


def test_words_not_in_the_paper_are_refused(editor: Client, document: Document) -> None:
    """The message says what to do; no fact is made."""
    answer = editor.post(
        reverse("review_add", args=[document.pk]),
        {"kind": "measure", "quote": "正文里没有这句话"},
        follow=True,
    )

    assert "正文里找不到这段文字" in answer.content.decode()
    assert document.measure_set.count() == 1


def test_a_stamp_publishes(editor: Client, document: Document) -> None:
    """发布 puts the paper on the shelf of published ones."""
    editor.post(reverse("review_stamp", args=[document.pk]), {"status": "published"})

    document.refresh_from_db()
    assert document.status == DocumentStatus.PUBLISHED


@pytest.mark.parametrize(
    ("typed", "unsaid"), [("300万", ""), ("200万", "上限 200 万元"), ("0.03亿", ""), ("", "")]
)
def test_a_cap_against_its_own_words_is_pointed_out(
    editor: Client, document: Document, typed: str, unsaid: str
) -> None:
    """最高不超过300万元 corrected to another sum is saved, with a way back."""
    subsidy = document.subsidy_set.get()
    url = reverse("review_fact", args=[document.pk, "subsidy", subsidy.pk])

    answer = editor.post(url, {"action": "save", "cap": typed, "form": "奖补"}, follow=True)

    page = answer.content.decode()
    assert ("原文中没有写" in page) == bool(unsaid)
    assert unsaid in page
    again = editor.get(reverse("review", args=[document.pk]), {"fact": subsidy.anchor})
    assert ("原文中没有写" in again.content.decode()) == bool(unsaid)
    if unsaid:
        assert f"fact={subsidy.anchor}#{subsidy.anchor}" in page


def test_a_reader_may_not_check(client: Client, document: Document) -> None:
    """浏览 sees papers, not the review."""
    groups_create()
    user = User.objects.create_user("reader")
    user.groups.set(Group.objects.filter(name=READERS))
    client.force_login(user)

    assert client.get(reverse("review", args=[document.pk])).status_code == 403
    assert client.post(reverse("review_accept", args=[document.pk])).status_code == 403


def test_two_papers_are_compared_and_one_becomes_the_new_version(
    editor: Client, document: Document
) -> None:
    """The differing figure is marked; the relation is kept."""
    other = a_document("新.txt")
    analysis = an_analysis(a_measure())
    analysis_save(other, analysis, source_text=TEXT)
    Document.objects.filter(pk=other.pk).update(text=TEXT.replace("300万元", "500万元"))

    page = editor.get(reverse("compare", args=[other.pk, document.pk])).content.decode()
    editor.post(reverse("version", args=[other.pk, document.pk]), {"relation": "version"})

    assert "<del>3</del>" in page
    assert "<ins>5</ins>" in page
    assert "减少" in page
    other.refresh_from_db()
    assert other.previous == document


def test_the_page_asks_a_constant_number_of_questions(
    editor: Client, document: Document, django_assert_max_num_queries: object
) -> None:
    """One a kind of fact, whatever their number; sign-in and rights among them."""
    fact = document.subsidy_set.get()

    with django_assert_max_num_queries(18):  # type: ignore[operator]
        editor.get(f"{reverse('review', args=[document.pk])}?fact={fact.anchor}")


def test_facts_are_gone_through_and_accepted_by_filter(editor: Client, document: Document) -> None:
    """Only what is listed is confirmed; the doubtful ones only if asked for."""
    accept = reverse("review_accept", args=[document.pk])

    editor.post(f"{accept}?kind=subsidy")
    assert not document.subsidy_set.get().checked
    answer = editor.post(f"{accept}?kind=subsidy&only=doubt", follow=True)

    assert document.subsidy_set.get().checked
    assert not document.measure_set.get().checked
    assert "已确认 1 条" in answer.content.decode()
    editor.post(f"{accept}?kind=nonsense&only=nonsense")
    assert document.measure_set.get().checked


def test_a_kind_gone_through_is_not_the_whole_paper(editor: Client, document: Document) -> None:
    """What the filter hides still waits; only when nothing does, the next step is offered."""
    accept, desk = (reverse(name, args=[document.pk]) for name in ("review_accept", "review"))

    editor.post(f"{accept}?kind=subsidy&only=doubt")
    part = editor.get(f"{desk}?kind=subsidy").content.decode()
    editor.post(f"{accept}?only=unchecked")
    whole = editor.get(desk).content.decode()

    assert re.search(r"本文件还有 [1-9]\d* 条未核对", part)
    assert "已全部核对" not in part
    assert "已全部核对。可以在下方发布" in whole


def test_the_next_is_the_one_behind_whichever_was_taken(editor: Client) -> None:
    """Who begins in the middle of the list goes on from there, not back to its beginning."""
    document = a_document()
    quotes = ("下一步，省科技厅将落实", "省科技厅将落实", "将落实")
    analysis_save(document, an_analysis(*map(a_measure, quotes)), source_text=TEXT)
    listed = list(document.measure_set.order_by("start"))
    places = []

    for one in listed[1:]:
        url = reverse("review_fact", args=[document.pk, "measure", one.pk])
        answer = editor.post(url, {"action": "save", "status": one.status})
        places.append(answer["Location"].rpartition("#")[2])

    assert places == [listed[2].anchor, listed[0].anchor]


def test_a_filter_is_kept_from_fact_to_fact(editor: Client, document: Document) -> None:
    """保存并下一条 stays within what was chosen."""
    measure = document.measure_set.get()
    url = reverse("review_fact", args=[document.pk, "measure", measure.pk])

    answer = editor.post(f"{url}?kind=measure&view=text", {"action": "save", "status": "done"})

    assert "kind=measure" in answer["Location"]
    assert "view=text" in answer["Location"]
    assert "fact=" not in answer["Location"]


def test_a_paper_is_read_again_on_request(editor: Client, document: Document) -> None:
    """The button queues a reading and leads to the page that shows its progress."""
    answer = editor.post(reverse("review_reread", args=[document.pk]), follow=True)

    assert "重新识别：排队" in answer.content.decode()
    assert Document.objects.get().stage == "queued"
