"""Pages for everyone: no serious finding of axe, twelve rows on an office screen, phones too."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.views.support import addresses

GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize("contrast", ["标准", "高对比"])
def test_no_serious_finding(page: Page, contrast: str) -> None:
    """Every page passes the automatic accessibility check, in high contrast too."""
    page.goto("/")
    if contrast == "高对比":
        page.get_by_role("button", name="高对比").click()
    findings = []
    for path in addresses():
        page.goto(path)
        found = Axe().run(page).response["violations"]
        findings += [
            (path, one["id"], one["nodes"][0]["html"][:120])
            for one in found
            if one["impact"] in GRAVE
        ]

    assert findings == []


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize("path", ["/measures/", "/subsidies/", "/targets/", "/results/"])
def test_twelve_rows_without_scrolling(page: Page, path: str) -> None:
    """At 1366 x 768 a list shows at least twelve rows of 36 to 40 pixels."""
    page.goto(path)
    rows = [row.bounding_box() for row in page.locator(".list.fixed tbody tr").all()]
    boxes = [box for box in rows if box is not None]

    assert sum(box["y"] + box["height"] <= 768 for box in boxes) >= 12
    assert {36 <= round(box["height"]) <= 40 for box in boxes} == {True}


@pytest.mark.parametrize("page", [True], indirect=True, ids=["scripts"])
@pytest.mark.parametrize("width", [390, 683])
def test_nothing_is_cut_off_on_narrow_screens(page: Page, width: int) -> None:
    """On a phone, and at 200 % zoom of an office screen, no page is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 844})
    wide = []
    for path in addresses():
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)

    assert wide == []
