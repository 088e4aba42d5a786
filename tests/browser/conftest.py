"""A headless Chromium on a live server that holds the five founding papers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer

from documents.ingest import document_ingest
from documents.models import Document

# Playwright's loop runs in this thread; the tests themselves touch the database only between steps.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
SEEDS = Path(__file__).resolve().parents[2] / "fixtures" / "seeds"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
MISSING = "/nothing-here/"
"""An address that tests ask for to see the page of a missing one."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder; without a Chromium they are skipped."""
    missing = pytest.mark.skip(reason="no Chromium on this machine")
    for item in items:
        if "browser" in item.nodeid.split("/"):
            item.add_marker(pytest.mark.browser)
            if not Path(CHROMIUM).exists():
                item.add_marker(missing)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def papers(transactional_db: None) -> list[Document]:
    """The founding papers as the product itself reads them."""
    stored = []
    for path in sorted(SEEDS.glob("*.txt")):
        document = document_ingest(path.read_bytes(), path.name).document
        assert document is not None
        stored.append(document)
    return stored


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(
    request: pytest.FixtureRequest,
    chromium: Browser,
    live_server: LiveServer,
    papers: list[Document],
) -> Iterator[Page]:
    """A page at the size of an office screen; it must keep to our host and raise no error."""
    context = chromium.new_context(
        base_url=live_server.url,
        viewport={"width": 1366, "height": 768},
        java_script_enabled=request.param,
        accept_downloads=True,
    )
    opened = context.new_page()
    trouble: list[str] = []
    host = urlsplit(live_server.url).netloc

    def note_request(sent: Request) -> None:
        if urlsplit(sent.url).netloc != host:
            trouble.append(f"other host: {sent.url}")

    def note_console(message: ConsoleMessage) -> None:
        refused = "400" in message.text or message.location["url"].endswith(MISSING)
        if message.type == "error" and not refused:
            trouble.append(message.text)

    opened.on("request", note_request)
    opened.on("console", note_console)
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    yield opened
    context.close()
    assert trouble == []
