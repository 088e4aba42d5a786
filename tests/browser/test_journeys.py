"""What staff do every day, in a real browser, with scripts on and off."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from documents.accounts import groups_create
from documents.ingest import document_ingest
from documents.models import Agency, Document, Measure, Subsidy

PASSWORD = "Test-1234-pass"  # noqa: S105  # of an account that lives for one test
LATER = """吉林省科学技术厅关于生物医药产业发展情况的报告

2025年，吉林省生物医药与高端医疗器械产业总产值512亿元。

吉林省科学技术厅
2026年1月20日
"""
PLAN, REPLY = "吉政办发〔2023〕35号", "吉科发医〔2022〕97号"


def go(page: Page, *words: str) -> None:
    """From the first page, click links with these words one after the other."""
    page.goto("/")
    for word in words:
        page.locator("main, header").get_by_role("link", name=word, exact=True).first.click()


def lit_text(page: Page) -> str:
    """The words that are lit up on a document's page."""
    return "".join(page.locator(".text mark.lit").all_text_contents())


def test_department_to_measure_to_its_sentence(page: Page) -> None:
    """Three clicks from home: a department's measures, and one of them marked in its paper."""
    go(page, "举措")
    page.locator(".tree").get_by_role("link", name=re.compile("^吉林省财政厅")).click()
    expect(page.locator("h1")).to_contain_text("吉林省财政厅的举措")
    carried = page.locator("tbody tr", has_text=REPLY)
    expect(carried.first).to_be_visible()
    measure = carried.first.locator("td a").first
    words = measure.get_attribute("title") or ""

    measure.click()

    assert lit_text(page).replace("\n", "") == words.replace("\n", "")
    expect(page.locator(".card-fact.lit").first).to_be_visible()
    box = page.locator(".text mark.lit").first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 768


def test_measures_of_a_department_as_excel(page: Page) -> None:
    """The file holds exactly the rows of the list, and says what was asked."""
    agency = Agency.objects.get(canonical="吉林省财政厅")
    page.goto(f"/measures/?agency={agency.pk}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()

    book = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    rows = list(book["数据"].iter_rows(values_only=True))

    quotes = {row[rows[0].index("原文")] for row in rows[1:]}
    assert quotes == set(Measure.objects.filter(agencies=agency).values_list("quote", flat=True))
    assert "吉林省财政厅" in str(list(book["说明"].values))


def test_capped_clauses_to_a_sentence(page: Page) -> None:
    """Two ways of writing a million yuan give one list; each row leads to its words."""
    lists = []
    for typed in ("100万", "0.01亿"):
        go(page, "补贴政策")
        page.get_by_label("上限不低于").fill(typed)
        page.get_by_role("button", name="筛选").click()
        expect(page.locator(".chip")).to_contain_text("上限不低于：100 万元")
        lists.append(page.locator("tbody tr td:nth-child(7) a").all_text_contents())

    assert lists[0] == lists[1]
    of_plan = page.locator("tbody tr", has_text=PLAN)
    assert of_plan.count() >= 12
    clause = of_plan.first.locator("td:nth-child(7) a")
    words = clause.get_attribute("title") or ""
    clause.click()
    assert lit_text(page).replace("\n", "") == words.replace("\n", "")


@pytest.mark.parametrize(
    ("cap", "rate", "holds", "typed", "shown"),
    [
        (2_000_000, 10, "中标量销售额", "3000万", "不超过 200 万元"),
        (300_000, "2.5", "技术合同成交额", "800万", "不超过 20 万元"),
        (300_000, "2.5", "技术合同成交额", "400万", "不符合"),
        (2_000_000, None, "为一档", "35亿", "共 3 档"),
    ],
)
def test_calculator(  # noqa: PLR0913, PLR0917
    page: Page, cap: int, rate: object, holds: str, typed: str, shown: str
) -> None:
    """A clause worked out on a figure, with its working."""
    percent = None if rate is None else Decimal(str(rate))
    clause = Subsidy.objects.filter(cap=cap, rate_percent=percent, quote__contains=holds)[0]
    page.goto(f"/subsidies/{clause.pk}/")
    page.locator("#calculator input[type=text]").first.fill(typed)
    page.get_by_role("button", name="试算").click()

    expect(page.locator(".outcome")).to_contain_text(shown)
    expect(page.locator(".outcome")).to_contain_text("依据")


def test_upload_ends_on_the_paper(page: Page, tmp_path: Path) -> None:
    """A new paper opens after upload; the same again leads to the one held; rubbish is refused."""
    groups_create()
    user = User.objects.create_user("editor", password=PASSWORD)
    user.groups.set([user.groups.model.objects.get(name="编辑")])
    page.goto("/upload/")
    page.get_by_label("用户名").fill("editor")
    page.get_by_label("密码").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="登录").click()
    fresh = tmp_path / "新文件.txt"
    fresh.write_text(
        "关于支持企业的通知\n\n一、支持政策\n对企业给予最高不超过50万元补助。\n", "utf-8"
    )
    program = tmp_path / "文件.txt"
    program.write_bytes(b"MZ\x90\x00" + bytes(range(256)) * 40)
    before = Document.objects.count()

    for path, shown in ((fresh, "已收到 1 个文件"), (fresh, "库中已有"), (program, "文件.txt：")):
        page.goto("/upload/")
        page.locator("input[type=file]").set_input_files(path)
        page.get_by_role("button", name="上传并识别").click()
        expect(page.locator(".notice").first).to_contain_text(shown)

    assert Document.objects.count() == before + 1


