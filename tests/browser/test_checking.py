"""From the file that came by mail to the checked fact, in a real browser."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect

from documents.accounts import EDITORS, groups_create
from documents.ingest import document_process, document_reanalyse
from documents.models import Document, DocumentStatus

FORMATS = Path(__file__).resolve().parents[2] / "fixtures" / "formats"
FILES = ("plan.docx", "scan.pdf", "plan.ofd")
PASSWORD = "Test-1234-pass"  # noqa: S105  # of an account that lives for one test


@pytest.fixture
def editor(page: Page) -> Page:
    """The page, signed in as 编辑."""
    groups_create()
    user = User.objects.create_user("editor", password=PASSWORD)
    user.groups.set(Group.objects.filter(name=EDITORS))
    page.goto("/upload/")
    page.get_by_label("用户名").fill("editor")
    page.get_by_label("密码").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="登录").click()
    return page


def upload(page: Page, *names: str) -> list[Document]:
    """Send files of the fixtures together; the documents they became."""
    page.goto("/upload/")
    page.locator("input[type=file]").set_input_files([FORMATS / name for name in names])
    page.get_by_role("button", name="上传并识别").click()
    return [Document.objects.get(file_name=name) for name in names]


def test_a_corrected_cap_outlives_the_next_reading(editor: Page) -> None:
    """A Word file, a scan and an OFD are uploaded and read; a cap is corrected and stays."""
    documents = upload(editor, *FILES)
    for name in FILES:
        expect(editor.locator("tbody tr", has_text=name)).to_contain_text("排队")
    editor.goto(documents[0].get_absolute_url())
    expect(editor.locator("[role=status]").first).to_contain_text("排队")
    for document in documents:
        document_process(document.pk)
        document.refresh_from_db()
        assert document.status == DocumentStatus.PENDING, document.failure
        assert document.subsidy_set.exclude(cap=None).exists(), document.file_name
    editor.goto("/upload/mine/")
    for name in FILES:
        expect(editor.locator("tbody tr", has_text=name)).to_contain_text("待审核")
    subsidy = documents[0].subsidy_set.filter(cap=2_000_000)[0]

    editor.goto(f"/review/{documents[0].pk}/?fact={subsidy.anchor}#{subsidy.anchor}")
    editor.get_by_label("上限").fill("150万")
    editor.get_by_role("button", name="保存并下一条").click()
    expect(editor.locator(".notice-success")).to_contain_text("已更正")
    editor.get_by_role("button", name="重新识别").click()
    expect(editor.locator("[role=status]").first).to_contain_text("重新识别：排队")
    document_process(documents[0].pk)
    editor.goto(f"/review/{documents[0].pk}/")

    expect(editor.locator("[role=alert]")).to_contain_text("机器识别为 200 万元")
    expect(editor.get_by_label("上限")).to_have_value("150 万元")
    expect(editor.locator(".queue .here")).to_contain_text("冲突")
    subsidy.refresh_from_db()
    assert subsidy.cap == Decimal(1_500_000)
    editor.get_by_role("button", name="保存并下一条").click()
    document_reanalyse(Document.objects.get(pk=documents[0].pk))
    subsidy.refresh_from_db()
    assert (subsidy.cap, subsidy.conflict) == (Decimal(1_500_000), None)


def test_a_fact_of_a_scan_is_shown_on_its_page(editor: Page) -> None:
    """Checking a scan, the page stands on the left and the fact's words are marked on it."""
    (document,) = upload(editor, "scan.pdf")
    document_process(document.pk)
    subsidy = document.subsidy_set.exclude(cap=None)[0]

    editor.goto(f"/review/{document.pk}/?fact={subsidy.anchor}")
    editor.wait_for_load_state("load")  # the picture is part of the page

    lit = editor.locator(".page-picture .place.lit")
    boxes = [box for one in lit.all() if (box := one.bounding_box())]
    sheet = editor.locator(".page-picture image").bounding_box()
    assert sheet is not None
    assert boxes
    assert all(sheet["x"] < box["x"] < sheet["x"] + sheet["width"] for box in boxes)
    editor.get_by_role("link", name="正文", exact=True).click()
    expect(editor.locator(".text mark.lit").first).to_be_visible()


def test_what_is_held_already_is_pointed_out_and_taken_back(editor: Page) -> None:
    """The founding plan comes again as OFD: compared, then taken back; the first one stays."""
    (document,) = upload(editor, "plan.ofd")
    document_process(document.pk)
    before = Document.objects.count()

    editor.goto(document.get_absolute_url())
    twin = editor.locator(".twin").first
    expect(twin).to_contain_text("% 相同")
    twin.get_by_role("link", name="对照两份文件").click()
    expect(editor.locator("h1")).to_have_text("文件对照")
    editor.goto(document.get_absolute_url())
    editor.get_by_role("button", name="取消（删除本件）").first.click()

    expect(editor.locator(".notice-success")).to_contain_text("已取消入库")
    assert Document.objects.count() == before - 1
    assert not Document.objects.filter(pk=document.pk).exists()


def test_the_page_of_a_scan_stands_beside_its_text(editor: Page) -> None:
    """The picture is loaded, and as wide as its half of the screen."""
    (document,) = upload(editor, "plan.pdf")
    document_process(document.pk)

    editor.goto(document.get_absolute_url())
    editor.get_by_role("link", name="原件图像").click()
    editor.get_by_role("link", name="下一页").click()
    editor.wait_for_load_state("load")  # the picture is part of the page

    picture = editor.locator(".sheet image")
    expect(picture).to_have_attribute("href", re.compile(r"/page/2/$"))
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] > 400
    assert box["height"] > 500
