# ruff: noqa: T201 - it says where it wrote
"""A page of twenty real queries with a picture of the first results of each.

`python -m tests.benchmarks.search.twenty` asks the library at JLPOLICY_DATA, filled by
`manage.py ingest fixtures/seeds fixtures/corpus`, through the site in a headless Chromium and
writes `twenty/README.md` and its pictures, for a person to look at after a change of the search.
"""

from __future__ import annotations

import io
import os
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.conf import settings  # noqa: E402
from PIL import Image  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from tests.benchmarks.serving import HOST, server  # noqa: E402

QUERIES = Path(__file__).with_name("twenty.tsv")
FOLDER = Path(__file__).with_name("twenty")
_WIDTH, _HEIGHT = 1100, 560
_HEAD = """# Twenty queries

Over the 43 papers of the fixtures, made by `python -m tests.benchmarks.search.twenty`, looked at.
Above each picture of the first results stands what the page says of them.
"""


def main() -> None:
    """Ask each query and write the page."""
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    asked = [line.split("\t") for line in lines if line and not line.startswith("#")]
    sections = [_HEAD]
    with server() as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
        for number, (query, purpose) in enumerate(asked, start=1):
            page.goto(f"http://{HOST}:{port}/search/?q={quote(query)}")
            picture = FOLDER / f"{number:02}.webp"
            _picture(page, picture)
            shown = f"![{query}]({picture.name})\n"
            sections.append(f"## {number}. `{query}`\n\n{purpose}\n\n{_said(page)}\n\n{shown}")
        browser.close()
    (FOLDER / "README.md").write_text("\n".join(sections), encoding="utf-8")
    print(f"{len(asked)} queries of {settings.DATA_DIR} in {FOLDER}")


def _said(page: Page) -> str:
    """The line above the results without its time, and the hints; of a paper, its heading."""
    said = page.locator(".titlebar > span:first-child, .hint, .notice").all_inner_texts()
    if not page.url.partition("?")[0].endswith("/search/"):
        return f"opens: {page.locator('h1').inner_text()}"
    return "; ".join(re.sub(r"，用时.*", "", " ".join(text.split())) for text in said)


def _picture(page: Page, path: Path) -> None:
    shot = page.locator("main").screenshot(type="png") if page.locator("main").count() else b""
    image = Image.open(io.BytesIO(shot or page.screenshot(type="png")))
    image.crop((0, 0, image.width, min(image.height, _HEIGHT))).save(path, quality=55, method=6)


if __name__ == "__main__":
    main()