def test_proposal_to_its_aligned_answer(page: Page) -> None:
    """No. 224: four points, each with the sentences that answer it."""
    go(page, "提案建议")
    page.locator("tbody tr", has_text="224").get_by_role("link").first.click()

    expect(page.locator("main")).to_contain_text("第 224 号")
    points = page.locator("section.panel h2", has_text="建议")
    assert points.count() >= 4
    section = page.locator("section.panel", has_text="加码政府资金支持力度")
    answer = section.locator("tbody td a", has_text="基金").first
    words = answer.text_content() or ""
    answer.click()
    assert lit_text(page).replace("\n", "") == words.replace("\n", "")


def test_output_targets(page: Page) -> None:
    """The output goals of 2025 and 2030 stand in the list of targets."""
    go(page, "目标与成效")

    for figure, year in (("500 亿元", "2025"), ("1000 亿元", "2030")):
        row = page.locator("tbody tr", has_text=PLAN).filter(has_text=figure)
        expect(row.first).to_contain_text(year)


def test_target_to_its_later_figure(page: Page) -> None:
    """A later paper reports the output: the goal's row says so, and leads to the sentence."""
    outcome = document_ingest(LATER.encode(), "进展.txt")
    assert outcome.document is not None
    go(page, "目标与成效")
    row = page.locator("tbody tr", has_text="500 亿元").filter(has_text=PLAN)
    expect(row.first).to_contain_text("已达到")
    expect(page.locator("tbody tr", has_text="1000 亿元").first).to_contain_text("未达到")

    row.first.locator("td a").first.click()
    expect(page.locator("main")).to_contain_text("后续文件中的同一指标")
    expect(page.locator(".timeline svg")).to_have_attribute("aria-label", re.compile("数据见下表"))
    page.locator("tbody tr", has_text="512 亿元").locator("td[data-label=原文] a").click()

    assert "总产值512亿元" in lit_text(page)


def test_columns_are_chosen(page: Page) -> None:
    """A column that is switched off is gone from this list, and comes back."""
    page.goto("/subsidies/?cap_min=100万")
    for shown in (0, 1):
        page.locator("summary", has_text="显示的列").click()
        page.get_by_label("频次", exact=True).set_checked(bool(shown))
        page.get_by_role("button", name="应用").click()
        expect(page.locator("thead th", has_text="频次")).to_have_count(shown)
        expect(page.locator(".chip")).to_contain_text("上限不低于：100 万元")


def test_search_to_the_marked_word(page: Page) -> None:
    """A word searched for is marked in the results and in the opened paper."""
    page.goto("/")
    page.get_by_label("全库检索").fill("先投后股")
    page.locator("main").get_by_role("button", name="检索").click()
    expect(page.locator(".hit mark").first).to_have_text("先投后股")

    page.locator(".hit .snippet a").first.click()

    expect(page.locator(".text .m-hit").first).to_have_text("先投后股")
    for number in ("1", "2", "1"):
        page.get_by_role("link", name="上一处" if number == "1" else "下一处").click()
    expect(page.locator(".text .m-hit.lit")).to_have_text("先投后股")
    box = page.locator(".text .m-hit.lit").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 768


def test_text_size_and_contrast_last(page: Page) -> None:
    """大 and 高对比 are kept from page to page."""
    page.goto("/measures/")
    page.get_by_role("button", name="大", exact=True).click()
    page.get_by_role("button", name="高对比").click()
    go(page, "文件库")

    expect(page.locator("html")).to_have_class(re.compile("size-large contrast-high"))
