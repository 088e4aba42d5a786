"""Pages for everyone: no serious finding of axe, twelve rows on an office screen, phones too."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect

from documents.accounts import EDITORS, groups_create
from documents.ingest import document_ingest
from tests.browser.conftest import MISSING
from tests.views.support import addresses, staff_addresses

FORMATS = Path(__file__).resolve().parents[2] / "fixtures" / "formats"
GRAVE = {"serious", "critical"}
PASSWORD = "Test-1234-pass"  # noqa: S105  # of an account that lives for one test


def sign_in(page: Page) -> None:
    """As one who may do everything."""
    User.objects.create_superuser("chief", password=PASSWORD)
    page.goto("/login/")
    page.get_by_label("用户名").fill("chief")
    page.get_by_label("密码").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="登录").click()


def grave_findings(page: Page, paths: list[str]) -> list[tuple[str, str, str]]:
    """What axe holds to be serious or worse on these pages."""
    findings = []
    for path in paths:
        page.goto(path)
        # What it would load beforehand are style sheets in the page, which the policy forbids.
        found = Axe().run(page, options={"preload": False}).response["violations"]
        findings += [
            (path, one["id"], one["nodes"][0]["html"][:120])
            for one in found
            if one["impact"] in GRAVE
        ]
    return findings


def admin_addresses() -> list[str]:
    """Pages of the administration: the first, lists, forms.

    Forms with Django's own fields for dates and rows within rows are left out: they have findings
    that are not ours to mend.
    """
    groups_create()
    tables = ("agency", "agencyalias", "synonym", "document", "correction", "searchlog")
    lists = [*(f"documents/{name}" for name in tables), "auth/group", "auth/user"]
    group = Group.objects.get(name=EDITORS)
    forms = ["documents/synonym/add", "documents/document/add", f"auth/group/{group.pk}/change"]
    return ["/admin/", *(f"/admin/{path}/" for path in (*lists, *forms))]


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
def test_the_picture_of_a_page_too(page: Page) -> None:
    """A page of an original beside its text, for readers and for those who check."""
    outcome = document_ingest((FORMATS / "plan.pdf").read_bytes(), "plan.pdf")
    assert outcome.document is not None
    number = outcome.document.pk
    findings = grave_findings(page, [f"/documents/{number}/pages/?page=2"])
    sign_in(page)
    findings += grave_findings(page, [f"/review/{number}/?view=page"])

    assert findings == []


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize("contrast", ["标准", "高对比"])
def test_no_serious_finding(page: Page, contrast: str) -> None:
    """Every page passes the automatic accessibility check, in high contrast too."""
    page.goto("/")
    if contrast == "高对比":
        page.get_by_role("button", name="高对比").click()
    findings = grave_findings(page, [*addresses(), MISSING])
    sign_in(page)
    findings += grave_findings(page, [*staff_addresses(), "/search/unanswered/"])
    findings += grave_findings(page, admin_addresses())

    assert findings == []


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize(
    "path", ["/documents/", "/measures/", "/subsidies/", "/targets/", "/results/", "/proposals/"]
)
def test_twelve_rows_without_scrolling(page: Page, path: str) -> None:
    """At 1366 x 768 a list shows at least twelve rows of 36 to 40 pixels."""
    page.goto(path)
    rows = [row.bounding_box() for row in page.locator(".list.fixed tbody tr").all()]
    boxes = [box for box in rows if box is not None]

    seen = sum(box["y"] + box["height"] <= 768 for box in boxes)
    assert seen >= min(12, len(boxes))
    assert {36 <= round(box["height"]) <= 40 for box in boxes} == {True}


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize("width", [390, 683])
def test_nothing_is_cut_off_on_narrow_screens(page: Page, width: int) -> None:
    """On a phone, and at 200 % zoom of an office screen, no page is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 844})
    sign_in(page)
    wide = []
    for path in [*addresses(), *staff_addresses()]:
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)

    assert wide == []


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
def test_whoever_is_writing_is_warned_before_the_session_ends(page: Page) -> None:
    """Five minutes before; going on renews the session, and the warning comes again."""
    page.clock.install()
    sign_in(page)
    page.goto("/upload/")
    warning = page.locator("[data-idle]")
    for _ in range(2):
        page.clock.fast_forward("24:00")
        expect(warning).to_be_hidden()
        page.clock.fast_forward("01:30")
        expect(warning).to_contain_text("自动退出登录")
        with page.expect_response("**/upload/") as renewed:
            page.get_by_role("button", name="继续使用").click()
        assert renewed.value.status == 200
        expect(warning).to_be_hidden()


def test_paper_shows_the_rows_and_nothing_else(page: Page) -> None:
    """In print there are no menus and filters, but the address and who printed."""
    page.goto("/measures/")
    page.emulate_media(media="print")

    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".pager")).to_be_hidden()
    expect(page.locator("tbody tr").first).to_be_visible()
    expect(page.locator(".foot .print-only")).to_contain_text("打印人：未登录")
    expect(page.locator(".foot .print-only")).to_contain_text("/measures/")
